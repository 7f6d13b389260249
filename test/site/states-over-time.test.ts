import { describe, expect, inject, test } from "vitest";
import { textOf } from "../support/html.ts";
import { labelledBy, linksIn, stepsIn, withClass } from "../support/markup.ts";
import { ready } from "../support/prepared.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { readText } from "../support/site-files.ts";

const story = "us-russia-ukraine-talks";
const { archive } = sampleArchive();

const alaskaMeeting = [
  "2025-08-06 | Possible, no earlier than Mon 11 Aug 2025† | According to an unnamed senior White House official | briefings/2025-08-06-trump-putin-meeting/#trump-putin-meeting",
  "2025-08-06 | Possible, between Mon 11 Aug and Sun 17 Aug 2025† | According to two unnamed people familiar with the plan, as reported by The New York Times | briefings/2025-08-06-witkoff-putin-moscow/#trump-putin-meeting",
  "2025-08-07 | Intended, no earlier than Thu 7 Aug 2025† | According to Yuri Ushakov (hedged in the source: “in principle”); accounts differ on whether a venue is set: see an unnamed senior White House official and Mint | briefings/2025-08-07-kremlin-agrees-in-principle/#trump-putin-meeting",
  "2025-08-08 | Scheduled, Fri 15 Aug 2025 | According to Donald Trump | briefings/2025-08-08-alaska-meeting-announced/#trump-putin-meeting",
  "2025-08-15 | Happened, Fri 15 Aug 2025 | According to Ynetnews and Anadolu | briefings/2025-08-15-alaska-summit-no-deal/#trump-putin-meeting",
];

/** What was said of an event on a day on which no briefing is dated. */
const saidBetween = [
  [
    "trump-putin-meeting",
    "Sat 9 Aug 2025",
    "Confirmed by Yuri Ushakov",
    "2025-08-08-alaska-meeting-announced/#kremlin-confirms",
  ],
  [
    "trump-putin-meeting",
    "Wed 13 Aug 2025",
    "An unnamed White House official says",
    "2025-08-08-alaska-meeting-announced/#base-named",
  ],
  [
    "trilateral-summit",
    "Thu 7 Aug 2025",
    "Yuri Ushakov says",
    "2025-08-07-kremlin-agrees-in-principle/#three-way-not-discussed",
  ],
  ["trilateral-summit", "Sat 16 Aug 2025", "say", "2025-08-15-alaska-summit-no-deal/#ready-for-three-way"],
  [
    "trump-zelenskiy-meeting",
    "Sat 16 Aug 2025",
    "Donald Trump says",
    "2025-08-15-alaska-summit-no-deal/#peace-not-ceasefire",
  ],
  [
    "putin-zelenskiy-meeting",
    "Tue 19 Aug 2025",
    "Yuri Ushakov says",
    "2025-08-18-white-house-zelensky-european-leaders/#kremlin-account",
  ],
  [
    "putin-zelenskiy-meeting",
    "Fri 22 Aug 2025",
    "Sergey Lavrov says",
    "2025-08-18-white-house-zelensky-european-leaders/#no-meeting-planned",
  ],
  [
    "sanctions-decision",
    "Fri 22 Aug 2025",
    "Donald Trump says",
    "2025-08-18-white-house-zelensky-european-leaders/#decision-in-two-weeks",
  ],
] as const;

/** On the 22nd no briefing is dated: what was told on it stands under its own day. */
const augustDays = ["2025-08-06", "2025-08-07", "2025-08-08", "2025-08-15", "2025-08-18", "2025-08-22"];

/** Of every event that got from one state to another: the steps of August 2025 at which it did, and its first. */
const changesOfAugust = Object.values(archive.lives)
  .filter(({ steps }) => new Set(steps.map(({ state }) => state)).size > 1)
  .flatMap(({ steps }) => steps.filter(({ state }, index) => steps[index - 1]?.state !== state))
  .filter(
    ({ on, briefing }) => on.startsWith("2025-08") && archive.storylines[story]?.briefings.includes(briefing),
  )
  .map(({ on, briefing, record }) => ({ on, address: `briefings/${briefing}/#${record}` }));

describe.each(ready(inject("sites")))("the site at $prefix", ({ folder, prefix }) => {
  const storyline = readText(folder, `storylines/${story}/index.html`);
  const lifeIn = (html: string, event: string) => labelledBy(html, `life-${event}`);
  const withPrefix = (steps: readonly string[]) =>
    steps.map((step) => step.replace("| briefings/", `| ${prefix}briefings/`));

  test("the storyline has the Alaska meeting as of 6, 7, 8 and 15 August, with who said so and where", () => {
    expect(stepsIn(lifeIn(storyline, "trump-putin-meeting"))).toEqual(withPrefix(alaskaMeeting));
  });

  test("so have the pages of the places it was planned for and held at", () => {
    for (const place of ["alaska", "jber"])
      expect(stepsIn(readText(folder, `places/${place}/index.html`))).toEqual(withPrefix(alaskaMeeting));
  });

  test("the timeline has its states day by day, each linked to the briefing that told it", () => {
    const entry = withClass(readText(folder, "timeline/index.html"), "record-line").find((line) =>
      linksIn(line).includes(`${prefix}briefings/2025-08-15-alaska-summit-no-deal/#trump-putin-meeting`),
    );
    const [path = ""] = withClass(entry ?? "", "life-path-brief");
    expect(textOf(path)).toBe(
      "Possible 6 Aug 2025 Possible, according to two unnamed people familiar with the plan, as reported by The New York Times 6 Aug 2025 Intended 7 Aug 2025 Scheduled 8 Aug 2025 Happened (written 15 Aug 2025)",
    );
    expect(linksIn(path)).toEqual(alaskaMeeting.map((step) => `${prefix}${step.split(" | ").at(-1)}`));
  });

  test("every change of state in August stands on the storyline, under its day, with who said so", () => {
    const told = stepsIn(labelledBy(storyline, "lives")).map((step) => step.split(" | "));
    const missing = changesOfAugust.filter(
      ({ on, address }) =>
        !told.some(([day, , who = "", link]) => day === on && who !== "" && link === `${prefix}${address}`),
    );
    const days = new Set(changesOfAugust.map(({ on }) => on));
    expect(augustDays.filter((day) => !days.has(day))).toEqual([]);
    expect(missing).toEqual([]);
  });

  test.each(saidBetween)("of %s, the storyline has what was said on %s: %s", (event, day, who, record) => {
    const line = withClass(lifeIn(storyline, event), "record-line").find(
      (one) => linksIn(withClass(one, "record-line-text").join(""))[0] === `${prefix}briefings/${record}`,
    );
    expect(textOf(line ?? "")).toContain(day);
    expect(textOf(line ?? "")).toContain(who);
  });
});
