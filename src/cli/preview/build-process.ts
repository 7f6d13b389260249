import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { BuildAnswer, BuildRequest } from "./builder.ts";

/** Builds in another process, one build after the other. */
export interface BuildProcess {
  readonly build: (request: BuildRequest) => Promise<BuildAnswer>;
  /** Ends the process; the next build starts another one. Code is loaded once in the life of a process. */
  readonly end: () => Promise<void>;
}

const builder = fileURLToPath(new URL("./builder.js", import.meta.url));

export function openBuildProcess(): BuildProcess {
  let child: ChildProcess | null = null;
  return {
    build: (request) => {
      // A group of its own: Ctrl+C in the terminal is for the preview, which then ends the build.
      child ??= fork(builder, { detached: true, stdio: ["ignore", "ignore", "inherit", "ipc"] });
      const current = child;
      return new Promise((resolve) => {
        const onMessage = (answer: BuildAnswer) => finish(answer);
        const onExit = () => {
          if (child === current) child = null;
          finish({ kind: "stopped", message: "The build ended before it was done." });
        };
        const finish = (answer: BuildAnswer) => {
          current.off("message", onMessage);
          current.off("exit", onExit);
          resolve(answer);
        };
        current.on("message", onMessage);
        current.once("exit", onExit);
        current.send(request);
      });
    },
    end: async () => {
      const current = child;
      child = null;
      if (current && current.exitCode === null && current.signalCode === null) await endProcess(current);
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
