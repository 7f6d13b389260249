import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of this program, from its package.json. */
export function readVersion(root: string): string {
  const read: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const hasVersion = typeof read === "object" && read !== null && "version" in read;
  return hasVersion && typeof read.version === "string" ? read.version : "0.0.0";
}
