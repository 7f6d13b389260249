import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { importOnce } from "../compile/owners-code.ts";
import { plainReason } from "./plain-reason.ts";

/**
 * What an owner put beside `site.ts`, by the names of the files: `_data/counts.ts` is `counts` in layouts and templates. Found
 * by listing the folder, since in a pattern some folders' names mean something else.
 *
 * @throws Error that tells the line where a file of it can't be read.
 */
export async function ownersData(dataDir: string): Promise<Readonly<Record<string, unknown>>> {
  const names = await readdir(dataDir).catch(() => []);
  const data: Record<string, unknown> = {};
  for (const name of names.toSorted()) {
    const [, key = "", ending = ""] = /^([a-z]\w*)\.(ts|mts|js|mjs|cjs|json)$/i.exec(name) ?? [];
    if (key === "" || ours.has(key)) continue;
    data[key] = await readData(join(dataDir, name), ending).catch((error: unknown) => {
      throw new Error(plainReason(error), { cause: error });
    });
  }
  return data;
}

/** Given by the program itself. */
const ours: ReadonlySet<string> = new Set(["site", "archive"]);

async function readData(path: string, ending: string): Promise<unknown> {
  if (ending === "json") return JSON.parse(await readFile(path, "utf8"));
  const { default: data } =
    ending === "cjs" ? await import(pathToFileURL(path).href) : await importOnce(path);
  return typeof data === "function" ? data() : data;
}
