import { join, relative, resolve, sep } from "node:path";
import { setImmediate as endOfTurn } from "node:timers/promises";
import Eleventy, { type CopyResult, type PageResult } from "@11ty/eleventy";
import { importOnce } from "../compile/owners-code.ts";
import { duringRun, type EleventyRun } from "./eleventy-run.ts";
import { firstCause, plainReason } from "./plain-reason.ts";
import { directories, isOurs } from "./plugin.ts";

/** A file that a run wrote. */
export interface RunFile {
  /** Path within the site, without a leading slash. */
  readonly path: string;
  /** What of the owner's it came from, as people would call it; null for a page of the archive. */
  readonly ownersBy: string | null;
  /** Its address, where it is a page. */
  readonly address: string | null;
}

/**
 * Renders the pages of a run into the output folder, and in the run that has the archive what an owner added to Eleventy. Gives
 * every file that was written.
 *
 * @throws Error with a plain sentence where a layout or an owner's template can't be rendered, or the disk refuses.
 */
export async function runEleventy(run: EleventyRun): Promise<readonly RunFile[]> {
  const [copies, pages] = await duringRun(run, () => render(run));
  return [
    ...copies.flatMap(({ map = {} }) =>
      Object.entries(map).map(([from, to]) => ({
        path: within(run.outDir, to),
        ownersBy: nameOf(from),
        address: null,
      })),
    ),
    ...pages.flatMap(({ inputPath, outputPath, url }) => {
      const ownersBy = isOurs(inputPath) ? null : nameOf(inputPath);
      return outputPath ? [{ path: within(run.outDir, outputPath), ownersBy, address: url || null }] : [];
    }),
  ];
}

/** The path within the site of what Eleventy names from the working directory. */
function within(outDir: string, path: string): string {
  return relative(outDir, resolve(path)).split(sep).join("/");
}

/** A template or copied file of the owner, as `.eleventy.js` names it. */
function nameOf(path: string): string {
  const name = path.replace(/^.*\/no-pages\//, "").replace(/^\.\//, "");
  return `"${name}" of .eleventy.js`;
}

/** Eleventy is driven from code, since its own command can spin for ever when it reports an error into a closed pipe. */
async function render(run: EleventyRun): Promise<readonly [readonly CopyResult[], readonly PageResult[]]> {
  const { input, output } = directories(run);
  try {
    const { default: ownersConfig } = await importOnce(join(run.root, ".eleventy.js"));
    const eleventy = new Eleventy(input, output, {
      source: "cli",
      quietMode: true,
      configPath: join(run.root, "src", "eleventy", "hand-on.js"),
      config: (eleventyConfig) => Object.assign(eleventyConfig, { ownersConfig }),
    });
    eleventy.disableLogger();
    return await withoutLoose(async () => {
      await eleventy.init();
      return await eleventy.write();
    });
  } catch (error) {
    const cause = firstCause(error);
    const conflict = conflictIn(cause, run);
    throw conflict === null ? new Error(plainReason(cause), { cause: error }) : new Error(conflict);
  }
}

/**
 * Eleventy looks at the writing of a page only when all pages of its template are rendered, and never where one of them can't be. A
 * disk that is full fails before that, and Node would end the process for a failure that nobody looks at.
 */
async function withoutLoose<Result>(work: () => Promise<Result>): Promise<Result> {
  const loose: unknown[] = [];
  const onLoose = (reason: unknown) => loose.push(reason);
  process.off("unhandledRejection", ignore).on("unhandledRejection", onLoose);
  try {
    const result = await work();
    // Node tells of them at the end of a turn.
    await endOfTurn();
    if (loose.length > 0) throw loose[0];
    return result;
  } catch (error) {
    // The run has its reason, and what else fails of it, until the next begins, says nothing new.
    process.on("unhandledRejection", ignore);
    throw error;
  } finally {
    process.off("unhandledRejection", onLoose);
  }
}

const ignore = () => {};

/** Which two things would be written to one path of a run, in words; null where that is not what went wrong. */
function conflictIn(cause: unknown, { outDir }: EleventyRun): string | null {
  if (!(cause instanceof Error)) return null;
  const taken = /^Output conflict: .* to `([^`]+)`/.exec(cause.message)?.[1];
  if (taken !== undefined) return takenInOneRun(within(outDir, taken), cause.message);
  const { code = "", path } = cause as NodeJS.ErrnoException;
  const isFolder = /^(?:EISDIR|ENOTDIR|EEXIST)$/.test(code) && path !== undefined;
  return isFolder ? takenByFolder(within(outDir, path)) : null;
}

/** A folder would stand where a file does, or the other way round: files of the site never do that to each other. */
function takenByFolder(path: string): string {
  return `Two things would be written to "${path}": a file of the site, and something of .eleventy.js. Give one of them another address.`;
}

/** Eleventy lists the templates, a line each. */
function takenInOneRun(path: string, message: string): string {
  const things = [...message.matchAll(/^ +\d+\. (.+)$/gm)].map(([, template = ""]) =>
    isOurs(template) ? `the page /${path.replace(/index\.html$/, "")}` : nameOf(template),
  );
  const [second = "", first = ""] = things.toSorted((a, b) => (a < b ? -1 : 1));
  return `Two things would be written to "${path}": ${first}, and ${second}. Give one of them another address.`;
}
