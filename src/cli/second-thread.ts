import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AssetAddresses } from "../eleventy/assets.ts";
import type { PageBatch } from "../eleventy/page-batch.ts";
import type { Rendering } from "../eleventy/publication.ts";
import type { PageRenderer } from "../eleventy/render-site.ts";

/** A second thread, which renders pages. It has no archive: what it prints comes to it as views. */
export interface SecondThread {
  readonly rendererFor: (rendering: Rendering, assets: AssetAddresses) => PageRenderer;
  readonly stop: () => Promise<void>;
}

export interface RenderRequest {
  readonly rendering: Rendering;
  readonly assets: AssetAddresses;
  readonly batch: PageBatch;
}

/** Null once the pages are written; else, in a plain sentence, why they are not. Requests are answered in their order. */
export type RenderAnswer = { readonly failure: string | null };

/** Below this a thread costs more than it saves: it has to load the program anew. */
const worthwhileSheets = 300;

/** As many as there are cores, or as `READOUT_THREADS` says: a host may count cores that a build may not use. */
function threads(): number {
  const wanted = Number(process.env.READOUT_THREADS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : availableParallelism();
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Starts the thread where there are enough sheets for it. */
export function startSecondThread(sheets: number): SecondThread | null {
  if (sheets < worthwhileSheets || threads() < 2) return null;
  const worker = new Worker(new URL("./second-thread-entry.js", import.meta.url), {
    // Views and pages come and go: with room for many, most are gone before the collector looks at them.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const waiting: Waiting[] = [];
  let failure: Error | null = null;
  const fail = (reason: Error) => {
    failure ??= reason;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.once("error", fail);
  worker.once("exit", (code) => fail(new Error(`The second thread ended early, with code ${code}.`)));
  worker.on("message", ({ failure: reason }: RenderAnswer) => {
    const asked = waiting.shift();
    if (reason === null) asked?.resolve();
    else asked?.reject(new Error(reason));
  });
  const ask = (request: RenderRequest): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    });
  return {
    rendererFor: (rendering, assets) => ({ render: (batch) => ask({ rendering, assets, batch }) }),
    async stop() {
      await worker.terminate();
    },
  };
}
