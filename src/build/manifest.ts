import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as otherWork } from "node:timers/promises";
import { buildManifest, type Manifest, type ManifestFile } from "../outputs/build-manifest.ts";

/** The name of the list of all files of a site. It is in no list itself. */
export const manifestName = "build.json";

/**
 * Writes `build.json` into a finished folder, with the hash of every other file, and returns what it lists. What was hashed as it was
 * written is given as `known`.
 */
export async function writeManifest(
  folder: string,
  { version, counts, scripts = [] }: Omit<Manifest, "files">,
  known: readonly ManifestFile[] = [],
): Promise<readonly ManifestFile[]> {
  const hashes = new Map(known.map(({ path, sha256, bytes }) => [path, { path, sha256, bytes }]));
  const paths = pathsToList(folder);
  for (const one of await hashPaths(
    folder,
    paths.filter((path) => !hashes.has(path)),
  ))
    hashes.set(one.path, one);
  const files = paths.map((path) => hashes.get(path)!);
  await writeFile(join(folder, manifestName), buildManifest({ version, counts, files, scripts }));
  return files;
}

/** Paths of every file of a folder but `build.json`, relative to it and with forward slashes, sorted. */
function pathsToList(folder: string): readonly string[] {
  return pathsIn(folder, "")
    .filter((path) => path !== manifestName)
    .toSorted();
}

/**
 * These files of a folder, with size and SHA-256. One after the other and into one block: most files are small, and to wait for each
 * of them costs more than to read it.
 */
export async function hashPaths(folder: string, paths: readonly string[]): Promise<readonly ManifestFile[]> {
  const block = Buffer.allocUnsafe(blockLength);
  const files: ManifestFile[] = [];
  for (const path of paths) {
    files.push({ path, ...hashOf(join(folder, path), block) });
    if (files.length % filesAtOnce === 0) await otherWork();
  }
  return files;
}

const blockLength = 256 * 1024;

/** After so many, signals are heard. */
const filesAtOnce = 200;

function hashOf(path: string, block: Buffer): Omit<ManifestFile, "path"> {
  const file = openSync(path, "r");
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) {
      hash.update(block.subarray(0, read));
      bytes += read;
    }
    return { sha256: hash.digest("hex"), bytes };
  } finally {
    closeSync(file);
  }
}

function pathsIn(folder: string, parent: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? pathsIn(join(folder, entry.name), `${parent}${entry.name}/`)
      : [`${parent}${entry.name}`],
  );
}
