import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/model/archive.ts";
import { standingStep } from "../../src/model/current-state.ts";
import { processorTime } from "../support/processor-time.ts";
import { briefing, link, saidOf, stepsOf } from "./sheets.ts";

const meeting = (state: string, when: string, more = "") =>
  `events: {meeting: {what: Meeting, state: ${state}, when: ${when}${more === "" ? "" : `, ${more}`}}}`;

const heard = briefing("heard", "2025-08-06", meeting("possible", "unstated"));
const agreed = briefing("agreed", "2025-08-07", meeting("intended", "unstated", "supersedes: heard#meeting"));
const announced = briefing(
  "announced",
  "2025-08-08",
  meeting("scheduled", "2025-08-15", "supersedes: agreed#meeting"),
);
const held = briefing(
  "held",
  "2025-08-15",
  meeting("occurred", "2025-08-15", "supersedes: announced#meeting"),
);

/** The sheet that says how an event stands. */
const standingIn = (archive: Archive, life: string) => standingStep(archive.lives[life]!, archive)?.briefing;

test("an event carried from sheet to sheet has one life, from possible to happened", () => {
  const archive = link(held, heard, announced, agreed);
  expect(Object.keys(archive.lives)).toEqual(["heard#meeting"]);
  expect(stepsOf(archive, "heard#meeting")).toEqual([
    "2025-08-06 heard#meeting possible unstated",
    "2025-08-07 agreed#meeting intended unstated *",
    "2025-08-08 announced#meeting scheduled 2025-08-15 *",
    "2025-08-15 held#meeting occurred 2025-08-15 *",
  ]);
  expect(archive.links.announced?.lifeOf).toEqual({ meeting: "heard#meeting" });
});

test("a deadline that is moved keeps its life and shows both dates", () => {
  const set = briefing("set", "2025-07-14", meeting("scheduled", "2025-09-02"));
  const cut = briefing("cut", "2025-07-29", meeting("scheduled", "2025-08-08", "supersedes: set#meeting"));
  const kept = briefing("kept", "2025-08-06", meeting("scheduled", "2025-08-08", "supersedes: cut#meeting"));
  expect(stepsOf(link(set, cut, kept), "set#meeting")).toEqual([
    "2025-07-14 set#meeting scheduled 2025-09-02",
    "2025-07-29 cut#meeting scheduled 2025-08-08 *",
    "2025-08-06 kept#meeting scheduled 2025-08-08",
  ]);
});

test("an event may bear another id in each sheet", () => {
  const later = briefing(
    "later",
    "2025-08-09",
    "events: {summit: {what: Summit, state: scheduled, when: 2025-08-15, supersedes: heard#meeting}}",
  );
  const archive = link(heard, later);
  expect(stepsOf(archive, "heard#meeting").at(-1)).toBe("2025-08-09 later#summit scheduled 2025-08-15 *");
  expect(archive.links.later?.lifeOf).toEqual({ summit: "heard#meeting" });
});

test("where a middle sheet is missing, the life parts there and each half stands", () => {
  const archive = link(heard, announced, held);
  expect(stepsOf(archive, "heard#meeting")).toEqual(["2025-08-06 heard#meeting possible unstated"]);
  expect(stepsOf(archive, "announced#meeting")).toEqual([
    "2025-08-08 announced#meeting scheduled 2025-08-15",
    "2025-08-15 held#meeting occurred 2025-08-15 *",
  ]);
  expect(archive.links.held?.lifeOf).toEqual({ meeting: "announced#meeting" });
});

test("two sheets that carry on the same event of a missing sheet belong together", () => {
  const one = briefing("one", "2025-08-09", meeting("scheduled", "2025-08-15", "supersedes: gone#meeting"));
  const two = briefing("two", "2025-08-15", meeting("occurred", "2025-08-15", "supersedes: gone#meeting"));
  expect(stepsOf(link(two, one), "one#meeting")).toEqual([
    "2025-08-09 one#meeting scheduled 2025-08-15",
    "2025-08-15 two#meeting occurred 2025-08-15 *",
  ]);
});

test("two sheets that both carry on a third make one life in order of days", () => {
  const fork = briefing("fork", "2025-08-09", meeting("cancelled", "unstated", "supersedes: heard#meeting"));
  expect(stepsOf(link(fork, agreed, heard), "heard#meeting")).toEqual([
    "2025-08-06 heard#meeting possible unstated",
    "2025-08-07 agreed#meeting intended unstated *",
    "2025-08-09 fork#meeting cancelled unstated *",
  ]);
});

