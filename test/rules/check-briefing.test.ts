import { describe, expect, test } from "vitest";
import { exampleSheet } from "../../src/rules/example-sheet.ts";
import { codes, diagnose, pointedAt, told } from "./check-sheets.ts";

const unattributed = (more = "") => ({
  statements: `
  toll-view:
    quote: A toll would pay for the repairs
    when: unstated
    cite: p1
${more}`,
});

describe("the owner's severities", () => {
  test("change that of a rule, or turn it off", () => {
    const sheet = { "sheet.md": exampleSheet(unattributed()) };
    const severity = (rules: Parameters<typeof diagnose>[1]) =>
      diagnose(sheet, rules).map((one) => one.severity);
    expect(severity({})).toEqual(["error"]);
    expect(severity({ rules: { "quote-unattributed": "warning" } })).toEqual(["warning"]);
    expect(severity({ rules: { "quote-unattributed": "off" } })).toEqual([]);
  });

  test("don't reach what can't be resolved", () => {
    const sheet = {
      "sheet.md": exampleSheet({
        statements: "\n  toll-view: {by: nobody, says: So it is., when: unstated, cite: p1}",
      }),
    };
    expect(diagnose(sheet, { rules: { "reference-unknown": "off" } }).map((one) => one.severity)).toEqual([
      "error",
    ]);
  });

  test("named like a property of every object change nothing", () => {
    expect(codes(unattributed(), { rules: Object.create({ "quote-unattributed": "off" }) })).toEqual([
      "quote-unattributed",
    ]);
  });
});

