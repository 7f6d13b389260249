import { exampleSheet } from "./example-sheet.ts";
import { defineRule } from "./rule.ts";

export const figureIncomplete = defineRule({
  code: "figure-incomplete",
  severity: "error",
  summary:
    "Every figure has a unit and the date it holds for, and a range runs from the lower number to the higher.",
  why: "A number without what, unit and when is not a fact.",
  bad: exampleSheet({
    figures: `
  repair-cost:
    value: 25
    of: cost of the repairs
    per: [toll-view]
    cite: p2`,
  }),
  good: exampleSheet({
    figures: `
  repair-cost:
    value: 25
    unit: million euros
    of: cost of the repairs
    asOf: 2026-03-04
    per: [toll-view]
    cite: p2`,
  }),
  *check({ sheet }) {
    for (const [id, { value, unit, asOf }] of Object.entries(sheet.figures ?? {})) {
      if (typeof value !== "number" && value[0] > value[1])
        yield {
          at: ["figures", id, "value"],
          message: `${value.join(" to ")} runs from the higher number to the lower.`,
          hint: `Write \`value: [${value.toReversed().join(", ")}]\`.`,
        };
      if (unit !== undefined && asOf !== undefined) continue;
      const number = typeof value === "number" ? String(value) : value.join(" to ");
      yield {
        at: ["figures", id],
        part: "key",
        message:
          unit !== undefined
            ? `${number} ${unit} as of when?`
            : `${number} what${asOf === undefined ? ", and as of when?" : "?"}`,
        hint: [
          unit === undefined ? "Add `unit:` with what it is counted in." : "",
          asOf === undefined ? "Add `asOf:` with the date it holds for, or `asOf: unstated`." : "",
        ]
          .filter((words) => words !== "")
          .join(" "),
      };
    }
  },
});
