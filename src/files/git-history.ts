import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import type { Id } from "../model/common.ts";
import type { StoredVersion } from "../model/history.ts";
import { dictionary } from "../text/dictionary.ts";
import { type FileStates, fileStates, type StoredFile } from "./git-log.ts";
import type { Past } from "./past.ts";
import { isWithin } from "./paths.ts";
import { runGit } from "./run-git.ts";

/** A sheet and the one or two files it stands in; paths count from the working directory. */
export interface SheetPaths {
  readonly id: Id;
  readonly files: readonly string[];
}

/** How many earlier texts are read without being told to. */
const mostTexts = 5000;

/**
 * The committed versions of sheets: one call for what is where, one for the log of all sheets, one for their texts. A version
 * is dated by the author's day of the first commit that has it. Only the main line counts: what was tried on a branch was not
 * published. `always` reads them however many there are.
 */
export async function readGitHistory(
  folder: string,
  sheets: readonly SheetPaths[],
  always: boolean,
): Promise<Past> {
  const place = await runGit(folder, [
    "rev-parse",
    "--is-shallow-repository",
    "--is-inside-work-tree",
    "--show-prefix",
  ]);
  if ("failure" in place) return nothing(place.failure);
  const [shallow, , prefix = ""] = place.out.toString("utf8").split("\n");

  const paths = await pathsInRepository(folder, prefix, sheets);
  const log = await runGit(folder, logCommand);
  if ("failure" in log && !/does not have any commits/.test(log.failure)) return nothing(log.failure);
  const states = fileStates("failure" in log ? "" : log.out.toString("utf8"), new Set(paths.values()));
  const blobs = new Set([...states.values()].flatMap((list) => list.map(({ blob }) => blob)));
  if (blobs.size > mostTexts && !always)
    return nothing(
      `More than ${mostTexts} earlier versions are committed. Set history: true in site.ts to have them read`,
    );
  const texts = await readBlobs(folder, [...blobs]);
  if ("failure" in texts) return nothing(texts.failure);

  const versions = sheets.map(
    ({ id, files }) => [id, versionsOf(files, paths, states, texts.byBlob)] as const,
  );
  const known = versions.filter(([, list]) => list.length > 0);
  return {
    history: { versions: dictionary(known), whole: shallow === "false" },
    remark: remarkOn(shallow === "true", sheets.length - known.length, sheets.length),
  };
}

// Entries end with NUL, so that any file name can stand in them. Nothing that the machine's owner may have
// configured for reading the log at a terminal is to change it.
const logCommand: readonly string[] = [
  ..."log --first-parent -m --raw --no-abbrev --no-ext-diff --no-textconv --no-show-signature -z".split(" "),
  "--find-renames",
  "--format=%x01%as",
  "--",
  ".",
];

/** By path as given: the path from the top of the repository. A file outside of the folder is not in it. */
async function pathsInRepository(
  folder: string,
  prefix: string,
  sheets: readonly SheetPaths[],
): Promise<ReadonlyMap<string, string>> {
  const top = await realpath(folder);
  const found = new Map<string, string>();
  for (const path of sheets.flatMap(({ files }) => files)) {
    const within = [folder, top].find((one) => isWithin(one, resolve(path)));
    if (within === undefined) continue;
    found.set(path, prefix + relative(within, resolve(path)).split(sep).join("/"));
  }
  return found;
}

/** The texts of git's objects, in one go. A partial clone may lack some, and fetching them is not for a build. */
async function readBlobs(
  folder: string,
  blobs: readonly string[],
): Promise<{ readonly byBlob: ReadonlyMap<string, string> } | { readonly failure: string }> {
  const byBlob = new Map<string, string>();
  if (blobs.length === 0) return { byBlob };
  const answer = await runGit(folder, ["cat-file", "--batch"], `${blobs.join("\n")}\n`);
  if ("failure" in answer) return answer;
  const decoder = new TextDecoder("utf-8");
  for (let at = 0; at < answer.out.length; ) {
    const end = answer.out.indexOf("\n", at);
    if (end === -1) break;
    const [name = "", type = "", size] = answer.out.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (size === undefined) continue;
    if (type === "blob") byBlob.set(name, decoder.decode(answer.out.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  if (byBlob.size < blobs.length) return { failure: "this clone lacks earlier texts of the sheets" };
  return { byBlob };
}

/** Of a pair, each commit that touched one of its files made a version of both. */
function versionsOf(
  files: readonly string[],
  paths: ReadonlyMap<string, string>,
  states: FileStates,
  texts: ReadonlyMap<string, string>,
): readonly StoredVersion[] {
  const lists = files.map((path) => states.get(paths.get(path) ?? "") ?? []);
  const commits = [...new Set(lists.flatMap((list) => list.map(({ commit }) => commit)))];
  return commits
    .toSorted((a, b) => b - a)
    .map((commit) => {
      const parts = lists.map((list) => list.find((state) => state.commit >= commit));
      return {
        day: dayOf(parts, commit),
        files: parts.flatMap((state, index) => {
          const text = state && texts.get(state.blob);
          return text === undefined ? [] : [{ path: files[index] ?? "", text }];
        }),
      };
    });
}

function dayOf(parts: readonly (StoredFile | undefined)[], commit: number): string {
  return parts.find((state) => state?.commit === commit)?.day ?? "";
}

function remarkOn(isShallow: boolean, unknown: number, all: number): string | null {
  if (isShallow)
    return (
      "This is a shallow clone of the repository: it lacks earlier versions of the sheets, so there are no history pages. " +
      "Fetch them with: git fetch --unshallow"
    );
  if (unknown === 0) return null;
  if (unknown === all) return "The sheets are not committed to git yet, so there are no history pages.";
  return unknown === 1
    ? "One sheet is not committed to git yet, so it has no history page."
    : `${unknown} sheets are not committed to git yet, so they have no history pages.`;
}

function nothing(reason: string): Past {
  return { history: null, remark: `There are no history pages: ${lowerFirst(reason)}.` };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
