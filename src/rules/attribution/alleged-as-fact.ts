import { eventStates, verbs } from "../../model/vocabulary.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const tampering = (state: string) =>
  exampleSheet({
    statements: `
  tampering-claim:
    by: mayor
    verb: claimed
    says: The toll gates were tampered with.
    when: 2026-03-04
    cite: p2`,
    events: `
  tampering:
    what: Tampering with the toll gates
    state: ${state}
    when: unstated
    per: [tampering-claim]`,
  });

export const allegedAsFact = defineRule({
  code: "alleged-as-fact",
  severity: "warning",
  summary: "What is only claimed has not happened for that.",
  why: "The state of an event stands alone in tables, calendars and search, where nobody sees that all it rests on is a claim.",
  bad: tampering("occurred"),
  good: tampering("alleged"),
  *check({ briefing }) {
    const statements = new Map(briefing.statements.map((statement) => [statement.id, statement]));
    for (const { id, state, per, cites, established } of briefing.events) {
      if ((state !== "occurred" && state !== "ongoing") || established || cites.length > 0) continue;
      const basis = per.flatMap((one) => statements.get(one) ?? []);
      if (basis.length === 0 || basis.length < per.length) continue;
      if (!basis.every(({ verb }) => verb !== null && verbs[verb].force === "doubted")) continue;
      yield {
        at: ["events", id, "state"],
        message: `${eventStates[state].label}, but all that it rests on is only ${basis[0]!.verb}.`,
        hint: "Write `state: alleged`, or name in `per:` or `cite:` what bears it out.",
      };
    }
  },
});
