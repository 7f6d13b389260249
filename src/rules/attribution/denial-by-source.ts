import type { Briefing, ResolvedStatement } from "../../model/briefing.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const accounts = (relation: string) => `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  not-enough:
    says: A toll would pay for half of the repairs.
    when: unstated
    ${relation}
    cite: p2`;

export const denialBySource = defineRule({
  code: "denial-by-source",
  severity: "warning",
  summary: "Only a party denies; a newspaper that tells a thing otherwise gives another account.",
  why: "“Denied by the Gazette” makes a side of a paper which only reports, and a rejection of a difference.",
  bad: exampleSheet({ statements: accounts("denies: [toll-view]") }),
  good: exampleSheet({ statements: accounts("differs: [{from: toll-view, in: number}]") }),
  *check({ briefing }) {
    for (const statement of briefing.statements) {
      if (statement.denies.length === 0) continue;
      const teller = tellerOf(statement, briefing);
      if (teller === null) continue;
      yield {
        at: ["statements", statement.id, "denies"],
        part: "key",
        message: `${teller} speaks here: a source tells a thing otherwise, a party denies it.`,
        hint: "Write `differs:` instead, or name in `by:` whoever denies it.",
      };
    }
  },
});

/** The source that speaks, by what a message calls it; null where a party speaks. */
function tellerOf({ by, cites }: ResolvedStatement, briefing: Briefing): string | null {
  const cited = briefing.sources.filter(({ id, via }) =>
    cites.length === 0 ? via === null : cites.some(({ source }) => source === id),
  );
  const reports = cited.filter(({ type }) => reporting.has(type));
  if (by === null) return reports.length > 0 ? "The source itself" : null;
  const name = briefing.entities[by.entity]?.name ?? "The publisher";
  return reports.some(({ publisher }) => publisher === by.entity) ? name : null;
}

/** Kinds of sources that report of others. A ministry may publish its own statement, and deny in it. */
const reporting: ReadonlySet<string> = new Set(["news-report", "interview"]);
