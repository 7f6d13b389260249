import { expect, onTestFinished, test } from "vitest";
import { openBuildProcess } from "../../src/preview/build-process.ts";
import { miniSite } from "../cli/mini-site.ts";
import { childrenOf, end, isThere } from "../support/processes.ts";

test("who asks a process that has just been killed is told so, and the next reading starts another", async () => {
  const folder = miniSite();
  const builds = openBuildProcess(() => {});
  onTestFinished(builds.end);
  const request = { flags: {}, folder, address: "http://localhost", changed: [], colour: false } as never;
  expect(await builds.read(request)).toMatchObject({ kind: "shown" });
  const [builder = 0] = childrenOf(process.pid, /builder\.js/);
  end(builder, "SIGKILL");
  // It is gone, and this process could not hear of it.
  while (isThere(builder));
  const answers = Array.from({ length: 6 }, () => builds.make("index.html"));
  const told = "The build ended before it was done.";
  expect(await Promise.all(answers)).toEqual(answers.map(() => told));
  expect(await builds.make("index.html")).toBe(
    "The process that makes pages has ended. The next save starts it again.",
  );
  expect(await builds.read(request)).toMatchObject({ kind: "shown" });
  expect(await builds.make("index.html")).toBeNull();
});
