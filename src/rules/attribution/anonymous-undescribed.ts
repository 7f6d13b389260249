import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";

// Words that say only that somebody spoke, with whatever count or "unnamed" stands before them.
const bareWord =
  /^(?:(?:an?|the|one|two|three|some|several|many|other|another|unnamed|anonymous|unidentified|undisclosed)\s+)*(?:sources?|persons?|people|individuals?|insiders?|someone|somebody|anonymous|unnamed|unknown)$/i;
const bareOffice =
  /^(?:(?:an?|the|one|two|three|some|several|many|other|another|unnamed|anonymous|unidentified|senior|top)\s+)*(?:officials?|aides?|spokes(?:man|woman|person|people)|advis[eo]rs?|diplomats?)$/i;

export const anonymousUndescribed = defineRule({
  code: "anonymous-undescribed",
  severity: "error",
  summary: "An unnamed speaker is described as the source describes them.",
  why: "A reader who can't know the name must at least learn why this person would know.",
  bad: exampleSheet({
    entities: `
  insider: {type: person, unnamed: a source, reason: not given}`,
    statements: `
  toll-view:
    by: insider
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  good: exampleSheet({
    entities: `
  insider: {type: person, unnamed: an engineer who worked on the bridge, reason: not given}`,
    statements: `
  toll-view:
    by: insider
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  *check({ sheet, briefing }) {
    if (sheet.entities === undefined || !isEnglish(briefing)) return;
    for (const id in sheet.entities) {
      const { unnamed, of } = sheet.entities[id]!;
      if (unnamed === undefined) continue;
      const words = unnamed.trim();
      if (bareWord.test(words) || (of === undefined && bareOffice.test(words)))
        yield {
          at: ["entities", id, "unnamed"],
          message: `"${words}" alone is not a description.`,
          hint: "Say what the source says of them: their office, or how they come to know.",
        };
    }
  },
});
