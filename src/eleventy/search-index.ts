import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { searchMarkup } from "../outputs/search-markup.ts";
import { searchedPages, searchRecordOf } from "../outputs/search-records.ts";
import type { Publication } from "./publication.ts";

/** What the page's own search interface loads. Pagefind also offers ready-made widgets, which nobody here asks for. */
const isUnused = (path: string): boolean => /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/.test(path);

/**
 * Makes the search index, one record a page, with its lines as anchors, so that a result leads to the line.
 * Written to `pagefind/` in the output folder; gives the paths of its files.
 */
export async function writeSearchIndex({ context, rendering }: Publication): Promise<readonly string[]> {
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: false });
  if (!index) throw new Error(`The search index could not be started: ${errors.join("; ")}`);
  try {
    // One after the other: the index numbers pages as they come, and the same input must give the same bytes.
    for (const page of searchedPages(context)) {
      const record = searchRecordOf(page, context);
      const added = await index.addHTMLFile({ url: record.address, content: searchMarkup(record) });
      if (added.errors.length > 0)
        throw new Error(`"${record.address}" could not be indexed: ${added.errors.join("; ")}`);
    }
    const { files, errors: fileErrors } = await index.getFiles();
    if (fileErrors.length > 0)
      throw new Error(`The search index could not be made: ${fileErrors.join("; ")}`);
    const folder = join(rendering.outDir, "pagefind");
    const used = files.filter(({ path }) => !isUnused(path));
    for (const { path, content } of used) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return used.map(({ path }) => `pagefind/${path}`);
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}
