import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Id } from "../model/common.ts";
import type { StoredVersion } from "../model/history.ts";
import { dictionary } from "../text/dictionary.ts";
import { asCannotRun, hasCode } from "./cannot-run.ts";
import { inParallel } from "./in-parallel.ts";
import type { Past } from "./past.ts";
import { readSheets } from "./read-content.ts";

/**
 * Earlier versions of sheets from a folder, for owners without git: `<sheet-id>/<day>.md`, or of a pair
 * `<day>.facts.yaml` with `<day>.md`. Several of one day are told apart by what follows: `2026-03-05-2.md`.
 */
export async function readSnapshots(folder: string, written: string): Promise<Past> {
  const sheets = await foldersIn(folder);
  if (sheets === null)
    return {
      history: null,
      remark: `There are no history pages: site.ts names "${written}" as the folder of snapshots, and it is not there.`,
    };
  const versions = await inParallel(sheets, async (id) => [id, await versionsIn(join(folder, id))] as const);
  const known = versions.filter(([, list]) => list.length > 0);
  return { history: { versions: dictionary(known), whole: true }, remark: null };
}

async function foldersIn(folder: string): Promise<readonly Id[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
    throw asCannotRun(error, `The folder of snapshots "${folder}" can't be read`) ?? error;
  });
  if (entries === null) return null;
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

const snapshotName = /^((\d{4}-\d{2}-\d{2})(?:-[\w-]+)?)\.(?:md|facts\.yaml|facts\.json)$/;

// Links are not followed: one that leads out of the folder would publish any file of the machine.
async function versionsIn(folder: string): Promise<readonly StoredVersion[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const byStem = new Map<string, { day: string; paths: string[] }>();
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const [, stem = "", day = ""] = (entry.isFile() && snapshotName.exec(entry.name)) || [];
    if (stem === "") continue;
    const version = byStem.get(stem) ?? { day, paths: [] };
    version.paths.push(join(folder, entry.name));
    byStem.set(stem, version);
  }
  const stems = [...byStem].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return inParallel(
    stems.map(([, version]) => version),
    async ({ day, paths }) => ({ day, files: (await readSheets(paths)).files }),
  );
}
