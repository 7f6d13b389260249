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

// One of each program for all test files that share this process.
const shared = process as typeof process & { commandsInTurn?: Map<string, Turns> };
const thisProgram = join(import.meta.dirname, "..", "..");
let count = 0;

/**
 * Runs a command as if it were typed in that folder, in a process that has the program loaded and runs one command after another:
 * a start of its own takes longer than most commands. What only a start shows (signals, streams, variables) needs one. Of another program
 * than this one, such a process is ended with `endOf`.
 */
export function runInTurn(cwd: string, args: readonly string[], program = thisProgram): Promise<Ran> {
  shared.commandsInTurn ??= new Map();
  const turns = shared.commandsInTurn.get(program) ?? start(program);
  shared.commandsInTurn.set(program, turns);
  const { child, waiting } = turns;
  const id = count++;
  // One that never ends would hold up all tests after it.
  const limit = setTimeout(() => child.kill("SIGKILL"), 110_000);
  return new Promise<Ran>((done, failed) => {
    waiting.set(id, { done, failed });
    child.send({ id, cwd, args });
  }).finally(() => clearTimeout(limit));
}

/** Ends the process that runs the commands of a program. */
export function endOf(program: string): void {
  shared.commandsInTurn?.get(program)?.child.kill();
}

function start(program: string): Turns {
  const waiting: Turns["waiting"] = new Map();
  const child = fork(join(import.meta.dirname, "commands-in-turn.js"), [program], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", ({ id, ran }: { readonly id: number; readonly ran: Ran }) => {
    waiting.get(id)?.done(ran);
    waiting.delete(id);
  });
  child.on("exit", (code, signal) => {
    shared.commandsInTurn?.delete(program);
    for (const { failed } of waiting.values())
      failed(new Error(`The process that runs commands ended with ${code ?? signal}.`));
  });
  // It ends with this process, and keeps it from nothing.
  child.unref();
  child.channel?.unref();
  return { child, waiting };
}
