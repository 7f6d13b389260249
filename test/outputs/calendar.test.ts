import { spawnSync } from "node:child_process";
import ICAL from "ical.js";
import { afterEach, expect, test } from "vitest";
import type { PageContext } from "../../src/model/page-context.ts";
import { briefingCalendar } from "../../src/outputs/briefing-calendar.ts";
import { calendar } from "../../src/outputs/calendar.ts";
import { bridgeSheet, briefingOf, contextOf, laterSheet } from "./archive.ts";

const context = contextOf([bridgeSheet]);
const both = contextOf([bridgeSheet, laterSheet]);

const archiveText = (of: PageContext) => calendar.files(of)[0]!.contents;
const briefingText = (of: PageContext, id: string) =>
  [...briefingCalendar.files(briefingOf(of, id), "", of)][0]?.contents ?? "";

/** The lines of one entry, unfolded, by the id of its event. */
function entryOf(text: string, event: string): readonly string[] {
  const entries = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT\r\n").slice(1);
  const found = entries.find((entry) => entry.startsWith(`UID:bridge-talks.${event}@`));
  return (found ?? "").split("END:VEVENT")[0]?.split("\r\n").slice(0, -1) ?? [];
}

test("what is only possible is tentative, on its earliest day, with its state, speaker, hedge and inferred date", () => {
  expect(entryOf(archiveText(context), "talks")).toEqual([
    "UID:bridge-talks.talks@vik.example",
    "DTSTAMP:20250507T000000Z",
    "SEQUENCE:0",
    "DTSTART;VALUE=DATE:20250512",
    "DTEND;VALUE=DATE:20250513",
    "STATUS:TENTATIVE",
    "TRANSP:TRANSPARENT",
    "SUMMARY:POSSIBLE: Meeting of mayor and union (no earlier than Mon 12 May 2025)",
    "DESCRIPTION:Possible: it may happen.\\nWho says so: an unnamed town hall aide (reason for withholding the name: not given).\\nThe source's own hedge: “may”.\\nDate: no earlier than Mon 12 May 2025†. † Worked out from the source's words “as early as next week”.\\nFrom the briefing “Mayor may meet union over bridge\\; strike date set”\\, as of 7 May 2025.",
    "CATEGORIES:Vik harbour\\, rebuilt",
    "URL:https://vik.example/briefings/bridge-talks/#talks",
  ]);
});

test("a deadline is a whole day with its category, who set it, for whom, to do what, or else what", () => {
  const lines = entryOf(archiveText(context), "answer-due");
  expect(lines).toContain("DTSTART;VALUE=DATE:20250516");
  expect(lines).toContain("STATUS:CONFIRMED");
  expect(lines).toContain("CATEGORIES:DEADLINE,Vik harbour\\, rebuilt");
  expect(lines.find((line) => line.startsWith("DESCRIPTION"))).toContain(
    "Set by: the Dockers' Union.\\nFor: Vik.\\nWhat is demanded: answer the offer.\\nOtherwise: Strike\\; docks\\, cranes and ferries (scheduled).",
  );
});

test("a scheduled event that hangs on a condition is tentative and says on what", () => {
  const lines = entryOf(archiveText(context), "fines");
  expect(lines).toContain("STATUS:TENTATIVE");
  expect(lines).toContain("SUMMARY:POSSIBLE: Fines for the union");
  expect(lines.find((line) => line.startsWith("DESCRIPTION"))).toContain("Only if the strike goes ahead.");
});

test("what did not happen is cancelled with a comment", () => {
  const lines = entryOf(archiveText(context), "vote");
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines).toContain("SUMMARY:DID NOT HAPPEN: Council vote");
  expect(lines).toContain("COMMENT:Did not happen: the date passed and it did not happen\\; no quorum.");
});

test("a time with its offset is written in UTC", () => {
  const lines = entryOf(archiveText(context), "hearing");
  expect(lines).toContain("DTSTART:20250519T123000Z");
  expect(lines.some((line) => line.startsWith("DTEND"))).toBe(false);
});

