import type { Briefing, Fact } from "../../../model/briefing.ts";
import type { Id } from "../../../model/common.ts";
import { remembering } from "../../../text/remembering.ts";
import { factsOf } from "../../record-path.ts";
import { factById } from "./cited-sentences.ts";
import { ofEachFact } from "./of-each-fact.ts";

/** The record and those that it leads to or that lead to it: what it is about, on whom it rests, what it hangs on. */
export const nearFacts = ofEachFact((fact: Fact, briefing: Briefing): readonly Fact[] => {
  const facts = factById(briefing);
  const ids = new Set([fact.id, ...linksOf(fact), ...(linkedFrom(briefing).get(fact.id) ?? [])]);
  return [...ids].flatMap((id) => facts.get(id) ?? []);
});

/** By the id of each record those that lead to it. */
const linkedFrom = remembering(20, (briefing: Briefing): ReadonlyMap<Id, readonly Id[]> => {
  const from = new Map<Id, Id[]>();
  for (const fact of factsOf(briefing))
    for (const id of linksOf(fact)) {
      const known = from.get(id);
      if (known === undefined) from.set(id, [fact.id]);
      else known.push(fact.id);
    }
  return from;
});

function linksOf(fact: Fact): readonly Id[] {
  const condition = fact.condition?.kind === "record" ? [fact.condition.id] : [];
  const common = [
    ...condition,
    ...fact.deniedBy,
    ...fact.leftOpenBy,
    ...fact.toldOtherwiseBy.map(({ by }) => by),
  ];
  if (fact.kind === "figure") return [...common, ...fact.per, ...fact.differs];
  if (fact.kind === "statement")
    return [
      ...common,
      ...fact.about,
      ...fact.denies,
      ...fact.leavesOpen,
      ...fact.differs.map(({ from }) => from),
    ];
  const otherwise = fact.otherwise?.kind === "record" ? fact.otherwise.id : null;
  return [
    ...common,
    ...fact.per,
    ...[fact.after, fact.within, otherwise, fact.when.anchor].filter((id) => id !== null),
  ];
}
