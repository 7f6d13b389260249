import { describe, expect, test } from "vitest";
import { unnamedDescription } from "../../../src/write/sentences/speakers.ts";
import { sheetWith, written } from "../written.ts";

test.each([
  ["a senior White House official", "an unnamed senior White House official"],
  ["an aide", "an unnamed aide"],
  ["one diplomat", "an unnamed diplomat"],
  ["the negotiator", "the unnamed negotiator"],
  ["two people close to the talks", "two unnamed people close to the talks"],
  ["several officials", "several unnamed officials"],
  ["people familiar with the matter", "unnamed people familiar with the matter"],
  ["one of the negotiators", "one of the negotiators, unnamed"],
  ["the director's aide", "the director's aide, unnamed"],
  ["Two people briefed", "two unnamed people briefed"],
  ["A senior official", "an unnamed senior official"],
  ["The negotiator", "the unnamed negotiator"],
  ["Officials in Kyiv", "unnamed officials in Kyiv"],
  ["Senior White House officials", "unnamed senior White House officials"],
  ["Security officials", "unnamed security officials"],
  ["Security Council diplomats", "unnamed Security Council diplomats"],
  ["Kremlin aides", "unnamed Kremlin aides"],
  ["Eight residents", "eight unnamed residents"],
  ["One of the negotiators", "one of the negotiators, unnamed"],
  ["an anonymous source in the ministry", "an anonymous source in the ministry"],
])("%j is called %j", (description, words) => {
  expect(unnamedDescription(description)).toBe(words);
});

const people = `entities:
  star: {type: organization, name: Lakeshore Star}
  tv: {type: organization, name: State television}
  media: {type: organization, name: Russian media}
  two: {type: person, unnamed: Two people briefed, reason: not given}
  four: {type: group, name: "The leaders of France, Germany, Russia and Ukraine", short: the four leaders, members: unstated}
  seven: {type: group, name: Seven leaders, members: unstated}
  paper: {type: organization, name: Insider, article: the}
`;

/** The lines of the statements of a sheet with these people. */
function linesOf(...statements: readonly string[]): readonly string[] {
  const records = statements.map((one, index) => `  s${index}: {${one}, cite: p${index + 1}}\n`).join("");
  const { markdown } = written(sheetWith(`${people}statements:\n${records}`));
  return markdown.split("\n").filter((line) => /\[\^s\d\]$/.test(line));
}

test.each([
  ["by: four, to: star, verb: told, says: They met.", "told the Lakeshore Star that they met."],
  ["by: four, to: paper, verb: told, says: They met.", "told the Insider that they met."],
  ["by: seven, via: [tv], says: They met.", "*as reported by State television*, said that they met."],
  ["by: seven, via: [star], says: They met.", "*as reported by the Lakeshore Star*, said that they met."],
  [
    "by: seven, via: [star, two], says: They met.",
    "*as reported by two unnamed people briefed, cited by the Lakeshore Star*",
  ],
  ["by: two, to: seven, says: They met.", "said to seven leaders that they met."],
])("names inside a sentence have their article and a small letter: %s", (statement, words) => {
  expect(linesOf(statement)[0]).toContain(words);
});

test("a sentence begins with a capital", () => {
  expect(
    linesOf("by: two, says: They met.", "by: seven, says: They met.", "by: four, says: They met."),
  ).toEqual([
    expect.stringMatching(/^- \*\*Two unnamed people briefed\*\* /),
    expect.stringMatching(/^- \*\*\[Seven leaders\]|^- \*\*Seven leaders\*\* /),
    expect.stringMatching(/^- \*\*\[The leaders of France/),
  ]);
});

test("a group is called in full once, then by its short name, in whatever place of the sentence", () => {
  const [first, second] = linesOf(
    "by: two, to: four, says: They parted.",
    "by: tv, to: four, says: They met.",
  );
  expect(first).toContain("said to the leaders of France, Germany, Russia and Ukraine that");
  expect(second).toContain("said to the four leaders that");
  const lines = linesOf("by: tv, to: four, says: They met.", "by: four, says: They met.");
  expect(lines[1]).toMatch(/^- \*\*\[The four leaders\]/);
});

test("a report of a publisher is told by its name, however many of its reports were read", () => {
  const { markdown } = written(`---
factsheet: 1
id: example
title: An example
bottomLine: The bottom line.
sources:
  one: {type: news-report, publisher: mint, url: "https://mint.example/1", dateline: {date: 2025-08-06}}
  two: {type: news-report, publisher: mint, url: "https://mint.example/2", dateline: {date: 2025-08-06}}
  three: {type: news-report, publisher: mint, url: "https://mint.example/3", dateline: {date: 2025-08-06}}
entities:
  mint: {type: organization, name: Mint}
statements:
  it: {says: They met., cite: ["one:p1", "two:p4", "three:p2"]}
---
`);
  expect(markdown).toContain("- **Mint** reports that they met.[^it]");
});

test.each([
  [
    "length of the talks, as the White House gives it",
    "length of the talks, as the White House gives it[^it]",
  ],
  [
    "length of the talks, according to the White House",
    "length of the talks, according to the White House[^it]",
  ],
  [
    "length of the talks with the White House",
    "length of the talks with the White House, according to the White House[^it]",
  ],
])("a figure names once who gives it: %s", (of, cell) => {
  const records = `entities:
  house: {type: organization, name: White House}
statements:
  said: {by: house, says: They were long., cite: p1}
figures:
  it: {value: 3, unit: hours, of: "${of}", per: [said]}
`;
  expect(written(sheetWith(records)).markdown).toContain(`| 3 hours | ${cell} |`);
});

describe("a title that changed between two lines", () => {
  test("is given again, and the one that stays is not", () => {
    const sheet = sheetWith(`key: [one, two, three]
entities:
  umerov:
    type: person
    name: Rustem Umerov
    roles:
      - {title: Defence Minister, of: ukraine, from: "2023-09-06", to: "2025-07-17"}
      - {title: Security Council Secretary, of: ukraine, from: "2025-07-18"}
  ukraine: {type: organization, name: Ukraine, adjective: Ukrainian}
statements:
  one: {by: umerov, says: Talks go on., when: 2025-06-02, cite: p1}
  two: {by: umerov, says: A meeting is offered., when: 2025-07-23, cite: p1}
  three: {by: umerov, says: It is late., when: 2025-07-24, cite: p1}
`);
    expect(written(sheet).markdown.match(/(?:Defence Minister|Security Council Secretary)(?=[,*])/g)).toEqual(
      ["Defence Minister", "Security Council Secretary"],
    );
  });
});
