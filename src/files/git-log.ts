/** A file as one commit of the main line left it. */
export interface StoredFile {
  /** Counted back from the newest, which is 0. */
  readonly commit: number;
  /** The author's day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Name of the object that holds its text. */
  readonly blob: string;
}

/** By path as it is now, newest first. A file that was never committed is not in it. */
export type FileStates = ReadonlyMap<string, readonly StoredFile[]>;

/**
 * Follows files back through a raw log, renames included. What had the name before the file took it over is another file.
 *
 * ```
 * newest  M b.md        b.md
 *         R a.md → b.md b.md, from here on sought as a.md
 * oldest  A a.md        a.md
 * ```
 */
export function fileStates(log: string, paths: ReadonlySet<string>): FileStates {
  const states = new Map<string, StoredFile[]>();
  // By the name that it had at this point of the past.
  const sought = new Map([...paths].map((path) => [path, path]));
  for (const [commit, text] of log.split("\u0001").slice(1).entries()) {
    const { day, changes } = readCommit(text);
    for (const { status, from, to, blob } of changes) {
      const path = sought.get(to);
      if (path !== undefined && blob !== null) {
        const list = states.get(path);
        if (list === undefined) states.set(path, [{ commit, day, blob }]);
        else list.push({ commit, day, blob });
      }
      if (status !== "R") continue;
      sought.delete(to);
      sought.delete(from);
      if (path !== undefined) sought.set(from, path);
    }
  }
  return states;
}

interface Change {
  /** A, M, D, T or R. */
  readonly status: string;
  readonly from: string;
  readonly to: string;
  /** Null where nothing is left, or what is there is no plain file. */
  readonly blob: string | null;
}

/** `day NUL? :mode mode blob blob status NUL path NUL (path NUL) …` */
function readCommit(text: string): { readonly day: string; readonly changes: readonly Change[] } {
  const [day = "", ...fields] = text.split("\0");
  const changes: Change[] = [];
  for (let at = 0; at < fields.length; ) {
    const head = (fields[at] ?? "").trim();
    at++;
    if (!head.startsWith(":")) continue;
    const [, mode = "", , blob = "", status = ""] = head.split(" ");
    const kind = status.charAt(0);
    const from = fields[at++] ?? "";
    const to = kind === "R" ? (fields[at++] ?? "") : from;
    changes.push({ status: kind, from, to, blob: mode.startsWith("100") ? blob : null });
  }
  return { day: day.trim(), changes };
}
