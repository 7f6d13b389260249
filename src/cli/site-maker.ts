import { summarise } from "../diagnostics/summary.ts";
import type { Publishable } from "../engine.ts";
import { CannotRun } from "../files/cannot-run.ts";
import { checkOutFolder } from "../files/check-out-folder.ts";
import { type LoadedProject, linkProject } from "../files/load-project.ts";
import { shownPath } from "../files/paths.ts";
import { type OpenedProject, openProject, type Project } from "../files/project.ts";
import { factsFolder, readContent } from "../files/read-content.ts";
import { readHistory } from "../files/read-history.ts";
import { type WrittenSite, writeSite } from "./build-site.ts";
import type { TypedFlags } from "./command.ts";
import { keepHeapLean, largeArchive } from "./lean-heap.ts";
import { PendingCheck } from "./pending-check.ts";
import { readInTwo } from "./read-in-two.ts";
import { type SecondThread, startSecondThread } from "./second-thread.ts";
import { checkCommand, counted, diagnosticsInShort, noSheets } from "./tell.ts";
import type { Terminal } from "./terminal.ts";

/** An archive that was read and can be written as a site, unless errors are still found in its facts. */
export interface SiteMaker {
  /** Writes the site into an empty folder. Null where the facts have errors, which have then been told. */
  readonly write: (stage: string) => Promise<WrittenSite | null>;
  /** Lets go of the threads it has. */
  readonly stop: () => Promise<void>;
}

/**
 * Reads a project in this thread, with the help of a second one where there is one, and checks it: before anything is made of it, or
 * with a second thread while that prints pages, which would have nothing to do meanwhile. Null where errors were found at once; they
 * have then been told.
 */
export async function makeHere(
  flags: TypedFlags,
  terminal: Terminal,
  helper: (sheets: number) => SecondThread | null = startSecondThread,
): Promise<SiteMaker | null> {
  const opened = await openProject(flags);
  const { project } = opened;
  await checkOutFolder(project);
  const linked = await readAndLink(opened, flags, terminal, helper);
  const { publishable, check, hasErrors, sheets, second } = linked;
  const stop = async () => {
    await second?.stop();
  };
  const isEmpty = publishable.archive.briefings.length === 0;
  if ((second === null || hasErrors || isEmpty) && !check.finish()) {
    await stop();
    return null;
  }
  if (isEmpty) {
    await stop();
    throw nothingToPublish(project, sheets);
  }
  return {
    async write(stage) {
      try {
        return await writeSite(project, publishable, stage, { second, workFirst: check.step });
      } catch (error) {
        // It may be those very errors that a page could not be made of.
        if (check.finish()) throw error;
        await stop();
        return null;
      }
    },
    stop,
  };
}

interface Linked {
  readonly publishable: Publishable;
  readonly check: PendingCheck;
  /** Whether there are errors already: then nothing will be written. */
  readonly hasErrors: boolean;
  readonly sheets: number;
  readonly second: SecondThread | null;
}

/** What was read is let go when it has been checked. */
async function readAndLink(
  opened: OpenedProject,
  flags: TypedFlags,
  terminal: Terminal,
  helper: (sheets: number) => SecondThread | null,
): Promise<Linked> {
  const { project } = opened;
  const content = await readContent(project, { keepUpTo: largeArchive - 1 });
  const past = await readHistory(project, content.sheets);
  if (content.sheets.length >= largeArchive) keepHeapLean();
  const second = helper(content.sheets.length);
  try {
    const { archive, history, own, hasErrors, check } = await linkProject(opened, {
      content: async () => content,
      past: async () => past,
      sheets: second === null ? undefined : (prepared) => readInTwo(prepared, second),
    });
    const notes = [...notesOn(project), past.remark].filter((note) => note !== null);
    const telling = { project, flags, notes, terminal };
    return {
      publishable: { archive, history, own },
      check: new PendingCheck(check(), (loaded) => tellCheck(loaded, telling)),
      hasErrors,
      sheets: content.sheets.length,
      second,
    };
  } catch (error) {
    await second?.stop();
    throw error;
  }
}

/** A site without a briefing would take the place of one that has some: no owner means that. */
function nothingToPublish(project: Project, sheets: number): CannotRun {
  if (sheets === 0) return new CannotRun(...noSheets(project));
  return new CannotRun(
    `All sheets in "${shownPath(factsFolder(project.contentDir))}" are drafts, so there is nothing to publish.`,
    "Delete the line draft: true of those that are ready, or give --drafts.",
  );
}

interface Telling {
  readonly project: Project;
  readonly flags: TypedFlags;
  readonly notes: readonly string[];
  readonly terminal: Terminal;
}

/** Tells what the check has come to, and says whether it can be published. */
function tellCheck(
  { assembly, diagnostics, files }: LoadedProject,
  { project, flags, notes, terminal }: Telling,
): boolean {
  const { quiet, outDir } = project;
  const say = (line: string) => {
    if (!quiet) terminal.out(`${line}\n`);
  };
  say(`Read ${counted(assembly.sheets, "sheet")}.`);
  const { sheets } = assembly;
  const inShort = { files, sheets, colour: terminal.colours.err, check: checkCommand(flags) };
  terminal.err(diagnosticsInShort(diagnostics, inShort));
  const isSound = summarise(diagnostics).errors === 0;
  if (isSound) notes.forEach(say);
  else terminal.err(`Nothing was written${quiet ? "" : `: "${shownPath(outDir)}" is as it was`}.\n`);
  return isSound;
}

function notesOn({ site }: Project): readonly string[] {
  if (!site.urlIsDefault) return [];
  return [
    `The site's address is not known, so feeds and the calendar hold ${site.url} in its place. ` +
      "Set url in site.ts, or give --url https://example.org",
  ];
}
