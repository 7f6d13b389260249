import { parentPort } from "node:worker_threads";
import { pagesIn } from "../eleventy/page-batch.ts";
import { runEleventy } from "../eleventy/run-eleventy.ts";
import type { RenderAnswer, RenderRequest } from "./second-thread.ts";

/** Renders what it is sent, one batch after the other: there is one run of Eleventy at a time. */
export function answerRequests(): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on("message", (request: RenderRequest) => {
    before = before.then(async () => {
      parentPort?.postMessage({ failure: await failureOf(request) } satisfies RenderAnswer);
    });
  });
}

async function failureOf({ rendering, assets, batch }: RenderRequest): Promise<string | null> {
  try {
    await runEleventy({ rendering, assets, pages: pagesIn(batch), handWritten: null });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
