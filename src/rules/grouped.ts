import type { ValuePath } from "../diagnostics/diagnostic.ts";
import type { Finding } from "./rule.ts";

/** How many further places one message names. */
const namedPlaces = 5;

/**
 * Findings that say the same, told once: at the first place, with the others beside it. An id that is misspelt where it is
 * defined is one mistake, however many records refer to it. It is mended everywhere or nowhere.
 */
export function* grouped(
  findings: Iterable<Finding>,
  sameness: (finding: Finding) => string = ({ message }) => message,
): Iterable<Finding> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(sameness(finding));
    if (group) group.push(finding);
    else groups.set(sameness(finding), [finding]);
  }
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    if (others.length === 0) yield first;
    else
      yield {
        ...first,
        hint: withCount(first.hint, others.length),
        related: relatedTo(others),
        fix:
          first.fix && others.every(({ fix }) => fix) ? { ...first.fix, also: pathsOf(others) } : undefined,
      };
  }
}

function withCount(hint: string | undefined, count: number): string {
  const more = count === 1 ? "The same in one more place." : `The same in ${count} more places.`;
  return hint === undefined ? more : `${hint} ${more}`;
}

function pathsOf(others: readonly Finding[]): readonly ValuePath[] {
  return others.flatMap(({ at }) => ("prose" in at ? [] : [at]));
}

function relatedTo(others: readonly Finding[]): NonNullable<Finding["related"]> {
  return others
    .flatMap(({ at }) => ("prose" in at ? [] : [{ message: "Here too.", at }]))
    .slice(0, namedPlaces);
}
