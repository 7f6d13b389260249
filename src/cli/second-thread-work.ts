import { parentPort } from "node:worker_threads";
import { pagesIn } from "../eleventy/page-batch.ts";
import { runEleventy } from "../eleventy/run-eleventy.ts";
import { hashPaths } from "../files/manifest.ts";
import { parseGroup } from "../read-sheets.ts";
import type { Answer, RenderRequest, Request } from "./second-thread.ts";
import { failureOf } from "./thread-failure.ts";

/** Does what it is asked for, one after the other: there is one run of Eleventy at a time. */
export function answerRequests(): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on("message", (request: Request) => {
    before = before.then(async () => {
      parentPort?.postMessage(await answerTo(request));
    });
  });
}

async function answerTo(request: Request): Promise<Answer> {
  try {
    switch (request.kind) {
      case "parse":
        return { result: request.groups.map(parseGroup) };
      case "render":
        await render(request);
        return { result: null };
      case "hash":
        return { result: await hashPaths(request.folder, request.paths) };
    }
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

async function render({ rendering, assets, batch }: RenderRequest): Promise<void> {
  await runEleventy({ rendering, assets, pages: pagesIn(batch), archive: null });
}
