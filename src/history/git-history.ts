import type { Id } from "../model/common.ts";
import type { StoredVersion } from "../model/history.ts";
import { dictionary } from "../text/dictionary.ts";
import type { FileStates } from "./git-log.ts";
import { findRepository, pathsInRepository, repositoriesWithin } from "./git-repository.ts";
import { sizesOf, textsOf } from "./git-texts.ts";
import {
  counted,
  historyLimits,
  inPartRemark,
  longerThan,
  megabytes,
  nothing,
  type Past,
  remarksInOne,
} from "./past.ts";
import { type GitLog, readGitLog } from "./read-git-log.ts";
import { versionDay } from "./version-days.ts";

/** A sheet and the one or two files it stands in; paths count from the working directory. */
export interface SheetPaths {
  readonly id: Id;
  readonly files: readonly string[];
}

export interface GitHistoryOptions {
  /** The build's day: no version is newer. */
  readonly now: string;
  /** Reads them however many there are. */
  readonly always: boolean;
}

/**
 * The committed versions of sheets: one call for the main line, one for what each commit of it changed, one for the sizes of the
 * texts and a few for the texts themselves. Only the main line counts: what was tried on a branch was not published. The versions
 * stand in its order, whatever days the commits claim.
 */
export async function readGitHistory(
  contentDir: string,
  sheets: readonly SheetPaths[],
  { now, always }: GitHistoryOptions,
): Promise<Past> {
  const files = sheets.flatMap((sheet) => sheet.files);
  const ignored = (await repositoriesWithin(contentDir, files)).map(ignoredRemark);
  const deadline = Date.now() + historyLimits.milliseconds;
  const repository = await findRepository(contentDir, deadline);
  if ("failure" in repository) return nothing(repository.failure, ignored);
  const paths = await pathsInRepository(repository, files);
  const past = await readGitLog(repository, new Set(paths.values()), deadline);
  if ("failure" in past) return nothing(past.failure, ignored);
  const blobs = [
    ...new Set([...past.states.byPath.values()].flatMap((list) => list.map(({ blob }) => blob))),
  ];
  if (blobs.length > historyLimits.texts && !always)
    return nothing(`More than ${historyLimits.texts} earlier versions are committed. ${askForAll}`, ignored);
  const known = await sizesOf(repository.top, blobs, deadline);
  if ("failure" in known) return nothing(known.failure, ignored);
  const sizes = sizesToRead(sheets, paths, past.states, known.sizes);
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const [most, all] = [historyLimits.bytes, historyLimits.bytesWhenAsked];
  if (bytes > (always ? all : most))
    return nothing(
      `The earlier versions have more than ${megabytes(always ? all : most)}${always ? "" : `. ${askForAll}`}`,
      ignored,
    );
  const read = await textsOf(repository.top, sizes, deadline);
  if ("failure" in read) return nothing(read.failure, ignored);

  const found = sheets.map((sheet) => versionsOf(sheet, paths, past, read.texts, now));
  const versions = found.filter((one) => one.versions.length > 0);
  const inPart = found.filter(({ fault }) => fault !== null);
  const forged = found.filter(({ fault, forgedDay }) => fault === null && forgedDay !== null);
  return {
    history: {
      versions: dictionary(versions.map(({ id, versions }) => [id, versions] as const)),
      whole: !repository.isShallow,
      inPart: inPart.map(({ id }) => id),
    },
    remark: remarksInOne([
      ...ignored,
      remarkOn(repository.isShallow, sheets.length - versions.length, sheets.length),
      ...faults.map(([fault, words]) =>
        inPartRemark(
          inPart.filter((one) => one.fault === fault),
          words,
        ),
      ),
      forged.length === 0 ? null : forgedRemark(forged),
    ]),
  };
}

const askForAll = "Set history: true in site.ts to have them read";

/** Why the versions of a sheet are not told as its past. */
const faults = [
  ["gap", "lacks the first of its versions"],
  ["tooLong", longerThan("earlier versions")],
  ["undated", "has a version that neither its author nor its commit dates soundly"],
] as const;

/** The texts that are not too long, of sheets whose texts are not too long together. */
function sizesToRead(
  sheets: readonly SheetPaths[],
  paths: ReadonlyMap<string, string>,
  { byPath }: FileStates,
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  for (const { files } of sheets) {
    const blobs = new Set(
      files.flatMap((path) => byPath.get(paths.get(path) ?? "") ?? []).map(({ blob }) => blob),
    );
    const known = [...blobs].map((blob) => [blob, sizes.get(blob) ?? 0] as const);
    if (known.reduce((sum, [, size]) => sum + size, 0) > historyLimits.bytesOfSheet) continue;
    for (const [blob, size] of known) if (size <= historyLimits.bytesOfText) chosen.set(blob, size);
  }
  return chosen;
}

interface SheetPast {
  readonly id: Id;
  readonly versions: readonly StoredVersion[];
  readonly fault: (typeof faults)[number][0] | null;
  /** A day of an author that can't be right, where the commit's was taken instead. */
  readonly forgedDay: string | null;
}

/** Of a pair, each commit that touched one of its files made a version of both. */
function versionsOf(
  { id, files }: SheetPaths,
  paths: ReadonlyMap<string, string>,
  { commits, states }: GitLog,
  texts: ReadonlyMap<string, string>,
  now: string,
): SheetPast {
  const lists = files.map((path) => states.byPath.get(paths.get(path) ?? "") ?? []);
  const touched = [...new Set(lists.flatMap((list) => list.map(({ commit }) => commit)))];
  let day: string | null = null;
  let [isCut, isUndated] = [false, false];
  const hasGap = files.some((path) => states.withoutStart.has(paths.get(path) ?? ""));
  let forgedDay: string | null = null;
  const versions = touched
    .toSorted((a, b) => b - a)
    .map((number): StoredVersion => {
      const commit = commits[number] ?? { authored: null, committed: null };
      const dated = versionDay(commit, day, now);
      if (dated.day === null) isUndated = true;
      else if (dated.isForged) forgedDay ??= commit.authored ?? "none at all";
      day = dated.day ?? day;
      const parts = lists.map((list) => list.find((state) => state.commit >= number));
      return {
        day: day ?? now,
        files: parts.flatMap((state, index) => {
          const text = state && texts.get(state.blob);
          if (state && text === undefined) isCut = true;
          return text === undefined ? [] : [{ path: files[index] ?? "", text }];
        }),
      };
    });
  return {
    id,
    versions,
    fault: hasGap ? "gap" : isCut ? "tooLong" : isUndated ? "undated" : null,
    forgedDay,
  };
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

function ignoredRemark(folder: string): string {
  return (
    `"${folder}" is a git repository of its own. It is ignored: the history of the sheets is that of the repository ` +
    "that holds the content folder."
  );
}

function forgedRemark(sheets: readonly Pick<SheetPast, "id" | "forgedDay">[]): string {
  const [first] = sheets;
  const also = sheets.length === 1 ? "" : ` The same is so in ${counted(sheets.length - 1, "other sheet")}.`;
  return (
    `A version of "${first?.id}" bears an author's date that can't be right (${first?.forgedDay}), ` +
    `so the day of its commit is given instead.${also}`
  );
}
