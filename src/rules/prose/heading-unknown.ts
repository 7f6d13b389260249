import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const line = "- A toll would pay for the repairs, says Ada Berg.[^toll-view]";

export const headingUnknown = defineRule({
  code: "heading-unknown",
  severity: "warning",
  summary: "A heading that means a section of the briefing bears its name.",
  why: "With a slip in its name the section is printed twice: the generated one, and the editor's own below it.",
  bad: exampleSheet({ body: `## Who said waht\n\n${line}` }),
  good: exampleSheet({ body: `## Who said what\n\n${line}` }),
  *check({ prose, briefing }) {
    for (const { heading, near } of prose.nearHeadings) {
      const at = briefing.body.indexOf(heading);
      const start = briefing.files.bodyStart + Math.max(0, at);
      yield {
        at: { prose: [start, start + heading.length] },
        message: `"${heading}" is no section of the briefing.`,
        hint: `Did you mean “${near}”?`,
      };
    }
  },
});
