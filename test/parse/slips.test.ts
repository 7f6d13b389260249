import { describe, expect, test } from "vitest";
import { parseEntities } from "../../src/parse/parse-registry.ts";
import { diagnose, sheet, told } from "./check.ts";

const md = "f/a.md";

/** A sheet with more lines in its statement, and figures of its own. */
function withLines(lines: string, figures = ""): string {
  return sheet
    .replace("    says: The strike is over.\n", lines)
    .replace("---\nProse", `${figures}---\nProse`)
    .replace("statements:", "entities:\n  union: {type: organization, name: Union}\nstatements:");
}

function figure(fields: string): string {
  return withLines("    says: So.\n", `figures:\n  patients: {${fields}, cite: p1}\n`);
}

const slips: readonly (readonly [
  name: string,
  text: string,
  line: number,
  message: RegExp,
  mended: string,
])[] = [
  [
    "commas between thousands",
    figure("value: 1,300,000, unit: patients, of: patients"),
    16,
    /reads `value` as 1 and makes fields of "300" and "000"/,
    figure("value: 1300000, unit: patients, of: patients"),
  ],
  [
    "commas between thousands, twice the same digits",
    figure("value: 1,000,000, unit: patients, of: patients"),
    16,
    /reads `value` as 1 and makes fields of "000" and "000"/,
    figure("value: 1000000, unit: patients, of: patients"),
  ],
  [
    "a comma in a text between braces",
    figure("value: 1, unit: visits, of: scans, visits and calls"),
    16,
    /reads `of` as scans and makes a field of "visits and calls"/,
    figure('value: 1, unit: visits, of: "scans, visits and calls"'),
  ],
  [
    "a comma in a name",
    sheet.replace("sources:", "entities:\n  law: {type: organization, name: Halcyon, Reyes & Co}\nsources:"),
    7,
    /reads `name` as Halcyon and makes a field of "Reyes & Co"/,
    sheet.replace(
      "sources:",
      'entities:\n  law: {type: organization, name: "Halcyon, Reyes & Co"}\nsources:',
    ),
  ],
  [
    "a number between brackets with a comma",
    figure("value: [1,300], unit: patients, of: patients"),
    16,
    /reads \[1,300\] as 2 numbers: 1 and 300/,
    figure("value: 1300, unit: patients, of: patients"),
  ],
  [
    "a word after a number sign",
    withLines("    says: The alliance is #1 and will not pay.\n"),
    13,
    /`says` is only "The alliance is"/,
    withLines('    says: "The alliance is #1 and will not pay."\n'),
  ],
  [
    "a comment behind words",
    withLines("    says: The strike is over. # check\n"),
    13,
    /`says` is only "The strike is over\."/,
    withLines("    # check\n    says: The strike is over.\n"),
  ],
  [
    "a word after a number sign behind quotes",
    withLines('    says: "They won" #1 and left.\n'),
    13,
    /`says` ends with the closing quote/,
    withLines("    says: 'They won #1 and left.'\n"),
  ],
  [
    "an ampersand at the start",
    withLines("    says: &Beyond Group wins.\n"),
    13,
    /`says` would be only "Group wins\."/,
    withLines('    says: "&Beyond Group wins."\n'),
  ],
  [
    "an exclamation mark at the start",
    withLines("    says: ! No more strikes.\n"),
    13,
    /drops it/,
    withLines('    says: "! No more strikes."\n'),
  ],
  [
    "the word null",
    sheet.replace("sources:", "entities:\n  null-person: {type: person, name: Null}\nsources:"),
    7,
    /reads Null as nothing/,
    sheet.replace("sources:", 'entities:\n  null-person: {type: person, name: "Null"}\nsources:'),
  ],
  [
    "a zero before a number",
    figure("value: 0123, unit: patients, of: patients"),
    16,
    /reads 0123 as the number 123/,
    figure("value: 123, unit: patients, of: patients"),
  ],
  [
    "a number in another base",
    figure("value: 0x1F, unit: patients, of: patients"),
    16,
    /reads 0x1F as the number 31/,
    figure("value: 31, unit: patients, of: patients"),
  ],
  [
    "more digits than a number keeps",
    figure("value: 12345678901234567890, unit: patients, of: patients"),
    16,
    /can't be kept exactly/,
    figure("value: 123456789012345, unit: patients, of: patients, approx: true"),
  ],
  [
    "a fraction with more digits than a number keeps",
    figure("value: 0.1000000000000000055, unit: patients, of: patients"),
    16,
    /can't be kept exactly/,
    figure("value: 0.1, unit: patients, of: patients, approx: true"),
  ],
  [
    "a field inside a text in quotes",
    sheet.replace("title: Ferry strike ends", 'title: "Ferry strike ends\n  note: The strike is over."'),
    5,
    /`note:` stands inside the text/,
    sheet.replace("title: Ferry strike ends", 'title: "Ferry strike ends"'),
  ],
  [
    "a field inside a block of text",
    withLines("    says: |\n      The strike may be over.\n      hedge: may\n"),
    15,
    /`hedge:` stands inside the text/,
    withLines("    says: |\n      The strike may be over.\n    hedge: may\n"),
  ],
  [
    "a field glued to its colon inside a text",
    withLines("    says: The strike may\n      be over.\n      hedge:may\n"),
    15,
    /`hedge:` stands inside the text/,
    withLines("    says: The strike may\n      be over.\n    hedge: may\n"),
  ],
  [
    "no space behind a colon",
    sheet.replace("{type: news-report,", "{type:news-report,"),
    7,
    /"type:news-report" as one word/,
    sheet,
  ],
];

