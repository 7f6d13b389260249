import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { asCannotRun, hasCode } from "../files/cannot-run.ts";
import { inParallel } from "../files/in-parallel.ts";
import { readSheets } from "../files/read-content.ts";
import { type Id, idPattern } from "../model/common.ts";
import type { StoredVersion } from "../model/history.ts";
import { dictionary } from "../text/dictionary.ts";
import {
  historyLimits,
  inPartRemark,
  longerThan,
  megabytes,
  nothing,
  type Past,
  remarksInOne,
} from "./past.ts";
import { dayAfter } from "./version-days.ts";

/**
 * Earlier versions of sheets from a folder, for owners without git: `<sheet-id>/<day>.md`, or of a pair
 * `<day>.facts.yaml` with `<day>.md`. Several of one day are told apart by what follows: `2026-03-05-2.md`.
 */
export async function readSnapshots(folder: string, written: string, now: string): Promise<Past> {
  const sheets = await foldersIn(folder);
  if (sheets === null)
    return nothing(`site.ts names "${written}" as the folder of snapshots, and it is not there`);
  const found = await inParallel(sheets, async (id) => ({
    id,
    ...(await snapshotsIn(join(folder, id), dayAfter(now))),
  }));
  const bytes = found.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes > historyLimits.bytesWhenAsked)
    return nothing(`the snapshots in "${written}" have more than ${megabytes(historyLimits.bytesWhenAsked)}`);
  const known: (readonly [Id, readonly StoredVersion[]])[] = [];
  for (const { id, versions } of found) {
    const read = await inParallel(versions, async ({ day, paths }) => ({
      day,
      files: (await readSheets(paths)).files,
    }));
    if (read.length > 0) known.push([id, read]);
  }
  const [tooLong, undated] = [
    found.filter(({ isCut }) => isCut),
    found.filter(({ strange }) => strange !== null),
  ];
  return {
    history: {
      versions: dictionary(known),
      whole: true,
      inPart: [...tooLong, ...undated].map(({ id }) => id),
    },
    remark: remarksInOne([
      inPartRemark(tooLong, longerThan("snapshots")),
      inPartRemark(undated, `has a snapshot of a day that can't be right (${undated[0]?.strange})`),
    ]),
  };
}

/** Only what can be the id of a sheet. Links are not followed: one that leads out would publish any file of the machine. */
async function foldersIn(folder: string): Promise<readonly Id[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
    throw asCannotRun(error, `The folder of snapshots "${folder}" can't be read`) ?? error;
  });
  if (entries === null) return null;
  return entries
    .filter((entry) => entry.isDirectory() && idPattern.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

const snapshotName = /^((\d{4}-\d{2}-\d{2})(?:-[\w-]+)?)\.(?:md|facts\.yaml|facts\.json)$/;

interface Snapshots {
  readonly versions: readonly { readonly day: string; readonly paths: readonly string[] }[];
  readonly bytes: number;
  /** Whether one is too long to be read. */
  readonly isCut: boolean;
  /** A day in a name that does not exist or has not come; null where there is none. */
  readonly strange: string | null;
}

/** What is there, told without reading it. Only ordinary files: reading a named pipe would wait for ever. */
async function snapshotsIn(folder: string, latest: string): Promise<Snapshots> {
  const entries = await readdir(folder, { withFileTypes: true });
  const byStem = new Map<string, { day: string; paths: string[] }>();
  let bytes = 0;
  let isCut = false;
  let strange: string | null = null;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const [, stem = "", day = ""] = (entry.isFile() && snapshotName.exec(entry.name)) || [];
    if (stem === "") continue;
    const path = join(folder, entry.name);
    const { size } = await lstat(path);
    if (!isDay(day) || day > latest) strange ??= day;
    else if (size > historyLimits.bytesOfText || bytes + size > historyLimits.bytesOfSheet) isCut = true;
    else {
      bytes += size;
      const version = byStem.get(stem) ?? { day, paths: [] };
      version.paths.push(path);
      byStem.set(stem, version);
    }
  }
  const stems = [...byStem].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { versions: stems.map(([, version]) => version), bytes, isCut, strange };
}

function isDay(written: string): boolean {
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
}
