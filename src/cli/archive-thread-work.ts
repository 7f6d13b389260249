import { once } from "node:events";
import { parentPort, type Worker, workerData } from "node:worker_threads";
import { asCannotRun } from "../files/cannot-run.ts";
import { openProject } from "../files/project.ts";
import type { ArchiveThreadData, ArchiveThreadMessage, WriteRequest } from "./archive-thread.ts";
import { secondThread } from "./second-thread.ts";
import { makeHere } from "./site-maker.ts";
import type { Terminal } from "./terminal.ts";

/** Reads and checks the project with the help of a thread that is starting, then waits to be told where the site goes. */
export async function answerArchiveRequests(second: Worker): Promise<void> {
  const { flags, colours } = workerData as ArchiveThreadData;
  const say = (message: ArchiveThreadMessage) => parentPort?.postMessage(message);
  const terminal: Terminal = {
    out: (text) => say({ kind: "out", text }),
    err: (text) => say({ kind: "err", text }),
    colours,
  };
  try {
    const maker = await makeHere(await openProject(flags), terminal, () => secondThread(second));
    say({ kind: "checked", isSound: maker !== null });
    if (maker === null || parentPort === null) return;
    const [{ stage }] = (await once(parentPort, "message")) as [WriteRequest];
    const site = await maker.write(stage);
    say({ kind: "written", site });
  } catch (error) {
    const told = asCannotRun(error);
    const message = told?.message ?? (error instanceof Error ? error.message : String(error));
    say({ kind: "failed", message, hint: told?.hint ?? null, isOurs: told === null });
  } finally {
    // It is there before anything was read, and would keep the program from ending.
    await second.terminate();
  }
}
