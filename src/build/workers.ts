import { availableParallelism, totalmem } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { AssetAddresses } from "../assets/write-assets.ts";
import type { ProjectFlags } from "../files/project.ts";
import type { RenderedShare } from "./render-share.ts";
import { errorFrom, type ThreadFailure } from "./thread-failure.ts";

/** Threads that read the same project as this one and render a share of its pages. */
export interface BuildWorkers {
  /** Has every worker render its share; a promise for each. It fails where a worker has read other texts than this thread. */
  readonly render: (task: RenderTask) => readonly Promise<RenderedShare>[];
  readonly stop: () => Promise<void>;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly flags: ProjectFlags;
}

/** To render a share of the pages into a folder. */
export interface RenderTask {
  readonly stage: string;
  readonly assets: AssetAddresses;
  /** Of a `PageCounter`. */
  readonly counter: SharedArrayBuffer;
  /** Of what was read; see `fingerprint`. */
  readonly fingerprint: string;
  /** See `RenderedSite`. */
  readonly printedWith: string;
}

export type WorkerAnswer = { readonly share: RenderedShare } | { readonly failure: ThreadFailure };

/** Below this a worker costs more than it saves: it has to load the program and read the sheets itself. */
const worthwhileSheets = 300;

/** About what a worker holds of a sheet. */
const bytesOfSheet = 100_000;

/** Starts as many workers as help with so many sheets, beside this thread; null where none does. */
export function startWorkers(sheets: number, flags: ProjectFlags): BuildWorkers | null {
  if (sheets < worthwhileSheets) return null;
  const fitting = Math.floor(totalmem() / 4 / (sheets * bytesOfSheet));
  const count = Math.min(threads() - 1, fitting);
  if (count < 1) return null;
  // Heaps grow by this part of what is in use before they are looked through, where they would double and more: at 1,000 sheets a
  // build with its index takes 1.0 GB and not 1.3, for 5 % of its time. Threads that start now have it too.
  setFlagsFromString("--heap-growing-percent=60");
  const workers = Array.from({ length: count }, () => startWorker(flags));
  return {
    render: (task) => workers.map(({ render }) => render(task)),
    async stop() {
      await Promise.all(workers.map(({ stop }) => stop()));
    },
  };
}

/** As many as there are cores, or as `READOUT_THREADS` says: a host may count cores that a build may not use. */
function threads(): number {
  const wanted = Number(process.env.READOUT_THREADS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : availableParallelism();
}

function startWorker(flags: ProjectFlags) {
  const workerData: WorkerStart = { flags };
  const worker = new Worker(new URL("./worker-entry.js", import.meta.url), { workerData });
  const ended = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`A thread of the build ended early, with code ${code}.`)));
  });
  // It may end before it is asked for anything, and is told of then.
  ended.catch(() => {});
  const answer = new Promise<RenderedShare>((resolve, reject) => {
    worker.once("message", (given: WorkerAnswer) =>
      "share" in given ? resolve(given.share) : reject(errorFrom(given.failure)),
    );
  });
  answer.catch(() => {});
  return {
    render(task: RenderTask): Promise<RenderedShare> {
      worker.postMessage(task);
      const share = Promise.race([answer, ended]);
      // Nobody waits for it any more where the facts have errors.
      share.catch(() => {});
      return share;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
