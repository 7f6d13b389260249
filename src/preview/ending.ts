import { readFileSync } from "node:fs";

/** How often it is looked whether whoever started the preview is still there, in milliseconds. */
const lookEvery = 500;

/**
 * Resolves when the preview is told to end: by Ctrl+C, by a signal, by its terminal being closed; or, where npm started it, when npm
 * or the shell between them is gone, which then nobody else would tell. What is started without npm may outlive the shell, as
 * with `setsid`, `disown` or a service manager.
 */
export function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    if (!process.env.npm_lifecycle_event && !process.env.npm_command) return;
    const before = starters();
    const timer = setInterval(() => {
      if (starters() === before) return;
      clearInterval(timer);
      resolve();
    }, lookEvery);
    timer.unref();
  });
}

/** The processes above this one, up to npm: what they have left is given to another parent when they end. */
function starters(): string {
  const parent = process.ppid;
  // npm starts a shell, which on many systems waits for this process and doesn't notice that npm is gone.
  const { name, parent: above } = shellAt(parent);
  return /^(?:sh|dash|ash|bash|busybox|zsh|ksh)$/.test(name) ? `${parent} ${above}` : `${parent}`;
}

/** Name and parent of a process, where the system has files that tell them. */
function shellAt(pid: number): { readonly name: string; readonly parent: string } {
  try {
    const [, name = "", parent = ""] =
      /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return { name, parent };
  } catch {
    return { name: "", parent: "" };
  }
}
