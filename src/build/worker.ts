import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { CannotRun } from "../files/cannot-run.ts";
import { linkProject } from "../files/load-project.ts";
import { openProject } from "../files/project.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { PageCounter } from "./page-counter.ts";
import { pageContext, pagePrinter } from "./page-printer.ts";
import { type RenderedShare, renderShare } from "./render-share.ts";
import { SiteCache } from "./site-cache.ts";
import { failureOf } from "./thread-failure.ts";
import type { RenderTask, WorkerAnswer, WorkerStart } from "./workers.ts";

/** Reads the project, waits until it is told where the site goes, and renders a share of its pages. */
export async function answerBuild(): Promise<void> {
  if (parentPort === null) return;
  let answer: WorkerAnswer;
  try {
    answer = { share: await share() };
  } catch (error) {
    answer = { failure: failureOf(error) };
  }
  parentPort.postMessage(answer);
}

async function share(): Promise<RenderedShare> {
  const { flags } = workerData as WorkerStart;
  const told = once(parentPort!, "message");
  const { project, context, read } = await readProject(flags);
  const [{ stage, assets, counter, fingerprint, printedWith }] = (await told) as [RenderTask];
  if (read !== fingerprint)
    throw new CannotRun(
      "Files of the content were changed while they were being read.",
      "Run the build again.",
    );
  const printer = await pagePrinter(project, context, assets);
  const { root, cacheDir } = project;
  const cache = cacheDir === null ? null : SiteCache.open(cacheDir);
  const site = { context, printer, root, outDir: stage, cache, printedWith };
  return renderShare(site, new PageCounter(counter), null);
}

/** What pages are made from, and nothing of what only the rules look at: that would stay in memory until the end. */
async function readProject(flags: WorkerStart["flags"]) {
  const opened = await openProject(flags);
  const { archive, history, own, files } = await linkProject(opened);
  const context = pageContext(opened.project, { archive, history, own }, false);
  return { project: opened.project, context, read: fingerprintOf(files) };
}