test("of two sheets of one day the one that carries on the other is the newer, whatever their ids", () => {
  const a = briefing("a", "2025-08-06", meeting("scheduled", "2025-08-11", "supersedes: b#meeting"));
  const b = briefing("b", "2025-08-06", meeting("possible", "unstated"));
  expect(stepsOf(link(a, b), "b#meeting")).toEqual([
    "2025-08-06 b#meeting possible unstated",
    "2025-08-06 a#meeting scheduled 2025-08-11 *",
  ]);
});

/** A sheet of its own day whose event rests on words of another, in a text of any. */
const saying = (id: string, asOf: string, when: string, state: string, more = "", written = asOf) =>
  briefing(
    id,
    written,
    `asOf: ${asOf}\nstatements: {word: {says: A word., when: ${when}}}\n${meeting(state, "unstated", `per: [word]${more}`)}`,
  );

describe("the steps of a life", () => {
  test("stand by the day on which each was told, not by that of the sheet", () => {
    const first = saying("first", "2025-08-06", "2025-08-06", "possible");
    const filled = saying(
      "filled",
      "2025-08-07",
      "2025-08-20",
      "cancelled",
      ", supersedes: first#meeting",
      "2025-08-20",
    );
    const last = saying("last", "2025-08-15", "2025-08-15", "scheduled", ", supersedes: filled#meeting");
    const archive = link(last, filled, first);
    expect(stepsOf(archive, "first#meeting")).toEqual([
      "2025-08-06 first#meeting possible unstated",
      "2025-08-15 last#meeting scheduled unstated *",
      "2025-08-20 filled#meeting cancelled unstated *",
    ]);
    expect(standingIn(archive, "first#meeting")).toBe("filled");
  });

  test("stand inside a day by the clock, over the zones", () => {
    const at = (id: string, when: string, more = "") => saying(id, "2025-08-06", when, "possible", more);
    const moscow = at("a", "2025-08-06T09:00+03:00");
    const washington = at("b", "2025-08-06T01:30-04:00", ", supersedes: a#meeting");
    const evening = at("c", "2025-08-05T23:30-04:00", ", supersedes: b#meeting");
    const day = at("d", "2025-08-06", ", supersedes: c#meeting");
    const order = stepsOf(link(moscow, washington, evening, day), "a#meeting");
    expect(order.map((step) => step.split(" ")[1])).toEqual([
      "c#meeting",
      "b#meeting",
      "a#meeting",
      "d#meeting",
    ]);
  });

  test("don't set back a sheet that knew what it carries on, though it rests on older words", () => {
    const told = saying("told", "2025-08-08", "2025-08-08", "possible");
    const knows = saying("knows", "2025-08-15", "2025-08-06", "scheduled", ", supersedes: told#meeting");
    const archive = link(told, knows);
    expect(stepsOf(archive, "told#meeting")).toEqual([
      "2025-08-06 knows#meeting scheduled unstated",
      "2025-08-08 told#meeting possible unstated *",
    ]);
    expect(standingIn(archive, "told#meeting")).toBe("knows");
  });

  test("don't let a page of February that tells how things stood in August say how they stand", () => {
    const page = (id: string, asOf: string, state: string, when: string, written: string, more = "") =>
      briefing(id, written, `asOf: ${asOf}\n${meeting(state, when, `cite: p1${more}`)}`);
    const recalled = page("recalled", "2025-08-06", "possible", "unstated", "2026-02-07");
    const done = page(
      "done",
      "2025-08-15",
      "occurred",
      "2025-08-15",
      "2025-08-15",
      ", supersedes: recalled#meeting",
    );
    expect(standingIn(link(recalled, done), "recalled#meeting")).toBe("done");
    // What took place after the sheet's own day is what the page knows more.
    const removed = page("removed", "2025-08-06", "occurred", "2026-02-06", "2026-02-07");
    const open = page(
      "open",
      "2025-08-15",
      "scheduled",
      "2026-02-06",
      "2025-08-15",
      ", supersedes: removed#meeting",
    );
    expect(standingIn(link(removed, open), "removed#meeting")).toBe("removed");
  });
});

