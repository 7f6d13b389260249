import { setImmediate as otherWork } from "node:timers/promises";
import { type MissingFile, type SiteFault, startLinkCheck, withOthers } from "./check-links.ts";
import { siteAt } from "./link-target.ts";
import { manifestName } from "./manifest.ts";
import { isLookedThrough, type PageAddresses, readPageAddresses } from "./page-addresses.ts";
import { readManifest } from "./read-manifest.ts";
import { findSiteFiles, type ReadFile, readSiteFile } from "./site-files.ts";

export interface Verification {
  /** By place. */
  readonly faults: readonly SiteFault[];
  readonly files: number;
  readonly links: number;
}

/** Pages of more bytes are compared and not looked through. */
const largestPage = 32 * 1024 * 1024;

/** What a host may want beside the site, as the guides say; it may be missing in `build.json`, and is looked through all the same. */
const ofTheHost = /^(?:_headers|_redirects|CNAME|\.nojekyll|\.well-known\/.+)$/;

/**
 * Checks a built folder against its `build.json`, every link within it, and that its pages load nothing from elsewhere and run
 * nothing of their own. One file is in memory at a time.
 */
export async function verifySite(folder: string): Promise<Verification> {
  const manifest = readManifest(folder);
  const found = findSiteFiles(folder).filter(({ path }) => path !== manifestName);
  const faults: SiteFault[] = [...manifest.faults];
  const tell = (place: string, message: string) => faults.push({ place, message });
  const existing = new Set(found.filter(({ fault }) => fault === null).map(({ path }) => path));
  existing.add(manifestName);
  const home = existing.has("index.html") ? lookInto(folder, "index.html").page : null;
  const links = startLinkCheck(existing, siteAt(home?.canonical ?? null));

  for (const { path, fault } of found) {
    if (fault !== null) tell(path, fault);
    else {
      const { file, page, remark } = lookInto(folder, path);
      const message = "fault" in file ? file.fault : faultOf(path, file, manifest.files);
      if (message !== null) tell(path, message);
      if (remark !== null) tell(path, remark);
      if (page !== null) links.take(path, manifest.scripts.has(path) ? withLinksAlone(page) : page);
    }
    await otherWork();
  }

  const { broken, missing, count } = links.finish();
  const notThere = new Map(missing.map((file) => [file.path, file]));
  const there = new Set(found.map(({ path }) => path));
  const folders = new Set(found.flatMap(({ path }) => foldersOf(path)));
  for (const path of manifest.files.keys()) {
    if (there.has(path)) continue;
    const message = missingFile(notThere.get(path));
    tell(path, folders.has(path) ? "A folder stands in the place of the file." : message);
    notThere.delete(path);
  }
  faults.push(...broken, ...[...notThere.values()].map(neverThere));
  return {
    faults: faults.toSorted((a, b) => compare(a.place, b.place) || compare(a.message, b.message)),
    files: existing.size - 1,
    links: count,
  };
}

/** What is left to check of a file that may run and load what it likes. */
function withLinksAlone(page: PageAddresses): PageAddresses {
  return { ...page, faults: [], addresses: page.addresses.filter(({ use }) => use === "link") };
}

interface LookedInto {
  readonly file: ReadFile;
  readonly page: PageAddresses | null;
  /** What is wrong with its text as a whole. */
  readonly remark: string | null;
}

function lookInto(folder: string, path: string): LookedInto {
  const isPage = isLookedThrough(path);
  const file = readSiteFile(folder, path, isPage, largestPage);
  if ("fault" in file || !isPage) return { file, page: null, remark: null };
  if (file.content === null)
    return { file, page: null, remark: "The file is too large to be looked through for links." };
  const { text, isValid } = decoded(file.content);
  const remark = isValid ? null : "The text is not valid UTF-8.";
  return { file, page: readPageAddresses(path, text), remark };
}

function decoded(content: Buffer): { text: string; isValid: boolean } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(content), isValid: true };
  } catch {
    return { text: content.toString("utf8"), isValid: false };
  }
}

function faultOf(
  path: string,
  { sha256, bytes }: Exclude<ReadFile, { fault: string }>,
  wanted: ReturnType<typeof readManifest>["files"],
): string | null {
  const listed = wanted.get(path);
  if (listed === undefined) return ofTheHost.test(path) ? null : `The file is not listed in ${manifestName}.`;
  return listed.sha256 === sha256 && listed.bytes === bytes ? null : "The file is not as it was built.";
}

/** "a/b/c.html" lies in "a" and "a/b". */
function foldersOf(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** With how many pages link to it. */
function missingFile(file: MissingFile | undefined): string {
  if (!file) return "The file is missing.";
  const { pages } = file.at;
  return `The file is missing, linked from ${pages === 1 ? "1 page" : `${pages.toLocaleString("en-US")} pages`}.`;
}

/** A link to a page that the build never made, told at the first page that has it. */
function neverThere({ link, at }: MissingFile): SiteFault {
  return {
    place: at.first,
    message: withOthers(`The link "${link}" leads to a page that is not there.`, at),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
