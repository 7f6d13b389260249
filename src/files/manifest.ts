import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as otherWork } from "node:timers/promises";
import { buildManifest, type Manifest, type ManifestFile } from "../outputs/build-manifest.ts";

/** The name of the list of all files of a site. It is in no list itself. */
export const manifestName = "build.json";

/** Hashes these files of a folder, in their order, beside this thread. */
export type FileHasher = (folder: string, paths: readonly string[]) => Promise<readonly ManifestFile[]>;

/**
 * Writes `build.json` into a finished folder, with the hash of every other file, and returns what it lists. A second hasher does
 * half of them.
 */
export async function writeManifest(
  folder: string,
  { version, counts, scripts = [] }: Omit<Manifest, "files">,
  second: FileHasher | null = null,
): Promise<readonly ManifestFile[]> {
  const paths = pathsToList(folder);
  const half = second === null ? paths.length : Math.ceil(paths.length / 2);
  const parts = [hashPaths(folder, paths.slice(0, half)), second?.(folder, paths.slice(half)) ?? []];
  const files = (await Promise.all(parts)).flat();
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
