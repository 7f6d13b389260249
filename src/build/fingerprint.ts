import { createHash } from "node:crypto";
import type { SourceFile } from "../text/span.ts";

/** Tells whether two threads have read the same texts. */
export function fingerprintOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`\0${path}\0${text.length}\0`).update(text);
  return hash.digest("hex");
}
