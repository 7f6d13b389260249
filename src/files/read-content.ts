import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Problem } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../text/span.ts";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { inParallel } from "./in-parallel.ts";
import { specialFile } from "./ordinary-file.ts";
import { isWithin, shownPath } from "./paths.ts";
import { folderInsteadOfFile, type ReadText, readText, topOf } from "./read-text.ts";
import { unsafeName } from "./unsafe-name.ts";

/** Every file of facts, as text. Paths are relative to the working directory, with forward slashes. */
export interface Content {
  /** In the order of their paths. Files that are no fact sheets by their name (`x.yaml`) are among them: parsing says so. */
  readonly sheets: readonly SourceFile[];
  readonly entities: SourceFile | null;
  readonly storylines: SourceFile | null;
  readonly problems: readonly Problem[];
}

/** Where the files of facts stand; absolute. */
export interface ContentFolders {
  readonly contentDir: string;
  readonly dataDir: string;
}

/**
 * Reads the fact sheets of `content/facts` and the registries of `_data`. A registry that is not there is null. Sheets that are known to
 * be as they were are not read again: `known` gives them by their absolute paths.
 */
export async function readContent(
  { contentDir, dataDir }: ContentFolders,
  known: (path: string) => SourceFile | undefined = () => undefined,
): Promise<Content> {
  const facts = factsFolder(contentDir);
  if (await leadsOut(contentDir, facts)) {
    const registries = await readRegistries({ dataDir });
    return { ...registries, sheets: [], problems: [linkOutside(shownPath(facts)), ...registries.problems] };
  }
  const found = await findSheets(facts).catch(async (error: unknown) => {
    throw hasCode(error, "ENOENT", "ENOTDIR")
      ? noFacts((await isFolder(contentDir)) ? facts : contentDir)
      : (asCannotRun(error) ?? error);
  });
  const [sheets, registries] = await Promise.all([
    readSheets(found.paths, known),
    readRegistries({ dataDir }),
  ]);
  return {
    sheets: sheets.files,
    entities: registries.entities,
    storylines: registries.storylines,
    problems: [...found.problems, ...sheets.problems, ...registries.problems],
  };
}

/** The files at these paths, in their order. One that vanished since it was listed is left out: editors do that as they save. */
export async function readSheets(
  paths: readonly string[],
  known: (path: string) => SourceFile | undefined = () => undefined,
): Promise<{ readonly files: readonly SourceFile[]; readonly problems: readonly Problem[] }> {
  const read = await inParallel(paths, async (path) => {
    const file = known(path);
    return file === undefined ? readText(path) : { file };
  });
  return { files: read.map(fileOf).filter((file) => file !== null), problems: read.flatMap(problemsOf) };
}

export async function readRegistries({
  dataDir,
}: Pick<ContentFolders, "dataDir">): Promise<Omit<Content, "sheets">> {
  const [entities, storylines] = await Promise.all([
    readRegistry(dataDir, "entities.yaml"),
    readRegistry(dataDir, "storylines.yaml"),
  ]);
  return {
    entities: fileOf(entities),
    storylines: fileOf(storylines),
    problems: [...problemsOf(entities), ...problemsOf(storylines)],
  };
}

function fileOf(read: ReadText | null): SourceFile | null {
  return read && "file" in read ? read.file : null;
}

function problemsOf(read: ReadText | null): readonly Problem[] {
  return read && "problem" in read ? [read.problem] : [];
}

async function readRegistry(dataDir: string, name: string): Promise<ReadText | null> {
  const path = join(dataDir, name);
  return (await leadsOut(dataDir, path)) ? { problem: linkOutside(shownPath(path)) } : readText(path);
}

/** Where the fact sheets of a content folder stand. */
export const factsFolder = (contentDir: string): string => join(contentDir, "facts");

/** Whether a file would be read as a fact sheet, or be told that it is not named like one: by its absolute path, whether it is there or not. */
export function isSheetPath({ contentDir }: Pick<ContentFolders, "contentDir">, path: string): boolean {
  const facts = factsFolder(contentDir);
  return isWithin(facts, path) && isSheetName(path) && !relative(facts, path).split(sep).some(isLeftover);
}

/** About how many sheets there are, told without reading them; 0 where the folder can't be looked at, which reading will tell. */
export async function countSheetFiles({ contentDir }: Pick<ContentFolders, "contentDir">): Promise<number> {
  const names = await readdir(factsFolder(contentDir), { recursive: true }).catch(() => []);
  return names.filter(isSheetName).length;
}

