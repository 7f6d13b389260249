import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { buildManifest, type Manifest, type ManifestFile } from "../outputs/build-manifest.ts";
import { inParallel } from "./in-parallel.ts";

/** The name of the list of all files of a site. It is in no list itself. */
export const manifestName = "build.json";

/** Writes `build.json` into a finished folder, with the hash of every other file, and returns what it lists. */
export async function writeManifest(
  folder: string,
  { version, counts }: Omit<Manifest, "files">,
): Promise<readonly ManifestFile[]> {
  const files = await hashFiles(folder);
  await writeFile(join(folder, manifestName), buildManifest({ version, counts, files }));
  return files;
}

/** Every file of a folder but `build.json`, in the order of paths, with its size and SHA-256. */
export async function hashFiles(folder: string): Promise<readonly ManifestFile[]> {
  const paths = (await filesIn(folder)).filter((path) => path !== manifestName);
  return inParallel(paths, async (path) => {
    const bytes = await readFile(join(folder, path));
    return { path, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
  });
}

/** Paths of all files of a folder, relative to it and with forward slashes, sorted. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}
