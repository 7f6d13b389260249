import { describe, expect, test } from "vitest";
import { draftOf } from "../../src/draft/draft.ts";
import { readArticle } from "../../src/draft/read-article.ts";
import type { KnownEntity } from "../../src/draft/registry-names.ts";
import type { SheetRecord } from "../../src/draft/sheet-text.ts";
import { writeSheet } from "../../src/draft/write-sheet.ts";

const known: readonly KnownEntity[] = [
  { id: "coastguard", kind: "organization", names: ["coastguard"] },
  { id: "harbour", kind: "organization", names: ["harbour authority"] },
  { id: "union", kind: "organization", names: ["Seafarers’ Union"] },
  { id: "cape-head", kind: "place", names: ["Cape Head"] },
];

function sheetOf(text: string) {
  const draft = draftOf(readArticle(`${text}\n`), "2026-11-26", known);
  return writeSheet(draft, {
    id: "x",
    file: "article.txt",
    sha256: "0".repeat(64),
    dayFrom: "flag",
    url: null,
    published: null,
    title: null,
    author: null,
    lang: "en",
    known,
  });
}

const told = ({ fields }: SheetRecord): string =>
  fields
    .filter(({ key }) => !["when", "cite"].includes(key))
    .map(({ key, value }) => `${key}: ${value}`)
    .join(" | ");

const statementsOf = (text: string) => sheetOf(text).records.statements.map(told);

