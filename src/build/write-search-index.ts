import { createHash } from "node:crypto";
import type { PageContext } from "../model/page-context.ts";
import { searchMarkup } from "../outputs/search-markup.ts";
import { type SearchRecord, searchedBriefings, searchRecordOf } from "../outputs/search-records.ts";
import { type IndexedPage, searchIndex } from "../search/search-index.ts";
import type { WrittenFile } from "./render-pages.ts";
import type { SiteCache } from "./site-cache.ts";
import { writeFile } from "./write-file.ts";

/**
 * Writes the search index to `pagefind/`, or puts the last one in place where nothing has changed that can be found. `madeWith` stands for the
 * program and the settings: with a newer Pagefind the index is another.
 */
export async function writeSearchIndex(
  context: PageContext,
  outDir: string,
  cache: SiteCache | null,
  madeWith = "",
): Promise<readonly WrittenFile[]> {
  const records = cache === null ? recordsOf(context) : [...recordsOf(context)];
  const key = cache && hashOf(madeWith, records);
  const kept = key === null ? null : (cache?.placeMade(key, outDir) ?? null);
  const files =
    kept ??
    (await searchIndex(pagesOf(records))).map(({ path, content }) =>
      writeFile(`pagefind/${path}`, content, outDir, cache),
    );
  return files.map((file) => ({ ...file, by: "the search index", key }));
}

/** In one text, all records would take as much memory again. */
function hashOf(madeWith: string, records: Iterable<SearchRecord>): string {
  const hash = createHash("sha256").update(madeWith);
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest("hex");
}

function* recordsOf(context: PageContext): Generator<SearchRecord> {
  for (const briefing of searchedBriefings(context)) yield searchRecordOf(briefing, context);
}

function* pagesOf(records: Iterable<SearchRecord>): Generator<IndexedPage> {
  for (const record of records) yield { address: record.address, markup: searchMarkup(record) };
}
