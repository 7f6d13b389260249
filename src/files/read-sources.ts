import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Id } from "../model/common.ts";
import type { StoredText } from "../model/grounding.ts";
import { dictionary } from "../text/dictionary.ts";
import { asCannotRun, hasCode } from "./cannot-run.ts";
import { inParallel } from "./in-parallel.ts";
import { isWithin, shownPath } from "./paths.ts";

/** A stored text that a sheet names under `sources.<id>.text`. */
export interface WantedText {
  readonly sheet: Id;
  readonly text: string;
}

/** Stored source texts by sheet id and by the name that the sheet gives. What is not there is not in it. */
export type StoredTexts = Readonly<Record<Id, Readonly<Record<string, StoredText>>>>;

/** Looks for `dir/<sheet-id>/<text>`, then for `dir/<text>`; never outside `dir`. */
export async function readSources(dir: string, wanted: readonly WantedText[]): Promise<StoredTexts> {
  const top = await realpath(dir).catch((error: unknown) => {
    throw asCannotRun(error, `The folder of source texts "${shownPath(dir)}" can't be read`) ?? error;
  });
  const found = await inParallel(wanted, (one) => readStored(top, one));
  const bySheet = new Map<Id, [string, StoredText][]>();
  for (const [index, { sheet, text }] of wanted.entries()) {
    const texts = bySheet.get(sheet) ?? [];
    const stored = found[index];
    if (stored) texts.push([text, stored]);
    bySheet.set(sheet, texts);
  }
  return dictionary([...bySheet].map(([sheet, texts]) => [sheet, dictionary(texts)] as const));
}

/** No article is as long as this. */
const largestText = 32 * 1024 * 1024;

/** A name that leads to no file: none of that name, a name that no file can have, a link that leads back to itself. */
function noSuchFile(error: unknown): boolean {
  return hasCode(error, "ENOENT", "ENOTDIR", "EINVAL", "ENAMETOOLONG", "ELOOP", "ERR_INVALID_ARG_VALUE");
}

async function readStored(top: string, { sheet, text }: WantedText): Promise<StoredText | null> {
  return (await readInside(top, join(top, sheet, text))) ?? (await readInside(top, join(top, text)));
}

// The path is judged after links are followed: `../secret`, `/etc/passwd` and a link to either end outside of `top`.
async function readInside(top: string, path: string): Promise<StoredText | null> {
  try {
    const target = await realpath(path);
    if (!isWithin(top, target)) return null;
    const found = await stat(target);
    if (!found.isFile() || found.size > largestText) return null;
    const bytes = await readFile(target);
    return {
      text: new TextDecoder("utf-8").decode(bytes),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
  } catch (error) {
    if (noSuchFile(error)) return null;
    throw asCannotRun(error, `The source text "${shownPath(path)}" can't be read`) ?? error;
  }
}
