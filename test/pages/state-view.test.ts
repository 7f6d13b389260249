import { expect, test } from "vitest";
import { defaultSite } from "../../src/model/site.ts";
import { eventLine, statementLine } from "../../src/pages/line-view.ts";
import { eventStateViews, isOverdue, sourcingView } from "../../src/pages/state-view.ts";
import { accordingTo } from "../../src/write/sentences/plain-attribution.ts";
import { contextOf, harbourEntities } from "./small-archive.ts";

const sheet = `
id: labels
title: Labels
bottomLine: Labels.
sources:
  report: {type: news-report, publisher: gazette, dateline: {date: 2026-03-02}}
  paper: {type: official-document}
entities:
  aide: {type: person, unnamed: a city aide, reason: not given}
statements:
  confirmed: {by: mayor, verb: confirmed, says: A., cite: report:p1}
  stated: {by: mayor, says: B., cite: report:p1}
  institution: {by: fleet, says: C., cite: report:p1}
  unnamed: {by: aide, verb: confirmed, says: D., cite: report:p1}
  carried: {by: mayor, via: [gazette], says: E., cite: report:p1}
  own-voice: {says: F., cite: report:p1}
  nameless-source: {says: G., cite: paper:p1}
  disputed: {by: mayor, says: H., cite: report:p1}
  disputing: {by: aide, says: I., denies: [disputed], cite: report:p1}
  record: {says: J., status: established, note: Known., cite: report:p1}
  denied: {by: mayor, verb: denied, says: The army would be used., cite: report:p1}
  denied-quote: {by: mayor, verb: denied, quote: a coup, cite: report:p1}
  denied-carried: {by: mayor, via: [gazette], verb: denied, says: The army would be used., cite: report:p1}
  withdrawn: {by: mayor, says: K., cite: report:p1}
events:
  plan: {what: Plan, state: possible, if: it rains, when: 2026-03-01, cite: report:p1}
  done: {what: Done, state: occurred, when: 2026-03-01, cite: report:p1}
updates:
  - {at: 2026-03-03, kind: withdrawal, what: Never said., was: K., affects: [withdrawn]}
`.trim();

const { archive } = contextOf({
  sheets: [sheet],
  entities: { ...harbourEntities, fleet: { type: "organization", name: "United Fleet Organization" } },
});
const briefing = archive.briefings[0]!;

test("the label of a statement says how we know it, and on whose word", () => {
  const labels = briefing.statements.map((statement) => {
    const { key, word } = sourcingView(statement, briefing);
    return [statement.id, key, word];
  });
  expect(labels).toEqual([
    ["confirmed", "confirmed", "Confirmed by Ada Berg"],
    ["stated", "stated", "Ada Berg says"],
    ["institution", "stated", "The United Fleet Organization says"],
    ["unnamed", "unnamed", "An unnamed city aide says"],
    ["carried", "reported", "The Harbour Gazette reports"],
    ["own-voice", "reported", "The Harbour Gazette reports"],
    ["nameless-source", "reported", "A document whose publisher is not stated reports"],
    ["disputed", "disputed", "Denied by an unnamed city aide"],
    ["disputing", "unnamed", "An unnamed city aide says"],
    ["record", "established", "Public record"],
    ["denied", "stated", "Ada Berg denies"],
    ["denied-quote", "stated", "Ada Berg denies"],
    ["denied-carried", "reported", "The Harbour Gazette reports"],
    ["withdrawn", "withdrawn", "Withdrawn"],
  ]);
});

test("an event on the word of a disputed or withdrawn statement says who says so, and what became of it", () => {
  const attributionOf = (per: string) => {
    const event = { ...briefing.events[0]!, per: per.split(" ") };
    return eventLine(event, briefing, { archive, now: "2026-03-03", site: defaultSite }).attribution;
  };
  expect(
    ["confirmed", "disputed", "withdrawn", "confirmed withdrawn", "confirmed disputed"].map(attributionOf),
  ).toEqual([
    "According to Ada Berg",
    "According to Ada Berg; rests on a statement denied by an unnamed city aide",
    "According to Ada Berg; rests on a withdrawn statement",
    "According to Ada Berg; rests in part on a withdrawn statement",
    "According to Ada Berg; rests on a statement denied by an unnamed city aide",
  ]);
});

test("a denial is never called a saying, and its words never stand alone", () => {
  const views = ["denied", "denied-quote", "denied-carried"].map((id) => {
    const line = statementLine(briefing.statements.find((one) => one.id === id)!, briefing, archive);
    return [line.sourcing.word, line.text, line.quoted];
  });
  expect(views).toEqual([
    ["Ada Berg denies", "Denies that the army would be used.", false],
    ["Ada Berg denies", "Rejects the words “a coup”", false],
    ["The Harbour Gazette reports", "Denies that the army would be used.", false],
  ]);
});

test("an event is never “confirmed”: it says whose word it stands on", () => {
  const words = ["confirmed", "unnamed", "carried", "own-voice", "nameless-source", "denied"].map((id) =>
    accordingTo({ ...briefing.events[0]!, per: [id] }, briefing),
  );
  expect(words).toEqual([
    "According to Ada Berg",
    "According to an unnamed city aide",
    "According to Ada Berg, as reported by The Harbour Gazette",
    "According to The Harbour Gazette",
    "According to a document whose publisher is not stated",
    "According to Ada Berg",
  ]);
});

test("“Conditional” stands beside the state, never instead of it", () => {
  const [plan, done] = briefing.events;
  expect(eventStateViews(plan!)).toEqual([
    { key: "possible", word: "Possible" },
    { key: "conditional", word: "Conditional" },
  ]);
  expect(eventStateViews(done!)).toEqual([{ key: "occurred", word: "Happened" }]);
});

test("only what was still to come can be overdue, and only after its last day", () => {
  const [plan, done] = briefing.events;
  expect([
    isOverdue(plan!, "2026-03-01"),
    isOverdue(plan!, "2026-03-02"),
    isOverdue(done!, "2026-03-02"),
  ]).toEqual([false, true, false]);
});
