import { existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type { BriefingRef } from "../pages/briefing-page.ts";
import type { PageView } from "../pages/page.ts";
import { createMarkdown } from "../text/markdown-it.ts";
import { markdownMarks } from "../write/markdown-marks.ts";
import { currentRun, type EleventyRun } from "./eleventy-run.ts";
import { loadArchive } from "./loaded-archive.ts";
import type { AnyPage, AnyPageKind } from "./page-data.ts";
import type { Publication } from "./publication.ts";
import { tsxLayouts } from "./tsx-layouts.ts";
import { writeBriefingOutputs } from "./write-outputs.ts";

/**
 * Readout as an Eleventy plugin, for `.eleventy.js`: one paginated template per page kind, TSX layouts, one Markdown
 * renderer, no code in content. Returns what the configuration function must return.
 */
export function readout(eleventyConfig: EleventyConfig): object {
  const run = currentRun();
  const { site } = run.publication.context;
  const markdown = createMarkdown({ prefix: site.pathPrefix, ...markdownMarks });

  eleventyConfig.addExtension("11ty.tsx", tsxLayouts(markdown.render));
  eleventyConfig.addTemplateFormats("11ty.js,11ty.tsx,md,njk,html");
  eleventyConfig.setLibrary("md", markdown);
  // Front matter is data: Eleventy would run what follows `---js`.
  const engines = { js: refuseCode, javascript: refuseCode, node: refuseCode };
  eleventyConfig.setFrontMatterParsingOptions({ engines });

  for (const [kind, pages] of byKind(run.pages)) addPages(eleventyConfig, kind, pages, run.publication);
  for (const [name, value] of Object.entries(globalData(run))) eleventyConfig.addGlobalData(name, value);
  const parser = (path: string) => readData(path, run.publication);
  eleventyConfig.addDataExtension("ts", { read: false, parser });

  const dir = directories(run);
  for (const type of ["png", "jpg", "jpeg", "webp", "avif", "svg", "gif", "pdf", "txt"])
    eleventyConfig.addPassthroughCopy(`${dir.input}/**/*.${type}`);
  return { dir, markdownTemplateEngine: false, htmlTemplateEngine: false, pathPrefix: site.pathPrefix };
}

/** Folders as Eleventy wants them: input and output from the working directory, the others from the input. */
export function directories({
  publication,
  handWritten,
}: EleventyRun): Readonly<Record<"input" | "output" | "data" | "layouts" | "includes", string>> {
  const pages = handWritten ? pagesDir(publication) : noPagesDir(publication);
  const layouts = relative(pages, join(publication.root, "layouts"));
  return {
    input: relative(process.cwd(), pages) || ".",
    output: relative(process.cwd(), publication.outDir) || ".",
    data: relative(pages, publication.dataDir),
    layouts,
    includes: layouts,
  };
}

function pagesDir(publication: Publication): string {
  const pages = join(publication.contentDir, "pages");
  return existsSync(pages) ? pages : noPagesDir(publication);
}

/** An empty folder of our own, since Eleventy wants one that exists. */
function noPagesDir({ root }: Publication): string {
  return join(root, "src", "eleventy", "no-pages");
}

function byKind(pages: readonly AnyPage[]): ReadonlyMap<AnyPageKind, readonly AnyPage[]> {
  const groups = new Map<AnyPageKind, AnyPage[]>();
  for (const page of pages) {
    const group = groups.get(page.kind);
    if (group) group.push(page);
    else groups.set(page.kind, [page]);
  }
  return groups;
}

function addPages(
  eleventyConfig: EleventyConfig,
  { kind, layout }: AnyPageKind,
  pages: readonly AnyPage[],
  publication: Publication,
): void {
  eleventyConfig.addTemplate(`readout-${kind}.11ty.js`, {
    data: {
      pages,
      pagination: { data: "pages", size: 1, alias: "readoutPage", addAllPagesToCollections: false },
      layout,
      permalink: ({ readoutPage }: { readoutPage: AnyPage }) => readoutPage.address,
      eleventyExcludeFromCollections: true,
      besidePage: kind === "briefing" ? besideBriefing(publication) : null,
    },
    render: () => "",
  });
}

function besideBriefing(publication: Publication) {
  return ({ briefing }: BriefingRef, { markdown }: PageView): void =>
    writeBriefingOutputs(publication, briefing, markdown ?? "");
}

function globalData({ publication, assets }: EleventyRun): Readonly<Record<string, unknown>> {
  const { context, version } = publication;
  return {
    site: context.site,
    archive: loadArchive,
    assets,
    build: { version, now: context.now, hasAbout: hasAbout(publication) },
    preview: context.preview,
    layout: "base.11ty.tsx",
  };
}

function hasAbout({ contentDir }: Publication): boolean {
  return ["md", "njk", "html"].some((type) => existsSync(join(contentDir, "pages", `about.${type}`)));
}

/** Data files in TypeScript. The settings are given as the engine completed them; any other file is asked for its default export. */
async function readData(path: string, { context }: Publication): Promise<unknown> {
  if (basename(path) === "site.ts") return context.site;
  const { default: data } = await import(pathToFileURL(path).href);
  return typeof data === "function" ? data() : data;
}

function refuseCode(): never {
  throw new Error("Front matter is data and is never run. Write it as YAML, between lines of ---.");
}
