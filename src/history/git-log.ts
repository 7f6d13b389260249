/** A file as one commit of the main line left it. */
export interface StoredFile {
  /** Counted back from the newest, which is 0. */
  readonly commit: number;
  /** Name of the object that holds its text. */
  readonly blob: string;
}

export interface FileStates {
  /** By path as it is now, newest first. A file that was never committed is not in it. */
  readonly byPath: ReadonlyMap<string, readonly StoredFile[]>;
  /** Files that are changed in what there is, and never begun: something of their past is missing. */
  readonly withoutStart: ReadonlySet<string>;
}

/** A commit of the main line. */
export interface Commit {
  readonly name: string;
  /** What it followed on the main line; null for the first. */
  readonly parent: string | null;
  /** The author's day and that of whoever put it in, `YYYY-MM-DD`; null where a commit has none. */
  readonly authored: string | null;
  readonly committed: string | null;
}

/** `git rev-list` writes a line of its own before each of these. None of their parts can hold what someone wrote. */
export const commitFormat = "--format=%H|%as|%cs|%P";

/** The commits of such a list, newest first; null where it is none. */
export function readCommits(list: string): readonly Commit[] | null {
  const lines = list.split("\n").filter((line) => line !== "" && !/^commit [0-9a-f]+$/.test(line));
  const commits = lines.map((line): Commit | null => {
    const [, name, authored = "", committed = "", parent] =
      /^([0-9a-f]{40,64})\|([^|]*)\|([^|]*)\|([0-9a-f]{40,64})?[0-9a-f ]*$/.exec(line) ?? [];
    if (name === undefined) return null;
    return { name, parent: parent ?? null, authored: dayIn(authored), committed: dayIn(committed) };
  });
  return commits.every((commit) => commit !== null) ? commits : null;
}

function dayIn(written: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : null;
}

/**
 * Follows files back through what each commit changed, renames included. What had the name before the file took it over is another
 * file. Null where this is not the list of changes that was asked for.
 *
 * ```
 * newest  M b.md        b.md
 *         R a.md → b.md b.md, from here on sought as a.md
 * oldest  A a.md        a.md
 * ```
 *
 * @param raw What `git diff-tree --stdin -z --raw` prints: `commit NUL :mode mode blob blob status NUL path NUL (path NUL) …`
 */
export function fileStates(
  raw: string,
  commits: readonly Commit[],
  paths: ReadonlySet<string>,
): FileStates | null {
  const numbers = new Map(commits.map(({ name }, index) => [name, index]));
  const byPath = new Map<string, StoredFile[]>();
  const withoutStart = new Set<string>();
  // By the name that it had at this point of the past.
  const sought = new Map([...paths].map((path) => [path, path]));
  const fields = raw.split("\0");
  if (fields.pop() !== "") return null;
  let commit = -1;
  for (let at = 0; at < fields.length; ) {
    const head = fields[at++] ?? "";
    if (!head.startsWith(":")) {
      const next = numbers.get(head);
      if (next === undefined || next <= commit) return null;
      commit = next;
      continue;
    }
    const [, mode, blob, status] =
      /^:\d{6} (\d{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) ([AMDTR])\d*$/.exec(head) ?? [];
    const from = fields[at++];
    const to = status === "R" ? fields[at++] : from;
    if (commit === -1 || !mode || !blob || from === undefined || to === undefined) return null;
    const path = sought.get(to);
    if (path !== undefined && status === "A") withoutStart.delete(path);
    else if (path !== undefined) withoutStart.add(path);
    if (path !== undefined && mode.startsWith("100")) {
      const list = byPath.get(path);
      if (list === undefined) byPath.set(path, [{ commit, blob }]);
      else list.push({ commit, blob });
    }
    if (status !== "R") continue;
    sought.delete(to);
    sought.delete(from);
    if (path !== undefined) sought.set(from, path);
  }
  return { byPath, withoutStart };
}
