import { describe, expect, test } from "vitest";
import { eventDateView } from "../../src/pages/date-view.ts";
import { nowWords } from "../../src/write/sentences/now-words.ts";
import { contextOf } from "../outputs/archive.ts";
import { archiveOf, sheetWith, written } from "../write/written.ts";

const sheetOf = (state: string, when: string) =>
  sheetWith(`events:\n  talks: {what: Talks in Oslo, state: ${state}, when: ${when}, cite: p1}\n`);

describe("the day of what was called off is the day for which it was planned", () => {
  test.each([
    ["cancelled", "2025-08-20", "was due Wed 20 Aug 2025"],
    ["cancelled", "{latest: 2025-08-30}", "was due no later than Sat 30 Aug 2025"],
    ["did-not-occur", "2025-08", "was due Aug 2025"],
    ["cancelled", "unstated", null],
    ["occurred", "2025-08-01", "Fri 1 Aug 2025"],
    ["postponed", "2025-08-20", "Wed 20 Aug 2025"],
  ])("%s, %s", (state, when, text) => {
    const archive = archiveOf([{ path: "content/facts/sheet.md", text: sheetOf(state, when) }]);
    const [briefing] = archive.briefings;
    const [event] = briefing!.events;
    expect(eventDateView(event!).text).toBe(text);
    expect(nowWords({ briefing: briefing!, event: event! }, { ...contextOf([]), archive })).toBe(
      `now: ${state === "did-not-occur" ? "did not happen" : state === "occurred" ? "happened" : state}${text === null ? "" : `${text.startsWith("was") ? "," : ""} ${text}`}`,
    );
    const due = text?.startsWith("was due ") ?? false;
    expect(/was due /i.test(written(sheetOf(state, when)).markdown)).toBe(due);
  });
});
