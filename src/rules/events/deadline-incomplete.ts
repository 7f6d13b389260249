import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const deadlineIncomplete = defineRule({
  code: "deadline-incomplete",
  severity: "warning",
  summary: "A deadline says whom it binds and what they must do.",
  why: "Every deadline raises four questions: who set it, for whom, to do what, or else what.",
  bad: exampleSheet({
    events: `
  objections-close:
    what: Deadline for objections to the toll
    type: deadline
    state: scheduled
    when: 2026-03-31
    cite: p3`,
  }),
  good: exampleSheet({
    entities: `
  mayor: {type: person, name: Ada Berg}
  residents: {type: group, name: residents, members: unstated}`,
    events: `
  objections-close:
    what: Deadline for objections to the toll
    type: deadline
    state: scheduled
    when: 2026-03-31
    setBy: mayor
    binds: residents
    demand: send their objections
    otherwise: the toll is decided without them
    cite: p3`,
  }),
  *check({ sheet }) {
    for (const [id, event] of Object.entries(sheet.events ?? {})) {
      if (event.type !== "deadline" || (event.binds !== undefined && event.demand !== undefined)) continue;
      const missing = [
        event.setBy === undefined ? "`setBy:` (who set it)" : "",
        event.binds === undefined ? "`binds:` (for whom)" : "",
        event.demand === undefined ? "`demand:` (to do what)" : "",
      ].filter((words) => words !== "");
      yield {
        at: ["events", id],
        part: "key",
        message: "A deadline needs who set it, for whom, and to do what.",
        hint: `Add ${inOneLine(missing)}.`,
      };
    }
  },
});

function inOneLine(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
