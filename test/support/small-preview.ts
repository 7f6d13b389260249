import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./build-site.ts";
import { smallProgram } from "./program-copy.ts";

const whole = (...paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(projectFolder, path), "utf8")]));

/**
 * A preview that makes no page and serves none: how it is told to end, its folder and its builder's process are those of `serve`. The
 * rest of a preview takes nine tenths of its time.
 */
export const smallPreview = (whenOver?: (cleanUp: () => void) => void): string =>
  smallProgram(
    {
      ...whole("src/preview/ending.ts", "src/preview/preview-folder.ts", "src/build/workspace-owner.ts"),
      ...whole("src/preview/build-process.ts", "src/preview/builder.js"),
      "src/preview/builder.ts": `
      export function answerBuilds() {
        process.on("disconnect", () => process.exit());
        process.on("message", ({ id }) => process.send?.({ id, read: { kind: "shown" } }));
      }`,
      "src/cli/main.ts": `
      import { openBuildProcess } from "../preview/build-process.ts";
      import { untilToldToEnd } from "../preview/ending.ts";
      import { openPreviewFolder } from "../preview/preview-folder.ts";
      export async function main() {
        const ending = untilToldToEnd();
        const { close } = await openPreviewFolder();
        const builds = openBuildProcess(() => {});
        await builds.read({} as never);
        console.log("Preview at");
        await ending;
        await builds.end();
        await close();
        return 0;
      }`,
    },
    whenOver,
  );
