import type { ValuePath } from "../../diagnostics/diagnostic.ts";
import { recordMaps } from "../../model/fact-sheet.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const unstatedPrinted = defineRule({
  code: "unstated-printed",
  severity: "error",
  summary: "What the source leaves open is left out, and is no word that would be printed.",
  why: "Where a date, a place or a publisher is asked for, `unstated` says that the source gives none. As a hedge or a condition it would stand on the page as a word of the source.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    hedge: unstated
    when: unstated
    cite: p1`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  *check({ sheet }) {
    // Of an entity, `of` is an id.
    for (const map of recordMaps)
      for (const [id, record] of Object.entries(sheet[map] ?? {}))
        for (const [field, value] of Object.entries(record))
          if (
            printed.has(field) &&
            !(map === "entities" && field === "of") &&
            typeof value === "string" &&
            nothing.test(value.trim())
          ) {
            const at: ValuePath = [map, id, field];
            yield {
              at,
              message: `\`${field}: ${value}\` would be printed as a word.`,
              hint: needed.has(field)
                ? "Write over it, or delete the record."
                : `Leave \`${field}:\` out where the source has none.`,
            };
          }
  },
});

/** Fields of words in which nothing stands for "the source does not say". */
const printed = new Set([
  ...["says", "hedge", "channel", "line", "note", "if", "what", "short", "demand", "otherwise", "outcome"],
  ...["of", "unit", "name", "unnamed", "adjective", "reason", "ask"],
]);
const needed = new Set(["says", "what", "of", "unnamed", "ask"]);
const nothing = /^(?:unstated|unknown|none|n\/a|tbd|tba|nil|null|-+|–|—|\?+)$/i;
