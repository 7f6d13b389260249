import { checkOutFolder } from "../build/check-out-folder.ts";
import { KeptSheets } from "../build/kept-sheets.ts";
import { publishFolder } from "../build/publish-folder.ts";
import { summarise } from "../diagnostics/summary.ts";
import type { Publishable } from "../engine.ts";
import { CannotRun } from "../files/cannot-run.ts";
import { type LoadedProject, linkProject } from "../files/load-project.ts";
import { shownPath } from "../files/paths.ts";
import { type OpenedProject, openProject, type Project } from "../files/project.ts";
import { factsFolder } from "../files/read-content.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";
import { checkCommand, counted, duration, noSheets, problemsInShort } from "./report.ts";

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
    flag.cache,
    flag.noCache,
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
  const publishable = await readAndCheck(opened, flags, terminal);
  if (publishable === null) return 1;
  // Only now: what it loads would make every command slower to start.
  const { writeSite } = await import("../build/build-site.ts");
  const written = await publishFolder(project.outDir, (stage) => writeSite(project, publishable, stage), {
    onWait: say,
  });
  const took = duration(performance.now() - start);
  if (written.remark !== null) say(written.remark);
  say(
    `Wrote ${counted(written.pages, "page")} (${counted(written.files, "file")}) in ${took} → ${shownPath(project.outDir)}`,
  );
  return 0;
}

/** What can be published, after all that is wrong was told; null where that are errors. What only the rules look at is let go. */
async function readAndCheck(
  opened: OpenedProject,
  flags: CommandInput["flags"],
  terminal: CommandInput["terminal"],
): Promise<Publishable | null> {
  const kept = new KeptSheets(opened.project);
  const { archive, history, own, check } = await linkProject(opened, { kept });
  const loaded = check();
  kept.save();
  return tellCheck(loaded, opened.project, flags, terminal) ? { archive, history, own } : null;
}

/** Tells what the check has come to, and says whether it can be published. */
function tellCheck(
  { assembly, problems, files, remark }: LoadedProject,
  project: Project,
  flags: CommandInput["flags"],
  terminal: CommandInput["terminal"],
): boolean {
  const { quiet, outDir, site } = project;
  const { sheets, archive } = assembly;
  const say = (line: string) => {
    if (!quiet) terminal.out(`${line}\n`);
  };
  say(`Read ${counted(sheets, "sheet")}.`);
  const inShort = { files, sheets, colour: terminal.colours.err, check: checkCommand(flags) };
  terminal.err(problemsInShort(problems, inShort));
  if (summarise(problems).errors > 0) {
    terminal.err(`Nothing was written${quiet ? "" : `: "${shownPath(outDir)}" is as it was`}.\n`);
    return false;
  }
  if (archive.briefings.length === 0) throw nothingToPublish(project, sheets);
  if (site.urlIsDefault)
    say(
      `The site's address is not known, so feeds and the calendar hold ${site.url} in its place. ` +
        "Set url in site.ts, or give --url https://example.org",
    );
  if (remark !== null) say(remark);
  return true;
}

/** A site without a briefing would take the place of one that has some: no owner means that. */
function nothingToPublish(project: Project, sheets: number): CannotRun {
  if (sheets === 0) return new CannotRun(...noSheets(project));
  return new CannotRun(
    `All sheets in "${shownPath(factsFolder(project.contentDir))}" are drafts, so there is nothing to publish.`,
    "Delete the line draft: true of those that are ready, or give --drafts.",
  );
}
