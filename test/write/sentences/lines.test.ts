import { describe, expect, test } from "vitest";
import { sheetWith, written } from "../written.ts";

/** The line of one statement, with these fields, in "Who said what". */
function lineOf(fields: string): string {
  const sheet = sheetWith(`entities:
  reyes: {type: person, name: Ana Reyes, roles: [{title: Director, of: port}]}
  port: {type: organization, name: Harbour Authority}
  press: {type: group, name: reporters}
  ledger: {type: organization, name: The Ledger}
  agency: {type: organization, name: Coastal News}
  radio: {type: organization, name: Coast Radio}
  crew: {type: group, unnamed: two sailors who spoke to The Ledger, reason: not given}
statements:
  x: {${fields}, cite: p1}
events:
  talks: {what: Talks on pay, state: occurred, when: unstated, cite: p1}
  crash: {what: Two ferries collided, state: occurred, when: unstated, cite: p1}
`);
  const line = /^## Who said what\n\n- (.*)\[\^x\]$/m.exec(written(sheet).markdown)?.[1] ?? "no line";
  return line.replace("[Ana Reyes](/people/reyes/), Director of the Harbour Authority", "Reyes");
}

describe("every line says who, when, through whom, and keeps the source's verb", () => {
  test.each([
    ["by: reyes, quote: We sail, when: unstated", "**Reyes** (no date), said: “We sail”."],
    ["by: reyes, quote: We sail., when: 2025-08-05", "**Reyes** (Tuesday 5 August), said: “We sail.”"],
    [
      "by: reyes, verb: told, to: press, quote: Why not?, when: unstated",
      "**Reyes** (no date), told reporters: “Why not?”",
    ],
    ["by: reyes, verb: told, says: They sail., when: unstated", "**Reyes** (no date), said that they sail."],
    [
      "by: reyes, verb: confirmed, to: press, says: The ferries sail, when: unstated",
      "**Reyes** (no date), confirmed to reporters that the ferries sail.",
    ],
    [
      "by: reyes, verb: denied, says: There is no plan., when: unstated",
      "**Reyes** (no date), denied that there is no plan.",
    ],
    [
      "by: reyes, verb: denied, to: press, says: The army would be used., when: unstated",
      "**Reyes** (no date), denied to reporters that the army would be used.",
    ],
    [
      "by: reyes, verb: denied, says: Sails tear., when: unstated",
      "**Reyes** (no date), denied this: Sails tear.",
    ],
    [
      "by: reyes, verb: denied, quote: a coup, when: unstated",
      "**Reyes** (no date), rejected the words “a coup”.",
    ],
    [
      "via: [agency], verb: denied, says: The army would be used., when: unstated",
      "**Coastal News**, *as cited by the article*, denies that the army would be used.",
    ],
    [
      "by: reyes, verb: declined, says: To comment on the talks., when: unstated",
      "**Reyes** (no date), declined to comment on the talks.",
    ],
    [
      "by: reyes, verb: said, says: Will the ferries sail?, when: unstated",
      "**Reyes** (no date), said: Will the ferries sail?",
    ],
    [
      "by: reyes, verb: declined, says: She declined to comment., when: unstated",
      "**Reyes** (no date): She declined to comment.",
    ],
    [
      "by: reyes, verb: posted, channel: radio, quote: Off we go, when: unstated",
      "**Reyes** (Coast Radio, no date), posted: “Off we go”.",
    ],
    [
      "by: reyes, verb: told, to: radio, channel: radio, quote: Off we go, when: unstated",
      "**Reyes** (no date), told Coast Radio: “Off we go”.",
    ],
    [
      "by: reyes, verb: described, about: [talks], quote: a success, when: unstated",
      "**Reyes** (no date), described the talks on pay as “a success”.",
    ],
    [
      "by: reyes, verb: described, about: [crash], quote: a shame, when: unstated",
      "**Reyes** (no date), described it as “a shame”.",
    ],
    [
      "by: reyes, verb: characterised, says: The talks were “useful”., quote: useful, when: unstated",
      "**Reyes** (no date), characterised the talks as “useful”.",
    ],
    [
      "by: reyes, says: Talks went well., quote: a triumph, when: unstated",
      "**Reyes** (no date), said that talks went well: “a triumph”.",
    ],
    [
      "by: reyes, verb: warned, to: press, says: Harbour dues rise., when: unstated",
      "**Reyes** (no date), warned reporters: Harbour dues rise.",
    ],
    ["by: reyes, says: Zurich pays., when: unstated", "**Reyes** (no date), said: Zurich pays."],
    ["by: reyes, says: Ana Reyes stays., when: unstated", "**Reyes** (no date), said that Ana Reyes stays."],
    [
      "by: reyes, via: [ledger], quote: We sail, when: unstated",
      "**Reyes** (no date), *as reported by The Ledger*, said: “We sail”.",
    ],
    [
      "by: reyes, via: [ledger, agency], quote: We sail, when: unstated",
      "**Reyes** (no date), *as reported by Coastal News, cited by The Ledger*, said: “We sail”.",
    ],
    [
      "via: [ledger], says: The ferries sail., when: unstated",
      "**The Ledger**, *as cited by the article*, reports that the ferries sail.",
    ],
    ["says: The ferries sail., when: unstated", "**The article** says that the ferries sail."],
    [
      "says: How long they sail is open., when: unstated",
      "**The article** says: How long they sail is open.",
    ],
    ["says: Zurich pays., when: unstated", "**The article** says: Zurich pays."],
    [
      "by: reyes, says: A day is not set., when: unstated",
      "**Reyes** (no date), said that a day is not set.",
    ],
    [
      "by: reyes, says: The Harbour Authority pays., when: unstated",
      "**Reyes** (no date), said that the Harbour Authority pays.",
    ],
    ["by: reyes, says: The Ledger pays., when: unstated", "**Reyes** (no date), said that The Ledger pays."],
    [
      "by: reyes, quote: any delays are unacceptable, when: unstated",
      "**Reyes** (no date), said that “any delays are unacceptable”.",
    ],
    ["by: reyes, quote: great progress, when: unstated", "**Reyes** (no date), said: “great progress”."],
    [
      "by: crew, via: [ledger], says: They sail., when: unstated",
      "**Two unnamed sailors who spoke to The Ledger** (no date), *as that publication reports*, said that they sail.",
    ],
    [
      "says: The ferries sail., when: unstated, status: established, note: Public record.",
      "The ferries sail.",
    ],
    [
      "by: reyes, says: They sail., if: the wind drops, when: unstated",
      "**Reyes** (no date), said that they sail. **Conditional**: if the wind drops.",
    ],
    [
      "by: reyes, says: They sail., if: talks, when: unstated",
      "**Reyes** (no date), said that they sail. **Conditional** on the talks on pay.",
    ],
    [
      "by: reyes, says: They sail., if: crash, when: unstated",
      "**Reyes** (no date), said that they sail. **Conditional** on this: two ferries collided.",
    ],
    [
      "by: reyes, says: They sail., hedge: may, when: unstated",
      "**Reyes** (no date), said that they sail (hedged in the source: “may”).",
    ],
    ["by: reyes, says: They sail., when: 2025-08-06, said: on Wednesday", "**Reyes**, said that they sail."],
  ])("%s", (fields, line) => {
    expect(lineOf(fields)).toBe(line);
  });
});

