import { Worker } from "node:worker_threads";
import type { WrittenSite } from "./build-site.ts";
import type { TypedFlags } from "./command.ts";
import type { SiteMaker } from "./site-maker.ts";
import type { Terminal } from "./terminal.ts";
import { errorFrom, type ThreadFailure } from "./thread-failure.ts";

/** What the thread is started with. */
export interface ArchiveThreadData {
  readonly flags: TypedFlags;
  readonly colours: Terminal["colours"];
}

/** To write the site into this folder. */
export interface WriteRequest {
  readonly stage: string;
}

export type ArchiveThreadMessage =
  | { readonly kind: "out" | "err"; readonly text: string }
  | { readonly kind: "read"; readonly canBeWritten: boolean }
  | { readonly kind: "written"; readonly site: WrittenSite | null }
  | { readonly kind: "failed"; readonly failure: ThreadFailure };

/**
 * Megabytes for what was just made. The thread that a process begins with has a third of it, and its collector passes on much that is
 * garbage a moment later: at 10,000 briefings that is an eighth of the time.
 */
const roomForTheNew = 144;

/** Reads, checks and writes a project in a thread of its own, as `makeHere` does; this one only prints and waits. */
export async function makeInThread(flags: TypedFlags, terminal: Terminal): Promise<SiteMaker | null> {
  const workerData: ArchiveThreadData = { flags, colours: terminal.colours };
  const worker = new Worker(new URL("./archive-thread-entry.js", import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: roomForTheNew },
  });
  const stop = async () => {
    await worker.terminate();
  };
  const canBeWritten = await answerOf(worker, terminal, (message) =>
    message.kind === "read" ? { value: message.canBeWritten } : null,
  );
  if (!canBeWritten) {
    await stop();
    return null;
  }
  return {
    write(stage) {
      worker.postMessage({ stage } satisfies WriteRequest);
      return answerOf(worker, terminal, (message) =>
        message.kind === "written" ? { value: message.site } : null,
      );
    },
    stop,
  };
}

/** Prints what the thread says until the answer comes, or the reason why there is none. */
function answerOf<T>(
  worker: Worker,
  terminal: Terminal,
  read: (message: ArchiveThreadMessage) => { readonly value: T } | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: ArchiveThreadMessage) => {
      if (message.kind === "out") terminal.out(message.text);
      else if (message.kind === "err") terminal.err(message.text);
      else if (message.kind === "failed") end(() => reject(errorFrom(message.failure)));
      else {
        const answer = read(message);
        if (answer !== null) end(() => resolve(answer.value));
      }
    };
    const onError = (error: Error) => end(() => reject(error));
    const onExit = (code: number) =>
      end(() => reject(new Error(`The thread of the archive ended early, with code ${code}.`)));
    const end = (settle: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}
