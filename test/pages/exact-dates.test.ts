import { describe, expect, test } from "vitest";
import { deadlinesPage } from "../../src/pages/deadlines-page.ts";
import { timelinePage } from "../../src/pages/timeline-page.ts";
import { movedSheet, overSheet, pumps, setSheet } from "./pump-archive.ts";
import { contextOf } from "./small-archive.ts";

const contextWith = (...sheets: readonly string[]) => contextOf({ ...pumps, sheets });

function inTimeline(...sheets: readonly string[]) {
  const context = contextWith(...sheets);
  return timelinePage
    .view(timelinePage.refs(context)[0]!, context)
    .months.flatMap(({ entries }) => entries)[0];
}

function inDeadlines(...sheets: readonly string[]) {
  const context = contextWith(...sheets);
  return deadlinesPage.view(deadlinesPage.refs(context)[0]!, context).groups[0]?.entries[0];
}

/** The deadline as two briefings date it, the older first. */
const dated = (first: string, second: string, more = "") =>
  [
    setSheet.replace("when: 2026-03-20", `when: ${first}`),
    movedSheet.replace("when: 2026-03-10", `when: ${second}`) + more,
  ] as const;

test("a date that is told more exactly is no move, and the one before is shown all the same", () => {
  const sheets = dated("2026-03", "2026-03-10");
  const deadline = inDeadlines(...sheets);
  expect(deadline?.moved).toBe(false);
  expect(deadline?.dates.map(({ date, by }) => `${date.text}: ${by}`)).toEqual([
    "Mar 2026: Harbour City",
    "Tue 10 Mar 2026: Ada Berg",
  ]);
  // The date is the same; that someone else tells it is a move.
  expect(inTimeline(...sheets)?.path.flatMap(({ moves }) => moves)).toEqual(["speaker"]);
});

describe("an event that the newest briefing dates less exactly than one before it", () => {
  const shown = (...sheets: readonly string[]) => {
    const entry = inTimeline(...sheets);
    return [entry?.date.text, entry?.dateFrom?.briefing.title ?? null];
  };

  test("stands on the most exact date on which both agree, with whoever gives it", () => {
    const sheets = dated("2026-03-20", "2026-03");
    const entry = inTimeline(...sheets);
    expect(entry?.date.text).toBe("Fri 20 Mar 2026");
    expect(entry?.dateFrom).toEqual({
      attribution: "According to Ole Holm, as reported by Radio Quay",
      address: "/briefings/pumps-deadline/#pump-deadline",
      briefing: {
        address: "/briefings/pumps-deadline/",
        title: "City sets a day for the pumps",
        date: "Mon 2 Mar 2026",
        lang: "en",
      },
    });
    const deadline = inDeadlines(...sheets);
    expect(deadline?.date.text).toBe("Fri 20 Mar 2026");
    expect(deadline?.dates.map(({ date, by }) => `${date.text}: ${by}`)).toEqual([
      "Fri 20 Mar 2026: Harbour City",
    ]);
  });

  test.each([
    ["where they do not agree", dated("2026-03-20", "2026-04"), "Apr 2026"],
    [
      "where a correction took it back",
      dated(
        "2026-03-20",
        "2026-03",
        "\nupdates: [{at: 2026-03-06, kind: correction, what: No day is fixed., affects: [pump-deadline]}]",
      ),
      "Mar 2026",
    ],
    [
      "where it has got further: what was planned for a day may have happened on another",
      [setSheet, movedSheet, overSheet.replace("when: 2026-03-10", "when: 2026-03")],
      "Mar 2026",
    ],
  ])("keeps the newest date %s", (_, sheets, date) => {
    expect(shown(...sheets)).toEqual([date, null]);
  });
});
