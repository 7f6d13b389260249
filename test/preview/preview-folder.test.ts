import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { miniSite, sheet, startReadout, textOf } from "../cli/mini-site.ts";

test("a preview that was killed leaves nothing that the next does not take away, and nobody else's folder is touched; one of no sheet starts, and says how to begin", async () => {
  const project = miniSite({ "content/facts/a.md": sheet() });
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

  const { child: first } = await startPreview(project);
  expect(own()).toHaveLength(1);
  const [left = ""] = own();
  first.kill("SIGKILL");
  await new Promise((resolve) => first.once("exit", resolve));
  const { child: second } = await startPreview(project);
  expect(own()).toHaveLength(1);
  expect(existsSync(join(temporary, left))).toBe(false);
  // One that runs is left alone.
  const { child: third, said } = await startPreview(empty);
  expect(own()).toHaveLength(2);
  expect(said()).toContain(
    'There is no fact sheet in "content/facts" yet. Write a first one: npx readout new <id>\n',
  );
  for (const child of [second, third]) {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  }
  expect(
    readdirSync(temporary)
      .filter((name) => name.startsWith("readout") || name === "elsewhere")
      .toSorted(),
  ).toEqual(others.toSorted());

  async function startPreview(project: string) {
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    const child = startReadout(project, ["serve", "--no-search", "--port", port], { TMPDIR: temporary });
    onTestFinished(() => void child.kill("SIGKILL"));
    const said = textOf(child.stdout);
    while (!said().includes("Preview at")) {
      expect(child.exitCode).toBeNull();
      await pause(50);
    }
    return { child, said };
  }
});
