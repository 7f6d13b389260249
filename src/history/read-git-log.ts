import { type Commit, commitFormat, type FileStates, fileStates, readCommits } from "./git-log.ts";
import { type Repository, unclear } from "./git-repository.ts";
import { counted, historyLimits } from "./past.ts";
import { runGit } from "./run-git.ts";

/** The main line, and what it says of files. */
export interface GitLog {
  readonly commits: readonly Commit[];
  readonly states: FileStates;
}

export async function readGitLog(
  { top, facts }: Repository,
  paths: ReadonlySet<string>,
  deadline: number,
): Promise<GitLog | { readonly failure: string }> {
  const folder = facts === "" ? "." : facts;
  const head = await runGit(top, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], { deadline });
  // That is how git says that nothing is committed yet.
  if ("failure" in head && head.failure.includes("it gives no reason"))
    return { commits: [], states: { byPath: new Map(), withoutStart: new Set() } };
  if ("failure" in head) return head;
  const line = await runGit(
    top,
    [
      "rev-list",
      "--first-parent",
      `--max-count=${historyLimits.commits + 1}`,
      commitFormat,
      "HEAD",
      "--",
      folder,
    ],
    { deadline, mostBytes: historyLimits.commits * 400 },
  );
  if ("failure" in line) return line;
  const commits = readCommits(line.out.toString("latin1"));
  if (commits === null) return { failure: unclear };
  if (commits.length > historyLimits.commits)
    return { failure: `more than ${counted(historyLimits.commits, "commit")} changed the sheets` };
  const input = commits.map(({ name, parent }) => `${name}${parent === null ? "" : ` ${parent}`}\n`).join("");
  const changed = await runGit(
    top,
    [..."diff-tree --stdin -r -z --raw --no-abbrev --root --find-renames -l1000".split(" "), "--", folder],
    { deadline, input, mostBytes: historyLimits.bytesOfChanges },
  );
  if ("failure" in changed) return changed;
  const states = fileStates(changed.out.toString("latin1"), commits, paths);
  return states === null ? { failure: unclear } : { commits, states };
}
