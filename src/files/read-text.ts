import { readFile, stat } from "node:fs/promises";
import type { Problem } from "../diagnostics/diagnostic.ts";
import { longest } from "../model/limits.ts";
import type { SourceFile } from "../text/span.ts";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { shownPath } from "./paths.ts";

/** Beyond this a file is not even read: a character takes three bytes at most, and parsing, which counts them, has better words. */
export const mostBytes = 3 * longest.registry;

/** A file's text, or what stood in the way of reading it. */
export type ReadText = { readonly file: SourceFile } | { readonly problem: Problem };

/**
 * Reads a file as UTF-8; null where there is none. Bytes that are no UTF-8 become U+FFFD, by which parsing knows them.
 * Throws `CannotRun` where the file is there and can't be read.
 */
export async function readText(path: string): Promise<ReadText | null> {
  const shown = shownPath(path);
  try {
    // Asked before opening: reading a named pipe would wait for ever.
    const found = await stat(path);
    if (found.isDirectory()) throw folderInsteadOfFile(shown);
    if (!found.isFile())
      throw new CannotRun(`"${shown}" is not an ordinary file.`, "Put an ordinary file in its place.");
    if (found.size > mostBytes) return { problem: tooLarge(shown, found.size) };
    return { file: { path: shown, text: await readFile(path, "utf8") } };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw asCannotRun(error, `"${shown}" can't be read`) ?? error;
  }
}

export function folderInsteadOfFile(shown: string): CannotRun {
  return new CannotRun(
    `"${shown}" is a folder, and a file of that name is expected.`,
    "Rename the folder, or move the file into its place.",
  );
}

export function tooLarge(path: string, bytes: number): Problem {
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
