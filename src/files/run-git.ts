import { spawn } from "node:child_process";
import { hasCode } from "./cannot-run.ts";

/** A repository that takes longer than this has a past that no build should wait for. */
const patience = 30_000;

/**
 * Runs git in a folder, for reading only. A failure is a plain clause without stop: "git is not installed". Nothing is ever
 * fetched, and no variable of a git command that this program may run under says which repository is meant.
 */
export async function runGit(
  folder: string,
  command: readonly string[],
  input = "",
): Promise<{ readonly out: Buffer } | { readonly failure: string }> {
  const quiet = [
    "--no-pager",
    "--literal-pathspecs",
    "-c",
    "protocol.allow=never",
    "-c",
    "core.fsmonitor=false",
  ];
  const child = spawn("git", [...quiet, ...command], { cwd: folder, env: environment(), timeout: patience });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  // Git may end before it has read all that it is told.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once("error", (error) =>
      resolve({
        failure: hasCode(error, "ENOENT") ? "git is not installed" : `git can't be run (${error.message})`,
      }),
    );
    child.once("close", (code, signal) => {
      if (code === 0) resolve({ out: Buffer.concat(out) });
      else
        resolve({ failure: signal ? "git took too long" : reasonIn(Buffer.concat(errors).toString("utf8")) });
    });
  });
}

/** `GIT_DIR` and the like, set by hooks, would lead to another repository. What configures git may stay. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("GIT_") || name.startsWith("GIT_CONFIG_"),
  );
  return { ...Object.fromEntries(kept), LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1" };
}

function reasonIn(errors: string): string {
  if (/not a git repository/i.test(errors)) return "the sheets are not in a git repository";
  if (/dubious ownership/i.test(errors))
    return "git does not trust this repository, which belongs to another user";
  const line = /^(?:fatal|error): (.*)$/m.exec(errors)?.[1] ?? "it gives no reason";
  return `git can't read the repository (${line.trim().replace(/\.$/, "")})`;
}
