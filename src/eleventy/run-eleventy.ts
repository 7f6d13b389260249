import { join, relative, resolve, sep } from "node:path";
import { setImmediate as endOfTurn } from "node:timers/promises";
import Eleventy, { type CopyResult, type PageResult } from "@11ty/eleventy";
import { importOnce } from "../compile/owners-code.ts";
import { visible } from "../text/visible.ts";
import { duringRun, type EleventyRun } from "./eleventy-run.ts";
import { directories, isOurs } from "./plugin.ts";
import type { Rendering } from "./publication.ts";
import type { WrittenPath } from "./written-paths.ts";

/** A file that an owner's own template or copy was written to; with its address, where it is a page. */
export interface OwnersFile extends WrittenPath {
  readonly address: string | null;
}

/**
 * Renders the pages of a run into the output folder. Gives what an owner added to Eleventy, and this run rendered beside them.
 *
 * @throws Error with a plain sentence where a layout or an owner's template can't be rendered, or the disk refuses.
 */
export async function runEleventy(run: EleventyRun): Promise<readonly OwnersFile[]> {
  const [copies, pages] = await duringRun(run, () => render(run));
  const { outDir } = run.rendering;
  return [
    ...copies.flatMap(({ map = {} }) =>
      Object.entries(map).map(([from, to]) => ({
        path: within(outDir, to),
        by: nameOf(from),
        address: null,
      })),
    ),
    ...pages.flatMap(({ inputPath, outputPath, url }) =>
      isOurs(inputPath) || !outputPath
        ? []
        : [{ path: within(outDir, outputPath), by: nameOf(inputPath), address: url || null }],
    ),
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
    const { default: ownersConfig } = await importOnce(join(run.rendering.root, ".eleventy.js"));
    const eleventy = new Eleventy(input, output, {
      source: "cli",
      quietMode: true,
      configPath: join(run.rendering.root, "src", "eleventy", "hand-on.js"),
      config: (eleventyConfig) => Object.assign(eleventyConfig, { ownersConfig }),
    });
    eleventy.disableLogger();
    return await withoutLoose(async () => {
      await eleventy.init();
      return await eleventy.write();
    });
  } catch (error) {
    throw new Error(plainReason(error, run.rendering), { cause: error });
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

/**
 * Eleventy wraps an error in others that name every page of the template, a thousand of them if need be.
 * What a person needs is the first cause and the file it came from.
 */
function plainReason(error: unknown, { outDir }: Rendering): string {
  let cause = error;
  while (cause instanceof Error && "originalError" in cause && cause.originalError instanceof Error)
    cause = cause.originalError;
  if (!(cause instanceof Error)) return String(cause);
  const conflict = /^Output conflict: .* to `([^`]+)`/.exec(cause.message)?.[1];
  if (conflict !== undefined) return takenInOneRun(within(outDir, conflict), cause.message);
  const ours = (cause.stack ?? "").split("\n").filter((line) => !line.includes("node_modules"));
  const place = /\/((?:layouts|_data|src)\/[^\s():?]+|\.eleventy\.js)(?:\?[^:]*)?:(\d+)/.exec(
    ours.join("\n"),
  );
  // Eleventy repeats the name of a layout as it is written.
  const isName = /layout that does not exist/.test(cause.message);
  const message = isName ? visible(cause.message) : cause.message.trim();
  return place ? `${message} (${place[1]}:${place[2]})` : message;
}

/** Eleventy lists the templates, a line each. */
function takenInOneRun(path: string, message: string): string {
  const things = [...message.matchAll(/^ +\d+\. (.+)$/gm)].map(([, template = ""]) =>
    isOurs(template) ? "a page of the site" : nameOf(template),
  );
  const [second = "", first = ""] = things.toSorted((a, b) => (a < b ? -1 : 1));
  return `Two things would be written to "${path}": ${first}, and ${second}. Give one of them another address.`;
}
