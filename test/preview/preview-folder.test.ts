import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { miniSite, startReadout, textOf } from "../cli/mini-site.ts";
import { projectFolder } from "../support/build-site.ts";
import { childrenOf, leftOf } from "../support/processes.ts";
import { smallPreview } from "../support/small-preview.ts";

test("a preview that was killed leaves no builder, and nothing that the next does not take away, and nobody else's folder is touched; one of no sheet starts, and says how to begin", async () => {
  const small = smallPreview();
  const empty = miniSite({ "content/facts/.gitkeep": "" });
  const temporary = miniSite({
    "readout-preview-aaaaaa/thesis.txt": "",
    "readout-preview-bbbbbb/owner.json": `{"pid":${process.pid},"host":"another","start":null,"serial":0}`,
    "readout-preview-of-mine/owner.json": '{"pid":4194999,"host":"","start":"1","serial":0}',
    "elsewhere/owner.json": "",
  });
  symlinkSync("elsewhere", join(temporary, "readout-preview-cccccc"));
  const others = readdirSync(temporary);
  const own = () =>
    readdirSync(temporary).filter((name) => name.startsWith("readout-preview-") && !others.includes(name));

  const { child: first, said } = await startPreview(projectFolder);
  expect(said()).toContain(
    'There is no fact sheet in "content/facts" yet. Write a first one: npx readout new <id>\n',
  );
  expect(own()).toHaveLength(1);
  const [left = ""] = own();
  const builder = childrenOf(first.pid ?? 0);
  expect(builder).toHaveLength(1);
  first.kill("SIGKILL");
  expect(await leftOf(builder)).toEqual([]);
  const { child: second } = await startPreview(small);
  expect(own()).toHaveLength(1);
  expect(existsSync(join(temporary, left))).toBe(false);
  // One that runs is left alone.
  const { child: third } = await startPreview(small);
  expect(own()).toHaveLength(2);
  for (const child of [second, third]) {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  }
  expect(
    readdirSync(temporary)
      .filter((name) => name.startsWith("readout") || name === "elsewhere")
      .toSorted(),
  ).toEqual(others.toSorted());

  async function startPreview(program: string) {
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    const child = startReadout(
      empty,
      ["serve", "--no-search", "--port", port],
      { TMPDIR: temporary },
      program,
    );
    onTestFinished(() => void child.kill("SIGKILL"));
    const said = textOf(child.stdout);
    while (!said().includes("Preview at")) {
      expect(child.exitCode).toBeNull();
      await pause(50);
    }
    return { child, said };
  }
});
