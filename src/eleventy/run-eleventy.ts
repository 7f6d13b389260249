import { join } from "node:path";
import { setImmediate as endOfTurn } from "node:timers/promises";
import Eleventy, { type PageResult } from "@11ty/eleventy";
import { visible } from "../text/visible.ts";
import { duringRun, type EleventyRun } from "./eleventy-run.ts";
import { directories } from "./plugin.ts";

/**
 * Renders the pages of a run into the output folder. Gives the addresses of the hand-written ones.
 *
 * @throws Error with a plain sentence where a layout or a hand-written page can't be rendered, or the disk refuses.
 */
export async function runEleventy(run: EleventyRun): Promise<readonly string[]> {
  const written = await duringRun(run, () => render(run));
  const made = new Set(run.pages.map((page) => page.address));
  return written.flatMap(({ url }) => (url && !made.has(url) ? [url] : []));
}

/** Eleventy is driven from code, since its own command can spin for ever when it reports an error into a closed pipe. */
async function render(run: EleventyRun): Promise<readonly PageResult[]> {
  const { input, output } = directories(run);
  const configPath = join(run.rendering.root, ".eleventy.js");
  const eleventy = new Eleventy(input, output, { source: "cli", quietMode: true, configPath });
  eleventy.disableLogger();
  try {
    return await withoutLoose(async () => {
      await eleventy.init();
      const [, pages] = await eleventy.write();
      return pages;
    });
  } catch (error) {
    throw new Error(plainReason(error), { cause: error });
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
function plainReason(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && "originalError" in cause && cause.originalError instanceof Error)
    cause = cause.originalError;
  if (!(cause instanceof Error)) return String(cause);
  const ours = (cause.stack ?? "").split("\n").filter((line) => !line.includes("node_modules"));
  const place = /\/((?:layouts|content|src)\/[^\s():?]+)(?:\?[^:]*)?:(\d+)/.exec(ours.join("\n"));
  // Eleventy repeats the name of a layout as it is written.
  const isName = /layout that does not exist/.test(cause.message);
  const message = isName ? visible(cause.message) : cause.message.trim();
  return place ? `${message} (${place[1]}:${place[2]})` : message;
}
