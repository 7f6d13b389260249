import { join } from "node:path";
import { setImmediate as otherWork } from "node:timers/promises";
import { type AssetAddresses, writeAssets } from "./assets.ts";
import { BatchWriter, type PageBatch } from "./page-batch.ts";
import { PagesToRender } from "./pages-of.ts";
import type { Publication } from "./publication.ts";
import { runEleventy } from "./run-eleventy.ts";
import { writeSearchIndex } from "./search-index.ts";
import { OutputWriter } from "./write-outputs.ts";

/** Renders made pages beside this thread. */
export interface PageRenderer {
  /** Resolves when the pages are written. Told more while it is busy, it takes one batch after the other. */
  readonly render: (batch: PageBatch) => Promise<unknown>;
}

/**
 * Writes the whole site into the publication's empty output folder: assets, pages, outputs, search index.
 * `startRenderer` gives a second renderer, where there is one.
 *
 * @throws Error with a plain sentence where a layout or a hand-written page can't be rendered, or the disk refuses.
 */
export async function renderSite(
  publication: Publication,
  startRenderer: (assets: AssetAddresses) => PageRenderer | null = () => null,
): Promise<void> {
  const { root, outDir } = publication.rendering;
  const assets = await writeAssets(join(root, "layouts"), outDir);
  await renderPages(publication, assets, startRenderer(assets));
  if (publication.search) await writeSearchIndex(publication);
}

/**
 * How many pages one run of Eleventy renders. It keeps the text of every page until it is done, 100 KB and more for a
 * briefing, so that a single run over 10,000 would need a gigabyte for that alone.
 */
const pagesPerRun = 150;

/** Batches that the second renderer holds: the one it is at, and those it goes on with while this thread is busy. */
const batchesAhead = 5;

/** What this thread renders itself, beside making every view, before it looks whether the second renderer has room again. */
const ownPages = 20;

/**
 * Renders all pages, and writes the outputs of the archive. This thread, which alone has the archive, makes all views; the second
 * renderer gets them while it has room, and this thread renders what is left. So neither waits.
 */
async function renderPages(
  publication: Publication,
  assets: AssetAddresses,
  second: PageRenderer | null,
): Promise<void> {
  const { rendering, context } = publication;
  const outputs = new OutputWriter(publication);
  const pages = new PagesToRender(publication, outputs);
  const ownRun = second === null ? pagesPerRun : ownPages;
  const writer = new BatchWriter();
  let ahead = 0;
  let handedOver: Promise<unknown> = Promise.resolve();
  const handOver = (renderer: PageRenderer) => {
    ahead++;
    const batch = writer.write(pages.take(pagesPerRun));
    const rendered = renderer.render(batch).then(() => {
      writer.release(batch);
      ahead--;
    });
    handedOver = Promise.all([handedOver, rendered]);
    // Told when it is waited for, and not left to fail unheard until then.
    handedOver.catch(() => {});
  };

  const first = [...pages.take(ownRun)];
  if (second !== null && !pages.isEmpty) handOver(second);
  const handWritten = await runEleventy({ rendering, assets, pages: first, handWritten: context.archive });
  while (!pages.isEmpty) {
    // Lets the second renderer say what it has done, or why it could not.
    await Promise.race([otherWork(), handedOver.then(() => otherWork())]);
    if (second !== null && ahead < batchesAhead) handOver(second);
    else await runEleventy({ rendering, assets, pages: [...pages.take(ownRun)], handWritten: null });
  }
  checkAddresses(handWritten, pages.addresses);
  outputs.writeArchive(handWritten, pages.lists);
  await handedOver;
}

/** A hand-written page may not take the address of another; within one run Eleventy says so, between runs we do. */
function checkAddresses(handWritten: readonly string[], made: ReadonlySet<string>): void {
  const taken = handWritten.find((address) => made.has(address));
  if (taken !== undefined)
    throw new Error(
      `A page of content/pages has the address ${taken}, which another page has. Give it another permalink.`,
    );
}
