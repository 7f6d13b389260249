import { startSecondWorker } from "./second-worker.js";

// A large archive always has a second thread. Both load the program at the same time.
const second = startSecondWorker();
const { loadProgram } = await import("./load-program.js");
const { answerArchiveRequests } = await loadProgram("src/cli/archive-thread-work.ts");
await answerArchiveRequests(second);
