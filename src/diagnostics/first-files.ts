import type { Problem, Severity } from "./diagnostic.ts";

/** What is told in full, and of what is not, how much there is. */
export interface FirstFiles {
  readonly told: readonly Problem[];
  /** One for each rule, by severity and code. */
  readonly left: readonly {
    readonly severity: Severity;
    readonly code: string;
    readonly count: number;
    readonly files: number;
  }[];
}

/**
 * All errors, and of each rule's warnings and notes those in the first ten files that have any, whole files at a time: the
 * eleventh sheet with the same warning tells nobody more, and looking up a thousand places takes a while.
 */
export function inFirstFiles(problems: readonly Problem[]): FirstFiles {
  const told = problems.filter(({ severity }) => severity === "error");
  const left: FirstFiles["left"][number][] = [];
  for (const severity of ["warning", "note"] as const) {
    const these = problems.filter((problem) => problem.severity === severity);
    for (const code of [...new Set(these.map((problem) => problem.code))].toSorted()) {
      const ofRule = these.filter((problem) => problem.code === code);
      const files = [...new Set(ofRule.map(({ at }) => at.file))].toSorted();
      const first = new Set(files.slice(0, most));
      const shown = ofRule.filter(({ at }) => first.has(at.file));
      told.push(...shown);
      if (files.length > most)
        left.push({ severity, code, count: ofRule.length - shown.length, files: files.length - most });
    }
  }
  return { told, left };
}

const most = 10;
