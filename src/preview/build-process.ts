import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setImmediate as otherWork } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { BuildAnswer, BuilderAnswer, BuilderRequest, BuildRequest } from "./builder-messages.ts";

/** Reads and renders in another process. */
export interface BuildProcess {
  readonly read: (request: BuildRequest) => Promise<BuildAnswer>;
  /** Makes the file at a path of the site; why it can't be made, or null. */
  readonly make: (path: string) => Promise<string | null>;
  /** The source view of a sheet; null where there is none. */
  readonly source: (sheet: string) => Promise<string | null>;
  /** Ends the process; the next reading starts another one. Code is loaded once in the life of a process. */
  readonly end: () => Promise<void>;
}

const builder = fileURLToPath(new URL("./builder.js", import.meta.url));
const endedEarly = "The build ended before it was done.";
const isGone = "The process that makes pages has ended. The next save starts it again.";

/** `onChecked` is told what the check of all sheets found that was done after a save had been shown. */
export function openBuildProcess(onChecked: (answer: BuildAnswer) => void): BuildProcess {
  let child: ChildProcess | null = null;
  /** It ended, and was not told to. */
  let isLost = false;
  let count = 0;
  let ending: Promise<void> = Promise.resolve();
  const waiting = new Map<number, { of: ChildProcess; settle: (answer: BuilderAnswer | null) => void }>();

  const lose = (one: ChildProcess) => {
    if (child !== one) return;
    child = null;
    isLost = true;
  };
  const start = (): ChildProcess => {
    isLost = false;
    // A group of its own: Ctrl+C in the terminal is for the preview, which then ends the build.
    const started = fork(builder, { detached: true, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    // What came at once is heard one after another: a save is shown before what the check of all sheets found after it.
    let heard: Promise<unknown> = Promise.resolve();
    const hear = (listen: () => void) => {
      heard = heard.then(listen).then(() => otherWork());
    };
    started.on("message", (answer: BuilderAnswer) =>
      hear(() => ("checked" in answer ? onChecked(answer.checked) : waiting.get(answer.id)?.settle(answer))),
    );
    started.once("exit", () => {
      lose(started);
      hear(() => {
        for (const { of, settle } of [...waiting.values()]) if (of === started) settle(null);
      });
    });
    return started;
  };
  /** Null where the process ended before it had answered. */
  const ask = (request: (id: number) => BuilderRequest): Promise<BuilderAnswer | null> => {
    child ??= start();
    const current = child;
    const id = ++count;
    return new Promise((resolve) => {
      const settle = (answer: BuilderAnswer | null) => {
        waiting.delete(id);
        resolve(answer);
      };
      waiting.set(id, { of: current, settle });
      current.send(request(id), (error) => {
        if (!error) return;
        // It is gone, and was not heard to end yet.
        lose(current);
        settle(null);
      });
    });
  };
  return {
    async read(request) {
      const answer = await ask((id) => ({ kind: "read", id, request }));
      return answer !== null && "read" in answer ? answer.read : { kind: "stopped", message: endedEarly };
    },
    async make(path) {
      if (child === null) return isLost ? isGone : null;
      const answer = await ask((id) => ({ kind: "make", id, path }));
      return answer !== null && "failure" in answer ? answer.failure : endedEarly;
    },
    async source(sheet) {
      if (child === null) return null;
      const answer = await ask((id) => ({ kind: "source", id, sheet }));
      return answer !== null && "html" in answer ? answer.html : null;
    },
    async end() {
      const current = child;
      child = null;
      if (current && current.exitCode === null && current.signalCode === null) ending = endProcess(current);
      await ending;
    },
  };
}

/** Asks first: a build that is told to end takes its half-made folder along. */
async function endProcess(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  await ended;
  clearTimeout(timer);
}
