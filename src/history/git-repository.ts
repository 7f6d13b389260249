import { lstat, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { hasCode } from "../files/cannot-run.ts";
import { isWithin, shownPath } from "../files/paths.ts";
import { factsFolder } from "../files/read-content.ts";
import { runGit } from "./run-git.ts";

/** The repository that holds the project. */
export interface Repository {
  /** Its top folder; absolute, with links followed. */
  readonly top: string;
  readonly isShallow: boolean;
  /** The folder of facts, counted from the top, with forward slashes. */
  readonly facts: string;
}

/**
 * The repository that holds the content folder from above. One that lies in the content itself came with it, whoever sent it, and
 * could tell any past: it is never asked.
 */
export async function findRepository(
  contentDir: string,
  deadline: number,
): Promise<Repository | { readonly failure: string }> {
  const [content, facts] = await Promise.all([realOrNull(contentDir), realOrNull(factsFolder(contentDir))]);
  // A sheet that is checked by itself needs no folder of facts.
  if (content === null || facts === null) return { failure: notInRepository };
  const start = dirname(isWithin(content, facts) ? content : facts);
  const place = await runGit(
    start,
    ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-cdup"],
    { deadline },
  );
  if ("failure" in place) return place;
  const answer = /^(true|false)\n(true|false)\n((?:\.\.\/)*)\n$/.exec(place.out.toString("utf8"));
  if (answer === null) return { failure: unclear };
  const [, isInside, isShallow, up = ""] = answer;
  const top = resolve(start, up);
  if (isInside === "false" || !isWithin(top, facts)) return { failure: notInRepository };
  return { top, isShallow: isShallow === "true", facts: relative(top, facts).split(sep).join("/") };
}

async function realOrNull(path: string): Promise<string | null> {
  return realpath(path).catch((error: unknown) => {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  });
}

const notInRepository = "the sheets are not in a git repository";

/** By path as given: the path from the top of the repository. A file outside of it is not in it. */
export async function pathsInRepository(
  { top }: Repository,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const written = resolve(path);
    const parent = resolve(written, "..");
    // A folder whose name could not be told as it is has no past that could be found.
    const folder = folders.get(parent) ?? (await realpath(parent).catch(() => parent));
    folders.set(parent, folder);
    const real = resolve(folder, relative(parent, written));
    // Git tells names in bytes, and not all of them are UTF-8.
    if (isWithin(top, real))
      found.set(path, Buffer.from(relative(top, real).split(sep).join("/"), "utf8").toString("latin1"));
  }
  return found;
}

/** What is said of a git that answers what git never does. */
export const unclear = "git gives an answer that can't be understood";

/** The folders with sheets, from the content folder down, that are a repository of their own; as people are told them. */
export async function repositoriesWithin(
  contentDir: string,
  sheets: readonly string[],
): Promise<readonly string[]> {
  const top = resolve(contentDir);
  const folders = new Set([top, factsFolder(top)]);
  for (const sheet of sheets)
    for (let at = dirname(resolve(sheet)); isWithin(top, at) && !folders.has(at); at = dirname(at))
      folders.add(at);
  const found: string[] = [];
  for (const folder of [...folders].toSorted()) if (await isRepository(folder)) found.push(shownPath(folder));
  return found;
}

async function isRepository(folder: string): Promise<boolean> {
  const isThere = (name: string) =>
    lstat(join(folder, name)).then(
      () => true,
      () => false,
    );
  return (
    (await isThere(".git")) ||
    ((await isThere("HEAD")) && (await isThere("objects")) && (await isThere("refs")))
  );
}
