import { join, relative } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { createMarkdown } from "../text/markdown-it.ts";
import { markdownMarks } from "../write/markdown-marks.ts";
import { currentRun, type EleventyRun } from "./eleventy-run.ts";
import { layoutsOf } from "./load-layouts.ts";
import { LoadedArchive } from "./loaded-archive.ts";
import { ownersData } from "./owners-data.ts";
import type { PageData } from "./page-data.ts";
import { type PageTools, tsxLayouts } from "./tsx-layouts.ts";
import { fileWriter } from "./write-outputs.ts";

const toolsOf = new WeakMap<EleventyRun, PageTools>();

/**
 * Readout as an Eleventy plugin, for `.eleventy.js`: one paginated template per page kind, TSX layouts, one Markdown
 * renderer. Eleventy looks for templates in an empty folder: it never sees content. Returns what the configuration function must
 * return.
 */
export async function readout(eleventyConfig: EleventyConfig): Promise<object> {
  const run = currentRun();
  const { site, dataDir, root } = run.rendering;
  const folder = join(root, "layouts");
  const markdown = createMarkdown({ prefix: site.pathPrefix, ...markdownMarks });

  toolsOf.set(run, { renderMarkdown: markdown.render, write: fileWriter(run.rendering.outDir) });
  eleventyConfig.addExtension(
    "11ty.tsx",
    tsxLayouts({ folder, byName: await layoutsOf(folder) }, () => toolsOf.get(currentRun())!),
  );
  eleventyConfig.addTemplateFormats("11ty.js,11ty.tsx,md,njk,html");
  eleventyConfig.setLibrary("md", markdown);
  // It would print how long each function takes that was added to it.
  eleventyConfig.benchmarks.config.setMinimumThresholdMs(0);

  for (const [kind, pages] of byKind(run.pages)) addPages(eleventyConfig, kind, pages);
  const data = { ...(await ownersData(dataDir)), ...globalData(run) };
  for (const [name, value] of Object.entries(data)) eleventyConfig.addGlobalData(name, value);

  eleventyConfig.addPlugin((last: EleventyConfig) => {
    if (run.archive !== null) return;
    // What an owner adds is rendered once, in the run that has the archive.
    for (const path of Object.keys(last.virtualTemplates))
      if (!isOurs(path)) delete last.virtualTemplates[path];
    last.passthroughCopies = {};
    // Eleventy keeps every page until its run ends: as bytes, none of it is copied while memory is tidied. Where the owner's own
    // templates are rendered too, as in any small site, whoever listens gets texts. After the transforms of all plugins.
    last.transforms["readout-bytes"] = (page) => (typeof page === "string" ? Buffer.from(page) : page);
  });
  return {
    dir: directories(run),
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    pathPrefix: site.pathPrefix,
  };
}

/** Folders as Eleventy wants them: input and output from the working directory, the others from the input. */
export function directories({
  rendering: { root, outDir },
}: EleventyRun): Readonly<Record<"input" | "output" | "data" | "layouts" | "includes", string>> {
  // An empty folder of our own, since Eleventy wants one that exists.
  const input = join(root, "src", "eleventy", "no-pages");
  const layouts = relative(input, join(root, "layouts"));
  return {
    input: relative(process.cwd(), input) || ".",
    output: relative(process.cwd(), outDir) || ".",
    data: "no-data",
    layouts,
    includes: layouts,
  };
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

const templateOf = (kind: string): string => `readout-${kind}.11ty.js`;

/** Whether a template is one of ours, by the path that Eleventy gives it. */
export function isOurs(path: string): boolean {
  return /(?:^|[\\/])readout-[\w-]+\.11ty\.js$/.test(path);
}

function addPages(eleventyConfig: EleventyConfig, kind: string, pages: readonly PageData[]): void {
  eleventyConfig.addTemplate(templateOf(kind), {
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

function globalData({ rendering, assets, archive }: EleventyRun) {
  const { site, version, now, preview, hasAbout } = rendering;
  const build = { version, now, hasAbout };
  return {
    preview,
    layout: "base.11ty.tsx",
    site: new AsItIs(site),
    assets: new AsItIs(assets),
    build: new AsItIs(build),
    ...(archive === null ? {} : { archive: new LoadedArchive(archive) }),
  };
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
