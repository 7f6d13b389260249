/** What kinds of ids may stand in a field. */
export type IdKind = "entity" | "record" | "source" | "sheet" | "storyline" | "passage" | "code";

const byField: Readonly<Record<string, readonly IdKind[]>> = {
  by: ["entity"],
  to: ["entity"],
  who: ["entity"],
  where: ["entity"],
  place: ["entity"],
  publisher: ["entity"],
  members: ["entity"],
  seat: ["entity"],
  setBy: ["entity"],
  binds: ["entity"],
  author: ["entity"],
  org: ["entity"],
  participants: ["entity"],
  of: ["entity"],
  via: ["entity", "source"],
  from: ["record", "source"],
  about: ["record", "entity"],
  key: ["record"],
  per: ["record"],
  after: ["record"],
  within: ["record"],
  if: ["record"],
  otherwise: ["record"],
  denies: ["record"],
  differs: ["record"],
  leavesOpen: ["record"],
  disputes: ["record"],
  answered: ["record"],
  supersedes: ["record", "sheet"],
  affects: ["record", "source"],
  anchor: ["record", "source"],
  storylines: ["storyline"],
  cite: ["passage", "source"],
  allow: ["code"],
};

/** Of the field whose value is typed; none for any other field. */
export function idKindsOf(field: string): readonly IdKind[] {
  return Object.hasOwn(byField, field) ? (byField[field] ?? []) : [];
}
