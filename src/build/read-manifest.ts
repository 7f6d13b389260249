import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { asCannotRun, CannotRun, hasCode } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { buildManifest, type ManifestFile } from "../outputs/build-manifest.ts";
import type { SiteFault } from "./check-links.ts";
import { manifestName } from "./manifest.ts";

/** What a `build.json` says of its site, and what is wrong with it itself. */
export interface ReadManifest {
  readonly files: ReadonlyMap<string, Omit<ManifestFile, "path">>;
  /** Files that may run scripts and load from other sites, since the owner said so. */
  readonly scripts: ReadonlySet<string>;
  readonly faults: readonly SiteFault[];
}

/** No site comes near it; a list of 100,000 files has a tenth of it. */
const largestManifest = 128 * 1024 * 1024;

/** Throws `CannotRun` where the folder is no site of Readout, or its list can't be read at all. */
export function readManifest(folder: string): ReadManifest {
  const shown = shownPath(folder);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found)
    throw new CannotRun(`There is no folder "${shown}".`, "Build the site first: npx readout build");
  if (!found.isDirectory())
    throw new CannotRun(`"${shown}" is a file, and a site is a folder.`, "Name the folder of the site.");
  const manifest = parsed(textOf(folder, shown), shown);
  const files = new Map<string, Omit<ManifestFile, "path">>();
  const messages: string[] = [];
  for (const [path, entry] of Object.entries(manifest.files)) {
    if (!isWithinSite(path)) messages.push(`The list names "${path}", which can be no file of a site.`);
    else if (isEntry(entry)) files.set(path, { sha256: entry.sha256, bytes: entry.bytes });
    else messages.push(`What the list says of "${path}" can't be read.`);
  }
  if (messages.length === 0 && !isAsWritten(manifest, files))
    messages.push("The list is not as a build writes it: it was changed, or names a file twice.");
  return {
    files,
    scripts: new Set(manifest.scripts),
    faults: messages.map((message) => ({ place: manifestName, message })),
  };
}

function textOf(folder: string, shown: string): string {
  const path = join(folder, manifestName);
  try {
    const found = lstatSync(path);
    if (!found.isFile())
      throw new CannotRun(`${manifestName} in "${shown}" is no file.`, "Build the site again.");
    if (found.size > largestManifest)
      throw new CannotRun(
        `${manifestName} in "${shown}" is too large to be the list of a site.`,
        "Build the site again.",
      );
    return readFileSync(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT"))
      throw new CannotRun(
        `"${shown}" has no ${manifestName}, so it is no site that was built here.`,
        "Name the folder of the site.",
      );
    throw asCannotRun(error) ?? error;
  }
}

interface Parsed {
  readonly text: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly version: unknown;
  readonly counts: unknown;
  readonly scripts: readonly string[];
}

function parsed(text: string, shown: string): Parsed {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    // Also where it nests deeper than can be read.
    throw new CannotRun(
      `${manifestName} in "${shown}" can't be read: it is damaged.`,
      "Build the site again.",
    );
  }
  if (!isMap(manifest) || !isMap(manifest.files))
    throw new CannotRun(
      `${manifestName} in "${shown}" is no list of a site's files, so it is no site that was built here.`,
      "Name the folder of the site.",
    );
  const { files, version, counts, scripts } = manifest;
  const isList = Array.isArray(scripts) && scripts.every((path) => typeof path === "string");
  return { text, files, version, counts, scripts: isList ? scripts : [] };
}

/** Paths are names that are looked for among those found; none is ever opened. Here it is told which can't be found. */
function isWithinSite(path: string): boolean {
  const isPlain = path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  return isPlain && path !== manifestName && !/[\0\r\n]/.test(path);
}

function isEntry(entry: unknown): entry is Omit<ManifestFile, "path"> {
  if (!isMap(entry)) return false;
  const { sha256, bytes } = entry;
  const isHash = typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256);
  return isHash && typeof bytes === "number" && Number.isSafeInteger(bytes) && bytes >= 0;
}

/** Written again, it has to be the same: what JSON passes over, such as a key that comes twice, is seen by that. */
function isAsWritten({ text, version, counts, scripts }: Parsed, files: ReadManifest["files"]): boolean {
  if (typeof version !== "string" || !isMap(counts)) return false;
  if (!Object.values(counts).every((count) => typeof count === "number")) return false;
  const listed = [...files].map(([path, file]) => ({ path, ...file }));
  return (
    text === buildManifest({ version, counts: counts as Record<string, number>, files: listed, scripts })
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
