import type { Problem } from "./diagnostic.ts";

/**
 * The first few hundred problems of each code in each file, and that there are more. Ten thousand like the first
 * tell nobody more, and looking up their places takes minutes.
 */
export function fewOfEach(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= most) return problems;
  const counts = new Map<string, number>();
  const leftOut = new Map<string, Problem>();
  const few = problems.filter((problem) => {
    const kind = `${problem.code} ${problem.severity} ${problem.at.file}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= most) return true;
    if (!leftOut.has(kind)) leftOut.set(kind, problem);
    return false;
  });
  return [...few, ...[...leftOut.values()].map(moreLike)];
}

const most = 500;

function moreLike({ code, severity, at }: Problem): Problem {
  return {
    code,
    severity,
    message: `More than ${most} problems of this kind stand in this file; no more of them are told.`,
    hint: "Mend those that are told, and check again.",
    at,
  };
}
