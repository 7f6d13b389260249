import { parentPort, workerData } from "node:worker_threads";
import { renderPages } from "../eleventy/render-site.ts";
import { publishable } from "../engine.ts";
import { readVersion } from "../files/version.ts";
import type { RenderAnswer, RenderRequest, SecondThreadInput } from "./second-thread.ts";

/** Links the archive at once, and renders the second share of its pages when told where to. */
export function answerRequest(): void {
  const input = workerData as { -readonly [Field in keyof SecondThreadInput]: SecondThreadInput[Field] };
  const { project, history } = input;
  const { root, contentDir, dataDir, site, now, drafts } = project;
  const made = publishable({ ...input.content, site, now, drafts, texts: null, history });
  // The texts have been read: half a gigabyte at 10,000 sheets that Node would otherwise keep for as long as the thread lives.
  input.content = { ...input.content, sheets: [] };
  parentPort?.once("message", async ({ outDir, assets }: RenderRequest) => {
    const context = { ...made, site, now, preview: false };
    const publication = {
      context,
      share: "second",
      version: readVersion(root),
      root,
      contentDir,
      dataDir,
      outDir,
      search: false,
    } as const;
    parentPort?.postMessage(await failureOf(() => renderPages(publication, assets)));
  });
}

async function failureOf(work: () => Promise<unknown>): Promise<RenderAnswer> {
  try {
    await work();
    return { failure: null };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
