import type { Briefing, ResolvedEvent } from "../../model/briefing.ts";
import { exampleSheet } from "../example-sheet.ts";
import { factById } from "../prose/matching/cited-sentences.ts";
import { defineRule } from "../rule.ts";

export const hedgeMissing = defineRule({
  code: "hedge-missing",
  severity: "warning",
  summary: "What is only possible rests on a statement with the source's own hedge word, or on a condition.",
  why: "The source's word (may, could, hopes) is the evidence that the thing is no more than possible.",
  bad: exampleSheet({
    events: `
  bridge-toll:
    what: Toll on the harbour bridge
    state: possible
    when: unstated
    per: [toll-view]`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll may pay for the repairs.
    hedge: may
    when: unstated
    cite: p1`,
    events: `
  bridge-toll:
    what: Toll on the harbour bridge
    state: possible
    when: unstated
    per: [toll-view]`,
  }),
  *check({ briefing }) {
    for (const event of briefing.events) {
      if (event.state !== "possible" || event.condition !== null) continue;
      // A `per` that leads nowhere is told as such; the hedge may be there.
      if (
        event.per.some((id) => factById(briefing).get(id)?.kind !== "statement") ||
        isHedged(briefing, event)
      )
        continue;
      yield {
        at: ["events", event.id, "state"],
        message: "No hedge recorded. Which word in the source makes this only possible?",
        hint:
          event.per.length > 0
            ? "Add `hedge:` with that word to a statement named in `per:`."
            : "Add `per:` with a statement that has that word as its `hedge:`, or the condition as `if:`.",
      };
    }
  },
});

function isHedged(briefing: Briefing, { per }: ResolvedEvent): boolean {
  return per.some((id) => {
    const fact = factById(briefing).get(id);
    return fact?.kind === "statement" && (fact.hedges.length > 0 || fact.condition !== null);
  });
}
