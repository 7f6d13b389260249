import { summarise } from "../diagnostics/summary.ts";
import type { Assembly } from "../engine.ts";
import { checkOutFolder } from "../files/check-out-folder.ts";
import { loadProject } from "../files/load-project.ts";
import { shownPath } from "../files/paths.ts";
import { type OpenedProject, openProject, type Project } from "../files/project.ts";
import { readContent } from "../files/read-content.ts";
import { readHistory } from "../files/read-history.ts";
import { buildSite } from "./build-site.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";
import { keepHeapLean, largeArchive } from "./lean-heap.ts";
import { readInTwo } from "./read-in-two.ts";
import { type SecondThread, startSecondThread } from "./second-thread.ts";
import { counted, diagnosticsInWords, duration } from "./tell.ts";
import type { Terminal } from "./terminal.ts";

export const build: Command = {
  name: "build",
  summary: "check the facts, then write the site",
  details:
    "The site is written aside and takes the place of the old one in one step, once it is whole.\n" +
    "Where the facts have errors, nothing is written. Warnings are shown and do not stop the build.",
  argument: null,
  flags: [
    flag.content,
    flag.data,
    flag.out,
    flag.url,
    flag.pathPrefix,
    flag.now,
    flag.drafts,
    flag.noSearch,
    flag.sources,
    flag.quiet,
  ],
  examples: [
    {
      line: "build --url https://example.org",
      does: "writes content/ to _site/, for a site at the top of its host",
    },
    {
      line: "build --url https://example.org --path-prefix /reports/",
      does: "the same for https://example.org/reports/",
    },
    {
      line: "build --content other/content --data other/data --out other/site",
      does: "another site, with the same program",
    },
  ],
  run,
};

async function run({ flags, terminal }: CommandInput): Promise<ExitCode> {
  const start = performance.now();
  const say = (line: string) => {
    if (!flags.quiet) terminal.out(`${line}\n`);
  };
  const opened = await openProject(flags);
  const { project } = opened;
  await checkOutFolder(project);

  const checked = await readAndCheck(opened, terminal, say);
  if (checked === null) return 1;
  const { assembly, second } = checked;
  try {
    const written = await buildSite(project, assembly, { second, onWait: say });
    const took = duration(performance.now() - start);
    say(
      `Wrote ${counted(written.pages, "page")} (${counted(written.files, "file")}) in ${took} → ${shownPath(project.outDir)}`,
    );
    return 0;
  } finally {
    await second?.stop();
  }
}

interface Checked {
  readonly assembly: Assembly;
  readonly second: SecondThread | null;
}

/** Null where the facts have errors, which have then been told. What was read is let go when it has been checked. */
async function readAndCheck(
  opened: OpenedProject,
  terminal: Terminal,
  say: (line: string) => void,
): Promise<Checked | null> {
  const { project } = opened;
  const content = await readContent(project);
  const past = await readHistory(project, content.sheets);
  if (content.sheets.length >= largeArchive) keepHeapLean();
  const second = startSecondThread(content.sheets.length);
  let isSound = false;
  try {
    const { assembly, diagnostics, files } = await loadProject(opened, {
      content: async () => content,
      past: async () => past,
      sheets: second === null ? undefined : (prepared) => readInTwo(prepared, second),
    });
    say(`Read ${counted(assembly.sheets, "sheet")}.`);
    terminal.err(diagnosticsInWords(diagnostics, files, assembly.sheets, terminal.colours.err));
    isSound = summarise(diagnostics).errors === 0;
    if (!isSound) {
      terminal.err(
        `Nothing was written${project.quiet ? "" : `: "${shownPath(project.outDir)}" is as it was`}.\n`,
      );
      return null;
    }
    for (const note of [...notesOn(project), past.remark]) if (note !== null) say(note);
    return { assembly, second };
  } finally {
    if (!isSound) await second?.stop();
  }
}

function notesOn({ site }: Project): readonly string[] {
  if (!site.urlIsDefault) return [];
  return [
    `The site's address is not known, so feeds and the calendar hold ${site.url} in its place. ` +
      "Set url in site.ts, or give --url https://example.org",
  ];
}
