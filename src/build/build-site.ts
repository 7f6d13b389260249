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
import { pageContext, pagePrinter } from "./page-printer.ts";
import { programHash } from "./program-hash.ts";
import { type RenderedPages, renderPages, type WrittenFile } from "./render-pages.ts";
import { sha256 } from "./sha256.ts";
import { type MadeFiles, SiteCache } from "./site-cache.ts";
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

/**
 * Writes a project into an empty folder: copied files, assets, pages, outputs, search index, and the list of all files.
 *
 * @throws Error with a plain sentence where a layout can't be rendered, two things have one path, or the disk refuses.
 */
export async function writeSite(
  project: Project,
  publishable: Publishable,
  stage: string,
): Promise<WrittenSite> {
  const { root, contentDir, site, search, cacheDir } = project;
  const { own, archive } = publishable;
  const context = pageContext(project, publishable, false);
  await copyPages(contentDir, own.copied, stage);
  const assets = await writeAssets(join(root, "layouts"), stage);

  const printer = await pagePrinter(project, context, assets.addresses);
  const cache = cacheDir === null ? null : SiteCache.open(cacheDir);
  const printedWith = cache === null ? "" : sha256(JSON.stringify([programHash(root), printer.data]));
  const rendered = { context, printer, root, outDir: stage, cache, printedWith };
  const [index, pages] = await Promise.all([
    search ? writeSearchIndex(context, stage, cache, printedWith) : [],
    renderPages(rendered, archive),
  ]);
  const outputs = writeOutputs(context, pages, stage, cache);

  const files = [...pages.files, ...pages.owners, ...outputs, ...index];
  refuseTwoAtOnePath([
    ...own.copied.map(({ path, file }) => ({ path, by: file })),
    ...assets.paths.map((path) => ({ path, by: `${path} of layouts/` })),
    ...files,
  ]);
  const scripts = own.copied.flatMap(({ source, path }) => (site.scripts.includes(source) ? [path] : []));
  const made = { version: readVersion(root), counts: countsOf(publishable), scripts };
  const all = await writeManifest(stage, made, files);
  cache?.save(madeOf(files), files);
  const remark = cache?.fault ? `${cache.fault} The next build starts anew.` : null;
  return { pages: all.filter(({ path }) => path.endsWith(".html")).length, files: all.length + 1, remark };
}

/** The files by what they were made of. */
function madeOf(files: readonly WrittenFile[]): MadeFiles {
  const made = new Map<string, ManifestFile[]>();
  for (const { key, path, sha256, bytes } of files) {
    if (key === null) continue;
    const known = made.get(key);
    if (known) known.push({ path, sha256, bytes });
    else made.set(key, [{ path, sha256, bytes }]);
  }
  return Object.fromEntries(made);
}

/** Writes what is made from the whole archive, and from the addresses of owners' pages and of those that list something. */
function writeOutputs(
  context: PageContext,
  { owners }: RenderedPages,
  stage: string,
  cache: SiteCache | null,
): readonly WrittenFile[] {
  const ownersPages = owners.flatMap(({ address }) => address ?? []);
  const listPages = [...sitePages(context)].flatMap(({ isList, address }) => (isList ? [address] : []));
  // One for all: both feeds are of the same entries, which are made once for it.
  const site = { ...context, ownersPages, listPages };
  return allOutputs.flatMap((output) =>
    output.files(site).map(({ path, contents }) => ({
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