test("a sheet that replaces another speaks in its place, whatever day its words have", () => {
  const old = saying("old", "2025-08-08", "2025-08-08", "intended", ", supersedes: heard#meeting");
  const fresh = (more: string) =>
    briefing(
      "fresh",
      "2025-08-08",
      `${more}statements: {word: {says: A word., when: 2025-08-07}}\n${meeting("scheduled", "unstated", "per: [word], supersedes: heard#meeting")}`,
    );
  expect(standingIn(link(heard, old, fresh("")), "heard#meeting")).toBe("old");
  expect(standingIn(link(heard, old, fresh("supersedes: [old]\n")), "heard#meeting")).toBe("fresh");
});

test("events that supersede each other in a circle make one life and no endless loop", () => {
  const a = briefing("a", "2025-08-06", meeting("possible", "unstated", "supersedes: b#meeting"));
  const b = briefing("b", "2025-08-07", meeting("possible", "unstated", "supersedes: a#meeting"));
  const self = briefing("self", "2025-08-08", meeting("possible", "unstated", "supersedes: self#meeting"));
  const archive = link(a, b, self);
  expect(Object.keys(archive.lives)).toEqual(["a#meeting", "self#meeting"]);
  expect(archive.lives["a#meeting"]?.steps).toHaveLength(2);
});

test("two events that supersede a statement by mistake are not one event", () => {
  const told = briefing("told", "2025-08-01", "statements: {word: {says: A word.}}");
  const one = briefing("one", "2025-08-02", meeting("possible", "unstated", "supersedes: told#word"));
  const two = briefing("two", "2025-08-03", meeting("possible", "unstated", "supersedes: told#word"));
  expect(Object.keys(link(told, one, two).lives)).toEqual(["one#meeting", "two#meeting"]);
});

test("an event named constructor has its own life", () => {
  const odd = briefing(
    "odd",
    "2025-08-01",
    "events: {constructor: {what: Odd, state: possible, when: unstated}}",
  );
  const archive = link(odd);
  expect(stepsOf(archive, "odd#constructor")).toEqual(["2025-08-01 odd#constructor possible unstated"]);
  expect(archive.links.odd?.lifeOf.toString).toBeUndefined();
});

test("what is said of an event is gathered from every sheet, by when it was said", () => {
  const archive = link(
    briefing(
      "first",
      "2025-08-06",
      `
statements:
  carried: {by: ann, says: They may meet., when: 2025-08-06}
  told: {by: bob, says: It is wished for., when: 2025-08-05, about: [meeting]}
  other: {by: bob, says: It rained., when: 2025-08-05, about: [town]}
events: {meeting: {what: Meeting, state: possible, when: unstated, per: [carried]}}`,
    ),
    briefing(
      "second",
      "2025-08-08",
      `
statements: {undated: {by: ann, says: They will meet., about: [summit, town]}}
events: {summit: {what: Summit, state: scheduled, when: 2025-08-15, supersedes: first#meeting, per: [undated]}}`,
    ),
  );
  expect(saidOf(archive, "first#meeting")).toEqual(["first#told", "first#carried", "second#undated"]);
});

test("a later sheet without an event of its own may speak of an older sheet's, by sheet-id#record-id", () => {
  const late = briefing(
    "late",
    "2025-09-01",
    "statements: {view: {by: cat, says: It came to nothing., about: [agreed#meeting, late#note, gone#meeting]}, note: {says: A note.}}",
  );
  const archive = link(heard, agreed, late);
  expect(saidOf(archive, "heard#meeting")).toEqual(["late#view"]);
  // A record of the sheet itself is named by its id alone, so that nothing else must know of the long form.
  expect(archive.byId.late?.statements[0]?.about).toEqual(["agreed#meeting", "note", "gone#meeting"]);
  expect(archive.links.late?.usedBy).toEqual({ note: ["view"] });
});

test("lives stand in the order in which they began", () => {
  const old = briefing("zzz", "2019-12-09", meeting("occurred", "2019-12-09"));
  expect(Object.keys(link(heard, old, agreed).lives)).toEqual(["zzz#meeting", "heard#meeting"]);
});

test("a life of thirty thousand steps is joined at once", () => {
  const events = Array.from({ length: 30_000 }, (_, index) => ({
    ...heard,
    id: `s${index}`,
    asOf: `${2000 + (index % 20)}-01-01`,
    events: heard.events.map((event) => ({
      ...event,
      supersedes: { sheet: `s${index + 1}`, record: "meeting" },
    })),
  }));
  let lives = 0;
  const spent = processorTime(() => {
    lives = Object.values(link(...events).lives).length;
  });
  expect(lives).toBe(1);
  expect(spent).toBeLessThan(5000);
});
