import { describe, expect, test } from "vitest";
import { sheetWith, written } from "../written.ts";

/** The line of the record `id` on the page, without its note. */
function lineOf(id: string, records: string): string {
  const { markdown } = written(sheetWith(records));
  const line = markdown.split("\n").find((one) => one.includes(`[^${id}]`) && !one.startsWith("[^")) ?? "";
  return line.replace(/\[\^.*/, "").trim();
}

const people =
  "entities:\n  ana: {type: person, name: Ana Reyes}\n  firm: {type: organization, name: Bay Line}\n";
const statement = (fields: string) =>
  lineOf("view", `${people}statements:\n  view: {by: ana, ${fields}, when: 2025-08-06, cite: p1}\n`);

describe("a condition is told as its words ask for", () => {
  test.each([
    ["weather permitting", "**Conditional**: weather permitting."],
    ["funds and time permitting", "**Conditional**: funds and time permitting."],
    ["pending certification", "**Conditional**: pending certification."],
    ["depending on the vote", "**Conditional**: depending on the vote."],
    ["provided that it rains", "**Conditional**: provided that it rains."],
    ["it rains", "**Conditional**: if it rains."],
  ])("%s", (condition, expected) => {
    const records = `events:\n  pump: {what: Pumping, state: intended, if: ${condition}, when: 2025-08-10, cite: p1}\n`;
    expect(lineOf("pump", records)).toContain(expected);
  });

  test("and once, where the statement has it in its own words", () => {
    expect(
      statement(
        "verb: warned, says: Up to 180 tonnes could escape if the hull cracks., hedge: could, if: the hull cracks",
      ),
    ).toBe("- **[Ana Reyes](/people/ana/)** warned that up to 180 tonnes could escape if the hull cracks.");
    expect(statement("verb: said, says: The hull cracks often., if: the hull cracks")).toContain(
      "**Conditional**",
    );
  });
});

describe("verbs have their own grammar", () => {
  test.each([
    ["verb: demanded, says: There must be a review.", "demanded that there be a review."],
    ["verb: declined, says: He would say whether the ship sails.", "declined to say whether the ship sails."],
    ["verb: declined, says: Ana Reyes would comment.", "declined to comment."],
    ["verb: declined, says: To comment on costs., ", "declined to comment on costs."],
    ["verb: said, says: Eleven of them are ill.", "said that eleven of them are ill."],
  ])("%s", (fields, expected) => {
    expect(statement(fields.replace(/, $/, ""))).toBe(`- **[Ana Reyes](/people/ana/)** ${expected}`);
  });
});

describe("what a deadline threatens has its article", () => {
  test.each([
    ["Fine of 250,000 euros", "or face a fine of 250,000 euros ("],
    ["Ballot of members", "or face a ballot of members ("],
    ["An inquiry", "or face an inquiry ("],
    ["New U.S. sanctions on trade", "or face new U.S. sanctions on trade ("],
    ["Suspension of the licence", "or face suspension of the licence ("],
  ])("%s", (what, expected) => {
    const records = `${people}events:
  end: {what: Last day for records, type: deadline, state: scheduled, when: 2025-08-10, setBy: ana, binds: firm, demand: hand over records, otherwise: threat, cite: p1}
  threat: {what: "${what}", state: possible, after: end, when: unstated, cite: p1}
`;
    expect(lineOf("end", records)).toContain(expected);
  });
});

test("a demand that its name tells already is not told again", () => {
  const records = `${people}events:
  end: {what: Deadline for an appeal by Bay Line, type: deadline, state: scheduled, when: 2025-08-10, binds: firm, demand: lodge an appeal, otherwise: threat, cite: p1}
  threat: {what: Revocation of Bay Line’s licence, state: possible, after: end, when: unstated, cite: p1}
`;
  expect(lineOf("end", records)).toContain(
    "Deadline for an appeal by Bay Line** – if it is not met: revocation of Bay Line’s licence (**Possible**)",
  );
});

test.each([
  ["value: 31.50, currency: USD", "$31.50"],
  ["value: 28.1, currency: GBP", "£28.10"],
  ["value: [3.5, 4.25], currency: EUR", "€3.50 to €4.25"],
  ["value: 31, currency: USD", "$31"],
  ["value: 1.0875, currency: USD", "$1.0875"],
  ["value: 2.5 million, currency: USD", "$2.5 million"],
  ["value: {lessThan: 4}, unit: times annual earnings", "Less than 4 times annual earnings"],
  ["value: 31.5, unit: percent", "31.5%"],
])("a figure reads as people write it: %s", (fields, expected) => {
  expect(
    lineOf("price", `figures:\n  price: {${fields}, of: the price, asOf: 2025-08-06, cite: p1}\n`),
  ).toContain(`| ${expected} |`);
});

test("a title that says of what it is does not say it again", () => {
  const records = `entities:
  ministry: {type: organization, name: Transport Ministry}
  bay: {type: organization, name: Ministry of Health}
  ana: {type: person, name: Ana Reyes, roles: [{title: Transport Minister, of: ministry}]}
  bo: {type: person, name: Bo Lind, roles: [{title: Transport Minister, of: bay}]}
statements:
  view: {by: ana, verb: said, says: It rains., when: 2025-08-06, cite: p1}
  other: {by: bo, verb: said, says: It rains., when: 2025-08-06, cite: p1}
`;
  expect(lineOf("view", records)).toContain("**[Ana Reyes](/people/ana/), Transport Minister**");
  expect(lineOf("other", records)).toContain("Transport Minister of the Ministry of Health");
});

describe("a time in Z is told by the clock of the place that keeps it, unless the source says UTC", () => {
  const at = (fields: string, tz: string) =>
    written(
      sheetWith(`events:\n  end: {what: Vote, state: scheduled, ${fields}, cite: p1}\n`).replace(
        "date: 2025-08-06}",
        `date: 2025-08-06, tz: ${tz}}`,
      ),
    ).markdown;
  test.each([
    ["when: 2025-12-11T18:00Z", "Europe/London", "6 p.m. British time"],
    ["when: 2025-08-11T18:00Z", "Europe/London", "6 p.m. UTC"],
    ["when: 2025-12-11T18:00Z", "Europe/Oslo", "6 p.m. UTC"],
  ])("%s, %s", (fields, tz, expected) => {
    expect(at(fields, tz)).toContain(expected);
  });
});
