import type { Briefing, Fact } from "../../../model/briefing.ts";
import { factById } from "./cited-sentences.ts";

/** The records of the sheet that tell a record otherwise or deny it, but for those that were withdrawn. */
export function rivalsOf(fact: Fact, briefing: Briefing): readonly string[] {
  const own = [...fact.deniedBy, ...fact.toldOtherwiseBy.map(({ by }) => by)];
  const told =
    fact.kind === "figure"
      ? fact.differs
      : fact.kind === "statement"
        ? [...fact.differs.map(({ from }) => from), ...fact.denies]
        : [];
  return [...own, ...told].filter(
    (id) => !id.includes("#") && factById(briefing).get(id)?.withdrawn !== true,
  );
}
