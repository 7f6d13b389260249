import { amountOf } from "../../model/amount.ts";
import type { Figure } from "../../model/records/figure.ts";
import { amountInWords, numbersInWords } from "../../words/en/amount-words.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

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
    for (const [id, { value: written, unit, currency, asOf }] of Object.entries(sheet.figures ?? {})) {
      const amount = { ...amountOf(written), currency: currency ?? null };
      if (typeof amount.value !== "number" && amount.value[0] > amount.value[1])
        yield {
          at: ["figures", id, "value"],
          message: `${numbersInWords(amount)} runs from the higher number to the lower.`,
          hint: `Write ${inTurn(written)}.`,
        };
      const isCounted = unit !== undefined || currency !== undefined;
      if (isCounted && asOf !== undefined) continue;
      const number = amountInWords(amount);
      yield {
        at: ["figures", id],
        part: "key",
        message: isCounted
          ? `${number}${unit === undefined ? "" : ` ${unit}`} as of when?`
          : `${number} what${asOf === undefined ? ", and as of when?" : "?"}`,
        hint: [
          isCounted ? "" : "Add `unit:` with what it is counted in, or `currency:`.",
          asOf === undefined ? "Add `asOf:` with the date it holds for, or `asOf: unstated`." : "",
        ]
          .filter((words) => words !== "")
          .join(" "),
      };
    }
  },
});

/** The range with its ends changed, as it is to be typed. */
function inTurn(written: Figure["value"]): string {
  const range =
    typeof written === "object" && !Array.isArray(written) && "about" in written ? written.about : written;
  const list = Array.isArray(range) ? `[${range.toReversed().join(", ")}]` : "";
  return range === written ? `\`value: ${list}\`` : `\`value: {about: ${list}}\``;
}