/** The fact sheets of a folder and those below it, sorted, with the links that are not followed. */
export async function findSheets(
  top: string,
): Promise<{ readonly paths: readonly string[]; readonly problems: readonly Problem[] }> {
  const realTop = await realpath(top);
  const paths: string[] = [];
  const problems: Problem[] = [];
  await walk(top);
  return { paths: paths.toSorted(), problems };

  async function walk(folder: string): Promise<void> {
    for (const entry of await list(folder)) {
      if (isLeftover(entry.name)) continue;
      const path = join(folder, entry.name);
      const unsafe = entry.isDirectory() || isSheetName(seenName(entry.name)) ? unsafeName(path) : null;
      if (unsafe !== null) {
        problems.push(unsafe);
        continue;
      }
      if (entry.isDirectory() && isSheetName(entry.name)) throw folderInsteadOfFile(shownPath(path));
      if (entry.isDirectory()) await walk(path);
      else if (entry.isSymbolicLink()) await follow(path);
      else if (!isSheetName(entry.name)) continue;
      else if (entry.isFile()) paths.push(path);
      else problems.push(specialFile(shownPath(path), entry));
    }
  }

  // A link may lead from one name to another within the folder. One that leads out would publish any file of the machine.
  async function follow(path: string): Promise<void> {
    if (!isSheetName(path) && !(await isFolder(path))) return;
    const target = await realpath(path).catch(() => null);
    if (target === null) problems.push(deadLink(shownPath(path)));
    else if (!isWithin(realTop, target)) problems.push(linkOutside(shownPath(path)));
    else if (await isFolder(path)) problems.push(linkToFolder(shownPath(path)));
    else {
      const found = await stat(path);
      if (found.isFile()) paths.push(path);
      else problems.push(specialFile(shownPath(path), found));
    }
  }
}

/** Whether a link at this path leads out of a folder. */
async function leadsOut(folder: string, path: string): Promise<boolean> {
  const [top, target] = await Promise.all([folder, path].map((one) => realpath(one).catch(() => null)));
  return !!top && !!target && !isWithin(top, target);
}

/** Throws where a link would have something written outside of the folder that it belongs to. */
export async function refuseLinkOut(folder: string, path: string): Promise<void> {
  if (await leadsOut(folder, path))
    throw new CannotRun(
      `"${shownPath(path)}" is a symbolic link that leads out of its folder, and nothing is written through it.`,
      "Put what it leads to in its place.",
    );
}

async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw asCannotRun(error, `The folder "${shownPath(folder)}" can't be read`) ?? error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Files that are fact sheets or were meant to be. */
export function isSheetName(name: string): boolean {
  return /\.(?:md|markdown|ya?ml|json)$/i.test(name);
}

/** A name as it would be read by someone: without what can't be seen, and without what other systems drop at its end. */
function seenName(name: string): string {
  return name.replace(/[\p{C}\uFFFD]/gu, "").replace(/[\s.]+$/, "");
}

/** What editors and systems leave lying about: dotfiles, backups, autosaves. */
export function isLeftover(name: string): boolean {
  return /^\.|~$|^#.*#$|\.(?:sw[a-p]|bak|orig|rej|tmp)$/i.test(name);
}

function noFacts(facts: string): CannotRun {
  return new CannotRun(
    `There is no folder "${shownPath(facts)}".`,
    "Name the folder that holds facts/ with --content DIR, or write a first sheet: npx readout new <id>",
  );
}

export function linkOutside(path: string): Problem {
  return {
    code: "link-outside-content",
    severity: "error",
    message: "This symbolic link leads out of its folder.",
    hint: "Copy the file into the folder: content is only what lies in it.",
    at: topOf(path),
  };
}

function deadLink(path: string): Problem {
  return {
    code: "link-outside-content",
    severity: "error",
    message: "This symbolic link leads nowhere.",
    hint: "Delete the link, or put the file in its place.",
    at: topOf(path),
  };
}

// Followed, it could lead to a folder above itself and never end.
function linkToFolder(path: string): Problem {
  return {
    code: "link-outside-content",
    severity: "error",
    message: "This symbolic link leads to a folder; only links to files are followed.",
    hint: "Move the sheets into this folder.",
    at: topOf(path),
  };
}
