import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AssetAddresses } from "../eleventy/assets.ts";
import type { Project } from "../files/project.ts";
import type { Content } from "../files/read-content.ts";
import type { StoredHistory } from "../model/history.ts";

/** A second thread that links the same archive and renders part of its pages. */
export interface SecondThread {
  /** Renders its share into the folder. */
  readonly render: (outDir: string, assets: AssetAddresses) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What the thread is started with: the very texts that the first one checks. */
export interface SecondThreadInput {
  readonly project: Project;
  readonly content: Content;
  readonly history: StoredHistory | null;
}

export interface RenderRequest {
  readonly outDir: string;
  readonly assets: AssetAddresses;
}

/** Null once the pages are written; else why they could not be. */
export type RenderAnswer = { readonly failure: string | null };

/** Below this a thread costs more than it saves: it has to load the program anew. */
const worthwhileSheets = 300;

/** As many as there are cores, or as `READOUT_THREADS` says: a host may count cores that a build may not use. */
function threads(): number {
  const wanted = Number(process.env.READOUT_THREADS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : availableParallelism();
}

/**
 * Starts the second thread where there are enough sheets for it. It walks the road by itself while the first thread
 * checks the facts: reading the texts again is cheaper than handing over what was made of them.
 */
export function startSecondThread(
  project: Project,
  content: Content,
  history: StoredHistory | null,
): SecondThread | null {
  if (content.sheets.length < worthwhileSheets || threads() < 2) return null;
  const input: SecondThreadInput = { project, content, history };
  const worker = new Worker(new URL("./second-thread-entry.js", import.meta.url), {
    workerData: input,
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  // It may fail before anyone waits for it.
  const failed = new Promise<never>((_resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The second thread ended early, with code ${code}.`)));
  });
  failed.catch(() => {});
  return {
    async render(outDir, assets) {
      const answered = new Promise<RenderAnswer>((resolve) => worker.once("message", resolve));
      worker.postMessage({ outDir, assets } satisfies RenderRequest);
      const { failure } = await Promise.race([answered, failed]);
      if (failure !== null) throw new Error(failure);
    },
    async stop() {
      await worker.terminate();
    },
  };
}
