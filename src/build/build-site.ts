import { join } from "node:path";
import { writeAssets } from "../assets/write-assets.ts";
import type { Publishable } from "../engine.ts";
import type { Project } from "../files/project.ts";
import { readVersion } from "../files/version.ts";
import type { PageContext } from "../model/page-context.ts";
import { allOutputs } from "../outputs/all-outputs.ts";
import type { ManifestFile } from "../outputs/build-manifest.ts";
import { sitePages } from "../render/site-pages.ts";
import { copyPages } from "./copy-pages.ts";
import { writeManifest } from "./manifest.ts";
import { PageCounter } from "./page-counter.ts";
import { pageContext, pagePrinter } from "./page-printer.ts";
import { programHash } from "./program-hash.ts";
import { type RenderedShare, renderShare, type WrittenFile } from "./render-share.ts";
import { sha256 } from "./sha256.ts";
import { type MadeFiles, SiteCache } from "./site-cache.ts";
import type { BuildWorkers } from "./workers.ts";
import { writeFile } from "./write-file.ts";
import { writeSearchIndex } from "./write-search-index.ts";
import { WrittenPaths } from "./written-paths.ts";

/** What was written. */
export interface WrittenSite {
  readonly pages: number;
  readonly files: number;
  /** What is to be said of the cache; null where it is nothing. */
  readonly remark: string | null;
}

interface WriteOptions {
  /** Threads that render part of the pages, and what they have to have read. */
  readonly workers?: { readonly threads: BuildWorkers; readonly fingerprint: string } | undefined;
  /** Checks the facts, and says whether they may be published. Asked once threads are at work, since it takes as long as some of the pages. */
  readonly isSound?: () => boolean;
}

/**
 * Writes a project into an empty folder: copied files, assets, pages, outputs, search index, and the list of all files.
 * Where the facts may not be published it gives null, and what stands in the folder by then is of no use.
 *
 * @throws Error with a plain sentence where a layout can't be rendered, two things have one path, or the disk refuses.
 */
export async function writeSite(
  project: Project,
  publishable: Publishable,
  stage: string,
  { workers, isSound = () => true }: WriteOptions = {},
): Promise<WrittenSite | null> {
  const { root, contentDir, site, search, cacheDir } = project;
  const { own, archive } = publishable;
  const context = pageContext(project, publishable, false);
  await copyPages(contentDir, own.copied, stage);
  const assets = await writeAssets(join(root, "layouts"), stage);

  const counter = new PageCounter();
  const printer = await pagePrinter(project, context, assets.addresses);
  const cache = cacheDir === null ? null : SiteCache.open(cacheDir);
  const program = cache === null ? "" : programHash(root);
  const printedWith = sha256(JSON.stringify([program, printer.data]));
  const rendered = { context, printer, root, outDir: stage, cache, printedWith };
  const theirs = workers?.threads.render({
    stage,
    assets: assets.addresses,
    counter: counter.shared,
    fingerprint: workers.fingerprint,
    printedWith,
  });
  if (!isSound()) return null;
  const [index, ...shares] = await Promise.all([
    search ? writeSearchIndex(context, stage, cache) : [],
    renderShare(rendered, counter, archive),
    ...(theirs ?? []),
  ]);
  const outputs = writeOutputs(context, shares, stage, cache);

  // In one order, whoever rendered what, so that the same two are always told.
  const ours = shares.flatMap(({ files }) => files).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const files = [...ours, ...shares.flatMap(({ owners }) => owners), ...outputs, ...index];
  refuseTwoAtOnePath([
    ...own.copied.map(({ path, file }) => ({ path, by: file })),
    ...assets.paths.map((path) => ({ path, by: `${path} of layouts/` })),
    ...files,
  ]);
  const scripts = own.copied.flatMap(({ source, path }) => (site.scripts.includes(source) ? [path] : []));
  const made = { version: readVersion(root), counts: countsOf(publishable), scripts };
  const all = await writeManifest(stage, made, files);
  cache?.save({ program, made: madeOf(files) }, files);
  const remark = cache?.fault ? `${cache.fault} The next build starts anew.` : null;
  return { pages: all.filter(({ path }) => path.endsWith(".html")).length, files: all.length + 1, remark };
}

/** The files by what they were made of. */
function madeOf(files: readonly WrittenFile[]): MadeFiles {
  const made: Record<string, ManifestFile[]> = {};
  for (const { key, path, sha256, bytes } of files)
    if (key !== null) made[key] = [...(made[key] ?? []), { path, sha256, bytes }];
  return made;
}

/** Writes what is made from the whole archive, and from the addresses of owners' pages and of those that list something. */
function writeOutputs(
  context: PageContext,
  shares: readonly RenderedShare[],
  stage: string,
  cache: SiteCache | null,
): readonly WrittenFile[] {
  const ownersPages = shares.flatMap(({ owners }) => owners.flatMap(({ address }) => address ?? []));
  const listPages = [...sitePages(context)].flatMap(({ isList, address }) => (isList ? [address] : []));
  return allOutputs.flatMap((output) =>
    output.files({ ...context, ownersPages, listPages }).map(({ path, contents }) => ({
      ...writeFile(path, contents, stage, cache),
      by: `the output ${path}`,
      key: null,
    })),
  );
}

function refuseTwoAtOnePath(files: readonly Pick<WrittenFile, "path" | "by">[]): void {
  const written = new WrittenPaths();
  for (const file of files) written.claim(file);
}

function countsOf({ archive }: Publishable): Readonly<Record<string, number>> {
  const sum = (of: (briefing: Publishable["archive"]["briefings"][number]) => readonly unknown[]) =>
    archive.briefings.reduce((total, briefing) => total + of(briefing).length, 0);
  return {
    briefings: archive.briefings.length,
    entities: Object.keys(archive.entities).length,
    storylines: Object.keys(archive.storylines).length,
    statements: sum((briefing) => briefing.statements),
    events: sum((briefing) => briefing.events),
    figures: sum((briefing) => briefing.figures),
    questions: sum((briefing) => briefing.questions),
  };
}
