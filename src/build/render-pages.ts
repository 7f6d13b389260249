import { setImmediate as otherWork } from "node:timers/promises";
import { EleventyPage } from "../eleventy/eleventy-run.ts";
import { runEleventy } from "../eleventy/run-eleventy.ts";
import type { Archive } from "../model/archive.ts";
import type { PageContext } from "../model/page-context.ts";
import type { ManifestFile } from "../outputs/build-manifest.ts";
import { type PagePrinter, renderPage } from "../render/render-page.ts";
import { pathOfAddress, type SitePage, sitePages } from "../render/site-pages.ts";
import { hashPaths } from "./manifest.ts";
import { sha256 } from "./sha256.ts";
import type { SiteCache } from "./site-cache.ts";
import { writeFile } from "./write-file.ts";

/** A site that can be rendered, with where it goes. */
export interface RenderedSite {
  readonly context: PageContext;
  readonly printer: PagePrinter;
  readonly root: string;
  readonly outDir: string;
  readonly cache: SiteCache | null;
  /** Stands for all that pages are rendered with and that is not their view. */
  readonly printedWith: string;
}

/** A file that was written, and what it is, as people would call it: "the briefing page /briefings/x/". */
export interface WrittenFile extends ManifestFile {
  readonly by: string;
  /** What it was rendered from; null for a file that is not kept by that. */
  readonly key: string | null;
}

/** What was written. */
export interface RenderedPages {
  /** Pages of the archive, and what stands beside them. */
  readonly files: readonly WrittenFile[];
  /** What an owner's own templates and copies made; with its address, where it is a page. */
  readonly owners: readonly (WrittenFile & { readonly address: string | null })[];
}

/** How many pages one run of Eleventy renders, which keeps the text of each until it is done. */
const pagesPerRun = 150;

/** Renders all pages, some at a time. The first run also renders what an owner added to Eleventy, with the archive. */
export async function renderPages(site: RenderedSite, archive: Archive): Promise<RenderedPages> {
  const written: { files: WrittenFile[]; owners: RenderedPages["owners"][number][] } = {
    files: [],
    owners: [],
  };
  let forOwners: Archive | null = archive;
  for (const pages of inRuns(sitePages(site.context))) {
    const { files, owners } = await renderRun(site, pages, forOwners);
    written.files.push(...files);
    written.owners.push(...owners);
    forOwners = null;
  }
  return written;
}

/** At least one run, were it of no page. */
function* inRuns(pages: Iterable<SitePage>): Generator<readonly SitePage[]> {
  let run: SitePage[] = [];
  for (const page of pages) {
    if (run.length === pagesPerRun) {
      yield run;
      run = [];
    }
    run.push(page);
  }
  yield run;
}

async function renderRun(
  { root, outDir, context, printer, cache, printedWith }: RenderedSite,
  pages: readonly SitePage[],
  archive: Archive | null,
): Promise<RenderedPages> {
  const done: WrittenFile[] = [];
  const toRender: { readonly path: string; readonly by: string; readonly key: string | null }[] = [];
  const eleventyPages: EleventyPage[] = [];
  for (const page of pages) {
    // The index is made meanwhile, and has to be handed its pages.
    await otherWork();
    const { kind, layout, address } = page;
    const { view, beside } = page.make();
    for (const { path, contents } of beside)
      done.push({
        ...writeFile(path, contents, outDir, cache),
        by: `the file ${path} of a ${kind}`,
        key: null,
      });
    const path = pathOfAddress(address);
    const by = `the ${kind} page ${address}`;
    const key = cache && sha256(JSON.stringify([printedWith, layout, address, view]));
    const kept = key === null ? null : (cache?.placeMade(key, outDir) ?? null);
    if (kept !== null) {
      done.push({ ...kept[0]!, by, key });
      continue;
    }
    toRender.push({ path, by, key });
    eleventyPages.push(new EleventyPage(address, () => renderPage({ layout, address }, view, printer)));
  }
  const run = {
    root,
    outDir,
    site: context.site,
    data: printer.data,
    layouts: printer.layouts,
    pages: eleventyPages,
    archive,
  };
  const isIdle = eleventyPages.length === 0 && archive === null;
  const written = isIdle ? [] : await runEleventy(run);
  const owners = written.flatMap(({ path, ownersBy, address }) =>
    ownersBy === null ? [] : [{ path, by: ownersBy, address, key: null }],
  );
  const rendered = await withHashes(toRender, outDir);
  for (const file of rendered) cache?.keep(file, outDir);
  return { files: [...done, ...rendered], owners: await withHashes(owners, outDir) };
}

/** Hashed when a run is over, since what listens to Eleventy may have changed them. */
async function withHashes<T extends { readonly path: string }>(
  files: readonly T[],
  outDir: string,
): Promise<readonly (T & ManifestFile)[]> {
  const hashes = await hashPaths(
    outDir,
    files.map(({ path }) => path),
  );
  return files.map((file, index) => ({ ...hashes[index]!, ...file }));
}
