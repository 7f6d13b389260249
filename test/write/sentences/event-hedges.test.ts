import { describe, expect, test } from "vitest";
import { accordingTo } from "../../../src/write/sentences/plain-attribution.ts";
import { archiveOf, sheetWith, writeFrom } from "../written.ts";

/** What a page says of an event that rests on one statement, and what stands beside it in lists. */
function told(statement: string, event: string) {
  const sheet = sheetWith(`entities:
  aide: {type: person, name: Ana Aide}
statements:
  view: {by: aide, says: The talks are held., ${statement}, when: unstated, cite: p1}
events:
  talks: {what: Talks in Oslo, per: [view], ${event}}
`);
  const archive = archiveOf([{ path: "content/facts/sheet.md", text: sheet }]);
  const briefing = archive.briefings[0]!;
  const { markdown } = writeFrom(archive, briefing.id);
  const line = markdown.split("\n").find((one) => /^(?:-|\|).*Talks.*\[\^talks\]/.test(one)) ?? "";
  return { line, beside: accordingTo(briefing.events[0]!, briefing) };
}

describe("an event shows the hedge of the statement that it rests on", () => {
  test.each([
    ["hedge: perhaps", "state: scheduled, when: 2025-08-10", "perhaps"],
    ["hedge: may", "state: scheduled, when: 2025-08-10", "may"],
    ["hedge: could", "state: intended, when: unstated", "could"],
    ["hedge: reportedly", "state: postponed, when: unstated", "reportedly"],
    ["verb: suspected", "state: scheduled, when: 2025-08-10", "suspected"],
    ["verb: claimed", "state: occurred, when: 2025-08-01", "claimed"],
    ["verb: alleged", "state: ongoing, when: unstated", "alleged"],
    ["hedge: if asked", "state: possible, when: unstated", "if asked"],
  ])("%s; %s", (statement, event, words) => {
    const { line, beside } = told(statement, event);
    expect(line).toContain(`(hedged in the source: “${words}”)`);
    expect(beside).toBe(`According to Ana Aide (hedged in the source: “${words}”)`);
  });

  test.each([
    ["hedge: may", "state: possible, when: unstated"],
    ["hedge: intends", "state: intended, when: unstated"],
    ["hedge: plans", "state: possible, when: unstated"],
    ["hedge: will", "state: scheduled, when: 2025-08-10"],
    ["hedge: if asked", "state: possible, when: unstated, if: she is asked"],
    ["hedge: perhaps", "state: occurred, when: 2025-08-01"],
    ["verb: alleged", "state: alleged, when: unstated"],
    ["hedge: about", "state: scheduled, when: 2025-08-10"],
    ["verb: said", "state: scheduled, when: 2025-08-10"],
  ])("and none where its state shows it, or it is of something else: %s; %s", (statement, event) => {
    const { line, beside } = told(statement, event);
    expect(line).not.toBe("");
    expect(`${line} ${beside}`).not.toContain("hedged");
  });
});
