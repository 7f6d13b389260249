import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ManifestFile } from "../outputs/build-manifest.ts";
import { sha256 } from "./sha256.ts";
import type { SiteCache } from "./site-cache.ts";

/** Writes a file of the site, or puts the one that the cache has of it in place. */
export function writeFile(
  path: string,
  contents: string | Uint8Array,
  outDir: string,
  cache: SiteCache | null,
): ManifestFile {
  const bytes = typeof contents === "string" ? Buffer.from(contents) : contents;
  const file = { path, sha256: sha256(bytes), bytes: bytes.length };
  if (cache?.place(file, outDir)) return file;
  const target = join(outDir, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  cache?.keep(file, outDir);
  return file;
}