test("a time without its offset is not guessed at: the day stands whole, the time in the words", () => {
  const lines = entryOf(archiveText(contextOf([bridgeSheet.replace("T14:30+02:00", "T14:30")])), "hearing");
  expect(lines).toContain("DTSTART;VALUE=DATE:20250519");
  expect(lines.find((line) => line.startsWith("DESCRIPTION"))).toContain(
    "Date: Mon 19 May 2025\\, 2:30 p.m.\\n",
  );
});

test("an interval lasts its days, the end exclusive", () => {
  const lines = entryOf(archiveText(context), "closure");
  expect(lines).toContain("DTSTART;VALUE=DATE:20250428");
  expect(lines).toContain("DTEND;VALUE=DATE:20250531");
});

test("an event known to the month stands on its first day and says so", () => {
  const lines = entryOf(archiveText(context), "flood");
  expect(lines).toContain("DTSTART;VALUE=DATE:20241101");
  expect(lines).toContain("DTEND;VALUE=DATE:20241102");
  expect(lines).toContain("SUMMARY:Flood damaged the bridge (Nov 2024)");
  expect(lines.find((line) => line.startsWith("DESCRIPTION"))).toContain("Who says so: public record.");
});

test("an event without a date has no entry", () => {
  expect(entryOf(archiveText(context), "round-two")).toEqual([]);
});

test("a correction raises the sequence and dates the change", () => {
  const lines = entryOf(archiveText(context), "strike");
  expect(lines.slice(0, 4)).toEqual([
    "UID:bridge-talks.strike@vik.example",
    "DTSTAMP:20250509T000000Z",
    "LAST-MODIFIED:20250509T000000Z",
    "SEQUENCE:1",
  ]);
  expect(lines).toContain("LOCATION:Vik");
});

test("an event that is no longer stood by is cancelled, whatever its state", () => {
  const withdrawn = contextOf([bridgeSheet.replace("kind: correction", "kind: withdrawal")]);
  const lines = entryOf(archiveText(withdrawn), "strike");
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines).toContain("SUMMARY:WITHDRAWN: Strike\\; docks\\, cranes and ferries");
  expect(lines).toContain("COMMENT:Withdrawn: we no longer stand by this entry.");
});

test("an event that a later briefing carries on is one entry under its first id, as it stands now", () => {
  const text = archiveText(both);
  expect(text.match(/^UID:bridge-talks.*\.talks/gm)).toHaveLength(1);
  const talks = entryOf(text, "talks");
  expect(talks).toContain("SEQUENCE:1");
  expect(talks).toContain("STATUS:CANCELLED");
  expect(talks).toContain("DTSTART;VALUE=DATE:20250512");
  expect(talks).toContain("URL:https://vik.example/briefings/bridge-talks-off/#talks-off");
  // The calendar of the old briefing tells its subscribers the same.
  expect(entryOf(briefingText(both, "bridge-talks"), "talks")).toEqual(talks);
});

test("an event keeps its entry when its id changes, there and in a later briefing that carries it on", () => {
  const renamed = (aka: string) =>
    bridgeSheet
      .replace("  talks: {", `  meeting: {aka: [${aka}], `)
      .replace("about: [talks]", "about: [meeting]")
      .replace("about: [town, talks]", "about: [town, meeting]");
  const later = laterSheet.replace("bridge-talks#talks", "bridge-talks#meeting");
  const uids = (text: string) => text.match(/^UID:.*(?=@)/gm);
  expect(uids(archiveText(contextOf([renamed("talks")])))).toEqual(uids(archiveText(context)));
  expect(uids(archiveText(contextOf([renamed("talks, mediation"), later])))).toEqual(uids(archiveText(both)));
  const lines = entryOf(archiveText(contextOf([renamed("talks")])), "talks");
  expect(lines).toContain("URL:https://vik.example/briefings/bridge-talks/#meeting");
});

test("of two briefings of one day, the one that carries on the other is the newer", () => {
  const sameDay = laterSheet
    .replace("id: bridge-talks-off", "id: a-correction")
    .replace("2025-05-10", "2025-05-07");
  expect(entryOf(archiveText(contextOf([bridgeSheet, sameDay])), "talks")).toContain("STATUS:CANCELLED");
});

