import { join, relative } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { createMarkdown } from "../markdown/markdown-it.ts";
import { markdownMarks } from "../write/markdown-marks.ts";
import { currentRun, type EleventyPage, type EleventyRun } from "./eleventy-run.ts";
import { LoadedArchive } from "./loaded-archive.ts";
import { tsxLayouts } from "./tsx-layouts.ts";

/**
 * Readout as an Eleventy plugin, for `.eleventy.js`: the pages of the archive as one paginated template, and for an owner's own
 * templates TSX layouts and the renderer of Markdown. Eleventy looks for templates in an empty folder: it never sees content.
 * Returns what the configuration function must return.
 */
export async function readout(eleventyConfig: EleventyConfig): Promise<object> {
  const run = currentRun();
  const folder = join(run.root, "layouts");
  eleventyConfig.addExtension("11ty.tsx", tsxLayouts({ folder, byName: run.layouts }));
  eleventyConfig.addTemplateFormats("11ty.js,11ty.tsx,md,njk,html");
  eleventyConfig.setLibrary("md", createMarkdown({ prefix: run.site.pathPrefix, ...markdownMarks }));
  // It would print how long each function takes that was added to it.
  eleventyConfig.benchmarks.config.setMinimumThresholdMs(0);

  if (run.pages.length > 0) addPages(eleventyConfig, run.pages);
  for (const [name, value] of Object.entries(run.data)) eleventyConfig.addGlobalData(name, value);
  eleventyConfig.addGlobalData("layout", "base.11ty.tsx");

  if (run.archive !== null) eleventyConfig.addGlobalData("archive", new LoadedArchive(run.archive));
  else
    eleventyConfig.addPlugin((last: EleventyConfig) => {
      // What an owner adds is rendered once, in the run that has the archive.
      for (const path of Object.keys(last.virtualTemplates))
        if (!isOurs(path)) delete last.virtualTemplates[path];
      last.passthroughCopies = {};
    });
  return {
    dir: directories(run),
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    pathPrefix: run.site.pathPrefix,
  };
}

/** Folders as Eleventy wants them: input and output from the working directory, the others from the input. */
export function directories({
  root,
  outDir,
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

const template = "readout-pages.11ty.js";

/** Whether a template is ours, by the path that Eleventy gives it. */
export function isOurs(path: string): boolean {
  return path.endsWith(template);
}

function addPages(eleventyConfig: EleventyConfig, pages: readonly EleventyPage[]): void {
  eleventyConfig.addTemplate(template, {
    data: {
      pages,
      pagination: { data: "pages", size: 1, alias: "readoutPage", addAllPagesToCollections: false },
      layout: false,
      permalink: ({ readoutPage }: { readoutPage: EleventyPage }) => readoutPage.address,
      eleventyExcludeFromCollections: true,
    },
    render: ({ readoutPage }: { readoutPage: EleventyPage }) => readoutPage.print(),
  });
}
