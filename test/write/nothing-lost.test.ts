import { describe, expect, test } from "vitest";
import { sheetWith, written } from "./written.ts";

// What a short name, a line of the editor's or a place in the open part of the page leaves out stands elsewhere on it.

const people = `entities:
  reyes: {type: person, name: Ana Reyes}
  berg: {type: person, name: Ada Berg}
  orvik: {type: place, name: Orvik}
  star: {type: organization, name: The Star}
`;
const linesWith = (words: string, text: string) => text.split("\n").filter((line) => line.includes(words));
const withoutLinks = (text: string) => text.replace(/\[([^\]]*)\]\(\/[^)]*\)/g, "$1");

describe("what a short name or a line of one's own leaves out of an event is told on the page", () => {
  const terms =
    "type: deadline, when: 2025-08-01, setBy: reyes, binds: berg, demand: leave office, otherwise: a vote";

  test("in the note of a deadline that the table calls by its short name", () => {
    const { markdown } = written(
      sheetWith(`${people}events:
  x: {what: Deadline, short: Port deadline, state: lapsed, ${terms}, where: orvik, cite: p1}
`),
    );
    expect(withoutLinks(markdown)).toContain(
      "[^x]: Para. 1. Deadline, Orvik, set by Ana Reyes for Ada Berg to leave office; otherwise: a vote.",
    );
  });

  test("behind a line that has the demand and not what follows otherwise", () => {
    const { markdown } = written(
      sheetWith(`${people}events:
  x: {what: Deadline, line: 'Berg is to leave office by 1 September, the article says.', state: scheduled, ${terms.replace("08-01", "09-01")}, cite: p1}
`),
    );
    expect(linesWith("by 1 September", markdown)).toEqual([
      "- Berg is to leave office by 1 September, the article says. Otherwise: a vote.[^x]",
    ]);
  });

  test("not twice where the line has it", () => {
    const { markdown } = written(
      sheetWith(`${people}events:
  x: {what: Deadline, line: 'Berg is to leave office by 1 September or face a vote in Orvik, the article says.', where: orvik, state: scheduled, ${terms.replace("08-01", "09-01")}, cite: p1}
`),
    );
    expect(markdown).not.toMatch(/Otherwise|Place:|Orvik\./);
  });

  test("the place, in the note of a line that does not name it", () => {
    const { markdown } = written(
      sheetWith(`${people}events:
  x: {what: Talks, line: 'The sides may meet, the article says.', state: possible, when: 2025-09-01, where: orvik, cite: p1}
`),
    );
    expect(withoutLinks(markdown)).toContain("[^x]: Para. 1. Place: Orvik.");
  });
});

test("a figure that key puts in the open names its rivals there", () => {
  const { markdown } = written(
    sheetWith(`key: [ours]
${people}statements:
  claim: {by: reyes, verb: claimed, says: Thirteen were hurt., when: unstated, cite: p1}
  report: {via: [star], says: Six were hurt., when: unstated, cite: p1}
figures:
  ours: {value: {atLeast: 13}, unit: people, of: people hurt, asOf: unstated, per: [claim], cite: p1, differs: [theirs]}
  theirs: {value: 6, unit: people, of: people hurt, asOf: unstated, per: [report], cite: p1}
`),
  );
  expect(linesWith("**At least 13 people**", markdown)).toEqual([
    "- **At least 13 people**: people hurt, according to Ana Reyes; [6 people](#theirs) according to The Star, *as cited by the article*.[^ours]",
  ]);
});
