import { spawn } from "node:child_process";

// What gets programs runs one after another: an apt-get that comes upon another one's half-done work gives up.
const shared = process as typeof process & { lastInstall?: Promise<unknown> };

/** Runs a program that gets others, before the reader's eyes and while tests run; true where it succeeded. */
export function installs(program: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = () =>
    new Promise<boolean>((resolve) => {
      spawn(program, args, { env, stdio: ["ignore", "inherit", "inherit"] })
        .once("error", () => resolve(false))
        .once("close", (code) => resolve(code === 0));
    });
  const next = (shared.lastInstall ?? Promise.resolve()).then(run);
  shared.lastInstall = next;
  return next;
}
