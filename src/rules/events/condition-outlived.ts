import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const vote = (terms: string) =>
  exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    ${terms}
    when: 2026-03-02
    cite: p2`,
  });

export const conditionOutlived = defineRule({
  code: "condition-outlived",
  severity: "warning",
  summary: "What has happened depends on nothing any more.",
  why: "“Happened, conditional” leaves a reader to guess whether it happened, or may have.",
  bad: vote("state: occurred\n    if: the mayor agrees"),
  good: vote("state: occurred"),
  *check({ briefing }) {
    for (const { id, state, condition } of briefing.events) {
      if (condition === null || !Object.hasOwn(over, state)) continue;
      yield {
        at: ["events", id, "if"],
        message: `It ${over[state as keyof typeof over]}, so it depends on nothing any more.`,
        hint: "Leave out `if:`. What is only said to have happened is `state: alleged`.",
      };
    }
  },
});

const over = { occurred: "has happened", "did-not-occur": "did not happen", lapsed: "has lapsed" } as const;
