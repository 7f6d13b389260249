// Plain JavaScript, so that a thread can start the other before it has loaded the program itself.
import { Worker } from "node:worker_threads";

/** Starts the second thread. What it is told before it has loaded the program waits for it. */
export function startSecondWorker() {
  return new Worker(new URL("./second-thread-entry.js", import.meta.url), {
    // Views and pages come and go: with room for many, most are gone before the collector looks at them.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
}
