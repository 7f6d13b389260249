import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** The processes of this program, previews and their builders, that a process started. */
export function childrenOf(pid: number, named = /readout|builder\.js/): readonly number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , parent, args = ""]) => Number(parent) === pid && named.test(args))
    .map(([, child]) => Number(child));
}

export function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone.
  }
}

/** A process that has ended and that nobody has asked about yet is no longer there for anyone. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Those that are left of them, when they have had some seconds. */
export async function leftOf(all: readonly number[]): Promise<readonly number[]> {
  for (const last = Date.now() + 15_000; Date.now() < last && all.some(isThere); await pause(100));
  return all.filter(isThere);
}

/** Resolves when a process that has worked for half a second has had nothing to do for another. */
export async function untilIdle(pid: number): Promise<void> {
  // In hundredths of a second, after the name of the program, which may have spaces.
  const worked = () => {
    const [user, system] =
      readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 13) ?? [];
    return Number(user) + Number(system);
  };
  for (let before = 0, now = worked(); now < 50 || now > before; now = worked()) {
    before = now;
    await pause(500);
  }
}
