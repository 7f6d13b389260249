import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AssetAddresses } from "../eleventy/assets.ts";
import type { MadePage } from "../eleventy/page-data.ts";
import type { Rendering } from "../eleventy/publication.ts";
import type { PageRenderer } from "../eleventy/render-site.ts";

/** A second thread, which renders pages. It has no archive: what it prints comes to it as views. */
export interface RenderThread {
  readonly rendererFor: (rendering: Rendering, assets: AssetAddresses) => PageRenderer;
  readonly stop: () => Promise<void>;
}

export interface RenderRequest {
  readonly rendering: Rendering;
  readonly assets: AssetAddresses;
  readonly pages: readonly MadePage[];
}

/** Null once the pages are written; else why they could not be. Requests are answered in their order. */
export type RenderAnswer = { readonly failure: string | null };

/** Below this a thread costs more than it saves: it has to load the program anew. */
const worthwhileSheets = 300;

/** As many as there are cores, or as `READOUT_THREADS` says: a host may count cores that a build may not use. */
function threads(): number {
  const wanted = Number(process.env.READOUT_THREADS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : availableParallelism();
}

/** Starts the thread where there are enough sheets for it; it loads the program while they are read and checked. */
export function startRenderThread(sheets: number): RenderThread | null {
  if (sheets < worthwhileSheets || threads() < 2) return null;
  const worker = new Worker(new URL("./render-thread-entry.js", import.meta.url), {
    // Views come and go: with room for a batch of them, most are gone before they are looked at by the collector.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  // It may fail before anyone waits for it.
  const failed = new Promise<never>((_resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The second thread ended early, with code ${code}.`)));
  });
  failed.catch(() => {});
  const waiting: ((answer: RenderAnswer) => void)[] = [];
  worker.on("message", (answer: RenderAnswer) => waiting.shift()?.(answer));
  return {
    rendererFor: (rendering, assets) => ({
      async render(pages) {
        const answered = new Promise<RenderAnswer>((resolve) => waiting.push(resolve));
        worker.postMessage({ rendering, assets, pages } satisfies RenderRequest);
        const { failure } = await Promise.race([answered, failed]);
        if (failure !== null) throw new Error(failure);
      },
    }),
    async stop() {
      await worker.terminate();
    },
  };
}
