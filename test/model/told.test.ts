import { describe, expect, test } from "vitest";
import { factTold, statementTold } from "../../src/model/told.ts";
import { contextOf } from "../pages/small-archive.ts";

interface Terms {
  readonly event: string;
  readonly statements?: string;
  readonly sources?: string;
  readonly asOf?: string;
  readonly more?: string;
}

const report = "report: {type: news-report, dateline: {date: 2026-03-06}}";

function briefingOf({ event, statements = "{}", sources = report, asOf = "2026-03-07", more = "" }: Terms) {
  const { archive } = contextOf({
    sheets: [
      `id: harbour\ntitle: Harbour\nbottomLine: It may.\nasOf: ${asOf}\nsources: {${sources}}\nstatements: ${statements}\nevents: {it: {what: Talks, ${event}}}\n${more}`,
    ],
  });
  return archive.byId.harbour!;
}

/** Day, what day it is, and the day of the text where that is later: "2026-03-02 statement". */
function told(terms: Terms) {
  const briefing = briefingOf(terms);
  const { day, by, writtenLater } = factTold(briefing.events[0]!, briefing);
  return [day, by, ...(writtenLater === null ? [] : [writtenLater])].join(" ");
}

describe("an event was told", () => {
  const possible = "state: possible, when: unstated";

  test("on the day of the first statement that it rests on which has one", () => {
    const statements =
      "{a: {says: So., when: unstated, cite: p1}, b: {says: So., when: 2026-03-05, cite: p1}, c: {says: So., when: 2026-03-02, cite: p1}}";
    expect(told({ event: `${possible}, per: [a, b, c]`, statements })).toBe("2026-03-05 statement");
    expect(told({ event: `${possible}, per: [c, b]`, statements, sources: report.replace("06", "03") })).toBe(
      "2026-03-02 statement",
    );
  });

  test("of a span on its last day, as far as its text was written by then", () => {
    const on = (when: string) =>
      told({ event: `${possible}, per: [a]`, statements: `{a: {says: So., when: ${when}, cite: p1}}` });
    expect(on("2026-03-03/2026-03-05")).toBe("2026-03-05 statement");
    expect(on("2026-03")).toBe("2026-03-06 statement");
    expect(on('"[2026-03-02..]"')).toBe("2026-03-06 written");
  });

  test("else on that of the source that it cites, or its statements do: dateline, then publication, then the sheet's own day", () => {
    const sources = (terms: string) => `other: {type: transcript}, page: {type: official-document, ${terms}}`;
    const event = `${possible}, cite: page:p1`;
    expect(told({ event, sources: sources("dateline: {date: 2026-03-04}, published: 2026-03-05") })).toBe(
      "2026-03-04 written",
    );
    expect(told({ event, sources: sources("dateline: {date: 2026-03-04, assumed: true}") })).toBe(
      "2026-03-04 assumed",
    );
    expect(told({ event, sources: sources("published: 2026-03-05") })).toBe("2026-03-05 published");
    expect(told({ event, sources: sources("published: unstated") })).toBe("2026-03-07 asOf");
    expect(
      told({
        event: `${possible}, per: [a]`,
        statements: "{a: {says: So., when: unstated, cite: page:p1}}",
        sources: sources("published: 2026-03-05"),
      }),
    ).toBe("2026-03-05 published");
  });

  test("by a source that was not read, on its own day, else on that of the text which has it", () => {
    const sources = (own: string) =>
      `page: {type: transcript, via: report${own}}, report: {type: news-report, dateline: {date: 2026-03-06}}`;
    const event = `${possible}, cite: page:p1`;
    expect(told({ event, sources: sources(", published: 2026-03-02") })).toBe("2026-03-02 published");
    expect(told({ event, sources: sources("") })).toBe("2026-03-06 written");
  });

  test("not before it had happened, whatever promised it", () => {
    const statements =
      "{a: {says: We will., when: 2026-03-02, cite: p1}, b: {says: They did., when: 2026-03-05, cite: p1}}";
    const on = (state: string, per: string) =>
      told({ event: `state: ${state}, when: 2026-03-04, per: [${per}]`, statements });
    expect(on("scheduled", "a")).toBe("2026-03-02 statement 2026-03-06");
    expect(on("occurred", "a, b")).toBe("2026-03-05 statement");
    expect(on("occurred", "a")).toBe("2026-03-06 written");
    expect(on("lapsed", "a")).toBe("2026-03-06 written");
  });

  test("by an update where all else was written before it happened", () => {
    const later = "updates: [{at: 2026-09-01, kind: update, what: It has lapsed., affects: [it]}]";
    const on = (event: string) => told({ event: `${event}, cite: p1`, more: later });
    expect(on("state: lapsed, when: 2026-08-20")).toBe("2026-09-01 update");
    expect(on("state: lapsed, when: 2026-03-06")).toBe("2026-03-06 written");
    expect(on("state: scheduled, when: 2026-08-20")).toBe("2026-03-06 written");
  });

  test("in another zone by the clock: the evening of the 4th in Washington is the 5th in Moscow", () => {
    const on = (said: string) =>
      told({
        event: "state: occurred, when: 2026-03-05T01:00+03:00, per: [a]",
        statements: `{a: {says: They met., when: ${said}, cite: p1}}`,
      });
    expect(on("2026-03-04T17:30-05:00")).toBe("2026-03-04 statement 2026-03-06");
    expect(on("2026-03-04T16:30-05:00")).toBe("2026-03-06 written");
  });
});

test("a text of the next day is how news is made; a later one is said to be so", () => {
  const later = (dateline: string) => {
    const briefing = briefingOf({
      event: "state: possible, when: unstated, per: [a]",
      statements: "{a: {says: So., when: 2026-03-02, cite: p1}}",
      sources: report.replace("2026-03-06", dateline),
    });
    return statementTold(briefing.statements[0]!, briefing).writtenLater;
  };
  expect([later("2026-03-02"), later("2026-03-03"), later("2026-03-04"), later("2026-09-01")]).toEqual([
    null,
    null,
    "2026-03-04",
    "2026-09-01",
  ]);
});
