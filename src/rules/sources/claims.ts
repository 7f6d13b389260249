import type { ClaimFault, Grounding } from "../../model/grounding.ts";

/** What was found of these kinds, with what a finding of it points at. */
export function* claimsOf(grounding: Grounding | null, kinds: readonly ClaimFault["kind"][]) {
  for (const fault of grounding?.claims ?? []) {
    if (!kinds.includes(fault.kind)) continue;
    const { path, record, words } = fault;
    yield { fault, place: { at: path, record, ...(words === null ? {} : { words }) } };
  }
}

/** "p4", "p4 and p5": the paragraphs that a record cites. */
export function citedWords({ paragraphs }: ClaimFault): string {
  const names = [...new Set(paragraphs)].sort((a, b) => a - b).map((number) => `p${number}`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
