import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { asCannotRun, hasCode } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import type { ManifestFile } from "../outputs/build-manifest.ts";
import { readKept, writeKept } from "./kept-file.ts";
import { sha256 } from "./sha256.ts";

/**
 * What builds wrote before, so that the next one writes only what changed: what is the same is the same file, time and all.
 *
 *   files/3f/2a91…   every file under the hash of its bytes, a hard link to the one in the site where that can be had
 *   made.json        which files the last build made of what
 *   sheets, problems what sheets were read as, and what rules said of them: see `KeptSheets`
 *
 * All of it may be deleted at any time. Nothing is used whose hash is another, and whatever goes wrong here costs time alone. Each site
 * has a cache of its own: whoever changes a file of one in place changes no other.
 */
export class SiteCache {
  readonly #folder: string;
  readonly #last: MadeFiles;
  #fault: string | null = null;

  private constructor(folder: string, last: MadeFiles) {
    this.#folder = folder;
    this.#last = last;
  }

  static open(folder: string): SiteCache {
    return new SiteCache(
      folder,
      JSON.parse(readKept(join(folder, listName))?.toString() ?? "{}") as MadeFiles,
    );
  }

  /** Why nothing could be kept, in words; null where all was. */
  get fault(): string | null {
    return this.#fault;
  }

  /** Puts what was made of this before into the site; null where there is nothing that is whole. */
  placeMade(key: string, outDir: string): readonly ManifestFile[] | null {
    const files = this.#last[key];
    return files?.every((file) => this.place(file, outDir)) ? files : null;
  }

  /** Puts a file that has this hash into the site; false where there is none that is whole. */
  place(file: ManifestFile, outDir: string): boolean {
    const kept = this.#pathOf(file);
    try {
      if (sha256(readFileSync(kept)) !== file.sha256) {
        rmSync(kept, { force: true });
        return false;
      }
      const target = join(outDir, file.path);
      mkdirSync(dirname(target), { recursive: true });
      linkOrCopy(kept, target);
      return true;
    } catch (error) {
      if (!hasCode(error, "ENOENT")) this.#fault ??= this.#reasonOf(error);
      return false;
    }
  }

  /** Keeps a file of the site for the next build. */
  keep(file: ManifestFile, outDir: string): void {
    this.#trying(() => {
      const kept = this.#pathOf(file);
      mkdirSync(dirname(kept), { recursive: true });
      linkOrCopy(join(outDir, file.path), kept);
    });
  }

  /** Remembers what was made of what, and lets go of all files but those of this build. */
  save(made: MadeFiles, files: readonly ManifestFile[]): void {
    this.#trying(() => {
      writeKept(join(this.#folder, listName), [JSON.stringify(made)]);
      this.#sweep(new Set(files.map((file) => this.#pathOf(file))));
    });
  }

  #pathOf({ sha256: hash }: ManifestFile): string {
    return join(this.#folder, "files", hash.slice(0, 2), hash.slice(2));
  }

  #reasonOf(error: unknown): string {
    const what = `The cache in "${shownPath(this.#folder)}" can't be kept`;
    return asCannotRun(error, what)?.message ?? `${what}: ${error}.`;
  }

  #trying(work: () => void): void {
    // After the first fault nothing more is tried: a disk that is full stays so.
    if (this.#fault !== null) return;
    try {
      work();
    } catch (error) {
      this.#fault = this.#reasonOf(error);
    }
  }

  #sweep(used: ReadonlySet<string>): void {
    const folder = join(this.#folder, "files");
    for (const part of readdirSync(folder))
      for (const name of readdirSync(join(folder, part))) {
        const path = join(folder, part, name);
        if (!used.has(path)) rmSync(path, { force: true });
      }
  }
}

/** The files that were made, by what they were made of. */
export type MadeFiles = Readonly<Record<string, readonly ManifestFile[]>>;

const listName = "made.json";

/** A file system that knows no hard links, or two of them, get a copy with its time. One that is there already is another's work, and stays. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (hasCode(error, "EEXIST")) return;
    if (!hasCode(error, "EXDEV", "EPERM", "EMLINK", "ENOTSUP", "ENOSYS")) throw error;
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
