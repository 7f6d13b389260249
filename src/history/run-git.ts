import { type ChildProcess, spawn } from "node:child_process";
import { hasCode } from "../files/cannot-run.ts";
import { startEndingWithUs } from "../files/end-with-us.ts";

/** What git said, or why it said nothing: a plain clause without stop, "git is not installed". */
export type GitAnswer = { readonly out: Buffer } | { readonly failure: string };

export interface GitLimits {
  /** When to give up, in milliseconds of the clock. */
  readonly deadline: number;
  /** How long an answer may be. */
  readonly mostBytes?: number;
  readonly input?: string;
  /** The index to look into, where it is not the repository's own. */
  readonly index?: string | undefined;
}

/**
 * Runs git in a folder, for reading only. Nothing is fetched, no program that a repository's settings name is started, and no
 * variable of a git command that this program may run under says which repository is meant. Git and all that it started end at
 * the deadline, when they say too much, and with this process.
 */
export async function runGit(
  folder: string,
  command: readonly string[],
  { deadline, mostBytes = 64 * 1024, input = "", index }: GitLimits,
): Promise<GitAnswer> {
  // A group of its own, so that what git starts can be ended with it.
  const detached = process.platform !== "win32";
  const { child, letGo } = startEndingWithUs(
    () => spawn("git", [...harmless, ...command], { cwd: folder, env: environment(index), detached }),
    (started) => endGroup(started, detached),
  );
  const end = () => endGroup(child, detached);
  const out: Buffer[] = [];
  let errors = "";
  let length = 0;
  return new Promise((resolve) => {
    const giveUp = (failure: string) => {
      end();
      settle({ failure });
    };
    const settle = (answer: GitAnswer) => {
      clearTimeout(timer);
      letGo();
      // What outlives its own group may still hold them, and would keep this process waiting.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => giveUp("git took too long"), Math.max(1, deadline - Date.now()));
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > mostBytes) giveUp("git says more than can be read");
      else out.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (errors.length < 10_000) errors += chunk.toString("utf8");
    });
    // Git may end before it has read all that it is told.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.once("error", (error) =>
      settle({
        failure: hasCode(error, "ENOENT") ? "git is not installed" : `git can't be run (${error.message})`,
      }),
    );
    child.once("close", (code, signal) => {
      if (code === 0) settle({ out: Buffer.concat(out) });
      else settle({ failure: signal ? `git was ended by ${signal}` : reasonIn(errors) });
    });
  });
}

/** Ends a program with all that it started. */
function endGroup(child: ChildProcess, isGroup: boolean): void {
  try {
    if (isGroup && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It is gone already.
  }
}

// The commands used read no setting that starts a program or changes what they print; these hold for git itself. Objects that
// stand in for others would tell another past, and a bare repository is never one that a folder of sheets lies in.
const harmless: readonly string[] = [
  "--no-pager",
  "--literal-pathspecs",
  "--no-replace-objects",
  ...[
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
    "credential.helper=",
  ].flatMap((setting) => ["-c", setting]),
];

/** `GIT_DIR` and the like, set by hooks, would lead to another repository. Where git finds its own settings may stay. */
function environment(index: string | undefined): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !name.startsWith("GIT_") ||
      /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|(?:KEY|VALUE)_\d+)$/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    LC_ALL: "C",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
  };
}

function reasonIn(errors: string): string {
  if (/not a git repository|cannot use bare repository/i.test(errors))
    return "the sheets are not in a git repository";
  if (/dubious ownership/i.test(errors))
    return "git does not trust this repository, which belongs to another user";
  const line = /^(?:fatal|error): (.*)$/m.exec(errors)?.[1] ?? "it gives no reason";
  return `git can't read the repository (${line.trim().replace(/\.$/, "")})`;
}
