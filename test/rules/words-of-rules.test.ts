import { describe, expect, test } from "vitest";
import { exampleSheet } from "../../src/rules/example-sheet.ts";
import { codes, diagnose } from "./check-sheets.ts";

describe("anonymous-undescribed", () => {
  const unnamed = (words: string, more = "") => ({
    entities: `\n  insider: {type: person, unnamed: ${words}, reason: not given${more}}`,
    statements: "\n  toll-view: {by: insider, says: A toll would pay., when: unstated, cite: p1}",
  });

  test.each([
    "a source",
    "Sources",
    "an anonymous source",
    "two people",
    "one person",
    "an official",
    "a senior official",
    "someone",
  ])("%s is no description", (words) => expect(codes(unnamed(words))).toEqual(["anonymous-undescribed"]));

  test.each([
    "a senior White House official",
    "a Kremlin aide",
    "two people with knowledge of the matter",
    "a source close to the council",
  ])("%s is one", (words) => expect(codes(unnamed(words))).toEqual([]));

  test("an official of an organization that is given is described", () => {
    const parts = unnamed("an official", ", of: town");
    expect(
      codes({ ...parts, entities: `${parts.entities}\n  town: {type: organization, name: Nordvik}` }),
    ).toEqual([]);
  });
});

describe("confirmed-but-possible", () => {
  const meeting = {
    statements:
      "\n  offer:\n    by: mayor\n    verb: confirmed\n    says: The mayors may meet.\n    hedge: may\n    when: unstated\n    about: [meeting]\n    cite: p1",
    events:
      "\n  meeting: {what: Meeting of the two mayors, type: meeting, state: possible, when: unstated, per: [offer]}",
  };

  test.each([
    { bottomLine: "The meeting of the mayors is confirmed.[^meeting]" },
    { body: "The meeting is confirmed.[^meeting]" },
    { body: "Ada Berg confirmed the meeting.[^offer]" },
    {
      body: "## At a glance\n\n| What | State |\n| --- | --- |\n| Meeting | **Confirmed**[^offer] |\n\n<!-- facts -->",
    },
  ])("finds it in %o", (parts) => {
    expect(codes({ ...meeting, ...parts })).toEqual(["confirmed-but-possible"]);
  });

  test.each([
    { bottomLine: "The meeting of the mayors is not confirmed.[^meeting]" },
    { bottomLine: "The vote is confirmed." },
    { body: "Ada Berg confirmed that the mayors may meet.[^meeting]" },
    { body: "If confirmed, the meeting is the first.[^meeting]" },
  ])("leaves %o alone", (parts) => {
    expect(codes({ ...meeting, ...parts })).toEqual([]);
  });

  test.each([
    ["The inquiry is confirmed; meetings are only possible.[^inquiry][^meeting]", []],
    ["The inquiry has been confirmed, and a meeting may follow.[^inquiry][^meeting]", []],
    ["The inquiry is done; the meeting is confirmed.[^inquiry][^meeting]", ["confirmed-but-possible"]],
  ])("tells by its subject what is confirmed: %s", (body, expected) => {
    const events = `${meeting.events}\n  inquiry: {what: Inquiry into the tolls, state: ongoing, when: 2026-03-02, cite: p1}`;
    expect(codes({ ...meeting, events, body })).toEqual(expected);
  });

  test("a headline is held to the event whose words it shares", () => {
    const headed = (title: string) =>
      diagnose({ "sheet.md": exampleSheet(meeting).replace(/^title: .*$/m, `title: ${title}`) }).map(
        ({ code }) => code,
      );
    expect(headed("Meeting of mayors confirmed")).toEqual(["confirmed-but-possible"]);
    expect(headed("Mayors may meet, official confirmed")).toEqual([]);
    expect(headed("The meeting of the mayors is confirmed")).toEqual(["confirmed-but-possible"]);
    expect(headed("Toll on the bridge is confirmed")).toEqual([]);
  });
});

describe("url-unsafe", () => {
  const source = (url: string) => ({
    sources: `\n  article: {type: news-report, url: ${JSON.stringify(url)}, dateline: {date: 2026-03-04}}`,
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "//news.example/x",
    "news.example/x",
    "https://",
    "ftp://news.example",
    " https://news.example/a b",
  ])("refuses %s", (url) => expect(codes(source(url))).toEqual(["url-unsafe"]));

  test.each(["https://news.example/a?b=c#d", "http://news.example", "https://пример.example/стр"])(
    "takes %s",
    (url) => expect(codes(source(url))).toEqual([]),
  );
});

