import { constants, type Dirent, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Problem } from "../diagnostics/diagnostic.ts";
import { topOf } from "./read-text.ts";

/** A pipe, a socket or a device among the files of content: it is not opened, since reading it could last for ever. */
export function specialFile(file: string, found: Pick<Dirent | Stats, "isFIFO" | "isSocket">): Problem {
  const kind = found.isFIFO() ? "a named pipe" : found.isSocket() ? "a socket" : "a device";
  return {
    code: "file-not-ordinary",
    severity: "error",
    message: `This is ${kind} and no ordinary file.`,
    hint: "Delete it, or put an ordinary file in its place.",
    at: topOf(file),
  };
}

/** Opens an ordinary file to read it; null for anything else, which is looked at and not waited for. A link is not followed. */
export async function openOrdinary(path: string): Promise<FileHandle | null> {
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  if ((await file.stat()).isFile()) return file;
  await file.close();
  return null;
}
