import { foldPath } from "../model/plain-path.ts";

/** A file of the site, and what wrote it, as people would call it: `the page /briefings/x/`. */
export interface WrittenPath {
  /** Path within the site, without a leading slash. */
  readonly path: string;
  readonly by: string;
}

/**
 * The files of one build, over all runs of Eleventy. What the rules for addresses missed is found here: the
 * second thing at one path ends the build, and the old site stays.
 */
export class WrittenPaths {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** @throws Error that names both, where something else has the path, stands below it, or above it. */
  claim({ path, by }: WrittenPath): void {
    const key = foldPath(path);
    const other = this.#files.get(key) ?? this.#folders.get(key);
    if (other !== undefined) throw twoAtOnePath(path, other, by);
    this.#files.set(key, by);
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const folder = key.slice(0, end);
      const file = this.#files.get(folder);
      if (file !== undefined) throw twoAtOnePath(folder, file, by);
      if (this.#folders.has(folder)) break;
      this.#folders.set(folder, by);
    }
  }
}

function twoAtOnePath(path: string, first: string, second: string): Error {
  const both = first === second ? `${first}, twice` : `${first}, and ${second}`;
  return new Error(`Two things would be written to "${path}": ${both}. Give one of them another address.`);
}