describe("occurred-in-future", () => {
  const vote = (when: string, top = "") => ({
    top,
    events: `\n  vote: {what: Council vote, state: occurred, when: ${when}, cite: p2}`,
  });

  test("what may have happened by the dateline is not in the future", () => {
    expect(codes(vote("2026-03-04"))).toEqual([]);
    expect(codes(vote("2026-03"))).toEqual([]);
    expect(codes(vote("unstated"))).toEqual([]);
    expect(codes(vote("2026-03-05"))).toEqual(["occurred-in-future"]);
  });

  test("a later `asOf` lets a sheet know more than its source", () => {
    expect(codes(vote("2026-03-05", "asOf: 2026-03-06"))).toEqual([]);
    expect(codes(vote("2026-03-07", "asOf: 2026-03-06"))).toEqual(["occurred-in-future"]);
  });

  test("a later update lets the event that it affects be of any day up to its own", () => {
    const updated = (at: string, affects: string) => ({
      ...vote("2026-03-05"),
      updates: `\n  - {at: ${at}, kind: update, what: The council has voted., affects: [${affects}]}`,
    });
    expect(codes(updated("2026-03-05", "vote"))).toEqual([]);
    expect(codes(updated("2026-03-09T10:00+01:00", "vote"))).toEqual([]);
    expect(codes(updated("2026-03-04", "vote"))).toEqual(["occurred-in-future"]);
    expect(codes(updated("2026-03-09", "toll-view"))).toEqual(["occurred-in-future"]);
  });

  test("no error depends on the clock", () => {
    for (const now of ["2020-01-01", "2026-03-05", "2040-01-01"])
      expect(codes(vote("2026-03-05"), { now })).toEqual(["occurred-in-future"]);
  });
});

describe("figure-incomplete", () => {
  test.each([
    ["value: 25, unit: percent, of: the toll, asOf: unstated, cite: p2", []],
    ["value: 25, of: the toll, asOf: 2026, cite: p2", ["figure-incomplete"]],
    ["value: [2, 3], unit: euros, of: the toll, cite: p2", ["figure-incomplete"]],
    ["value: 25, of: the toll, cite: p2", ["figure-incomplete"]],
  ])("{%s} gives %o", (fields, expected) => {
    expect(codes({ figures: `\n  toll: {${fields}}` })).toEqual(expected);
  });
});

describe("correction-incomplete", () => {
  test.each([
    ["correction, what: So., was: Not so., affects: [toll-view]", []],
    ["correction, what: So.", ["correction-incomplete"]],
    ["correction, what: So., was: Not so.", ["correction-incomplete"]],
    ["correction, what: So., was: Not so., affects: []", ["correction-incomplete"]],
    ["withdrawal, what: We no longer stand by it.", ["correction-incomplete"]],
    ["clarification, what: So.", []],
  ])("a %s gives %o", (fields, expected) => {
    expect(codes({ updates: `\n  - {at: 2026-03-05, kind: ${fields}}` })).toEqual(expected);
  });
});

describe("record-unused", () => {
  const two =
    "\n  toll-view: {by: mayor, says: A toll would pay., when: unstated, cite: p1}\n  tax-view: {by: mayor, says: Taxes stay as they are., when: unstated, cite: p2}";

  test("a section that keeps the generated lines leaves nothing out", () => {
    expect(codes({ statements: two, body: "## Who said what\n\nA long day.\n\n<!-- facts -->" })).toEqual([]);
  });

  test("statements that the editor's section leaves out stand among the others in the record", () => {
    expect(codes({ statements: two, body: "## Who said what\n\n- A toll.[^toll-view]" })).toEqual([]);
  });

  test("a section that the editor wrote may leave a record out", () => {
    expect(
      codes({
        statements: two,
        body: "## Who said what\n\n- A toll.[^toll-view]\n\n## More statements\n\nNone.",
      }),
    ).toEqual(["record-unused"]);
  });

  test("a source that no record cites is unused, unless it was seen through one or carried it", () => {
    const sources = (more: string) => ({
      sources: `\n  article: {type: news-report, dateline: {date: 2026-03-04}}${more}`,
      entities: "\n  mayor: {type: person, name: Ada Berg}\n  times: {type: organization, name: The Times}",
      statements:
        "\n  toll-view: {by: mayor, via: [times], says: A toll would pay., when: unstated, cite: 'article:p1'}",
    });
    expect(codes(sources("\n  minutes: {type: official-document}"))).toEqual(["record-unused"]);
    expect(codes(sources("\n  report: {type: news-report, publisher: times, via: article}"))).toEqual([]);
  });
});
