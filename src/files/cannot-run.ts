import { visibleName } from "../text/visible.ts";

/** Why a command could not run at all: a missing folder, a full disk, a wrong flag. Told in plain words; exit code 2. */
export class CannotRun extends Error {
  /** What to do about it, as a full sentence. */
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "CannotRun";
    this.hint = hint;
  }
}

/** What the operating system's codes mean to someone who has to do something about them. */
const meanings: Readonly<Record<string, readonly [meaning: string, hint: string]>> = {
  ENOSPC: ["the disk is full", "Free some space and run the command again."],
  EDQUOT: ["the disk quota is used up", "Free some space and run the command again."],
  EFBIG: [
    "the file would be larger than this system allows",
    "Raise the limit (ulimit -f) and run it again.",
  ],
  EACCES: ["permission is denied", "Change its permissions, or name another place."],
  EPERM: ["the system does not allow it", "Change its permissions, or name another place."],
  EROFS: ["the file system is read-only", "Name a place that can be written to."],
  EBUSY: ["it is in use, or is a mount point", "Name a folder inside it instead."],
  EXDEV: ["it belongs to another layer of the file system", "Delete that folder and run the command again."],
  EMFILE: ["too many files are open", "Raise the limit (ulimit -n) and run it again."],
  ENFILE: ["too many files are open on this machine", "Close other programs and run it again."],
  ENAMETOOLONG: ["the name is too long for this system", "Use a shorter path."],
  ELOOP: ["its symbolic links lead in a circle", "Replace the link by the file that is meant."],
  ENOTDIR: ["a file stands where a folder should be", "Move the file away, or name another folder."],
  EISDIR: ["a folder stands where a file should be", "Move the folder away, or name another file."],
  ENOENT: ["it does not exist", "Check how it is spelled."],
  EIO: ["the disk reported an error", "Check the disk."],
};

/**
 * The plain words for an error of the operating system, found in the error or in what caused it; null for
 * anything else, which is then a mistake of our own.
 */
export function asCannotRun(error: unknown, doing?: string): CannotRun | null {
  if (error instanceof CannotRun) return error;
  const system = systemErrorIn(error);
  if (system === null) return null;
  const [meaning, hint] = meanings[system.code] ?? [`the system says ${system.code}`, null];
  const what =
    doing ??
    (system.path === null ? "The work can't be finished" : `"${visibleName(system.path)}" can't be used`);
  return new CannotRun(`${what}: ${meaning}.`, hint, error);
}

/** Whether the system says `code`: `hasCode(error, "ENOENT")`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && codes.includes(code);
}

/** Eleventy and others wrap what happened; the system's own error stands somewhere down the chain. */
function systemErrorIn(error: unknown): { code: string; path: string | null } | null {
  const seen = new Set<unknown>();
  for (let at: unknown = error; at instanceof Error && !seen.has(at); at = causeOf(at)) {
    seen.add(at);
    if ("syscall" in at && "code" in at && typeof at.code === "string") {
      const path = "path" in at && typeof at.path === "string" ? at.path : null;
      return { code: at.code, path };
    }
  }
  return null;
}

function causeOf(error: Error): unknown {
  return "originalError" in error && error.originalError ? error.originalError : error.cause;
}
