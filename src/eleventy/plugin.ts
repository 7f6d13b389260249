import { existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import { createMarkdown } from "../text/markdown-it.ts";
import { markdownMarks } from "../write/markdown-marks.ts";
import { currentRun, type EleventyRun } from "./eleventy-run.ts";
import { loadArchive } from "./loaded-archive.ts";
import type { PageData } from "./page-data.ts";
import type { Rendering } from "./publication.ts";
import { type PageTools, tsxLayouts } from "./tsx-layouts.ts";
import { fileWriter } from "./write-outputs.ts";

const toolsOf = new WeakMap<EleventyRun, PageTools>();

/**
 * Readout as an Eleventy plugin, for `.eleventy.js`: one paginated template per page kind, TSX layouts, one Markdown
 * renderer, no code in content. Returns what the configuration function must return.
 */
export function readout(eleventyConfig: EleventyConfig): object {
  const run = currentRun();
  const { site } = run.rendering;
  const markdown = createMarkdown({ prefix: site.pathPrefix, ...markdownMarks });

  toolsOf.set(run, { renderMarkdown: markdown.render, write: fileWriter(run.rendering.outDir) });
  eleventyConfig.addExtension(
    "11ty.tsx",
    tsxLayouts(() => toolsOf.get(currentRun())!),
  );
  eleventyConfig.addTemplateFormats("11ty.js,11ty.tsx,md,njk,html");
  eleventyConfig.setLibrary("md", markdown);
  // It would print how long each function takes that was added to it.
  eleventyConfig.benchmarks.config.setMinimumThresholdMs(0);
  // Front matter is data: Eleventy would run what follows `---js`.
  const engines = { js: refuseCode, javascript: refuseCode, node: refuseCode };
  eleventyConfig.setFrontMatterParsingOptions({ engines });

  for (const [kind, pages] of byKind(run.pages)) addPages(eleventyConfig, kind, pages);
  const data = globalData(run);
  for (const [name, value] of Object.entries(data)) eleventyConfig.addGlobalData(name, value);
  const parser = (path: string) => readData(path, data.site);
  eleventyConfig.addDataExtension("ts", { read: false, parser });

  // Eleventy keeps every page until its run ends: as bytes, none of it is copied while memory is tidied. Where hand-written pages are
  // rendered too, as in any small site, whoever listens gets texts.
  if (run.handWritten === null)
    eleventyConfig.addPlugin((last: EleventyConfig) => {
      // The last of all, after those of other plugins.
      last.transforms["readout-bytes"] = (page) => (typeof page === "string" ? Buffer.from(page) : page);
    });

  const dir = directories(run);
  if (run.handWritten !== null)
    for (const type of ["png", "jpg", "jpeg", "webp", "avif", "svg", "gif", "pdf", "txt"])
      eleventyConfig.addPassthroughCopy(`${dir.input}/**/*.${type}`);
  return { dir, markdownTemplateEngine: false, htmlTemplateEngine: false, pathPrefix: site.pathPrefix };
}

/** Folders as Eleventy wants them: input and output from the working directory, the others from the input. */
export function directories({
  rendering,
  handWritten,
}: EleventyRun): Readonly<Record<"input" | "output" | "data" | "layouts" | "includes", string>> {
  const pages = handWritten === null ? noPagesDir(rendering) : pagesDir(rendering);
  const layouts = relative(pages, join(rendering.root, "layouts"));
  return {
    input: relative(process.cwd(), pages) || ".",
    output: relative(process.cwd(), rendering.outDir) || ".",
    data: relative(pages, rendering.dataDir),
    layouts,
    includes: layouts,
  };
}

function pagesDir(rendering: Rendering): string {
  const pages = join(rendering.contentDir, "pages");
  return existsSync(pages) ? pages : noPagesDir(rendering);
}

/** An empty folder of our own, since Eleventy wants one that exists. */
function noPagesDir({ root }: Rendering): string {
  return join(root, "src", "eleventy", "no-pages");
}

function byKind(pages: readonly PageData[]): ReadonlyMap<string, readonly PageData[]> {
  const groups = new Map<string, PageData[]>();
  for (const page of pages) {
    const group = groups.get(page.kind);
    if (group) group.push(page);
    else groups.set(page.kind, [page]);
  }
  return groups;
}

function addPages(eleventyConfig: EleventyConfig, kind: string, pages: readonly PageData[]): void {
  eleventyConfig.addTemplate(`readout-${kind}.11ty.js`, {
    data: {
      pages,
      pagination: { data: "pages", size: 1, alias: "readoutPage", addAllPagesToCollections: false },
      layout: pages[0]?.layout,
      permalink: ({ readoutPage }: { readoutPage: PageData }) => readoutPage.address,
      eleventyExcludeFromCollections: true,
    },
    render: () => "",
  });
}

function globalData({ rendering, assets, handWritten }: EleventyRun) {
  const { site, version, now, preview } = rendering;
  const build = { version, now, hasAbout: hasAbout(rendering) };
  const common = { preview, layout: "base.11ty.tsx" };
  // The front matter of a hand-written page may add to plain objects.
  if (handWritten !== null) return { ...common, site, assets, build, archive: loadArchive };
  return { ...common, site: new AsItIs(site), assets: new AsItIs(assets), build: new AsItIs(build) };
}

/**
 * Values that Eleventy hands on as they are. A plain object it copies deeply for every template and shows to pages through a
 * proxy, which a page would ask for the path prefix at each of its links.
 */
class AsItIs {
  constructor(values: object) {
    Object.assign(this, values);
  }
}

function hasAbout({ contentDir }: Rendering): boolean {
  return ["md", "njk", "html"].some((type) => existsSync(join(contentDir, "pages", `about.${type}`)));
}

async function readData(path: string, site: object): Promise<unknown> {
  if (basename(path) === "site.ts") return site;
  const { default: data } = await import(pathToFileURL(path).href);
  return typeof data === "function" ? data() : data;
}

function refuseCode(): never {
  throw new Error("Front matter is data and is never run. Write it as YAML, between lines of ---.");
}