describe("what YAML cut or split is told where it happened, and as advised it is right", () => {
  test.each(slips)("%s", (_, text, line, message, mended) => {
    const misread = diagnose({ [md]: text }).filter(({ code }) => code === "yaml-misread");
    expect(misread.map(({ span }) => span.line)).toEqual([line]);
    expect(misread[0]?.message).toMatch(message);
    expect(told({ [md]: mended })).toEqual([]);
    for (const [, advised] of misread[0]?.hint?.matchAll(/`(\w+: [^`]*)`/g) ?? [])
      expect(advisedIn(text, line, advised ?? "")).toEqual([]);
  });
});

/** What is told when the field on this line is written as it was advised. */
function advisedIn(text: string, line: number, advised: string): readonly string[] {
  const lines = text.split("\n");
  const field = advised.slice(0, advised.indexOf(":"));
  const written = lines[line - 1] ?? "";
  if (!written.includes(`${field}:`)) return [];
  const start = written.indexOf(`${field}:`);
  const isFlow = written.includes("{");
  const rest = isFlow ? /,(?= (?:unit|of|cite|dateline): )|\}$/.exec(written.slice(start + 1)) : null;
  const end = rest ? start + 1 + rest.index : written.length;
  lines[line - 1] = `${written.slice(0, start)}${advised}${written.slice(end)}`;
  return told({ [md]: lines.join("\n") });
}

test.each([
  [
    "a comment behind a word of a list",
    sheet.replace("    says:", "    verb: said # not confirmed\n    says:"),
  ],
  ["a comment behind a hedge of one word", sheet.replace("    says:", "    hedge: may # p7\n    says:")],
  [
    "a comment behind a list of ids",
    sheet.replace("    says:", "    about: [union] # and others\n    says:"),
  ],
  ["a comment behind a passage", sheet.replace("cite: p1", 'cite: p1 "The strike … over" # check')],
  [
    "a comment behind a text in quotes",
    sheet.replace("title: Ferry strike ends", 'title: "Ferry strike #2 ends" # ok'),
  ],
  [
    "a number sign in a block of text",
    sheet.replace("says: The strike", "says: >-\n      The #1 strike # here"),
  ],
  ["a number sign in a word", sheet.replace("says: The strike", "says: The C#1 strike")],
  [
    "a colon in a text in quotes",
    sheet.replace("says: The strike is over.", 'says: "Note: the strike is over."'),
  ],
  ["a range", figure("value: [400, 600], unit: patients, of: patients")],
  ["a fraction", figure("value: 0.50, unit: patients, of: patients")],
  [
    "an anchor that is used",
    sheet.replace("says: The strike is over.", "says: &a The strike is over.\n    note: *a"),
  ],
])("%s is fine", (_, text) => {
  expect(told({ [md]: text })).toEqual([]);
});

test.each([
  ["a key without a value", "    hedge:\n", "`hedge:` is empty. Fill it in, or delete the line."],
  ["blanks", '    hedge: "  "\n', "`hedge:` is empty. Fill it in, or delete the line."],
  [
    "characters that nobody sees",
    '    hedge: "\\u200B"\n',
    "`hedge:` is empty. Fill it in, or delete the line.",
  ],
  ["an empty list", "    via: []\n", "`via:` is empty. Fill it in, or delete the line."],
  ["an empty map", "    when: {}\n", "`when:` is empty. Fill it in, or delete the line."],
  ["an item without a value", "    via: [union, ~]\n", "Item 2 of `via` is empty. Fill it in, or delete it."],
])("%s is told as empty", (_, line, words) => {
  const found = told({ [md]: sheet.replace("    says:", `${line}    says:`) });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`field-empty: ${words}`);
});

test("a key without a value that is no field is an unknown field", () => {
  expect(told({ [md]: sheet.replace("    says:", "    foo:\n    says:") })).toEqual([
    expect.stringContaining('11:5-8 field-unknown: A statement has no field "foo".'),
  ]);
});

test.each([
  ["1.10", 'type-wrong: `title` must be text, not the number 1.10. Put it in quotes: `title: "1.10"`.'],
  ["0x1F", 'type-wrong: `title` must be text, not the number 0x1F. Put it in quotes: `title: "0x1F"`.'],
  ["007", 'type-wrong: `title` must be text, not the number 007. Put it in quotes: `title: "007"`.'],
  ["True", 'type-wrong: `title` must be text, not the word True. Put it in quotes: `title: "True"`.'],
])("a title %s is told as it was typed", (typed, words) => {
  expect(told({ [md]: sheet.replace("Ferry strike ends", typed) })).toEqual([expect.stringContaining(words)]);
  expect(told({ [md]: sheet.replace("Ferry strike ends", `"${typed}"`) })).toEqual([]);
});

test("a registry is held to the same", () => {
  const { problems } = parseEntities({
    path: "entities.yaml",
    text: "law: {type: organization, name: Halcyon, Reyes & Co}\n",
  });
  expect(problems.map(({ code }) => code)).toEqual(["yaml-misread"]);
});

test.each([
  [
    "a point between thousands",
    "value: 1.300, unit: cars, of: cars",
    "16:21-26",
    "value: 1300, unit: cars, of: cars",
  ],
  [
    "a comma before a fraction",
    "value: 1,5, unit: cars, of: cars",
    "16:22-24",
    "value: 1.5, unit: cars, of: cars",
  ],
  ["a zero below zero", "value: -0, unit: cars, of: cars", "16:21-23", "value: 0, unit: cars, of: cars"],
  [
    "a field glued to its colon",
    "value:1300, unit: cars, of: cars",
    "16:14-24",
    "value: 1300, unit: cars, of: cars",
  ],
  [
    "an address behind a comma",
    "value: 1, unit: cars, of: cars, http://a.b",
    "16:44-56",
    'value: 1, unit: cars, of: "cars, http://a.b"',
  ],
  ["no number at all", "value: .inf, unit: cars, of: cars", "16:21-25", "value: 1, unit: cars, of: cars"],
  [
    "no comma between two fields",
    "value: 1, unit: cars of: cars",
    "16:30-43",
    "value: 1, unit: cars, of: cars",
  ],
  [
    "a colon in a text between braces",
    "value: 1, unit: cars, of: cars: all",
    "16:40-49",
    'value: 1, unit: cars, of: "cars: all"',
  ],
  [
    "a number sign that takes the bracket along",
    "value: 1, unit: cars, of: cars #1",
    "16:45-58",
    'value: 1, unit: cars, of: "cars #1"',
  ],
])("%s is one message at its place", (_, written, place, mended) => {
  expect(told({ [md]: figure(written) })).toEqual([expect.stringMatching(`^f/a\\.md:${place} `)]);
  expect(told({ [md]: figure(mended) })).toEqual([]);
});

test.each([
  ["a text that is all comment", "    says: #1 may strike.\n", "13:11", '    says: "#1 may strike."\n'],
  [
    "a backslash before an n",
    '    says: "See C:\\new first."\n',
    "13:18",
    '    says: "See C:\\\\new first."\n',
  ],
  [
    "a text that begins with a bracket",
    "    says: [The strike] is over.\n",
    "13:11",
    '    says: "[The strike] is over."\n',
  ],
  [
    "a question mark at the start",
    "    says: ? over.\n    hedge: may\n",
    "13:11",
    '    says: "? over."\n    hedge: may\n',
  ],
  [
    "no space behind a colon",
    "    says: Over.\n    hedge:may\n",
    "14:5",
    "    says: Over.\n    hedge: may\n",
  ],
  ["a wide colon", "    says: Over.\n    hedge：may\n", "14:5", "    says: Over.\n    hedge: may\n"],
  [
    "a no-break space behind a colon",
    "    says: Over.\n    hedge:\u00A0may\n",
    "14:11",
    "    says: Over.\n    hedge: may\n",
  ],
  [
    "a no-break space before a field",
    "    says: Over.\n\u00A0\u00A0\u00A0\u00A0hedge: may\n",
    "14:1",
    "    says: Over.\n    hedge: may\n",
  ],
  ["a field indented less", "    says: Over.\n  hedge: may\n", "14:3", "    says: Over.\n    hedge: may\n"],
  [
    "a hyphen before a field",
    "    says: Over.\n    - hedge: may\n",
    "14:5",
    "    says: Over.\n    hedge: may\n",
  ],
  [
    "a comment between the lines of a text",
    "    says: The strike # here\n      is over.\n",
    "13:22",
    "    says: The strike\n      is over.\n",
  ],
  ["three dots", "    says: Over.\n...\n", "14:1", "    says: Over.\n"],
  [
    "a colon in a text below its key",
    "    says:\n      Note: over\n      and out.\n",
    "14:7",
    "    says: >-\n      Note: over\n      and out.\n",
  ],
  [
    "a number sign in a passage",
    '    says: Over.\n    cite: p2 "The #1 … over"\n',
    "14:19",
    `    says: Over.\n    cite: 'p2 "The #1 … over"'\n`,
  ],
  [
    "a comma in a passage of a list",
    '    says: Over.\n    cite: [p2 "It, and … over", p3]\n',
    "14:18",
    `    says: Over.\n    cite: ['p2 "It, and … over"', p3]\n`,
  ],
])("%s is one message at its line", (_, written, place, mended) => {
  const withCite = (lines: string) =>
    lines.includes("cite:") ? withLines(lines).replace("    cite: p1\n", "") : withLines(lines);
  expect(told({ [md]: withCite(written) })).toEqual([expect.stringMatching(`^f/a\\.md:${place}-`)]);
  expect(told({ [md]: withCite(mended) })).toEqual([]);
});

test("a line of four hyphens does not close the front matter, so no hyphen is left over for the prose", () => {
  expect(told({ [md]: sheet.replace("\n---\nProse", "\n----\nProse") })).toEqual([
    expect.stringMatching(
      /^f\/a\.md:1:1-4 front-matter-missing: The front matter that begins here is never closed/,
    ),
  ]);
});

test("a list without a space behind its hyphens is told what it lacks", () => {
  expect(told({ [md]: sheet.replace("    says:", "    via:\n      -union\n    says:") })).toEqual([
    expect.stringContaining("Put a space behind each hyphen, and each item on a line of its own."),
  ]);
});

test("two mistakes in one role are both told", () => {
  const roles = "entities:\n  ann: {type: person, name: Ann, roles: [{title: x, from: soon}]}\nsources:";
  expect(told({ [md]: sheet.replace("sources:", roles) })).toEqual([
    expect.stringContaining("has no `of`"),
    expect.stringContaining("soon"),
  ]);
});

test("a conflict mark and a record indented too far are one message each, at their line", () => {
  const conflict = sheet.replace(
    "    cite: p1\n",
    "<<<<<<< HEAD\n    cite: p1\n=======\n    cite: p2\n>>>>>>> other\n",
  );
  expect(told({ [md]: conflict })).toEqual([
    expect.stringMatching(/^f\/a\.md:12:1-13 merge-unfinished: Two versions/),
  ]);
  expect(told({ [md]: sheet.replace("Prose.", "<<<<<<< HEAD\nOld.\n=======\nNew.\n>>>>>>> other") })).toEqual(
    [expect.stringMatching(/^f\/a\.md:14:1-13 merge-unfinished: Two versions/)],
  );
  expect(told({ [md]: sheet.replace("    cite: p1\n", "    cite: p1\n=======\n") })).toEqual([
    expect.stringMatching(/^f\/a\.md:13:1-8 yaml-unreadable: This line parts two versions/),
  ]);
  expect(told({ [md]: sheet.replace("Prose.", "A heading\n=======") })).toEqual([]);
  const tooFar = sheet.replace(
    "    cite: p1\n",
    "    cite: p1\n    talks:\n    by: union\n    says: No.\n    cite: p2\n",
  );
  expect(told({ [md]: tooFar })).toEqual([
    expect.stringMatching(/^f\/a\.md:13:5-10 yaml-unreadable: `talks:` is indented like/),
  ]);
  const deeper = sheet.replace("    says:", "     says:");
  expect(told({ [md]: deeper })).toEqual([
    expect.stringMatching(/^f\/a\.md:11:6-31 yaml-unreadable: This line is indented/),
  ]);
});

test("a line of hyphens inside a text does not make prose of the fields below it", () => {
  const closed = sheet.replace(
    "    says: The strike is over.\n",
    "    says: |\n      The strike\n---\n      is over.\n",
  );
  expect(told({ [md]: closed })).toEqual([
    expect.stringMatching(
      /^f\/a\.md:13:1-4 front-matter-missing: This line closes the front matter, and fields follow it/,
    ),
  ]);
  expect(told({ [md]: closed.replace("\n---\n      is", "\n      ---\n      is") })).toEqual([]);
  expect(told({ [md]: closed.replace("\n---\n      is", "\n      ***\n      is") })).toEqual([]);
  expect(told({ [md]: `${sheet}\n---\n\nMore: prose.\n\n---\n` })).toEqual([]);
});
