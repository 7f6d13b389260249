import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** The build that has a workspace. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count: process numbers are used again. Null where it can't be had. */
  readonly start: string | null;
  /** Tells several workspaces of one process apart. */
  readonly serial: number;
}

export const ownerFile = "owner.json";

/** How long a build of another machine counts as alive, in milliseconds. No build takes as long, and clocks differ by less. */
const longestBuild = 15 * 60_000;

export function thisProcess(serial: number): Owner {
  return { pid: process.pid, host: hostname(), start: startOf(process.pid), serial };
}

/** The owner of a workspace; null where nothing says whose it is. At once, so that it can be asked while a signal is handled. */
export function readOwner(folder: string): Owner | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, ownerFile), "utf8"));
    return isOwner(read) ? read : null;
  } catch {
    return null;
  }
}

/** Whether the build is still at work. Of another machine's process only the time can be seen at which it began. */
export async function isRunning(owner: Owner, folder: string): Promise<boolean> {
  if (owner.host !== hostname()) {
    const begun = await stat(join(folder, ownerFile)).catch(() => null);
    return begun !== null && Math.abs(Date.now() - begun.mtimeMs) < longestBuild;
  }
  return isAlive(owner.pid) && (owner.start === null || owner.start === startOf(owner.pid));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, and it belongs to someone else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Linux tells the start of a process, in ticks since the machine started, as the 22nd field. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

export function isSameOwner(a: Owner | null, b: Owner): boolean {
  return a !== null && a.pid === b.pid && a.host === b.host && a.start === b.start && a.serial === b.serial;
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== "object" || value === null) return false;
  const { pid, host, start, serial } = value as Partial<Record<keyof Owner, unknown>>;
  return (
    Number.isInteger(pid) &&
    typeof host === "string" &&
    (start === null || typeof start === "string") &&
    Number.isInteger(serial)
  );
}
