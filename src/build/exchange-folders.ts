import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/**
 * Exchanges two folders of one file system in one step, so that each path leads to a whole folder at every moment.
 * False, with nothing changed, where that can't be had.
 *
 * Linux has such a call (renameat2) and Node gives no way to it; `mv` of GNU coreutils 9.5 and later does.
 */
export function exchangeFolders(a: string, b: string): boolean {
  if (process.platform !== "linux") return false;
  const before = statSync(a).ino;
  // In one go, so that no signal handler of this process runs while it is not known which folder is which.
  spawnSync("mv", ["--exchange", "--no-target-directory", "--", a, b], { stdio: "ignore", timeout: 10_000 });
  // Not its exit code: `mv` may have been killed right after the exchange.
  return statSync(b).ino === before;
}
