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

/**
 * How many places of words make a part of the index, which a query loads for each of its words. Pagefind takes 20,000, of which a word
 * has most often some dozens; the list of all parts, which every query loads, is a few KB longer so.
 */
const placesInAPart = "2000";

/** Makes the search index, one record a page, with its lines as anchors, so that a result leads to the line. Gives its files. */
export async function searchIndex(pages: Iterable<IndexedPage>): Promise<readonly IndexFile[]> {
  const pagefind = await import("pagefind");
  // Its program reads this when it starts; there is no other way to say it.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = placesInAPart;
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: false });
  if (!index) throw new Error(`The search index could not be started: ${errors.join("; ")}`);
  try {
    // They are numbered as they come, and read one after the other: the same input gives the same bytes. Some are on their way, so that
    // neither side waits for the other.
    const onTheirWay: Promise<readonly string[]>[] = [];
    const add = async ({ address, markup }: IndexedPage) =>
      (await index.addHTMLFile({ url: address, content: markup })).errors.map(
        (error) => `"${address}" could not be indexed: ${error}`,
      );
    for (const page of pages) {
      onTheirWay.push(add(page));
      if (onTheirWay.length > pagesOnTheirWay) refuse(await onTheirWay.shift()!);
    }
    for (const errors of await Promise.all(onTheirWay)) refuse(errors);
    const { files, errors: fileErrors } = await index.getFiles();
    if (fileErrors.length > 0)
      throw new Error(`The search index could not be made: ${fileErrors.join("; ")}`);
    return Promise.all(files.filter(({ path }) => !isUnused(path)).map(minified));
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

const pagesOnTheirWay = 20;

function refuse([error]: readonly string[]): void {
  if (error !== undefined) throw new Error(error);
}

/** Scripts come without line breaks, but with the long names in them that nobody reads. */
async function minified({ path, content }: IndexFile): Promise<IndexFile> {
  if (!path.endsWith(".js")) return { path, content };
  const { code } = await transform(new TextDecoder().decode(content), { minify: true, target: "es2022" });
  return { path, content: new TextEncoder().encode(code) };
}
