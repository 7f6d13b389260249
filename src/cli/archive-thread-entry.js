import { startSecondWorker } from "./second-worker.js";

// A large archive always has a second thread. Both load the program at the same time.
const second = startSecondWorker();
await import("./register-tsx.js");
const { answerArchiveRequests } = await import("./archive-thread-work.ts");
await answerArchiveRequests(second);
