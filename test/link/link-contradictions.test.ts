import { expect, test } from "vitest";
import { briefing, contradictionsOf, link } from "./sheets.ts";

const event = (state: string, when: string, more = "") =>
  `{what: Meeting, state: ${state}, when: "${when}"${more === "" ? "" : `, ${more}`}}`;
const sheet = (id: string, day: string, meeting: string, more = "") =>
  briefing(id, day, `events: {meeting: ${meeting}}\n${more}`);

test("statements that dispute each other stand side by side, oldest first, with the event that most are about", () => {
  const white = briefing(
    "white",
    "2025-08-06",
    "statements: {russians: {by: ann, says: They asked., when: 2025-08-06, about: [meeting]}}\nevents: {meeting: {what: Meeting, state: possible, when: unstated}}",
  );
  const red = briefing(
    "red",
    "2025-08-07",
    `
statements:
  americans: {by: bob, says: You asked., when: 2025-08-07, about: [town, meeting], denies: [white#russians]}
  both: {by: cat, says: We both did., when: 2025-08-07, denies: [americans, white#russians]}
events: {meeting: {what: Meeting, state: intended, when: unstated, supersedes: white#meeting}}`,
  );
  expect(contradictionsOf(link(white, red))).toEqual([
    "linked: white#russians | red#americans | red#both (white#meeting)",
  ]);
  // Without the other sheet, two sides are left.
  expect(contradictionsOf(link(red))).toEqual(["linked: red#americans | red#both (red#meeting)"]);
  expect(contradictionsOf(link(white))).toEqual([]);
});

test("a dispute about no event has no life", () => {
  const one = briefing(
    "one",
    "2025-08-06",
    "statements: {long: {says: Four hours.}, short: {says: Three hours., denies: [long]}, odd: {says: Odd., denies: [odd]}}",
  );
  expect(contradictionsOf(link(one))).toEqual(["linked: one#long | one#short"]);
});

test("two sheets that give one event different states on one day contradict each other", () => {
  const set = sheet("set", "2025-10-16", event("scheduled", "unstated"));
  const off = sheet("off", "2025-10-22", event("cancelled", "unstated", "supersedes: set#meeting"));
  const put = sheet("put", "2025-10-22", event("postponed", "unstated", "supersedes: set#meeting"));
  const same = sheet("same", "2025-10-22", event("postponed", "unstated", "supersedes: set#meeting"));
  expect(contradictionsOf(link(set, off, put, same))).toEqual([
    "unlinked: off#meeting | put#meeting (set#meeting)",
  ]);
  const nextDay = sheet("put", "2025-10-23", event("postponed", "unstated", "supersedes: set#meeting"));
  expect(contradictionsOf(link(set, off, nextDay))).toEqual([]);
});

test("one sheet may contradict itself", () => {
  const both = briefing(
    "both",
    "2025-10-22",
    `events: {off: ${event("cancelled", "unstated", "supersedes: set#meeting")}, put: ${event("postponed", "unstated", "supersedes: set#meeting")}}`,
  );
  expect(contradictionsOf(link(both))).toEqual(["unlinked: both#off | both#put (both#off)"]);
});

test("a sheet that carries on another of the same day and tells another state contradicts it", () => {
  const morning = sheet("morning", "2025-10-22", event("possible", "unstated"));
  const evening = sheet(
    "evening",
    "2025-10-22",
    event("scheduled", "unstated", "supersedes: morning#meeting"),
  );
  expect(contradictionsOf(link(morning, evening))).toEqual([
    "unlinked: morning#meeting | evening#meeting (morning#meeting)",
  ]);
});

test("two dates on which one event occurred contradict each other, in whatever sheets", () => {
  const first = sheet("first", "2025-08-07", event("occurred", "2025-08-05"));
  const second = sheet("second", "2025-08-20", event("occurred", "2025-08-06", "supersedes: first#meeting"));
  expect(contradictionsOf(link(second, first))).toEqual([
    "unlinked: first#meeting | second#meeting (first#meeting)",
  ]);
});

test("a date that is told more exactly contradicts nothing", () => {
  const month = sheet("month", "2025-08-07", event("occurred", "2025-08"));
  const day = sheet("day", "2025-08-20", event("occurred", "2025-08-06", "supersedes: month#meeting"));
  const about = sheet("about", "2025-08-21", event("occurred", "2025-09-01~", "supersedes: month#meeting"));
  const none = sheet("none", "2025-08-22", event("occurred", "unstated", "supersedes: month#meeting"));
  expect(contradictionsOf(link(month, day, about, none))).toEqual([]);
});

test("one moment in two zones is one date: 22 October in Washington, 23 October in Moscow", () => {
  const washington = sheet("washington", "2025-10-22", event("occurred", "2025-10-22T20:30-04:00"));
  const moscow = sheet(
    "moscow",
    "2025-10-23",
    event("occurred", "2025-10-23T03:30+03:00", "supersedes: washington#meeting"),
  );
  const later = sheet(
    "moscow",
    "2025-10-23",
    event("occurred", "2025-10-23T04:30+03:00", "supersedes: washington#meeting"),
  );
  expect(contradictionsOf(link(washington, moscow))).toEqual([]);
  expect(contradictionsOf(link(washington, later))).toHaveLength(1);
});

