import { summarise } from "../diagnostics/summary.ts";
import type { Assembly } from "../engine.ts";
import { loadProject } from "../files/load-project.ts";
import { shownPath } from "../files/paths.ts";
import type { OpenedProject, Project } from "../files/project.ts";
import { readContent } from "../files/read-content.ts";
import { readHistory } from "../files/read-history.ts";
import { type WrittenSite, writeSite } from "./build-site.ts";
import { keepHeapLean, largeArchive } from "./lean-heap.ts";
import { readInTwo } from "./read-in-two.ts";
import { type SecondThread, startSecondThread } from "./second-thread.ts";
import { counted, diagnosticsInWords } from "./tell.ts";
import type { Terminal } from "./terminal.ts";

/** An archive that was read and found without errors, and can be written as a site. */
export interface SiteMaker {
  /** Writes the site into an empty folder. */
  readonly write: (stage: string) => Promise<WrittenSite>;
  /** Lets go of the threads it has. */
  readonly stop: () => Promise<void>;
}

/**
 * Reads and checks a project in this thread, with the help of a second one where there is one. Null where the facts have errors,
 * which have then been told.
 */
export async function makeHere(
  opened: OpenedProject,
  terminal: Terminal,
  helper: (sheets: number) => SecondThread | null = startSecondThread,
): Promise<SiteMaker | null> {
  const checked = await readAndCheck(opened, terminal, helper);
  if (checked === null) return null;
  const { assembly, second } = checked;
  return {
    write(stage) {
      return writeSite(opened.project, assembly, stage, { second });
    },
    async stop() {
      await second?.stop();
    },
  };
}

interface Checked {
  readonly assembly: Assembly;
  readonly second: SecondThread | null;
}

/** What was read is let go when it has been checked. */
async function readAndCheck(
  opened: OpenedProject,
  terminal: Terminal,
  helper: (sheets: number) => SecondThread | null,
): Promise<Checked | null> {
  const { project } = opened;
  const say = (line: string) => {
    if (!project.quiet) terminal.out(`${line}\n`);
  };
  const content = await readContent(project, { keepUpTo: largeArchive - 1 });
  const past = await readHistory(project, content.sheets);
  if (content.sheets.length >= largeArchive) keepHeapLean();
  const second = helper(content.sheets.length);
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
