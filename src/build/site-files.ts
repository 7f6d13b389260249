import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { asCannotRun } from "../files/cannot-run.ts";

/** What stands in a built folder: a file, or something that no host would serve. */
export interface Found {
  readonly path: string;
  /** What it is where it is no file, as a sentence. */
  readonly fault: string | null;
}

/** Everything in a folder and those below it, sorted by path. Links are told and never followed. */
export function findSiteFiles(folder: string): readonly Found[] {
  return foundIn(folder, "").toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function foundIn(folder: string, parent: string): readonly Found[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = `${parent}${entry.name}`;
      if (entry.isDirectory()) return foundIn(join(folder, entry.name), `${path}/`);
      return [{ path, fault: entry.isFile() ? null : noFile(entry) }];
    });
  } catch (error) {
    return [{ path: parent, fault: unreadable("folder", parent, error) }];
  }
}

interface Kind {
  readonly isSymbolicLink: () => boolean;
  readonly isFIFO: () => boolean;
  readonly isSocket: () => boolean;
}

function noFile(entry: Kind): string {
  const [is, of] = entry.isSymbolicLink()
    ? ["a symbolic link", "whatever it leads to is no part of the site"]
    : [entry.isFIFO() ? "a pipe" : entry.isSocket() ? "a socket" : "a device", "a site is made of files"];
  return `This is ${is}, no file: ${of}.`;
}

function unreadable(what: string, path: string, error: unknown): string {
  // The system's names are bytes; those that are no text can't be asked for.
  if (path.includes("\uFFFD")) return `The ${what} can't be read: its name is not valid UTF-8.`;
  const reason = asCannotRun(error, `The ${what} can't be read`)?.message;
  if (reason === undefined) throw error;
  return reason;
}

/** A file as it is now; its bytes only where they were wanted and are not too many. */
export type ReadFile =
  | { readonly sha256: string; readonly bytes: number; readonly content: Buffer | null }
  | { readonly fault: string };

const block = Buffer.allocUnsafe(256 * 1024);

/** Reads one file of a folder to its end. What has become a pipe or a link since it was found does not hold it up. */
export function readSiteFile(folder: string, path: string, wantsContent: boolean, largest: number): ReadFile {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let file: number | null = null;
  try {
    file = openSync(join(folder, path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const found = fstatSync(file);
    if (!found.isFile()) return { fault: noFile(found) };
    const hash = createHash("sha256");
    const keeps = wantsContent && found.size <= largest;
    const parts: Buffer[] = [];
    let bytes = 0;
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) {
      hash.update(block.subarray(0, read));
      if (keeps) parts.push(Buffer.from(block.subarray(0, read)));
      bytes += read;
    }
    return { sha256: hash.digest("hex"), bytes, content: keeps ? Buffer.concat(parts) : null };
  } catch (error) {
    return { fault: unreadable("file", path, error) };
  } finally {
    if (file !== null) closeSync(file);
  }
}
