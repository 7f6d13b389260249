import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Ran } from "../cli/mini-site.ts";

interface Turns {
  readonly child: ChildProcess;
  readonly waiting: Map<
    number,
    { readonly done: (ran: Ran) => void; readonly failed: (error: Error) => void }
  >;
}

// One for all test files that share this process.
const shared = process as typeof process & { commandsInTurn?: Turns | undefined };
let count = 0;

/**
 * Runs a command as if it were typed in that folder, in a process that has the program loaded and runs one command after another:
 * a start of its own takes longer than most commands. What only a start shows (signals, streams, variables) needs one.
 */
export function runInTurn(cwd: string, args: readonly string[]): Promise<Ran> {
  shared.commandsInTurn ??= start();
  const { child, waiting } = shared.commandsInTurn;
  const id = count++;
  // One that never ends would hold up all tests after it.
  const limit = setTimeout(() => child.kill("SIGKILL"), 110_000);
  return new Promise<Ran>((done, failed) => {
    waiting.set(id, { done, failed });
    child.send({ id, cwd, args });
  }).finally(() => clearTimeout(limit));
}

function start(): Turns {
  const waiting: Turns["waiting"] = new Map();
  const child = fork(join(import.meta.dirname, "commands-in-turn.js"), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", ({ id, ran }: { readonly id: number; readonly ran: Ran }) => {
    waiting.get(id)?.done(ran);
    waiting.delete(id);
  });
  child.on("exit", (code, signal) => {
    shared.commandsInTurn = undefined;
    for (const { failed } of waiting.values())
      failed(new Error(`The process that runs commands ended with ${code ?? signal}.`));
  });
  // It ends with this process, and keeps it from nothing.
  child.unref();
  child.channel?.unref();
  return { child, waiting };
}
