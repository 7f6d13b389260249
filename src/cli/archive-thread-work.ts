import { once } from "node:events";
import { parentPort, type Worker, workerData } from "node:worker_threads";
import type { ArchiveThreadData, ArchiveThreadMessage, WriteRequest } from "./archive-thread.ts";
import { secondThread } from "./second-thread.ts";
import { makeHere } from "./site-maker.ts";
import type { Terminal } from "./terminal.ts";
import { failureOf } from "./thread-failure.ts";

/** Reads the project with the help of a thread that is starting, then waits to be told where the site goes. */
export async function answerArchiveRequests(second: Worker): Promise<void> {
  const { flags, colours } = workerData as ArchiveThreadData;
  const say = (message: ArchiveThreadMessage) => parentPort?.postMessage(message);
  const terminal: Terminal = {
    out: (text) => say({ kind: "out", text }),
    err: (text) => say({ kind: "err", text }),
    colours,
  };
  const helper = secondThread(second);
  try {
    const maker = await makeHere(flags, terminal, () => helper);
    say({ kind: "read", canBeWritten: maker !== null });
    if (maker === null || parentPort === null) return;
    const [{ stage }] = (await once(parentPort, "message")) as [WriteRequest];
    const site = await maker.write(stage);
    say({ kind: "written", site });
  } catch (error) {
    say({ kind: "failed", failure: failureOf(error) });
  } finally {
    // It is there before anything was read, and would keep the program from ending.
    await second.terminate();
  }
}
