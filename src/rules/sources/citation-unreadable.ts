import { exampleSheet } from "../example-sheet.ts";
import { grouped } from "../grouped.ts";
import { defineRule } from "../rule.ts";

export const citationUnreadable = defineRule({
  code: "citation-unreadable",
  severity: "error",
  silenceable: false,
  summary: "Every `cite` names a passage of a source.",
  why: "A citation that can't be read leads the reader nowhere.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: paragraph one`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  *check({ resolution }) {
    const findings = resolution.unreadableCitations.map(({ path, written, reason }) => ({
      at: path,
      message: `"${written}" names no passage.`,
      hint: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    }));
    // A second source makes every bare citation of the sheet unclear at once: one thing to do, and so one message.
    yield* grouped(findings, ({ message, hint }) =>
      hint?.includes(whichSource) ? whichSource : `${message}${hint}`,
    );
  },
});

const whichSource = "say which one is meant";
