import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { isWithin, shownPath } from "./paths.ts";
import type { Project } from "./project.ts";
import {
  type Content,
  factsFolder,
  findSheets,
  linkOutside,
  readContent,
  readRegistries,
  readSheets,
} from "./read-content.ts";
import { pagesFolder } from "./read-pages.ts";
import { unsafeName } from "./unsafe-name.ts";

/** Files that a command was asked about. */
export interface NamedFiles {
  /** Whether something told of this file, as shown to people, was asked for. */
  readonly isNamed: (shown: string) => boolean;
  /** What has to be read to know about them. */
  readonly content: () => Promise<Content>;
}

/**
 * Files and folders as named on the command line; null where none are. What lies in the project is read with the
 * whole of it, since sheets refer to each other; what lies elsewhere is read by itself, with the project's registries.
 */
export async function readNamedFiles(args: readonly string[], project: Project): Promise<NamedFiles | null> {
  if (args.length === 0) return null;
  const paths = args.map((argument) => resolve(argument));
  const real = await Promise.all(args.map(existing));
  const inside = await Promise.all(
    [factsFolder(project.contentDir), pagesFolder(project.contentDir), project.dataDir].map(realOrSame),
  );
  const escaped = await linksOut(paths, real, project);
  const outside = paths.filter(
    (path, index) => !escaped.includes(path) && !inside.some((folder) => isWithin(folder, real[index] ?? "")),
  );
  if (outside.length > 0 && outside.length < paths.length)
    throw new CannotRun(
      `"${shownPath(outside[0] ?? "")}" is not part of this project, and other files named with it are.`,
      "Check them one after the other.",
    );
  const shown = paths.map((path) => shownPath(path));
  return {
    isNamed: (file) =>
      shown.some(
        (one) => one === "." || file === one || file.startsWith(`${one}/`) || isOtherHalf(file, one),
      ),
    content: outside.length > 0 ? () => readOutside(outside, project) : () => readInside(escaped, project),
  };
}

/** Those that stand in a folder of the project and lead out of it: by its name too, a file is none of the project's by a link. */
async function linksOut(
  paths: readonly string[],
  real: readonly string[],
  { contentDir, dataDir }: Project,
): Promise<readonly string[]> {
  const out = new Set<string>();
  for (const [folder, outer] of [
    [factsFolder(contentDir), contentDir],
    [pagesFolder(contentDir), contentDir],
    [dataDir, dataDir],
  ] as const) {
    const [realFolder, realOuter] = [await realOrSame(folder), await realOrSame(outer)];
    for (const [index, path] of paths.entries()) {
      const stands = join(await realOrSame(dirname(path)), basename(path));
      if (!isWithin(folder, path) && !isWithin(realFolder, stands)) continue;
      if (!isWithin(realFolder, real[index] ?? "") || !isWithin(realOuter, realFolder)) out.add(path);
    }
  }
  return [...out];
}

async function readInside(escaped: readonly string[], project: Project): Promise<Content> {
  const content = await readContent(project);
  const links = escaped.map((path) => linkOutside(shownPath(path)));
  const told = new Set(content.problems.map(({ at }) => at.file));
  return { ...content, problems: [...content.problems, ...links.filter(({ at }) => !told.has(at.file))] };
}

/** `x.md` and `x.facts.yaml` are one sheet: who asks about one of them asks about both. */
function isOtherHalf(file: string, named: string): boolean {
  return sheetName(file) === sheetName(named) && sheetName(file) !== null;
}

function sheetName(path: string): string | null {
  return /^(.*?)(?:\.md|\.facts\.(?:yaml|json))$/.exec(path)?.[1] ?? null;
}

async function readOutside(paths: readonly string[], project: Project): Promise<Content> {
  const found = await Promise.all(
    paths.map(async (path) => ((await stat(path)).isDirectory() ? findSheets(path) : namedFile(path))),
  );
  const sheets = await readSheets(found.flatMap((one) => one.paths));
  const registries = await readRegistries(project);
  return {
    sheets: sheets.files,
    entities: registries.entities,
    storylines: registries.storylines,
    problems: [...found.flatMap((one) => one.problems), ...sheets.problems, ...registries.problems],
  };
}

function namedFile(path: string): Awaited<ReturnType<typeof findSheets>> {
  const unsafe = unsafeName(path);
  return unsafe === null ? { paths: [path], problems: [] } : { paths: [], problems: [unsafe] };
}

async function existing(argument: string): Promise<string> {
  try {
    return await realpath(resolve(argument));
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR"))
      throw new CannotRun(
        `There is no file "${argument}".`,
        "Check how it is spelled; paths count from the working directory.",
      );
    throw asCannotRun(error, `"${argument}" can't be read`) ?? error;
  }
}

async function realOrSame(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
