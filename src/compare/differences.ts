import { diffArrays } from "diff";

/** A stretch of items that two lists share, or that only the later or only the earlier one has. */
export interface Difference {
  readonly kind: "same" | "ins" | "del";
  readonly items: readonly string[];
}

/** Beyond so many differing items a comparison costs more than it tells. */
const mostEdits = 3000;

/**
 * The fewest items to take out and put in that make one list of the other. Lists that have little in common are told
 * as one taken out and one put in.
 */
export function differences(before: readonly string[], after: readonly string[]): readonly Difference[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (changes === undefined) return replaced(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "ins" : removed ? "del" : "same",
    items: value,
  }));
}

function replaced(before: readonly string[], after: readonly string[]): readonly Difference[] {
  return [
    { kind: "del", items: before },
    { kind: "ins", items: after },
  ];
}
