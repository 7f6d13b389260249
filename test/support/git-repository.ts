import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A git repository of a test, with an author and fixed dates. */
export interface Repository {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  /** Commits everything, as written on that day. */
  readonly commit: (day: string) => void;
  readonly git: (...command: readonly string[]) => string;
}

export function startRepository(folder: string): Repository {
  mkdirSync(folder, { recursive: true });
  const run = (command: readonly string[], moment = "2026-01-01T12:00:00+00:00") =>
    execFileSync("git", [...command], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "Ada Berg",
        GIT_AUTHOR_EMAIL: "ada@example.org",
        GIT_AUTHOR_DATE: moment,
        GIT_COMMITTER_NAME: "Ada Berg",
        GIT_COMMITTER_EMAIL: "ada@example.org",
        // Committed later than written: the author's day is the one that counts.
        GIT_COMMITTER_DATE: "2027-01-01T12:00:00+00:00",
      },
    });
  run(["init", "--quiet", "--initial-branch=main"]);
  return {
    folder,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    commit(day) {
      run(["add", "--all"]);
      // Half an hour before midnight, seven hours behind: the author's day, not that of Greenwich.
      run(["commit", "--quiet", "--message", "Edit"], `${day}T23:30:00-07:00`);
    },
    git: (...command) => run(command),
  };
}
