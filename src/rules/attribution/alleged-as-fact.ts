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

/** An event that is the denial itself, or what did not come about. */
const denial =
  /den(?:y|ied|ies|ial)|reject|dismiss|refus|disput|(?<![\p{sc=Latn}\p{Lm}])(?:no|not|never)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;

export const allegedAsFact = defineRule({
  code: "alleged-as-fact",
  severity: "warning",
  summary: "What is only claimed has not happened for that.",
  why: "The state of an event stands alone in tables, calendars and search, where nobody sees that all it rests on is a claim.",
  bad: tampering("occurred"),
  good: tampering("alleged"),
  *check({ briefing }) {
    const statements = new Map(briefing.statements.map((statement) => [statement.id, statement]));
    for (const { id, what, state, per, cites, established } of briefing.events) {
      if ((state !== "occurred" && state !== "ongoing") || established) continue;
      const basis = per.flatMap((one) => statements.get(one) ?? []);
      if (basis.length === 0 || basis.length < per.length) continue;
      // The passage of the denial itself bears nothing out; an event that is the denial says so.
      const isOwnPassage = cites.every((cite) =>
        basis.some((one) =>
          one.cites.some((own) => own.source === cite.source && own.paragraph === cite.paragraph),
        ),
      );
      if (
        isOwnPassage &&
        basis.every(({ verb }) => verb === "denied" || verb === "rejected") &&
        !denial.test(what)
      ) {
        yield {
          at: ["events", id, "state"],
          message: `${eventStates[state].label}, but all that it rests on is a denial.`,
          hint: "Write `state: alleged` or `did-not-occur`, or name in `per:` or `cite:` what bears it out.",
        };
        continue;
      }
      if (cites.length > 0) continue;
      if (!basis.every(({ verb }) => verb !== null && verbs[verb].force === "doubted")) continue;
      yield {
        at: ["events", id, "state"],
        message: `${eventStates[state].label}, but all that it rests on is only ${basis[0]!.verb}.`,
        hint: "Write `state: alleged`, or name in `per:` or `cite:` what bears it out.",
      };
    }
  },
});
