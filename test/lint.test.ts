import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "./support/build-site.ts";

/** What `npm run lint` runs, so that a red type or an unused file can't pass the tests. */
test.each([
  // Its threads work much out anew that another has worked out; alone it takes half the time of the processor.
  ["the type checker", "tsc", ["--noEmit", "--singleThreaded"]],
  ["the linter and formatter", "biome", ["check", "--error-on-warnings"]],
  ["the check for unused code", "knip", []],
])("%s finds nothing", (_name, program, args) => {
  const { status, stdout, stderr } = spawnSync(join(projectFolder, "node_modules/.bin", program), args, {
    cwd: projectFolder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(`${stdout}${stderr}`.trim() === "" ? "" : status === 0 ? "" : `${stdout}${stderr}`).toBe("");
  expect(status).toBe(0);
});
