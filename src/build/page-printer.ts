import { join } from "node:path";
import type { AssetAddresses } from "../assets/write-assets.ts";
import { loadLayouts } from "../eleventy/load-layouts.ts";
import { ownersData } from "../eleventy/owners-data.ts";
import type { Publishable } from "../engine.ts";
import type { Project } from "../files/project.ts";
import { readVersion } from "../files/version.ts";
import { createMarkdown } from "../markdown/markdown-it.ts";
import type { PageContext } from "../model/page-context.ts";
import type { Layout, PagePrinter } from "../render/render-page.ts";
import { markdownMarks } from "../write/markdown-marks.ts";

/** What all pages of a project are made from. */
export function pageContext(
  { site, now }: Project,
  { archive, history, own }: Publishable,
  preview: boolean,
): PageContext {
  return { archive, history, site, now, preview, ownPages: own.pages };
}

/** What all pages of a project are printed with. */
export async function pagePrinter(
  { root, dataDir }: Project,
  { site, preview, ownPages = [] }: PageContext,
  assets: AssetAddresses,
  layouts?: ReadonlyMap<string, Layout>,
): Promise<PagePrinter> {
  const hasAbout = ownPages.some(({ address }) => address === "/about/");
  return {
    layouts: layouts ?? (await loadLayouts(join(root, "layouts"))),
    markdown: createMarkdown({ prefix: site.pathPrefix, ...markdownMarks }).render,
    data: {
      ...(await ownersData(dataDir)),
      site,
      assets,
      preview,
      build: { version: readVersion(root), hasAbout },
    },
  };
}
