import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const disputesOutdated = defineRule({
  code: "disputes-outdated",
  severity: "note",
  summary: "A statement says whether it denies a record, tells it otherwise or leaves it open.",
  why: "“Disputed” said all three, and so made a rejection of a missing detail. `disputes` is read as `differs`, which says no more than that accounts differ.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  no-toll:
    by: mayor
    verb: denied
    says: A toll is planned.
    when: unstated
    disputes: [toll-view]
    cite: p2`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  no-toll:
    by: mayor
    verb: denied
    says: A toll is planned.
    when: unstated
    denies: [toll-view]
    cite: p2`,
  }),
  *check({ sheet }) {
    for (const [id, { disputes, verb }] of Object.entries(sheet.statements ?? {})) {
      if (disputes === undefined || disputes.length === 0) continue;
      const list = `[${disputes.map((one) => (one.includes("#") ? `"${one}"` : one)).join(", ")}]`;
      yield {
        at: ["statements", id, "disputes"],
        part: "key",
        message: "`disputes:` does not say whether this is denied, and is read as `differs:`.",
        hint:
          verb === "denied"
            ? `Write \`denies: ${list}\`.`
            : `Write \`differs: ${list}\` for another account, \`denies:\` for a rejection, \`leavesOpen:\` for what is not confirmed.`,
      };
    }
  },
});
