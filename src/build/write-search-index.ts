import { createHash } from "node:crypto";
import type { PageContext } from "../model/page-context.ts";
import type { ManifestFile } from "../outputs/build-manifest.ts";
import { indexParts, type ListedPart } from "../outputs/index-parts.ts";
import { monthsTold, searchMarkup } from "../outputs/search-markup.ts";
import { type SearchRecord, searchedBriefings, searchRecordOf } from "../outputs/search-records.ts";
import { type IndexedPage, searchIndex } from "../search/search-index.ts";
import type { WrittenFile } from "./render-pages.ts";
import type { SiteCache } from "./site-cache.ts";
import { writeFile } from "./write-file.ts";

/**
 * Writes the search index to `pagefind/`, or puts the last one in place where nothing has changed that can be found. `madeWith` stands for the
 * program and the settings: with a newer Pagefind the index is another. Of an archive with more than `most` briefings the newest part stands
 * there, each older one in a folder of its own, and `parts.json` says what is where.
 */
export async function writeSearchIndex(
  context: PageContext,
  outDir: string,
  cache: SiteCache | null,
  madeWith = "",
  most?: number,
): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  const listed: ListedPart[] = [];
  // One after the other: each needs memory while it is made.
  for (const { from, briefings } of indexParts(searchedBriefings(context), most).toReversed()) {
    const records = briefings.map((briefing) => searchRecordOf(briefing, context));
    const languages = [...new Set(records.map(({ lang }) => lang.toLowerCase()))];
    const hasProgram = languages.some((lang) => !listed.some((newer) => newer.languages.includes(lang)));
    const folder = listed.length === 0 ? "" : `${from}/`;
    const months = new Set(records.flatMap(({ lines }) => monthsTold(lines)));
    listed.push({ from, folder, languages, months: [...months].toSorted() });
    const key = cache && hashOf(`${madeWith} ${folder} ${hasProgram}`, records);
    const kept = key === null ? null : (cache?.placeMade(key, outDir) ?? null);
    const part = kept ?? writePart(await searchIndex(pagesOf(records)), folder, hasProgram, outDir, cache);
    files.push(...part.map((file) => ({ ...file, by: "the search index", key })));
  }
  if (listed.length === 1) return files;
  const list = writeFile("pagefind/parts.json", JSON.stringify(listed), outDir, cache);
  return [...files, { ...list, by: "the search index", key: null }];
}

/**
 * The script is that of the newest part. Pagefind asks each part for the program that it runs, and drops it where it runs one already: of
 * each language the newest part has it, and all others have its first line alone.
 */
function writePart(
  files: Awaited<ReturnType<typeof searchIndex>>,
  folder: string,
  hasProgram: boolean,
  outDir: string,
  cache: SiteCache | null,
): readonly ManifestFile[] {
  return files
    .filter(({ path }) => folder === "" || path !== "pagefind.js")
    .map(({ path, content }) => {
      const isProgram = path.startsWith("wasm.");
      const sent = isProgram && !hasProgram ? noProgram : content;
      return writeFile(`pagefind/${folder}${path}`, sent, outDir, cache);
    });
}

// What each file of Pagefind begins with.
const noProgram = new TextEncoder().encode("pagefind_dcd");

/** In one text, all records would take as much memory again. */
function hashOf(madeWith: string, records: readonly SearchRecord[]): string {
  const hash = createHash("sha256").update(madeWith);
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest("hex");
}

function* pagesOf(records: readonly SearchRecord[]): Generator<IndexedPage> {
  for (const record of records) yield { address: record.address, markup: searchMarkup(record) };
}