test.each([
  ["by: reyes, quote: 'My mother said, “Never,” and left.'", "said: “My mother said, ‘Never,’ and left.”"],
  [`by: reyes, quote: 'My mother said, "Never," and left.'`, "said: “My mother said, ‘Never,’ and left.”"],
  [
    "by: reyes, verb: denied, says: She was told so., quote: 'no “orders” came'",
    "in these words: “no ‘orders’ came”",
  ],
  [
    "by: reyes, says: They sail., hedge: 'what he calls “likely”'",
    "(hedged in the source: “what he calls ‘likely’”)",
  ],
])("marks inside a quotation change: %s", (statement, words) => {
  const { markdown } = written(
    sheetWith(
      `entities: {reyes: {type: person, name: Reyes}}\nstatements:\n  it: {${statement}, cite: p1}\n`,
    ),
  );
  expect(markdown).toContain(words);
});

test.each([
  ["2025-08-05T00:27+01:00", "(Tuesday 5 August, 12:27 a.m., UTC+1)"],
  ["2025-08-05T00:00Z", "(Tuesday 5 August, midnight UTC, as the day begins)"],
])("a time stands in brackets without brackets of its own: %s", (when, words) => {
  const { markdown } = written(
    sheetWith(
      `entities: {reyes: {type: person, name: Reyes}}\nstatements:\n  it: {by: reyes, says: They sail., when: "${when}", cite: p1}\n`,
    ),
  );
  expect(markdown).toContain(words);
});

