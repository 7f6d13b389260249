import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { AssetAddresses } from "../eleventy/assets.ts";
import type { PageBatch } from "../eleventy/page-batch.ts";
import type { Rendering } from "../eleventy/publication.ts";
import type { PageRenderer } from "../eleventy/render-site.ts";
import type { FileHasher } from "../files/manifest.ts";
import type { ManifestFile } from "../outputs/build-manifest.ts";
import type { SheetGroup } from "../parse/group-files.ts";
import type { ParsedGroup } from "../read-sheets.ts";
import type { SourceFile } from "../text/span.ts";
import { startSecondWorker } from "./second-worker.js";
import { errorFrom, type ThreadFailure } from "./thread-failure.ts";

/** A second thread, which parses sheets, renders pages and hashes files. It has no archive: what it prints comes to it as views. */
export interface SecondThread extends SheetParser {
  readonly rendererFor: (rendering: Rendering, assets: AssetAddresses) => PageRenderer;
  readonly hash: FileHasher;
  readonly stop: () => Promise<void>;
}

/** Parses sheets beside this thread. */
export interface SheetParser {
  readonly parse: (groups: readonly SheetGroup[]) => Promise<readonly ParsedGroup[]>;
}

export interface ParseRequest {
  readonly kind: "parse";
  readonly groups: readonly SheetGroup[];
}

export interface RenderRequest {
  readonly kind: "render";
  readonly rendering: Rendering;
  readonly assets: AssetAddresses;
  readonly batch: PageBatch;
}

export interface HashRequest {
  readonly kind: "hash";
  readonly folder: string;
  readonly paths: readonly string[];
}

export type Request = ParseRequest | RenderRequest | HashRequest;

/** What was parsed or hashed, nothing for pages that are written; or why not. Answers come in the order of requests. */
export type Answer =
  | { readonly result: readonly ParsedGroup[] | readonly ManifestFile[] | null }
  | { readonly failure: ThreadFailure };

/** Below this a thread costs more than it saves: it has to load the program anew. */
const worthwhileSheets = 300;

/** As many as there are cores, or as `READOUT_THREADS` says: a host may count cores that a build may not use. */
export function threads(): number {
  const wanted = Number(process.env.READOUT_THREADS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : availableParallelism();
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts the thread where there are enough sheets for it. */
export function startSecondThread(sheets: number): SecondThread | null {
  return sheets < worthwhileSheets || threads() < 2 ? null : secondThread(startSecondWorker());
}

/** The thread that was started as this worker. */
export function secondThread(worker: Worker): SecondThread {
  const waiting: Waiting[] = [];
  let failure: Error | null = null;
  const fail = (reason: Error) => {
    failure ??= reason;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.once("error", fail);
  worker.once("exit", (code) => fail(new Error(`The second thread ended early, with code ${code}.`)));
  // One that was started before may be gone before anybody listened.
  if (worker.threadId === -1) fail(new Error("The second thread ended before it had begun."));
  worker.on("message", (answer: Answer) => {
    const asked = waiting.shift();
    if ("result" in answer) asked?.resolve(answer.result as never);
    else asked?.reject(errorFrom(answer.failure));
  });
  const ask = <Result>(request: Request): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    });
  return {
    parse: (groups) => ask({ kind: "parse", groups: groups.map(asMessage) }),
    rendererFor: (rendering, assets) => ({
      render: (batch) => ask({ kind: "render", rendering, assets, batch }),
    }),
    hash: (folder, paths) => ask({ kind: "hash", folder, paths }),
    async stop() {
      await worker.terminate();
    },
  };
}

/** With the texts in them: a file as it is read is no plain data. */
function asMessage({ records, markdown }: SheetGroup): SheetGroup {
  const textOf = (file: SourceFile | null) => file && { path: file.path, text: file.text };
  return { records: textOf(records), markdown: textOf(markdown) };
}
