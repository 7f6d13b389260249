import type { Briefing, ResolvedEvent, ResolvedStatement } from "../../model/briefing.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { hedgesIn } from "../../reading/hedges.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factById } from "../prose/matching/cited-sentences.ts";
import { defineRule } from "../rule.ts";

const hedged = `
  toll-view:
    by: mayor
    says: A toll may pay for the repairs.
    hedge: may
    when: unstated
    cite: p1`;

export const stateBeyondHedge = defineRule({
  code: "state-beyond-hedge",
  severity: "warning",
  needsWholeSheet: true,
  summary: "An event has got no further than the words on which it rests.",
  why: "What every source of the sheet says may be is not scheduled, however sure it looks in a list of dates.",
  bad: exampleSheet({
    statements: hedged,
    events: `
  bridge-toll:
    what: Toll on the harbour bridge
    state: scheduled
    when: 2026-06-01
    per: [toll-view]`,
  }),
  good: exampleSheet({
    statements: hedged,
    events: `
  bridge-toll:
    what: Toll on the harbour bridge
    state: possible
    when: 2026-06-01
    per: [toll-view]`,
  }),
  *check({ briefing }) {
    if (!isEnglish(briefing)) return;
    for (const event of briefing.events) {
      if (event.state !== "scheduled" && event.state !== "occurred" && event.state !== "ongoing") continue;
      const basis = basisOf(event, briefing);
      if (event.established || basis.length === 0 || !basis.every(isOnlyPossible)) continue;
      const [first] = basis;
      yield {
        at: ["events", event.id, "state"],
        record: event.id,
        message: `${eventStates[event.state].label}, but record "${first!.id}" on which it rests hedges with "${first!.hedges.join("; ")}".`,
        hint: "Write `state: possible`, or name in `per:` what says more.",
      };
    }
  },
});

/** The statements on which an event rests; none where it rests on something else too, or has a passage of its own. */
function basisOf({ per, cites }: ResolvedEvent, briefing: Briefing): readonly ResolvedStatement[] {
  const facts = per.map((id) => factById(briefing).get(id));
  const statements = facts.filter((fact) => fact?.kind === "statement");
  const passages = new Set(statements.flatMap((one) => one.cites.map(nameOf)));
  return statements.length === per.length && cites.every((cite) => passages.has(nameOf(cite)))
    ? statements
    : [];
}

function nameOf(cite: ResolvedStatement["cites"][number]): string {
  return JSON.stringify(cite);
}

/** "May", "could", and nothing in the same words that is settled. */
function isOnlyPossible({ hedges, says, quote }: ResolvedStatement): boolean {
  const words = says ?? quote ?? "";
  return (
    hedges.length > 0 &&
    hedges.every((hedge) => /^(?:may|might|could|possibl[ey]|perhaps|maybe)$/i.test(hedge)) &&
    !hedgesIn(words).some(({ rung }) => rung === "scheduled") &&
    !/(?:;|, (?:and|but|while) )/u.test(words)
  );
}
