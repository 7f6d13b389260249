import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { checkLinks, type MissingFile, type SiteFault } from "./check-links.ts";
import { filesIn, hashFiles, manifestName } from "./manifest.ts";
import { shownPath } from "./paths.ts";

export interface Verification {
  /** By place. */
  readonly faults: readonly SiteFault[];
  readonly files: number;
  readonly links: number;
}

/** Checks a built folder against its `build.json`, and every link within it. */
export async function verifySite(folder: string): Promise<Verification> {
  const wanted = await readManifest(folder);
  const found = new Map((await hashFiles(folder)).map((file) => [file.path, file.sha256]));
  const { broken, missing, count } = await checkLinks(folder, filesIn(folder));
  const notThere = new Map(missing.map((file) => [file.path, file]));
  const faults: SiteFault[] = [];
  for (const [path, sha256] of wanted) {
    const actual = found.get(path);
    if (actual === undefined) {
      faults.push({ place: path, message: `The file is missing${linkedFrom(notThere.get(path))}.` });
      notThere.delete(path);
    } else if (actual !== sha256) faults.push({ place: path, message: "The file is not as it was built." });
  }
  for (const path of found.keys())
    if (!wanted.has(path))
      faults.push({ place: path, message: `The file is not listed in ${manifestName}.` });

  const all = [...faults, ...broken, ...[...notThere.values()].map(neverThere)].toSorted(
    (a, b) => compare(a.place, b.place) || compare(a.message, b.message),
  );
  return { faults: all, files: found.size, links: count };
}

/** ", linked from 20 pages"; nothing for a file that no page links to. */
function linkedFrom(file: MissingFile | undefined): string {
  if (!file) return "";
  return `, linked from ${file.pages.length === 1 ? "1 page" : `${file.pages.length} pages`}`;
}

/** A link to a page that the build never made, told at the first page that has it. */
function neverThere({ link, pages }: MissingFile): SiteFault {
  const others = pages.length - 1;
  const also =
    others === 0 ? "" : `; ${others === 1 ? "1 other page has" : `${others} other pages have`} it too`;
  return { place: pages[0] ?? "", message: `The link "${link}" leads to a page that is not there${also}.` };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function readManifest(folder: string): Promise<ReadonlyMap<string, string>> {
  const shown = shownPath(folder);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new CannotRun(`There is no folder "${shown}".`, "Build the site first: npx readout build");
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), "utf8"));
    return hashesOf(manifest);
  } catch (error) {
    if (hasCode(error, "ENOENT"))
      throw new CannotRun(
        `"${shown}" has no ${manifestName}, so it is no site that was built here.`,
        "Name the folder of the site.",
      );
    if (error instanceof SyntaxError)
      throw new CannotRun(
        `${manifestName} in "${shown}" can't be read: it is damaged.`,
        "Build the site again.",
      );
    throw asCannotRun(error) ?? error;
  }
}

function hashesOf(manifest: unknown): ReadonlyMap<string, string> {
  const files = isMap(manifest) && isMap(manifest.files) ? manifest.files : null;
  if (files === null) throw new SyntaxError("no files");
  return new Map(
    Object.entries(files).map(([path, file]) => [
      path,
      isMap(file) && typeof file.sha256 === "string" ? file.sha256 : "",
    ]),
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
