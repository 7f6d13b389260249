import { nearestName } from "../../text/nearest-name.ts";
import { allowancesOf, proseAllowances } from "../allowances.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule, type Rule } from "../rule.ts";

/** The rule about codes in `allow:`, which has to know all other rules. */
export function allowUnknown(rules: readonly Rule[]): Rule {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const silenceable = rules.filter((rule) => rule.silenceable).map((rule) => rule.code);
  return defineRule({
    code: "allow-unknown",
    severity: "error",
    silenceable: false,
    summary: "Every code in `allow:` is that of a rule that can be silenced.",
    why: "A code that is misspelt silences nothing, and nobody notices.",
    bad: exampleSheet({
      statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
    allow: [duplicate-facts]
    note: The mayor said it twice, in two meetings.`,
    }),
    good: exampleSheet({
      statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
    allow: [duplicate-fact]
    note: The mayor said it twice, in two meetings.`,
    }),
    *check({ sheet, briefing }) {
      for (const { path, codes } of allowancesOf(sheet))
        for (const [index, code] of codes.entries()) {
          const wrong = wrongIn(code);
          if (wrong !== null) yield { at: [...path, index], ...wrong };
        }
      for (const { code, start, end } of proseAllowances(briefing)) {
        const wrong = wrongIn(code);
        if (wrong !== null) yield { at: { prose: [start, end] }, ...wrong };
      }
    },
  });

  function wrongIn(code: string): { readonly message: string; readonly hint: string } | null {
    const rule = byCode.get(code);
    if (rule?.silenceable) return null;
    const near = nearestName(code, silenceable);
    return {
      message: rule === undefined ? `No rule has the code "${code}".` : `"${code}" can't be silenced.`,
      hint:
        rule !== undefined
          ? "Mend what it tells of, and take the code out."
          : `${near === null ? "" : `Did you mean "${near}"? `}The codes stand in the messages of \`npx readout check\`.`,
    };
  }
}
