import type { ChildProcess } from "node:child_process";

const running = new Map<ChildProcess, () => void>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Sees to it that a program that this process started is ended with it, whether it ends by itself or is told to. Gives the
 * function that lets go of it. A thread hears no signals: there the program has its own deadline alone.
 */
export function endWithUs(child: ChildProcess, end: () => void): () => void {
  if (running.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, endBySignal);
  }
  running.set(child, end);
  return () => {
    if (running.delete(child) && running.size === 0) stopListening();
  };
}

function endAll(): void {
  for (const end of running.values()) end();
}

/** What listens besides may have its own to take away, and tells the process to end itself. */
function endBySignal(signal: NodeJS.Signals): void {
  endAll();
  stopListening();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function stopListening(): void {
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, endBySignal);
}
