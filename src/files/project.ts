import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../diagnostics/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { SourceFile } from "../text/span.ts";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { shownPath } from "./paths.ts";
import {
  dayOf,
  type Fault,
  readAddress,
  readNow,
  readPathPrefix,
  readSourceDateEpoch,
} from "./read-flags.ts";
import { readSite } from "./read-site.ts";

/** What to build, from what, to where. All folders are absolute. */
export interface Project {
  /** The folder of this program: `.eleventy.js`, `layouts/`, `package.json`. */
  readonly root: string;
  readonly contentDir: string;
  readonly dataDir: string;
  readonly outDir: string;
  readonly site: Site;
  /** The build's day, `YYYY-MM-DD`. */
  readonly now: string;
  readonly drafts: boolean;
  /** Whether to make the search index. */
  readonly search: boolean;
  /** Folder of stored source texts; null where there is none. */
  readonly sources: string | null;
  /** The folder that new source texts are stored in, whether it is there or not. */
  readonly sourcesDir: string;
  /** The folder that the cache of this site lies in; null where nothing is to be kept. */
  readonly cacheDir: string | null;
  readonly quiet: boolean;
}

/** The common flags, as typed. */
export interface ProjectFlags {
  readonly content?: string | undefined;
  readonly data?: string | undefined;
  readonly out?: string | undefined;
  readonly url?: string | undefined;
  readonly pathPrefix?: string | undefined;
  readonly now?: string | undefined;
  readonly drafts?: boolean | undefined;
  readonly search?: boolean | undefined;
  readonly sources?: string | undefined;
  readonly quiet?: boolean | undefined;
  /** A folder, or false for none. */
  readonly cache?: string | boolean | undefined;
}

/** A project with what is wrong in its settings. */
export interface OpenedProject {
  readonly project: Project;
  readonly problems: readonly Problem[];
  /** `site.ts`, to look up the places of the problems in; null where there is none. */
  readonly siteFile: SourceFile | null;
}

/** The folder of this program. */
export const programRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/**
 * Settings and flags made into a project. Folders named by a flag count from the working directory; those that
 * are not named count from the nearest folder above it that has `content/`, so that every command works in a subfolder.
 * Throws `CannotRun` for a flag that can't be used.
 */
export async function openProject(flags: ProjectFlags, environment = process.env): Promise<OpenedProject> {
  const base = await projectFolder(flags);
  const dataDir = await dataFolder(flags, base);
  const { site: written, problems, file } = await readSite(dataDir);
  const site = withFlags(written, flags);
  const folders = foldersIn(base, flags);
  return {
    problems,
    siteFile: file,
    project: {
      root: programRoot,
      ...folders,
      cacheDir: siteCacheFolder(flags, folders, dataDir),
      dataDir,
      site,
      now: buildDay(site, flags, environment),
      drafts: flags.drafts ?? false,
      search: flags.search ?? true,
      sources: await sourcesFolder(flags, site, { dataDir, ...folders }),
      sourcesDir: sourcesSetting(site, { dataDir, ...folders }),
      quiet: flags.quiet ?? false,
    },
  };
}

/** Each site has a folder of its own in the cache, told by where it lies. */
function siteCacheFolder(
  { cache }: ProjectFlags,
  { contentDir, outDir }: Pick<Project, "contentDir" | "outDir">,
  dataDir: string,
): string | null {
  if (cache === false) return null;
  const top = typeof cache === "string" ? resolve(cache) : join(programRoot, "node_modules/.cache/readout");
  const relatives = [contentDir, dataDir, outDir].map((folder) => relative(programRoot, folder));
  return join(top, `site-${createHash("sha256").update(relatives.join("\0")).digest("hex").slice(0, 16)}`);
}

function foldersIn(base: string, { content, out }: ProjectFlags): Pick<Project, "contentDir" | "outDir"> {
  return {
    contentDir: content === undefined ? join(base, "content") : resolve(content),
    outDir: out === undefined ? join(base, "_site") : resolve(out),
  };
}

async function projectFolder({ content }: ProjectFlags): Promise<string> {
  const here = process.cwd();
  if (content !== undefined) return here;
  for (let folder = here; ; folder = dirname(folder)) {
    if (await isFolder(join(folder, "content"))) return folder;
    if (folder === dirname(folder)) return here;
  }
}

async function dataFolder({ data }: ProjectFlags, base: string): Promise<string> {
  const dataDir = data === undefined ? join(base, "_data") : resolve(data);
  if (data !== undefined && !(await isFolder(dataDir)))
    throw new CannotRun(`There is no folder "${shownPath(dataDir)}".`, "Check the path given by --data.");
  return dataDir;
}

function withFlags(site: Site, flags: ProjectFlags): Site {
  const pathPrefix = flags.pathPrefix === undefined ? site.pathPrefix : prefixOf(flags.pathPrefix);
  if (flags.url === undefined) return { ...site, pathPrefix };
  return { ...site, pathPrefix, url: hostOf(flags.url, pathPrefix), urlIsDefault: false };
}

function prefixOf(written: string): string {
  const reading = readPathPrefix(written);
  return "fault" in reading ? refuse(reading) : reading.pathPrefix;
}

/** An address that repeats the path prefix is fine: that is how the site's address reads in a browser. */
function hostOf(written: string, pathPrefix: string): string {
  const isRepeated = pathPrefix !== "/" && `${written.replace(/\/$/, "")}/`.endsWith(pathPrefix);
  const host = isRepeated ? `${written.replace(/\/$/, "")}/`.slice(0, -pathPrefix.length) : written;
  const reading = readAddress(host);
  return "fault" in reading ? refuse(reading) : reading.url;
}

function buildDay(site: Site, flags: ProjectFlags, environment: NodeJS.ProcessEnv): string {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (flags.now === undefined && !epoch) return dayOf(new Date(), site.timeZone);
  const reading =
    flags.now === undefined
      ? readSourceDateEpoch(epoch ?? "", site.timeZone)
      : readNow(flags.now, site.timeZone);
  return "fault" in reading ? refuse(reading) : reading.now;
}

/**
 * A folder named by the flag must be there. One named in `site.ts` counts from the folder above the data folder, `sources` otherwise
 * lies beside the content folder. Both may be missing: stored texts are not committed, and whoever clones the project does not have them.
 */
async function sourcesFolder(
  { sources }: ProjectFlags,
  site: Site,
  folders: Pick<Project, "contentDir" | "dataDir">,
): Promise<string | null> {
  if (sources === undefined) {
    const setting = sourcesSetting(site, folders);
    return (await isFolder(setting)) ? setting : null;
  }
  const named = resolve(sources);
  if (await isFolder(named)) return named;
  throw new CannotRun(
    `There is no folder "${shownPath(named)}".`,
    "Name the folder of stored source texts with --sources, or leave the flag out.",
  );
}

function sourcesSetting(
  { sources }: Site,
  { contentDir, dataDir }: Pick<Project, "contentDir" | "dataDir">,
): string {
  return sources === null ? join(dirname(contentDir), "sources") : resolve(dirname(dataDir), sources);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
    throw asCannotRun(error, `"${shownPath(path)}" can't be used`) ?? error;
  }
}

function refuse({ fault, hint }: Fault): never {
  throw new CannotRun(fault, hint);
}
