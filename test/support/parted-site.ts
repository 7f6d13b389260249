import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSearchIndex } from "../../src/build/write-search-index.ts";
import type { PageContext } from "../../src/model/page-context.ts";
import { defaultSite } from "../../src/model/site.ts";
import { builtSite } from "./browser.ts";
import { archiveOf, sampleSheets } from "./sample-archive.ts";

/** The sample's site with its search index in parts of so many briefings, as a large archive has it. */
export function partedSample(most: number): Promise<string> {
  const { folder, now } = builtSite("/");
  const { archive } = archiveOf(sampleSheets, { now });
  return partedSite(folder, { archive, site: defaultSite, now, preview: false }, most);
}

/** A copy of a site, in a folder of its own, with a search index of these briefings in parts. */
export async function partedSite(built: string, context: PageContext, most: number): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), "readout-parts-"));
  cpSync(built, site, { recursive: true });
  rmSync(join(site, "pagefind"), { recursive: true });
  await writeSearchIndex(context, site, null, "", most);
  const page = join(site, "search/index.html");
  const html = readFileSync(page, "utf8");
  writeFileSync(page, html.replace(" data-languages=", " data-parted data-languages="));
  return site;
}