test("a deadline that was moved contradicts nothing", () => {
  const set = sheet("set", "2025-07-14", event("scheduled", "2025-09-02"));
  const cut = sheet("cut", "2025-07-29", event("scheduled", "2025-08-08", "supersedes: set#meeting"));
  const over = sheet("over", "2025-08-08", event("occurred", "2025-08-08", "supersedes: cut#meeting"));
  expect(contradictionsOf(link(set, cut, over))).toEqual([]);
});

test("what an editor linked or corrected is not told a second time", () => {
  const set = sheet("set", "2025-10-16", event("scheduled", "unstated"));
  const off = sheet("off", "2025-10-22", event("cancelled", "unstated", "supersedes: set#meeting"));
  const put = (more: string) =>
    sheet("put", "2025-10-22", event("postponed", "unstated", "supersedes: set#meeting"), more);
  const disputed = put("statements: {view: {says: Only put off., about: [meeting], denies: [gone#word]}}");
  expect(contradictionsOf(link(set, off, disputed))).toEqual([]);
  const explained = put("updates: [{at: 2025-10-23, kind: update, what: News., affects: [meeting]}]");
  expect(contradictionsOf(link(set, off, explained))).toEqual([]);
  const withdrawn = put("updates: [{at: 2025-10-23, kind: withdrawal, what: No., affects: [meeting]}]");
  expect(contradictionsOf(link(set, off, withdrawn))).toEqual([]);
});

const figure = (value: string, more = "", of = "abstentions") =>
  `{value: ${value}, unit: countries, of: ${of}, asOf: 2022-03-02${more === "" ? "" : `, ${more}`}}`;
const figures = (id: string, day: string, ...all: readonly string[]) =>
  briefing(id, day, `figures: {${all.map((one, index) => `n${index + 1}: ${one}`).join(", ")}}`);

test("two values of one thing, in one unit and as of one day, contradict each other", () => {
  const page = figures("page", "2022-03-02", figure("35"), figure("31", "", "Abstentions"));
  const other = figures("other", "2022-03-05", figure("35"));
  expect(contradictionsOf(link(other, page))).toEqual(["unlinked: page#n1 | page#n2"]);
  expect(contradictionsOf(link(other, figures("page", "2022-03-02", figure("31"))))).toEqual([
    "unlinked: page#n1 | other#n1",
  ]);
});

test("figures agree where their ranges meet, and about four agrees with what is near it", () => {
  expect(contradictionsOf(link(figures("a", "2022-03-02", figure("[90, 120]"), figure("96"))))).toEqual([]);
  expect(
    contradictionsOf(link(figures("a", "2022-03-02", figure("100", "approx: true"), figure("96")))),
  ).toEqual([]);
  expect(
    contradictionsOf(link(figures("a", "2022-03-02", figure("[90, 120]"), figure("96"), figure("93")))),
  ).toEqual(["unlinked: a#n2 | a#n3"]);
});

test.each([
  ["{atLeast: 40}", "45", false],
  ["{atLeast: 40}", "40", false],
  ["{atLeast: 40}", "35", true],
  ["{moreThan: 40}", "40", true],
  ["{atMost: 40}", "35", false],
  ["{atMost: 40}", "45", true],
  ["{lessThan: 40}", "40", true],
  ["{atLeast: 40}", "{atMost: 30}", true],
  ["{atLeast: 40}", "{atMost: 50}", false],
  ["1.3 million", "1300000", false],
])("a bound reaches as far as it says: %s beside %s", (one, other, differs) => {
  const found = contradictionsOf(link(figures("a", "2022-03-02", figure(one), figure(other))));
  expect(found).toEqual(differs ? ["unlinked: a#n1 | a#n2"] : []);
});

test("figures of other things, units or days are not compared", () => {
  const other = `{value: 5, unit: countries, of: abstentions, asOf: 2022-03-03}`;
  const unit = `{value: 5, unit: percent, of: abstentions, asOf: 2022-03-02}`;
  expect(
    contradictionsOf(
      link(figures("a", "2022-03-02", figure("35"), figure("141", "", "votes in favour"), other, unit)),
    ),
  ).toEqual([]);
});

test("a figure that another carries on, or whose statements dispute each other, is dealt with", () => {
  const first = figures("first", "2022-03-02", figure("31"));
  const second = figures("second", "2022-03-05", figure("35", "supersedes: first#n1"));
  expect(contradictionsOf(link(first, second))).toEqual([]);
  const linked = briefing(
    "linked",
    "2022-03-05",
    `
statements: {low: {says: It was 31.}, high: {says: It was 35., denies: [low]}}
figures: {low-count: ${figure("31", "per: [low]")}, high-count: ${figure("35", "per: [high]")}}`,
  );
  expect(contradictionsOf(link(linked))).toEqual(["linked: linked#high | linked#low"]);
});
