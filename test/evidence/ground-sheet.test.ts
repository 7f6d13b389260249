import { describe, expect, test } from "vitest";
import { ground, sheetWith } from "./ground.ts";

const ferry = `The ferry strike on the northern islands ended on Tuesday, the union said.

“We have what we asked for,” its chairman told reporters. “The boats will sail,
and nobody will be paid less.” He called the talks “long and hard.”

The company called the talks useful. The company said no more. Since then boats have sailed.

“There is more to say.

“We will say it in the summer,” the chairman added.
`;
const texts = { "ferry.txt": ferry };

const statement = (lines: string) =>
  sheetWith(`
statements:
  deal:
    by: union
    when: unstated
${lines
  .trim()
  .split("\n")
  .map((line) => `    ${line.trim()}`)
  .join("\n")}`);

describe("quotations", () => {
  const quote = (words: string, cite: string) =>
    ground(statement(`quote: ${JSON.stringify(words)}\ncite: ${cite}`), texts).quotesNotFound;

  test("stand in the paragraph that they cite, whatever the marks and line breaks", () => {
    expect(quote("The boats will sail, and nobody will be paid less.", "p2")).toEqual([]);
    expect(quote("long and hard", 'p2 "He called … hard"')).toEqual([]);
  });

  test("may run on into the next paragraph, when both are cited", () => {
    expect(quote("There is more to say. We will say it in the summer", "[p4, p5]")).toEqual([]);
  });

  test("are told with the closest text where a word was changed", () => {
    expect(quote("The boats will sail and no one will be paid less", "p2")).toEqual([
      {
        path: ["statements", "deal", "quote"],
        record: "deal",
        quote: "The boats will sail and no one will be paid less",
        nearest: { text: "The boats will sail, and nobody will be paid less", paragraph: 2 },
        elsewhere: null,
      },
    ]);
  });

  test("are told with their paragraph where they stand in another", () => {
    expect(quote("long and hard", "p3")).toMatchObject([{ elsewhere: 2, nearest: null }]);
  });

  test("have no closest text where nothing is like them", () => {
    expect(quote("Bananas grow upside down", "p2")).toMatchObject([{ elsewhere: null, nearest: null }]);
  });

  test("that cite a paragraph which is not there are told once, by their citation", () => {
    const found = ground(statement("quote: long and hard\ncite: p9"), texts);
    expect(found.quotesNotFound).toEqual([]);
    expect(found.citesNotFound).toMatchObject([
      { reason: "There is no p9: the stored source has 5 paragraphs." },
    ]);
  });
});

describe("citations", () => {
  const cite = (written: string) =>
    ground(statement(`says: So it is.\ncite: ${written}`), texts).citesNotFound;

  test("lead to a paragraph, to its words, to a phrase", () => {
    expect(cite("p1")).toEqual([]);
    expect(cite('p2 "The boats … paid less"')).toEqual([]);
    expect(cite('p2 "We have what we asked for"')).toEqual([]);
    expect(cite('report:p3 "Since then … sailed."')).toEqual([]);
    expect(cite('report "The ferry … said"')).toEqual([]);
  });

  test("whose words are not there are told with the closest ones", () => {
    expect(cite('p2 "The boat will … paid less"')).toEqual([
      {
        path: ["statements", "deal", "cite"],
        record: "deal",
        written: 'p2 "The boat will … paid less"',
        reason: '"The boat will … paid less" is not in p2.',
        nearest: "The boats will",
      },
    ]);
  });

  test("whose words stand twice are told to take more of them", () => {
    expect(cite('p3 "The company"')).toMatchObject([
      { reason: '"The company" stands twice in p3; take more words.' },
    ]);
  });

  test("in a list are told at their place in it", () => {
    expect(cite('[p1, p2 "Nothing … of this"]')).toMatchObject([{ path: ["statements", "deal", "cite", 1] }]);
  });
});

describe("words for a date", () => {
  const said = (words: string, more = "") =>
    ground(statement(`says: So it is.\nsaid: ${words}\ncite: p1${more}`), texts).saidNotFound;

  test("stand in the source, in any case", () => {
    expect(said("on Tuesday")).toEqual([]);
    expect(said("since then")).toEqual([]);
  });

  test("are told where the source has others", () => {
    expect(said("on Monday")).toEqual([
      { path: ["statements", "deal", "said"], record: "deal", said: "on Monday" },
    ]);
  });

  test("of an event are looked for in the source of its statements", () => {
    const event = (words: string) =>
      sheetWith(`
statements:
  deal: {by: union, says: So it is., when: unstated, cite: p1}
events:
  strike-end: {what: End of the strike, state: occurred, when: 2026-03-03, said: ${words}, per: [deal]}`);
    expect(ground(event("on Tuesday"), texts).saidNotFound).toEqual([]);
    expect(ground(event("on Monday"), texts).saidNotFound).toHaveLength(1);
  });
});

describe("sources", () => {
  test("tell their paragraphs, and those that no record cites", () => {
    const { sources, missing } = ground(statement("says: So it is.\ncite: [p1, p3]"), texts);
    expect(sources).toMatchObject([
      { source: "report", file: "ferry.txt", paragraphs: 5, uncovered: [2, 4, 5], changed: false },
    ]);
    expect(missing).toEqual([]);
  });

  test("whose hash differs have changed", () => {
    const sheet = sheetWith(
      "statements:\n  deal: {says: So it is., cite: p1}",
      `    sha256: ${"f".repeat(64)}`,
    );
    expect(ground(sheet, texts).sources).toMatchObject([{ changed: true }]);
  });

  test("that are not in the folder are named, and nothing else is told", () => {
    const found = ground(statement("quote: Not there\nsaid: on Monday\ncite: p77"), {});
    expect(found).toEqual({
      sources: [],
      quotesNotFound: [],
      citesNotFound: [],
      saidNotFound: [],
      missing: [{ source: "report", file: "ferry.txt" }],
    });
  });

  test("named like a property of every object are not taken for one", () => {
    const sheet = sheetWith("statements:\n  deal: {says: So it is., cite: p1}").replace(
      "ferry.txt",
      "constructor",
    );
    expect(ground(sheet, {}).missing).toEqual([{ source: "report", file: "constructor" }]);
  });

  test("seen through another are not expected to have a text", () => {
    const sheet = sheetWith(
      "statements:\n  deal: {by: union, quote: Anything, when: unstated, cite: 'paper:p1'}",
      "  paper: {type: news-report, publisher: union, via: report}",
    );
    expect(ground(sheet, texts)).toMatchObject({ quotesNotFound: [], citesNotFound: [], missing: [] });
  });
});
