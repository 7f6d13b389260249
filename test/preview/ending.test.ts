import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { miniSite, sheet, textOf } from "../cli/mini-site.ts";
import { projectFolder, startedOnce } from "../support/build-site.ts";
import { childrenOf, end, isThere, leftOf } from "../support/processes.ts";
import { smallPreview } from "../support/small-preview.ts";

const port = 29_500 + (process.pid % 3_000);

interface Started {
  readonly npm: number;
  readonly shell: number;
  /** npm, its shell, the preview and its builder. */
  readonly all: readonly number[];
  /** The folder for what is to be gone afterwards. */
  readonly temporary: string;
}

/** `npm start` of a project of one small sheet with that program, in a group of processes of its own as in a terminal. */
async function npmStart(program: string): Promise<Started> {
  const script = `${commandOf(program)} serve --no-search --port ${port}`;
  const folder = miniSite({
    "content/facts/a.md": sheet(),
    "package.json": JSON.stringify({ name: "desk", scripts: { start: script } }),
  });
  // Of its own: others may show previews meanwhile.
  const temporary = miniSite();
  const npm = spawn("npm", ["start"], {
    cwd: folder,
    detached: true,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = [textOf(npm.stdout), textOf(npm.stderr)];
  const told = () => said.map((text) => text()).join("");
  for (const end = Date.now() + 60_000; !told().includes("Preview at"); await pause(50))
    if (Date.now() > end || npm.exitCode !== null) throw new Error(`It did not start:\n${told()}`);
  const all = [npm.pid ?? 0];
  // Where the shell makes way for its last command, the preview is npm's own child.
  for (const pid of all) all.push(...childrenOf(pid));
  onTestFinished(() => {
    for (const pid of all) end(pid, "SIGKILL");
  });
  return { npm: npm.pid ?? 0, shell: all[1] ?? 0, all, temporary };
}

function commandOf(program: string): string {
  return `"${process.execPath}" ${startedOnce.join(" ")} "${join(program, "src/cli/readout.js")}"`;
}

const isFree = (wanted: number) =>
  new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(wanted, "127.0.0.1", () => server.close(() => resolve(true)));
  });

// What ends a preview is asked of one that shows nothing, and of a whole one what it hears and what it has to see by itself.
let small = "";
let cleanUp = () => {};
beforeAll(() => {
  small = smallPreview((clean) => (cleanUp = clean));
});
afterAll(() => cleanUp());

const previewsIn = (temporary: string) =>
  readdirSync(temporary).filter((name) => name.startsWith("readout-preview-"));

describe("a preview that npm started leaves nothing when it is ended", () => {
  test.each([
    ["npm is told to end", "npm", "SIGTERM", "small"],
    ["npm is hung up", "npm", "SIGHUP", "small"],
    ["npm is killed", "npm", "SIGKILL", "whole"],
    ["npm's shell is told to end", "shell", "SIGTERM", "small"],
    ["npm's shell is killed", "shell", "SIGKILL", "small"],
    ["Ctrl+C is pressed, which all of them hear", "group", "SIGINT", "whole"],
    ["the terminal is closed, which all of them hear", "group", "SIGHUP", "small"],
  ] as const)("%s", async (_, whom, signal, preview) => {
    const started = await npmStart(preview === "small" ? small : projectFolder);
    expect(started.all.length).toBeGreaterThanOrEqual(3);
    expect(previewsIn(started.temporary)).toHaveLength(1);
    end(whom === "group" ? -started.npm : started[whom], signal);
    expect(await leftOf(started.all)).toEqual([]);
    expect(await isFree(port)).toBe(true);
    expect(previewsIn(started.temporary)).toEqual([]);
  });
});

test("without npm, the preview outlives the shell that it was started from", async () => {
  // The shell that leaves it behind: `( readout serve & )`.
  const shell = spawn("sh", ["-c", `${commandOf(small)} serve & echo $!; sleep 60`], {
    cwd: small,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const said = textOf(shell.stdout);
  for (
    const last = Date.now() + 60_000;
    !said().includes("Preview at") && Date.now() < last;
    await pause(50)
  );
  const preview = Number(said().split("\n", 1)[0]);
  const all = [preview, ...childrenOf(preview)];
  expect(all).toHaveLength(2);
  onTestFinished(() => {
    for (const pid of all) end(pid, "SIGKILL");
  });
  shell.kill("SIGKILL");
  await pause(2000);
  expect(all.filter(isThere)).toEqual(all);
  end(preview, "SIGTERM");
  expect(await leftOf(all)).toEqual([]);
});
