import type { ChildProcess } from "node:child_process";

const running = new Map<ChildProcess, () => void>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Starts a program that is ended with this process, whether that ends by itself or is told to. Gives the function that lets go of it.
 * Signals are heard before it starts: one that came right after would leave it alone. A thread hears none: there the program has its
 * own deadline alone.
 */
export function startEndingWithUs<Child extends ChildProcess>(
  start: () => Child,
  end: (child: Child) => void,
): { readonly child: Child; readonly letGo: () => void } {
  if (running.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, endBySignal);
  }
  const child = start();
  running.set(child, () => end(child));
  const letGo = () => {
    if (running.delete(child) && running.size === 0) stopListening();
  };
  return { child, letGo };
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
