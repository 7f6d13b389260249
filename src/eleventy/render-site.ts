import { join } from "node:path";
import Eleventy, { type PageResult } from "@11ty/eleventy";
import { type AssetAddresses, writeAssets } from "./assets.ts";
import { duringRun, type EleventyRun } from "./eleventy-run.ts";
import { type AnyPage, pagesOf } from "./page-data.ts";
import { directories } from "./plugin.ts";
import type { Publication } from "./publication.ts";
import { writeSearchIndex } from "./search-index.ts";
import { writeArchiveOutputs } from "./write-outputs.ts";

/**
 * Writes the whole site into the publication's empty output folder: assets, pages, outputs, search index.
 * `alongside` renders the pages of the other share at the same time, where there is one.
 *
 * @throws Error with a plain sentence where a layout or a hand-written page can't be rendered, or the disk refuses.
 */
export async function renderSite(
  publication: Publication,
  alongside: (assets: AssetAddresses) => Promise<void> = async () => {},
): Promise<void> {
  const assets = await writeAssets(join(publication.root, "layouts"), publication.outDir);
  const other = alongside(assets);
  // Whichever fails first is told; the other is not left to fail unheard.
  other.catch(() => {});
  const handWritten = await renderPages(publication, assets);
  writeArchiveOutputs(publication, handWritten);
  if (publication.search) await writeSearchIndex(publication);
  await other;
}

/**
 * How many pages one run of Eleventy renders. It keeps the text of every page until it is done, 100 KB and more for a
 * briefing, so that a single run over 10,000 would need a gigabyte for that alone.
 */
const pagesPerRun = 1000;

/** Renders the pages of the publication's share. Gives the addresses of the hand-written ones. */
export async function renderPages(
  publication: Publication,
  assets: AssetAddresses,
): Promise<readonly string[]> {
  const pages = pagesOf(publication);
  const handWritten: string[] = [];
  for (let start = 0; start === 0 || start < pages.length; start += pagesPerRun) {
    const isFirst = start === 0 && publication.share !== "second";
    const run = { publication, assets, pages: pages.slice(start, start + pagesPerRun), handWritten: isFirst };
    const written = await duringRun(run, () => runEleventy(run));
    handWritten.push(...addressesBeside(run.pages, written));
  }
  checkAddresses(handWritten, publication);
  return handWritten;
}

/** A hand-written page may not take the address of another; within one run Eleventy says so, between runs we do. */
function checkAddresses(handWritten: readonly string[], publication: Publication): void {
  if (handWritten.length === 0) return;
  const made = new Set(pagesOf({ ...publication, share: "all" }).map((page) => page.address));
  const taken = handWritten.find((address) => made.has(address));
  if (taken !== undefined)
    throw new Error(
      `A page of content/pages has the address ${taken}, which another page has. Give it another permalink.`,
    );
}

/** Eleventy is driven from code, since its own command can spin for ever when it reports an error into a closed pipe. */
async function runEleventy(run: EleventyRun): Promise<readonly PageResult[]> {
  const { input, output } = directories(run);
  const configPath = join(run.publication.root, ".eleventy.js");
  const eleventy = new Eleventy(input, output, { source: "cli", quietMode: true, configPath });
  eleventy.disableLogger();
  try {
    await eleventy.init();
    const [, pages] = await eleventy.write();
    return pages;
  } catch (error) {
    throw new Error(plainReason(error), { cause: error });
  }
}

function addressesBeside(pages: readonly AnyPage[], written: readonly PageResult[]): readonly string[] {
  const made = new Set(pages.map((page) => page.address));
  return written.flatMap(({ url }) => (url && !made.has(url) ? [url] : []));
}

/**
 * Eleventy wraps an error in others that name every page of the template, a thousand of them if need be.
 * What a person needs is the first cause and the file it came from.
 */
function plainReason(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && "originalError" in cause && cause.originalError instanceof Error)
    cause = cause.originalError;
  if (!(cause instanceof Error)) return String(cause);
  const ours = (cause.stack ?? "").split("\n").filter((line) => !line.includes("node_modules"));
  const place = /\/((?:layouts|content|src)\/[^\s():?]+)(?:\?[^:]*)?:(\d+)/.exec(ours.join("\n"));
  const message = cause.message.trim();
  return place ? `${message} (${place[1]}:${place[2]})` : message;
}