describe("what is told in other words is cut from the article", () => {
  test.each([
    [
      "No leak has been detected, the coastguard said.",
      ["by: coastguard | verb: said | says: No leak has been detected"],
    ],
    ["The coastguard said it was busy.", ["by: coastguard | verb: said | says: It was busy"]],
    [
      "According to the harbour authority, the quay was empty.",
      ["by: harbour | verb: said | says: The quay was empty"],
    ],
    [
      "No leak has been detected, the coastguard said, but it warned that 180 tonnes could escape if the hull cracks further.",
      [
        "by: coastguard | verb: said | says: No leak has been detected",
        "by: coastguard | verb: warned | says: 180 tonnes could escape if the hull cracks further | if: the hull cracks further | hedge: could",
      ],
    ],
    // What is said beside a denial is not denied, nor said in the month of which it tells.
    [
      "The harbour authority denied that it had been warned, and said an inspection in January had found no fault.",
      [
        "by: harbour | verb: denied | says: It had been warned | hedge: warned",
        "by: harbour | verb: said | says: An inspection in January had found no fault",
      ],
    ],
    [
      "Russia will not attend the talks on Friday, Foreign Minister Sergei Lavrov said on Thursday, unless sanctions are lifted.",
      [
        "by: sergei-lavrov | verb: said | says: Russia will not attend the talks on Friday | if: unless sanctions are lifted | hedge: will | said: on Thursday",
      ],
    ],
    [
      "If the wind drops, the coastguard said, the search will resume.",
      ["by: coastguard | verb: said | says: The search will resume | if: the wind drops | hedge: will"],
    ],
    [
      "“We never agreed to that deal,” Ann Lee told reporters.",
      ["by: ann-lee | verb: told | quote: We never agreed to that deal"],
    ],
    [
      "The coastguard said no decision had been taken.",
      ["by: coastguard | verb: said | says: No decision had been taken"],
    ],
    [
      "Pumping was due to begin on Saturday, weather permitting, the harbour authority said.",
      [
        "by: harbour | verb: said | says: Pumping was due to begin on Saturday, weather permitting | if: weather permitting | hedge: was due to",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(statementsOf(text)).toEqual(expected);
  });
});

describe("nobody is given another’s words", () => {
  test.each([
    [
      "The Seafarers’ Union claims that crews had worked nights at Island Line; the company rejected that as “baseless”.",
      [
        "by: union | verb: claimed | says: Crews had worked nights at Island Line",
        "by: island-line | verb: rejected | quote: baseless | says: Crews had worked nights at Island Line | denies: statement",
      ],
    ],
    [
      "Talks will resume, mediators said, but the rebels denied that they had agreed to leave.",
      [
        "by: mediators | verb: said | says: Talks will resume | hedge: will",
        "by: rebels | verb: denied | says: They had agreed to leave | hedge: agreed to",
      ],
    ],
    [
      "Mayor Jean Roux rejected claims that the city lost its case.",
      ["by: jean-roux | verb: rejected | says: The city lost its case | hedge: claims"],
    ],
    [
      "Mayor Jean Roux dismissed as false reports that the city had lost.",
      ["by: jean-roux | verb: rejected | says: The city had lost"],
    ],
    [
      "Mayor Jean Roux refuted the allegation that the city had lost.",
      ["by: jean-roux | verb: rejected | says: The city had lost"],
    ],
    [
      "Police are investigating claims that the city had lost, Ann Lee said.",
      [
        "by: ann-lee | verb: said | says: Police are investigating claims that the city had lost | hedge: claims",
      ],
    ],
    [
      "Two are missing off Cape Head, the coastguard said.",
      ["by: coastguard | verb: said | says: Two are missing off Cape Head"],
    ],
    [
      "The Bay Observer, citing a diplomat, reported on Wednesday that the Front was leaving.",
      ["by: bay-observer | verb: said | says: The Front was leaving"],
    ],
  ])("%s", (text, expected) => {
    const ids = (line: string) =>
      line
        .replace(/denies: \S+/, "denies: statement")
        .replace(/ \| via: [^|]+(?= \|)/, "")
        .replace(/ \| said: [^|]+/, "");
    expect(statementsOf(text).map(ids)).toEqual(expected);
  });

  test("what was said stands before an inverted verb, and a part has no number", () => {
    const { text } = sheetOf(
      "Its board may meet, said a person close to it, who asked not to be named. The deal needs two thirds of the votes, Ann Lee said.",
    );
    expect(text).toContain("says: Its board may meet\n");
    expect(text).not.toMatch(/value:.*0\.66/);
  });

  test("a ship is nobody", () => {
    expect(sheetOf("The ferry Lady Ingrid sank. Lady Ingrid was old, Ann Lee said.").text).not.toMatch(
      /name: .*Ingrid/,
    );
  });
});

describe("what is left open or not said is told", () => {
  test.each([
    ["She did not rule out a ban.", ["says: She did not rule out a ban | hedge: did not rule out"]],
    [
      "Ann Lee stopped short of blaming them.",
      ["says: Ann Lee stopped short of blaming them | hedge: stopped short of"],
    ],
    ["Police have not released the names.", ["says: Police have not released the names"]],
    [
      "The coastguard has not confirmed the toll.",
      ["says: The coastguard has not confirmed the toll | hedge: not confirmed"],
    ],
  ])("%s", (text, expected) => {
    expect(statementsOf(text)).toEqual(expected);
  });

  test("speakers whom the article withholds stand as it describes them, with its reason", () => {
    expect(
      sheetOf(
        "The report is late, said two officials, who spoke on condition of anonymity because they were not allowed to talk.",
      ).text,
    ).toContain(`    type: group
    unnamed: two officials, who spoke on condition of anonymity
    reason: they were not allowed to talk
`);
  });
});

test("events and figures are cut from the article, with the condition and without the date", () => {
  const { events, figures } = sheetOf(
    "A boom 2.5 kilometres long was laid, and fishing within 12 nautical miles is banned until Dec. 4. The fine of 250,000 euros hit 41 people in June 2025. Repairs will begin on Saturday if the wind drops. The quay will open on Sunday, Ann Lee said, unless it rains.",
  ).records;
  expect([...events, ...figures].map(told)).toEqual([
    "what: Fishing within 12 nautical miles is banned | state: scheduled | said: until Dec. 4",
    "what: The fine of 250,000 euros hit 41 people | state: occurred",
    "what: Repairs will begin | if: the wind drops | state: possible | said: on Saturday | per: repairs-will-begin-on",
    "what: The quay will open | if: unless it rains | state: possible | said: on Sunday | per: quay-will-open-on",
    "value: 2.5 | unit: kilometres | of: A boom 2.5 kilometres long was laid | asOf: unstated",
    "value: 12 | unit: nautical miles | of: fishing within 12 nautical miles is banned until Dec. 4 | asOf: unstated",
    "value: 250000 | currency: EUR | of: fine | asOf: unstated",
    "value: 41 | unit: people | of: people | asOf: unstated",
  ]);
});

describe("what is denied, untrue or not done has not happened", () => {
  const eventsOf = (text: string) => sheetOf(text).records.events.map(told);

  test.each([
    "Mayor Jean Roux denied that police had closed the bridge on May 12.",
    "Mayor Jean Roux denied police had closed the bridge on May 12.",
    "He denied that Russia had withdrawn troops in March.",
    "The ministry disputed that soldiers died on May 9.",
    "Roux refuted the allegation that the council met in secret on May 9.",
    "The ship sank on May 19, a claim the navy denies.",
    "The company fired workers on May 3, which the union denied.",
    "It is not true that the council voted on May 17.",
    "Reports that a ship sank on May 19 are false.",
    "Claims that the plant burned on May 3, and that people died, are unfounded.",
    "There is no evidence that the ship sank on May 19.",
    "The factory did not close on May 15.",
    "The factory never closed on May 15.",
    "The minister wasn't told on May 3.",
    "Officials were surprised. No vote was held on May 17.",
    "The bridge did not reopen until May 15.",
    "The bridge was not damaged by the storm, with repairs valued at $30 million, up from nearly $20 million in 2024.",
  ])("no event: %s", (text) => {
    const { events, statements } = sheetOf(text).records;
    expect([events.map(told), statements.length]).toEqual([[], 1]);
  });

  test.each([
    [
      "The company, which does not comment on rumours, closed the plant on May 15.",
      "what: The company, which does not comment on rumours, closed the plant | state: occurred",
    ],
    [
      "The council voted on May 12 not to close the bridge.",
      "what: The council voted on May 12 not to close the bridge | state: occurred",
    ],
    ["The council rejected the budget on May 12.", "what: The council rejected the budget | state: occurred"],
    [
      "A man found not guilty was freed on May 3.",
      "what: A man found not guilty was freed | state: occurred",
    ],
  ])("an event: %s", (text, expected) => {
    expect(eventsOf(text).map((one) => one.replace(/ \| (?:said|per): .*/, ""))).toEqual([expected]);
  });

  test("a figure of it is to be looked at", () => {
    const { figures } = sheetOf(
      "He denied that Russia had withdrawn 5,000 troops. They left 30 tanks.",
    ).records;
    expect(figures.map(({ fields }) => fields[0])).toEqual([
      { key: "value", value: 5000, remark: '"denied" stands beside it: is it so?' },
      { key: "value", value: 30, remark: undefined },
    ]);
  });
});
