import { transform } from "esbuild";

/** What the page's own search interface loads. Pagefind also offers ready-made widgets and a worker, which nobody here asks for. */
const isUnused = (path: string): boolean =>
  /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/.test(path);

/** A page for the index: its address within the site, and what is to be found of it. */
export interface IndexedPage {
  readonly address: string;
  readonly markup: string;
}

/** A file of the index, its path within the index's folder. */
interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Makes the search index, one record a page, with its lines as anchors, so that a result leads to the line. Gives its files. */
export async function searchIndex(pages: Iterable<IndexedPage>): Promise<readonly IndexFile[]> {
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: false });
  if (!index) throw new Error(`The search index could not be started: ${errors.join("; ")}`);
  try {
    // One after the other: the index numbers pages as they come, and the same input must give the same bytes.
    for (const { address, markup } of pages) {
      const added = await index.addHTMLFile({ url: address, content: markup });
      if (added.errors.length > 0)
        throw new Error(`"${address}" could not be indexed: ${added.errors.join("; ")}`);
    }
    const { files, errors: fileErrors } = await index.getFiles();
    if (fileErrors.length > 0)
      throw new Error(`The search index could not be made: ${fileErrors.join("; ")}`);
    return Promise.all(files.filter(({ path }) => !isUnused(path)).map(minified));
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

/** Scripts come without line breaks, but with the long names in them that nobody reads. */
async function minified({ path, content }: IndexFile): Promise<IndexFile> {
  if (!path.endsWith(".js")) return { path, content };
  const { code } = await transform(new TextDecoder().decode(content), { minify: true, target: "es2022" });
  return { path, content: new TextEncoder().encode(code) };
}
