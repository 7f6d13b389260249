import { readFileSync, statSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import type { Problem } from "../diagnostics/diagnostic.ts";
import { longest } from "../model/limits.ts";
import { ByteStore } from "../text/byte-store.ts";
import type { SourceFile } from "../text/span.ts";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { shownPath } from "./paths.ts";

/** Beyond this a file is not even read: a character takes three bytes at most, and parsing, which counts them, has better words. */
const mostBytes = 3 * longest.registry;

/** A file's text, or what stood in the way of reading it. */
export type ReadText = { readonly file: SourceFile } | { readonly problem: Problem };

/**
 * Reads a file as UTF-8; null where there is none. Bytes that are no UTF-8 become U+FFFD, by which parsing knows them.
 * Throws `CannotRun` where the file is there and can't be read. Of many files, the bytes are best kept in one store; with none,
 * the file is read whenever its text is asked for.
 */
export async function readText(
  path: string,
  store: ByteStore | null = new ByteStore(),
): Promise<ReadText | null> {
  const shown = shownPath(path);
  try {
    // Asked before opening: reading a named pipe would wait for ever.
    const found = await stat(path);
    if (found.isDirectory()) throw folderInsteadOfFile(shown);
    if (!found.isFile())
      throw new CannotRun(`"${shown}" is not an ordinary file.`, "Put an ordinary file in its place.");
    if (found.size > mostBytes) return { problem: tooLarge(shown, found.size) };
    if (store === null) return { file: new FileOnDisk(shown, path, found) };
    return { file: new EncodedFile(shown, await readBytes(path, found.size, store)) };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw asCannotRun(error, `"${shown}" can't be read`) ?? error;
  }
}

/** The bytes of a file that had this size a moment ago; one that grew since is read anew, whole. */
async function readBytes(path: string, size: number, store: ByteStore): Promise<Uint8Array> {
  const bytes = store.reserve(size);
  const file = await open(path);
  try {
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, size - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === size) break;
    }
    const { size: now } = await file.stat();
    return now > size ? await readFile(path) : bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/**
 * A text kept as the bytes that were read, and decoded whenever it is asked for: ten thousand sheets with a curly quote each
 * take half the memory, and most texts are looked at once.
 */
class EncodedFile implements SourceFile {
  readonly path: string;
  readonly #bytes: Buffer;

  constructor(path: string, bytes: Uint8Array) {
    this.path = path;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get text(): string {
    return this.#bytes.toString("utf8");
  }
}

/**
 * A text that is nowhere but in its file: of many, it is looked at once as a sheet is parsed, and again where there is something to
 * tell of it, or where versions or stored sources are asked for. What is told would stand at the wrong line of a text that is
 * another by then, so that one throws `CannotRun`.
 */
class FileOnDisk implements SourceFile {
  readonly path: string;
  readonly #file: string;
  readonly #size: number;
  readonly #changed: number;

  constructor(
    path: string,
    file: string,
    { size, mtimeMs }: { readonly size: number; readonly mtimeMs: number },
  ) {
    this.path = path;
    this.#file = file;
    this.#size = size;
    this.#changed = mtimeMs;
  }

  get text(): string {
    try {
      const { size, mtimeMs } = statSync(this.#file);
      if (size === this.#size && mtimeMs === this.#changed) return readFileSync(this.#file, "utf8");
    } catch (error) {
      if (!hasCode(error, "ENOENT", "EISDIR"))
        throw asCannotRun(error, `"${this.path}" can't be read`) ?? error;
    }
    throw new CannotRun(`"${this.path}" was changed while it was being read.`, "Run the command again.");
  }
}

export function folderInsteadOfFile(shown: string): CannotRun {
  return new CannotRun(
    `"${shown}" is a folder, and a file of that name is expected.`,
    "Rename the folder, or move the file into its place.",
  );
}

function tooLarge(path: string, bytes: number): Problem {
  return {
    code: "file-too-large",
    severity: "error",
    message: `This file has ${Math.round(bytes / (1024 * 1024))} MB; at most ${mostBytes / (1024 * 1024)} are read.`,
    hint: "Split it, or check that it is what it should be.",
    at: topOf(path),
  };
}

/** The first character of a file, for what concerns the file as a whole. */
export function topOf(path: string): Problem["at"] {
  return { file: path, span: { file: path, line: 1, column: 1, endLine: 1, endColumn: 2 } };
}
