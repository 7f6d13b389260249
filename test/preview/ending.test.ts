import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { miniSite, sheet, textOf } from "../cli/mini-site.ts";
import { startedOnce } from "../support/build-site.ts";

const program = join(import.meta.dirname, "..", "..", "src/cli/readout.js");
const port = 40_000 + (process.pid % 9000);

interface Started {
  /** npm, its shell, the preview and its builder. */
  readonly npm: number;
  readonly shell: number;
  readonly preview: number;
  readonly all: readonly number[];
  /** The folder for what is to be gone afterwards. */
  readonly temporary: string;
}

/** `npm start` of a project of one small sheet, in a group of processes of its own as in a terminal. */
async function npmStart(): Promise<Started> {
  const script = `"${process.execPath}" ${startedOnce.join(" ")} "${program}" serve --no-search --port ${port}`;
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
  const preview = all.find(
    (pid) => /readout\.js\0serve/.test(commandOf(pid)) && !/^\S*sh\0/.test(commandOf(pid)),
  );
  return { npm: npm.pid ?? 0, shell: all[1] ?? 0, preview: preview ?? 0, all, temporary };
}

function childrenOf(pid: number): readonly number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child = 0]) => child)
    .filter((child) => /readout|builder\.js/.test(commandOf(child)));
}

function commandOf(pid: number): string {
  return execFileSync("ps", ["-p", `${pid}`, "-o", "args="], { encoding: "utf8" })
    .trim()
    .replaceAll(" ", "\0");
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone.
  }
}

/** A process that has ended and that nobody has asked about yet is no longer there for anyone. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Those that are left of them, when they have had some seconds. */
async function leftOf(all: readonly number[]): Promise<readonly number[]> {
  for (const last = Date.now() + 15_000; Date.now() < last && all.some(isThere); await pause(100));
  return all.filter(isThere);
}

const isFree = (wanted: number) =>
  new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(wanted, "127.0.0.1", () => server.close(() => resolve(true)));
  });

describe("a preview that npm started leaves nothing when it is ended", () => {
  test.each([
    ["npm is told to end", "npm", "SIGTERM"],
    ["npm is hung up", "npm", "SIGHUP"],
    ["npm is killed", "npm", "SIGKILL"],
    ["npm's shell is told to end", "shell", "SIGTERM"],
    ["npm's shell is killed", "shell", "SIGKILL"],
    ["Ctrl+C is pressed, which all of them hear", "group", "SIGINT"],
    ["the terminal is closed, which all of them hear", "group", "SIGHUP"],
  ] as const)("%s", async (_, whom, signal) => {
    const started = await npmStart();
    expect(started.all.length).toBeGreaterThanOrEqual(3);
    end(whom === "group" ? -started.npm : started[whom], signal);
    expect(await leftOf(started.all)).toEqual([]);
    expect(await isFree(port)).toBe(true);
    expect(readdirSync(started.temporary).filter((name) => name.startsWith("readout-preview-"))).toEqual([]);
  });
});

test("the builder ends when the preview is killed", async () => {
  const started = await npmStart();
  end(started.preview, "SIGKILL");
  expect(await leftOf(started.all)).toEqual([]);
});

test("without npm, the preview outlives the shell that it was started from", async () => {
  const folder = miniSite({ "content/facts/a.md": sheet() });
  // The shell that leaves it behind: `( readout serve & )`.
  const shell = spawn(
    "sh",
    [
      "-c",
      `"${process.execPath}" ${startedOnce.join(" ")} "${program}" serve --no-search --port ${port} & echo $!; sleep 60`,
    ],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const said = textOf(shell.stdout);
  for (
    const last = Date.now() + 60_000;
    !said().includes("Preview at") && Date.now() < last;
    await pause(50)
  );
  const preview = Number(said().split("\n", 1)[0]);
  const all = [preview, ...childrenOf(preview)];
  onTestFinished(() => {
    for (const pid of all) end(pid, "SIGKILL");
  });
  shell.kill("SIGKILL");
  await pause(2000);
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
  end(preview, "SIGTERM");
  expect(await leftOf(all)).toEqual([]);
});