describe("what was told only after the day of the briefing has its day, and the office of then", () => {
  const office = `entities:
  reyes: {type: person, name: Ana Reyes, roles: [{title: Mayor, of: moss, from: 2025-09-01}, {title: Director, of: port, to: 2025-08-31}]}
  port: {type: organization, name: Harbour Authority}
  moss: {type: place, name: Moss}
statements:
`;
  const linesOf = (statements: string) =>
    [...written(sheetWith(`${office}${statements}\n`)).markdown.matchAll(/^( *- .*)\[\^\w+\]$/gm)].map(
      ([, line]) => line!.replace(/\[([^\]]*)\]\(\/[^)]*\)/g, "$1"),
    );

  test.each([
    [
      "x: {says: The ferries sail., when: 2025-08-06, cite: p1}",
      ["- **The article** says that the ferries sail."],
    ],
    [
      "x: {says: The ferries sail., when: 2025-08-05, cite: p1}",
      ["- **The article** says that the ferries sail."],
    ],
    [
      "x: {says: The ferries sail., when: 2025-08-07, cite: p1}",
      ["- **The article** (Thursday 7 August) says that the ferries sail."],
    ],
    [
      "x: {says: The ferries sail., when: 2026-04-16, cite: p1}",
      ["- **The article** (16 April 2026) says that the ferries sail."],
    ],
    [
      "x: {by: reyes, says: The ferries sail., when: 2025-08-05, cite: p1}",
      ["- **Ana Reyes, Director of the Harbour Authority** (Tuesday 5 August), said that the ferries sail."],
    ],
    [
      "x: {by: reyes, says: The ferries sail., when: 2025-08-07, cite: p1}",
      ["- **Ana Reyes, Director of the Harbour Authority** (Thursday 7 August), said that the ferries sail."],
    ],
    [
      "x: {by: reyes, says: The ferries sail., when: 2025-09-02, cite: p1}",
      ["- **Ana Reyes, then Mayor of Moss** (2 September), said that the ferries sail."],
    ],
    [
      "x: {by: reyes, says: The ferries sail., when: 2025-08-06, cite: p1}\n  y: {by: reyes, says: The ferries stop., when: 2025-09-02, cite: p1}",
      [
        "- **Ana Reyes, Director of the Harbour Authority**, said that the ferries sail.",
        "- **Ana Reyes, then Mayor of Moss** (2 September), said that the ferries stop.",
      ],
    ],
  ])("%s", (statements, lines) => {
    expect(linesOf(`  ${statements}`)).toEqual(lines);
  });
});

describe("a deadline whose name has its demand does not say it twice", () => {
  test.each([
    [
      "what: Time that Reyes gives herself to decide on fines, demand: decide on fines",
      "**Time that Reyes gives herself to decide on fines.** **Scheduled**, according to the article.",
    ],
    [
      "what: Deadline to repair the pier, demand: to repair the pier, otherwise: fines",
      "**Deadline to repair the pier** – if it is not met: fines. **Scheduled**, according to the article.",
    ],
    [
      "what: Deadline for the pier, demand: repair the pier",
      "**Deadline for the pier** to repair the pier. **Scheduled**, according to the article.",
    ],
  ])("%s", (fields, line) => {
    const sheet = sheetWith(
      `events:\n  x: {${fields}, type: deadline, state: scheduled, when: 2025-08-15, cite: p1}\n`,
    );
    const printed = /^- (.*)\[\^x\]$/m.exec(written(sheet).markdown)?.[1] ?? "";
    expect(printed.replace("15 August: ", "")).toBe(line);
  });
});
