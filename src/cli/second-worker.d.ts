import type { Worker } from "node:worker_threads";

export function startSecondWorker(): Worker;