test("an event put off without a new day keeps its entry on the old one, marked", () => {
  const lines = entryOf(briefingText(both, "bridge-talks-off"), "strike");
  expect(lines).toContain("SUMMARY:POSTPONED: Strike of the docks");
  expect(lines).toContain("STATUS:TENTATIVE");
  expect(lines).toContain("DTSTART;VALUE=DATE:20250520");
  expect(lines).toContain("SEQUENCE:2");
});

test("a draft is in no archive calendar and changes nobody's entries", () => {
  const drafted = contextOf([bridgeSheet, `${laterSheet}draft: true\n`]);
  expect(archiveText(drafted)).toBe(archiveText(context));
  // In the preview the draft's own page shows what it would change.
  expect(entryOf(briefingText(drafted, "bridge-talks-off"), "talks")).toContain("STATUS:CANCELLED");
  expect(archiveText(contextOf([`${bridgeSheet}draft: true\n`]))).not.toContain("BEGIN:VEVENT");
});

test("a path prefix and another host stand in every address and id", () => {
  const lines = entryOf(
    archiveText(contextOf([bridgeSheet], { url: "https://news.example", pathPrefix: "/x/y/" })),
    "talks",
  );
  expect(lines).toContain("UID:bridge-talks.talks@news.example");
  expect(lines).toContain("URL:https://news.example/x/y/briefings/bridge-talks/#talks");
});

test("a briefing without dates has a calendar without entries that still reads", () => {
  const bare = contextOf([
    "{factsheet: 1, id: bare, title: Bare, bottomLine: Nothing., asOf: 2025-05-07, sources: {a: {type: dataset}}, statements: {}}",
  ]);
  expect(ICAL.parse(briefingText(bare, "bare"))[2]).toEqual([]);
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test("the bytes are the same in every time zone", () => {
  const here = archiveText(both);
  for (const TZ of ["Pacific/Kiritimati", "Pacific/Niue"]) {
    process.env.TZ = TZ;
    expect(new Date(2025, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect(archiveText(contextOf([bridgeSheet, laterSheet]))).toBe(here);
  }
});

test("ical.js reads every entry with its dates", () => {
  const events = new ICAL.Component(ICAL.parse(archiveText(context)))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));
  expect(
    events.map((event) => [event.summary, event.startDate.toString(), event.endDate.toString()]),
  ).toEqual([
    ["POSSIBLE: Meeting of mayor and union (no earlier than Mon 12 May 2025)", "2025-05-12", "2025-05-13"],
    ["Strike; docks, cranes and ferries", "2025-05-20", "2025-05-21"],
    ["Hearing in the town hall", "2025-05-19T12:30:00Z", "2025-05-19T12:30:00Z"],
    ["Union's deadline for the town", "2025-05-16", "2025-05-17"],
    ["POSSIBLE: Fines for the union", "2025-05-21", "2025-05-22"],
    ["Closure of the bridge", "2025-04-28", "2025-05-31"],
    ["Flood damaged the bridge (Nov 2024)", "2024-11-01", "2024-11-02"],
    ["DID NOT HAPPEN: Council vote", "2025-05-05", "2025-05-06"],
  ]);
});

const python = "/usr/bin/python3";
const readers = spawnSync(python, ["-c", "import vobject"]).status === 0;
if (!readers) console.warn(`No ${python} with vobject: its reading of the calendar is not tested.`);

const readWithVobject = `
import sys, vobject
text = sys.stdin.buffer.read().decode("utf-8")
assert text.endswith("\\r\\n") and "\\n" not in text.replace("\\r\\n", "")
calendar = vobject.readOne(text)
calendar.validate(raiseException=True)
print(len(calendar.vevent_list), calendar.vevent_list[1].summary.value)
`;

test.skipIf(!readers)("vobject validates the calendar", () => {
  const run = spawnSync(python, ["-c", readWithVobject], {
    input: archiveText(context),
    env: { PYTHONIOENCODING: "utf-8" },
  });
  expect({ out: run.stdout.toString(), error: run.stderr.toString() }).toEqual({
    out: "8 Strike; docks, cranes and ferries\n",
    error: "",
  });
});
