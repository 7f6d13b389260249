import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Measurement {
  readonly wallSeconds: number;
  /** User and system time of the process and its children; null where the system gives none. */
  readonly cpuSeconds: number | null;
  /** The most memory that the process and its children held at once; null where the system gives none. */
  readonly peakMegabytes: number | null;
}

const timeProgram = "/usr/bin/time";
/** GNU time understands -f; the BSD one of macOS does not. */
const hasGnuTime = process.platform === "linux" && existsSync(timeProgram);

/** Runs a command to its end and measures it. Fails with the command's own words where it fails. */
export async function measure({ program, args, cwd }: Command): Promise<Measurement> {
  const report = join(tmpdir(), `readout-bench-${process.pid}.txt`);
  const [executable, ...rest] = hasGnuTime
    ? [timeProgram, "-f", "%U %S %M", "-o", report, program, ...args]
    : [program, ...args];
  const started = performance.now();
  const child = spawn(executable ?? program, rest, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      words = (words + chunk).slice(-4000);
    });
  const watch = watchMemory(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  const wallSeconds = (performance.now() - started) / 1000;
  const watched = watch.stop();
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} ended with ${code}:\n${words}`);
  const timed = hasGnuTime ? readTimeReport(report) : null;
  const peaks = [watched, timed?.peakMegabytes ?? null].filter((peak) => peak !== null);
  return {
    wallSeconds,
    cpuSeconds: timed?.cpuSeconds ?? null,
    peakMegabytes: peaks.length > 0 ? Math.max(...peaks) : null,
  };
}

function readTimeReport(report: string): { cpuSeconds: number; peakMegabytes: number } {
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(report, "utf8").trim().split(" ").map(Number);
  rmSync(report);
  return { cpuSeconds: user + system, peakMegabytes: kilobytes / 1024 };
}

/** GNU time tells the largest single process; where a builder starts several, their sum counts. */
function watchMemory(pid: number): { stop: () => number | null } {
  if (process.platform !== "linux") return { stop: () => null };
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid));
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    },
  };
}

function residentMegabytes(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  let kilobytes = 0;
  for (const pid of parents.keys()) if (descendsFrom(pid, root, parents)) kilobytes += residentKilobytes(pid);
  return kilobytes / 1024;
}

function descendsFrom(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
  return false;
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);
}

function residentKilobytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);
}

/** Empty for a process that ended while we were looking. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