describe("allow", () => {
  test("silences a rule on its record, with a note", () => {
    expect(codes(unattributed("    allow: [quote-unattributed]\n    note: A banner on the bridge."))).toEqual(
      [],
    );
  });

  test("silences nothing without a note, and says so", () => {
    expect(told(exampleSheet(unattributed("    allow: [quote-unattributed]")))).toEqual([
      '16 quote-unattributed: Quotation "toll-view" has no speaker. Add `by:` with the entity that said it; an unnamed speaker is an entity with `unnamed:`.',
      '19 allow-unexplained: Nothing says why "quote-unattributed" is silenced here. Add a `note:` that says why. Without it, `allow:` silences nothing.',
    ]);
  });

  test("on one record does not reach another", () => {
    const two = `${unattributed("    allow: [quote-unattributed]\n    note: A banner on the bridge.").statements}
  other-view:
    quote: No toll on the bridge
    when: unstated
    cite: p2`;
    expect(codes({ statements: two })).toEqual(["quote-unattributed"]);
  });

  test("on the whole sheet silences the rule everywhere in it", () => {
    expect(
      codes({ ...unattributed(), top: "allow: [quote-unattributed]\nnote: Banners on the bridge." }),
    ).toEqual([]);
    expect(codes({ ...unattributed(), top: "allow: [quote-unattributed]" }).toSorted()).toEqual([
      "allow-unexplained",
      "quote-unattributed",
    ]);
  });

  test("of a rule that can't be silenced is told", () => {
    expect(
      told(
        exampleSheet({
          statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: 2026-02-30
    cite: p1
    allow: [date-invalid]
    note: The source has this date.`,
        }),
      ).map((line) => line.split(". ")[0]),
    ).toEqual([
      '18 date-invalid: "2026-02-30" is not a date: February 2026 has 28 days',
      '20 allow-unknown: "date-invalid" can\'t be silenced',
    ]);
  });

  test("of an unknown code is told with the near one", () => {
    const [line] = told(exampleSheet({ top: "allow: [quote-unatributed]\nnote: Banners on the bridge." }));
    expect(line).toMatch(
      /^6 allow-unknown: No rule has the code "quote-unatributed"\. Did you mean "quote-unattributed"\?/,
    );
  });

  test("on a record silences what the prose makes of it", () => {
    const parts = (allow: string) => ({
      entities:
        "\n  mayor: {type: person, name: Ada Berg}\n  courier: {type: organization, name: The Harbour Courier}",
      statements: `
  toll-view:
    by: mayor
    via: [courier]
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
${allow}`,
      body: "## Who said what\n\n- Ada Berg wants a toll.[^toll-view]",
    });
    expect(codes(parts(""))).toEqual(["chain-hidden"]);
    expect(codes(parts("    allow: [chain-hidden]\n    note: Heard by everyone in the town hall."))).toEqual(
      [],
    );
  });
});

describe("places", () => {
  test("point at the value, the key, or the words in the prose", () => {
    expect(pointedAt(exampleSheet(unattributed()), "quote-unattributed")).toBe(
      "A toll would pay for the repairs",
    );
    const body = "## Who said what\n\n- Ada Berg wants a toll.[^toll-view]\n- Others do not.";
    expect(pointedAt(exampleSheet({ body }), "line-uncited")).toBe("- Others do not.");
    const unknown = exampleSheet({ body: "## Who said what\n\n- Ada Berg wants a toll.[^toll-veiw]" });
    expect(pointedAt(unknown, "reference-unknown")).toBe("[^toll-veiw]");
  });

  test("of a pair are in the file that holds the key", () => {
    const facts = exampleSheet(unattributed())
      .replaceAll("---\n", "")
      .replace(/^title: .*\n/m, "")
      .replace(/^bottomLine: .*\n/m, "");
    const prose = `---
title: Town thinks about a bridge toll
bottomLine: A toll on the harbour bridge is possible.[^toll-veiw]
---

- Ada Berg wants a toll.[^toll-veiw]
`;
    expect(
      diagnose({ "bridge.facts.yaml": facts, "bridge.md": prose }).map(
        ({ code, span }) => `${span.file}:${span.line}:${span.column} ${code}`,
      ),
    ).toEqual([
      "content/facts/bridge.facts.yaml:13:12 quote-unattributed",
      "content/facts/bridge.md:3:56 reference-unknown",
      "content/facts/bridge.md:6:25 reference-unknown",
    ]);
  });
});

describe("one mistake gives one message", () => {
  test("an event with an invalid date is not also undated", () => {
    expect(codes({ events: "\n  vote: {what: Vote, state: scheduled, when: 2026-02-30, cite: p2}" })).toEqual(
      ["date-invalid"],
    );
  });

  test("a quotation by an unknown speaker is not also without one", () => {
    expect(
      codes({ statements: "\n  toll-view: {by: mayer, quote: A toll, when: unstated, cite: p1}" }),
    ).toEqual(["reference-unknown"]);
  });

  test("an event without a date whose words give one is told once, with the date", () => {
    const lines = told(
      exampleSheet({ events: "\n  vote: {what: Vote, state: occurred, said: on Wednesday, cite: p2}" }),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("event-undated");
  });

  test("a possible event that rests on an unknown statement is not also without a hedge", () => {
    expect(
      codes({ events: "\n  toll: {what: Toll, state: possible, when: unstated, per: [toll-veiw]}" }),
    ).toEqual(["reference-unknown"]);
  });

  test("a source whose only citation can't be read is not also uncited", () => {
    expect(
      codes({ statements: "\n  toll-view: {by: mayor, says: So., when: unstated, cite: 'artikle:p1'}" }),
    ).toEqual(["reference-unknown"]);
  });
});

test("ids that every object has are ids like any other", () => {
  const parts = {
    entities: "\n  constructor: {type: person, name: Ada Berg}",
    statements:
      "\n  to-string: {by: constructor, says: A toll would pay., when: unstated, cite: p1}\n  valueof: {by: constructor, says: There is a plan., when: unstated, cite: p2}",
    body: "Ada Berg wants a toll.[^constructor] [^to-string] [[constructor]]",
  };
  expect(codes(parts)).toEqual([]);
  expect(codes({ body: "A toll.[^hasownproperty] [[constructor]]" })).toEqual([
    "reference-unknown",
    "reference-unknown",
  ]);
});

test("a statement whose words give a date, but which has none, is told the date", () => {
  expect(
    told(exampleSheet({ statements: "\n  toll-view: {by: mayor, says: So., said: on Wednesday, cite: p1}" })),
  ).toEqual([
    '15 relative-date-mismatch: "on Wednesday" is a date, but `when:` is missing. Write `when: 2026-03-04`.',
  ]);
});
