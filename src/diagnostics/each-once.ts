import type { SourceFile } from "../text/span.ts";
import type { Problem } from "./diagnostic.ts";
import { fewOfEach } from "./few-of-each.ts";
import { placeFinder } from "./locate.ts";

/**
 * The problems that `locate` tells apart, so that they can be counted before they are looked up, and of very many of a kind the
 * first few hundred. Two are one where their place and words are the same, and only those that share a file and words are looked up.
 */
export function eachOnce(problems: readonly Problem[], files: readonly SourceFile[]): readonly Problem[] {
  const few = fewOfEach(problems);
  const counts = new Map<string, number>();
  for (const problem of few) counts.set(wordsOf(problem), (counts.get(wordsOf(problem)) ?? 0) + 1);
  const spanAt = placeFinder(files);
  const seen = new Set<string>();
  return few.filter((problem) => {
    const words = wordsOf(problem);
    if (counts.get(words) === 1) return true;
    const { line, column, endLine, endColumn } = spanAt(problem.at);
    const name = `${words}\n${line}:${column}-${endLine}:${endColumn}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function wordsOf({ at, code, message }: Problem): string {
  return `${at.file}\n${code}\n${message}`;
}
