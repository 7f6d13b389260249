import { shakenBasis, statementsUnder } from "../model/basis.ts";
import type { Fact, ResolvedEntity, ResolvedStatement } from "../model/briefing.ts";
import type { BriefingIndex } from "../write/briefing-index.ts";

/** By what a line is filtered: whether anybody denies it or tells it otherwise, in any briefing; whether only unnamed speakers say so. */
export type SearchSourcing = "Disputed" | "Unnamed source";

export function sourcingsOf(
  fact: Fact,
  index: BriefingIndex,
  isShakenElsewhere: boolean,
): readonly SearchSourcing[] {
  const statements = statementsOf(fact, index);
  const isUnnamed = ({ by, via }: ResolvedStatement) =>
    [by?.entity, ...via].some((id) => id !== undefined && index.entity(id)?.name === null);
  return [
    ...(isShakenElsewhere || isDisputed(fact, index) ? (["Disputed"] as const) : []),
    ...(statements.length > 0 && statements.every(isUnnamed) ? (["Unnamed source"] as const) : []),
  ];
}

function isDisputed(fact: Fact, index: BriefingIndex): boolean {
  if (fact.kind === "statement") return fact.sourcing.kind === "disputed" || fact.toldOtherwiseBy.length > 0;
  const basis = shakenBasis(fact, (id) => index.fact(id));
  if (basis === null) return false;
  return [basis.deniedBy, basis.basisDeniedBy, basis.toldOtherwiseBy].some(({ length }) => length > 0);
}

/** Who published what it rests on, each once. */
export function publishersOf(fact: Fact, index: BriefingIndex): readonly ResolvedEntity[] {
  const cites = [fact, ...statementsOf(fact, index)].flatMap((one) => one.cites);
  const ids = new Set(cites.map(({ source }) => index.source(source)?.publisher ?? "unstated"));
  return [...ids].map((id) => index.entity(id)).filter((entity) => entity !== undefined);
}

const statementsOf = (fact: Fact, index: BriefingIndex) =>
  fact.kind === "statement" ? [fact] : statementsUnder(fact, (id) => index.fact(id));
