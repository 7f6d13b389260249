import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { startedOnce } from "../support/build-site.ts";
import { runInTurn } from "../support/commands-in-turn.ts";

/** A folder of its own with these files in it; gone when the test is over. */
export function miniSite(
  files: Readonly<Record<string, string>> = {},
  whenOver: (cleanUp: () => void) => void = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "readout-test-")));
  whenOver(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The `build.json` of a site of these files, as far as it counts whose it is. */
export function manifestOf(paths: readonly string[]): string {
  const files = paths.map((path) => [path, { bytes: 3, sha256: "0".repeat(64) }]);
  return JSON.stringify({ counts: {}, files: Object.fromEntries(files), version: "0.1.0" });
}

/** A small sheet without errors. */
export function sheet(id = "harbour-bridge", title = "Council closes the harbour bridge"): string {
  return `---
factsheet: 1
id: ${id}
title: ${title}
bottomLine: The council closed the harbour bridge, its mayor said.[^closure-said]
sources:
  article:
    type: news-report
    publisher: unstated
    title: unstated
    dateline: {date: 2026-03-04}
entities:
  mayor: {type: person, name: Ada Berg}
statements:
  closure-said:
    by: mayor
    verb: said
    says: The bridge is closed.
    when: unstated
    about: [closure]
    cite: p1
events:
  closure:
    what: Closure of the harbour bridge
    state: occurred
    when: 2026-03-03
    per: [closure-said]
    cite: p1
---
`;
}

/** The same sheet with a state that is none. */
export const brokenSheet = sheet().replace("state: occurred", "state: ocurred");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const thisProgram = join(import.meta.dirname, "..", "..");

/** Starts `readout …` in a folder, as a user would. Who starts what does not end by itself must end it. */
export function startReadout(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program: string = thisProgram,
): ChildProcess {
  return spawn(process.execPath, [...startedOnce, join(program, "src/cli/readout.js"), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/**
 * Runs `readout …` in a folder to its end. With variables (`{}` for none) or another program it is a start of its own, as a user's;
 * else one of many commands in a process, which is all the same to a command and much faster.
 */
export async function readout(
  cwd: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
  program?: string,
): Promise<Ran> {
  if (env === undefined && program === undefined) return runInTurn(cwd, args);
  const child = startReadout(cwd, args, env, program);
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out: out(), err: err() };
}

/** What a stream has given so far. */
export function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = "";
  stream?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

export function read(...path: readonly string[]): string {
  return readFileSync(join(...path), "utf8");
}
