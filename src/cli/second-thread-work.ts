import { parentPort } from "node:worker_threads";
import { pagesIn } from "../eleventy/page-batch.ts";
import { runEleventy } from "../eleventy/run-eleventy.ts";
import { type ReadingContext, readSheets, type SheetRead } from "../read-sheets.ts";
import type { Answer, ReadRequest, RenderRequest, Request } from "./second-thread.ts";

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
    if (request.kind === "read") return { reads: read(request) };
    await render(request);
    return { reads: [] };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function render({ rendering, assets, batch }: RenderRequest): Promise<void> {
  await runEleventy({ rendering, assets, pages: pagesIn(batch), handWritten: null });
}

let context: ReadingContext | null = null;

function read({ groups, context: given }: ReadRequest): readonly SheetRead[] {
  context = given ?? context;
  return context === null ? [] : readSheets(groups, context);
}
