import { parentPort, workerData } from "node:worker_threads";
import { renderPages } from "../eleventy/render-site.ts";
import { linkedArchive } from "../engine.ts";
import { readVersion } from "../files/version.ts";
import type { RenderAnswer, RenderRequest, SecondThreadInput } from "./second-thread.ts";

/** Links the archive at once, and renders the second share of its pages when told where to. */
export function answerRequest(): void {
  const { project, content } = workerData as SecondThreadInput;
  const { root, contentDir, dataDir, site, now, drafts } = project;
  const archive = linkedArchive({ ...content, site, now, drafts, texts: null });
  parentPort?.once("message", async ({ outDir, assets }: RenderRequest) => {
    const context = { archive, site, now, preview: false };
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
