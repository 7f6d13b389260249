import { join } from "node:path";
import { setImmediate as otherWork } from "node:timers/promises";
import { type AssetAddresses, writeAssets } from "./assets.ts";
import { BatchWriter, type PageBatch } from "./page-batch.ts";
import { kindsOfLists, kindsOfText, PagesToRender } from "./pages-of.ts";
import type { Publication } from "./publication.ts";
import { runEleventy } from "./run-eleventy.ts";
import { writeSearchIndex } from "./search-index.ts";
import { OutputWriter } from "./write-outputs.ts";
import { WrittenPaths } from "./written-paths.ts";

/** Renders made pages beside this thread. */
export interface PageRenderer {
  /** Resolves when the pages are written. Told more while it is busy, it takes one batch after the other. */
  readonly render: (batch: PageBatch) => Promise<unknown>;
}

/** What helps with a large site. */
export interface RenderingHelp {
  /** Gives a second renderer, where there is one. */
  readonly startRenderer: (assets: AssetAddresses) => PageRenderer | null;
  /** Does a bit of what this thread has to do before it renders pages itself; false where nothing is left. What it throws ends the rendering. */
  readonly workFirst: () => boolean;
}

/**
 * Writes the site into the publication's output folder, where only copied files stand: assets, pages, outputs, search index.
 *
 * @throws Error with a plain sentence where a layout can't be rendered, two things have one path, or the disk refuses.
 */
export async function renderSite(
  publication: Publication,
  { startRenderer, workFirst }: RenderingHelp,
): Promise<void> {
  const { rendering, copied } = publication;
  const written = new WrittenPaths();
  for (const { path, file } of copied) written.claim({ path, by: file });
  const { addresses: assets, paths } = await writeAssets(join(rendering.root, "layouts"), rendering.outDir);
  for (const path of paths) written.claim({ path, by: `${path} of layouts/` });
  await renderPages(publication, assets, startRenderer(assets), workFirst, written);
  if (!publication.search) return;
  for (const path of await writeSearchIndex(publication)) written.claim({ path, by: "the search index" });
}

/**
 * How many pages one run of Eleventy renders. It keeps the text of every page until it is done, 100 KB and more for a
 * briefing, so that a single run over 10,000 would need a gigabyte for that alone.
 */
const pagesPerRun = 150;

/** Batches that the second renderer holds: the one it is at, and those it goes on with while this thread is busy. */
const batchesAhead = 5;

/** What this thread renders itself, beside making every view, before it looks whether the second renderer has room again. */
const ownPages = 60;

/**
 * Renders all pages, and writes the outputs of the archive. This thread, which alone has the archive, makes all views; the second
 * renderer gets them while it has room, and this thread renders what is left. So neither waits. Text goes over as it is, and the long
 * views of lists would have to be written down and read again: so the other gets texts as long as there are any, and this one keeps
 * the lists.
 */
async function renderPages(
  publication: Publication,
  assets: AssetAddresses,
  second: PageRenderer | null,
  workFirst: () => boolean,
  written: WrittenPaths,
): Promise<void> {
  const { rendering, context } = publication;
  const outputs = new OutputWriter(publication);
  const texts = new PagesToRender(kindsOfText, publication, outputs, written);
  const lists = new PagesToRender(kindsOfLists, publication, outputs, written);
  const pagesLeft = () => !texts.isEmpty || !lists.isEmpty;
  const takeOwn = () => [...(lists.isEmpty ? texts : lists).take(ownRun)];
  const ownRun = second === null ? pagesPerRun : ownPages;
  const writer = new BatchWriter();
  let ahead = 0;
  let handedOver: Promise<unknown> = Promise.resolve();
  const handOver = (renderer: PageRenderer) => {
    ahead++;
    const batch = writer.write((texts.isEmpty ? lists : texts).take(pagesPerRun));
    const rendered = renderer.render(batch).then(() => {
      writer.release(batch);
      ahead--;
    });
    handedOver = Promise.all([handedOver, rendered]);
    // Told when it is waited for, and not left to fail unheard until then.
    handedOver.catch(() => {});
  };

  const first = takeOwn();
  let ownersPages: readonly string[] | null = null;
  while (ownersPages === null || pagesLeft()) {
    // Lets the second renderer say what it has done, or why it could not.
    await Promise.race([otherWork(), handedOver.then(() => otherWork())]);
    const hasRoom = second !== null && ahead < batchesAhead && pagesLeft();
    if (hasRoom) handOver(second);
    // By turns, so that neither the work nor the second renderer waits until the other is through.
    if (workFirst() || hasRoom) continue;
    if (ownersPages === null) {
      const owners = await runEleventy({ rendering, assets, pages: first, archive: context.archive });
      for (const one of owners) written.claim(one);
      ownersPages = owners.flatMap(({ address }) => address ?? []);
    } else await runEleventy({ rendering, assets, pages: takeOwn(), archive: null });
  }
  outputs.writeArchive(ownersPages, lists.listAddresses, written);
  await handedOver;
}
