import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { diagnose, sheet, told } from "./check.ts";

const md = "content/facts/ferry.md";
const yaml = "content/facts/ferry.facts.yaml";
const json = "content/facts/ferry.facts.json";
const records = sheet.replace(/---\n/, "").replace(/---\nProse.\n/, "");

function sheets(files: Readonly<Record<string, string>>) {
  return parseSheets(Object.entries(files).map(([path, text]) => ({ path, text }))).sheets;
}

describe("sheets that are right", () => {
  test("the first sheet reads without a problem, and keeps what was written", () => {
    const text = readFileSync(
      new URL("../fixtures/seed/2025-08-06-trump-putin-meeting.md", import.meta.url),
      "utf8",
    );
    const { sheets, problems } = parseSheets([{ path: "content/facts/x.md", text }]);
    expect(problems).toEqual([]);
    expect(sheets).toHaveLength(1);
    const { data, body, files } = sheets[0]!;
    expect(Object.keys(data.statements ?? {})).toHaveLength(16);
    expect(Object.keys(data.events ?? {})).toHaveLength(15);
    expect(data.events?.war?.when).toBe("2022-02/..");
    expect(body.startsWith("\n## Editor's notes")).toBe(true);
    expect(text.slice(files.bodyStart)).toBe(body);
    expect(files).toMatchObject({ facts: "content/facts/x.md", prose: "content/facts/x.md", proseKeys: [] });
  });

  test("records in YAML, in JSON and in front matter are the same sheet", () => {
    const inYaml = sheets({ [yaml]: records, [md]: "Prose.\n" })[0];
    const inJson = sheets({
      [json]: JSON.stringify(sheets({ [md]: sheet })[0]?.data, null, "\t"),
      [md]: "Prose.\n",
    })[0];
    const alone = sheets({ [md]: sheet })[0];
    expect(inYaml?.data).toEqual(alone?.data);
    expect(inJson?.data).toEqual(alone?.data);
    expect([inYaml?.body, inJson?.body, alone?.body]).toEqual(["Prose.\n", "Prose.\n", "Prose.\n"]);
  });

  test("a pair puts its keys together, and knows which stand with the prose", () => {
    const [sheet] = sheets({
      [yaml]: records.replace("title: Ferry strike ends\n", ""),
      [md]: "---\ntitle: Ferry strike ends\n---\nProse.\n",
    });
    expect(sheet?.data.title).toBe("Ferry strike ends");
    expect(sheet?.files).toEqual({ facts: yaml, prose: md, bodyStart: 33, proseKeys: ["title"] });
  });

  test("records stand alone without prose", () => {
    expect(sheets({ [yaml]: records })[0]).toMatchObject({ body: "", files: { facts: yaml, prose: null } });
  });

  test("the id need not be the name of the file", () => {
    expect(sheets({ "content/facts/2025/other-name.md": sheet })[0]?.data.id).toBe("ferry");
  });

  test("empty maps and lists at the margin are the same as none", () => {
    const more = "events: {}\nfigures: {}\nupdates: []\nkey: []\n";
    expect(told({ [md]: sheet.replace("---\nProse", `${more}---\nProse`) })).toEqual([]);
  });

  test("CRLF and a byte order mark change nothing", () => {
    expect(sheets({ [md]: `\uFEFF${sheet.replaceAll("\n", "\r\n")}` })[0]?.data).toEqual(
      sheets({ [md]: sheet })[0]?.data,
    );
  });

  test("ids may be words that mean something to programs", () => {
    const text = sheet
      .replace("deal:", "constructor:")
      .replace("paper:", "to-string:")
      .replace("by: union", "by: valueof");
    expect(told({ [md]: text })).toEqual([]);
    expect(Object.keys(sheets({ [md]: text })[0]?.data.statements ?? {})).toEqual(["constructor"]);
  });
});

describe("what is told of sheets that are not", () => {
  test.each<[name: string, from: string | RegExp, to: string, told: string]>([
    [
      "a field misspelt",
      "says:",
      "sayz:",
      `11:5-9 field-unknown: A statement has no field "sayz". Did you mean "says"?`,
    ],
    [
      "a field of another record",
      "by: union",
      "state: occurred",
      `10:5-10 field-unknown: A statement has no field "state". "state" is a field of an event: check the indentation, or move it there.`,
    ],
    [
      "a record's field at the left edge",
      "    cite: p1",
      "cite: p1",
      `12:1-5 field-unknown: A fact sheet has no field "cite". "cite" is a field of a statement, an event or a figure: check the indentation, or move it there.`,
    ],
    [
      "a required field gone",
      "title: Ferry strike ends\n",
      "",
      "2:1-10 field-missing: The fact sheet has no `title`. Add `title:`. The headline.",
    ],
    [
      "a required field empty",
      "title: Ferry strike ends",
      "title:",
      "4:1-6 field-missing: `title:` is empty. Fill it in. The headline.",
    ],
    [
      "a required field of a record with nothing after its colon",
      "says: The strike is over.",
      "says:",
      "11:5-9 field-missing: `says:` is empty. Fill it in. `quote` holds the speaker's words, verbatim; `says` holds your own.",
    ],
    [
      "a required text of no letters",
      "bottomLine: The strike is over.",
      'bottomLine: ""',
      "5:1-11 field-missing: `bottomLine:` is empty. Fill it in. The answer first, in two or three sentences; may cite records as [^record-id].",
    ],
    [
      "no version of the format",
      "factsheet: 1\n",
      "",
      "field-missing: The fact sheet has no `factsheet`. Add `factsheet: 1`.",
    ],
    [
      "no id, which the name of the file suggests",
      "id: ferry\n",
      "",
      "field-missing: The fact sheet has no `id`. Add `id: ferry`.",
    ],
    [
      "a verb that is none, for which the list has another word",
      "    by: union\n",
      "    by: union\n    verb: labelled\n",
      'value-unknown: `verb` can\'t be "labelled". Did you mean "called"? Its words are said,',
    ],
    [
      "a state that is none, for which the list has another word",
      "---\nProse.",
      "events:\n  talks: {what: Talks, state: going, cite: p1}\n---\nProse.",
      'value-unknown: `state` can\'t be "going". Did you mean "ongoing"? Its words are occurred,',
    ],
    [
      "a range without its brackets",
      "---\nProse.",
      "figures:\n  crew: {value: 400-600, of: crew, cite: p1}\n---\nProse.",
      "type-wrong: `value` must be a number or two numbers in brackets or a bound, not text. Write `value: [400, 600]`.",
    ],
    [
      "a bound in words",
      "---\nProse.",
      "figures:\n  crew: {value: at least 400, of: crew, cite: p1}\n---\nProse.",
      "type-wrong: `value` must be a number or two numbers in brackets or a bound, not text. Write `value: {atLeast: 400}`.",
    ],
    [
      "two bounds of one number",
      "---\nProse.",
      "figures:\n  crew: {value: {atLeast: 400, atMost: 600}, of: crew, cite: p1}\n---\nProse.",
      "type-wrong: A number has one bound, not `atLeast` and `atMost`. Keep one of them; from one number to another is `[300, 500]`.",
    ],
    [
      "a bound that is misspelt",
      "---\nProse.",
      "figures:\n  crew: {value: {atleast: 400}, of: crew, cite: p1}\n---\nProse.",
      'has no field "atleast". Did you mean "atLeast"?',
    ],
    [
      "a number in words",
      "---\nProse.",
      "figures:\n  cost: {value: 30 Million, of: cost, cite: p1}\n---\nProse.",
      "type-wrong: `value` must be a number or two numbers in brackets or a bound, not text. Write `value: 30000000`.",
    ],
    [
      "a statement without words",
      "    says: The strike is over.\n",
      "",
      '9:3-7 field-missing: Statement "deal" has neither `quote` nor `says`. Add `quote:` or `says:`. `quote` holds the speaker\'s words, verbatim; `says` holds your own.',
    ],
    [
      "a report without its day",
      ", dateline: {date: 2025-03-04}",
      "",
      '7:3-8 field-missing: Source "paper" has no `dateline`. Add `dateline:`. Relative dates count from it; `assumed: true` inside it says that the source shows none.',
    ],
    [
      "one value for a list",
      "cite: p1",
      "cite: p1\n    about: union",
      "13:12-17 type-wrong: `about` must be a list of ids, not text. Put it in brackets: `about: [union]`.",
    ],
    [
      "yes for true",
      "cite: p1",
      "cite: p1\n    judgement: yes",
      "13:16-19 type-wrong: `judgement` must be true or false, not text. Write `judgement: true`.",
    ],
    [
      "a number for an id",
      "id: ferry",
      "id: 2025",
      '3:5-9 type-wrong: `id` must be an id, not the number 2025. Put it in quotes: `id: "2025"`.',
    ],
    [
      "true for a text",
      "title: Ferry strike ends",
      "title: true",
      '4:8-12 type-wrong: `title` must be text, not the word true. Put it in quotes: `title: "true"`.',
    ],
    [
      "a list of maps for a map",
      "statements:\n  deal:\n    by",
      "statements:\n  - by",
      "8:1-11 type-wrong: `statements` must be a map from ids to records, not a list. ",
    ],
    [
      "a word outside the vocabulary",
      "cite: p1",
      "cite: p1\n    verb: annnounced",
      '13:11-21 value-unknown: `verb` can\'t be "annnounced". Did you mean "announced"? Its words are said, told,',
    ],
    [
      "another version of the format",
      "factsheet: 1",
      "factsheet: 2",
      "2:12-13 value-unknown: `factsheet` can't be 2. Write `factsheet: 1`.",
    ],
    [
      "an id in capitals",
      "by: union",
      "by: Ferry Union",
      '10:9-20 id-invalid: "Ferry Union" is not an id. Write ferry-union. An id is made of small letters a to z, digits and single hyphens.',
    ],
    [
      "a record's id in capitals",
      "  deal:",
      "  Deal_One:",
      '9:3-11 id-invalid: "Deal_One" is not an id. Write deal-one.',
    ],
    [
      "an id in another script",
      "by: union",
      "by: профсоюз",
      '10:9-17 id-invalid: "профсоюз" is not an id. An id is made of',
    ],
    [
      "__proto__ for an id",
      "  deal:",
      "  __proto__:",
      '9:3-12 id-invalid: "__proto__" is not an id. Write proto.',
    ],
    [
      "__proto__ for a field",
      "by: union",
      "__proto__: {by: union}",
      '10:5-14 field-unknown: A statement has no field "__proto__".',
    ],
    [
      "one id for two records",
      "  deal:",
      "  paper:",
      '9:3-8 id-duplicate: Two records have the id "paper": one of sources, one of statements. Give one of them another id',
    ],
    [
      "a colon in a text",
      "title: Ferry strike",
      "title: Ferry: strike",
      '4:8-26 yaml-unreadable: A colon inside a text starts a new field here. Put the text in quotes: `title: "Ferry: strike ends"`.',
    ],
    ["a tab", "    by: union", "\tby: union", "10:1-2 yaml-unreadable: Tabs can't indent YAML. Use spaces"],
    [
      "a key twice",
      "by: union",
      "by: union\n    by: ferry",
      '11:5-7 key-duplicate: The key "by" stands here twice. Keep one of the two.',
    ],
  ])("%s", (_, from, to, expected) => {
    const text = sheet.replace(from, () => to);
    expect(text).not.toBe(sheet);
    const lines = told({ [md]: text });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(`${md}:`.length)).toContain(expected.trim());
  });

  test.each<[name: string, from: string | RegExp, to: string, words: string, told: string]>([
    [
      "a trailing comma",
      /"cite": "p1"/,
      '"cite": "p1",',
      ",",
      "JSON has no comma after the last value. Delete the comma.",
    ],
    [
      "a comment",
      "{\n",
      "{\n// ours\n",
      "//",
      "This is not JSON. JSON has no comments: delete it, or keep the records in a .facts.yaml.",
    ],
    [
      "a key without quotes",
      '"title"',
      "title",
      "title",
      "This is not JSON. Put texts and keys in double quotes, or keep the records in a .facts.yaml.",
    ],
  ])("JSON with %s, which YAML would take, is unreadable", (_, from, to, words, expected) => {
    const right = JSON.stringify(sheets({ [md]: sheet })[0]?.data, null, 2);
    const text = right.replace(from, to);
    expect(text).not.toBe(right);
    expect(told({ [json]: right })).toEqual([]);
    const [one, ...rest] = diagnose({ [json]: text });
    expect(rest).toEqual([]);
    expect(`${one?.code}: ${one?.message} ${one?.hint}`).toBe(`yaml-unreadable: ${expected}`);
    const { line = 0, column = 0, endColumn = 0 } = one?.span ?? {};
    expect(text.split("\n")[line - 1]?.slice(column - 1, endColumn - 1)).toBe(words);
  });

  test("all mistakes of all sheets are told in one run", () => {
    const lines = told({
      "content/facts/a.md": "---\na: [\n---\n",
      "content/facts/b.md": sheet.replace("says:", "sayz:").replace("by:", "bye:"),
      "content/facts/c.md": sheet.replace("id: ferry", "id: ferry-c").replace("title:", "titel:"),
    });
    expect(
      lines.map((line) => line.replace(/^content.facts.(\w).md:(\d+).* (\S+):.*/, "$1 $2 $3").slice(0, 40)),
    ).toEqual([
      expect.stringMatching(/^a \d yaml-unreadable/),
      expect.stringMatching(/^b 10 field-unknown/),
      expect.stringMatching(/^b 11 field-unknown/),
      expect.stringMatching(/^c 4 field-unknown/),
    ]);
  });
});

describe("files", () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "plain YAML among the sheets",
      { "content/facts/ferry.yaml": records },
      'content/facts/ferry.yaml:1:1-13 file-misplaced: "ferry.yaml" is not named like a fact sheet, so nothing reads it. Name it ferry.facts.yaml',
    ],
    [
      "records in both forms",
      { [yaml]: records, [json]: "{}" },
      `${yaml}:1:1-13 file-misplaced: The records of this sheet stand in "ferry.facts.json" too.`,
    ],
    [
      "one key in both halves",
      { [yaml]: records, [md]: "---\ntitle: x\n---\n" },
      `${md}:2:1-6 file-misplaced: \`title\` stands in both files of this sheet. Keep it in one of them.`,
    ],
    [
      "a mistake in the prose's front matter",
      { [yaml]: records.replace(/title.*\n/, ""), [md]: "---\ntitle: [a]\n---\n" },
      `${md}:2:8-11 type-wrong: \`title\` must be text, not a list.`,
    ],
    [
      "prose that can't be split",
      { [yaml]: records, [md]: "---\ntitle: x\n" },
      `${md}:1:1-4 front-matter-missing: The front matter that begins here is never closed.`,
    ],
    ["an empty sheet", { [md]: " \n" }, `${md}:1:1-2 file-empty: This file is empty.`],
    [
      "records that are only comments",
      { [yaml]: "# soon\n" },
      `${yaml}:1:1-7 file-empty: This file holds no facts.`,
    ],
    [
      "a sheet that is one text",
      { [yaml]: "hello\n" },
      `${yaml}:1:1-6 type-wrong: A fact sheet is a map of fields, not one value.`,
    ],
    [
      "front matter in JavaScript",
      { [md]: "---js\nprocess.exit(1)\n---\n" },
      `${md}:1:1-6 front-matter-code: Front matter is YAML here; "js" is neither read nor run.`,
    ],
    [
      "bytes that were no UTF-8",
      { [md]: sheet.replace("strike ends", "stri\uFFFDe ends") },
      `${md}:4:18-19 text-not-utf8: This file is not UTF-8: a character here can't be read. Save it as UTF-8.`,
    ],
    [
      "a zero byte in the prose",
      { [md]: `${sheet}\n\u0000` },
      `${md}:16:1-2 text-not-utf8: Text may not hold the control character U+0000.`,
    ],
    [
      "a file of more than 512 KiB",
      { [md]: sheet + "x".repeat(2 * 1024 * 1024) },
      `${md}:1:1-4 file-too-large: This file has 2,097,392 characters; at most 524,288 are read.`,
    ],
  ])("%s", (_, files, expected) => {
    const lines = told(files);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(expected);
  });

  test("two sheets with one id are named both, even where one is broken", () => {
    const files = { "content/facts/a.md": sheet.replace("says:", "sayz:"), "content/facts/b.md": sheet };
    const twice = diagnose(files).find((one) => one.code === "id-duplicate");
    expect(twice).toMatchObject({
      message: 'Another sheet has the id "ferry": content/facts/a.md.',
      span: { file: "content/facts/b.md", line: 3, column: 5 },
      related: [{ span: { file: "content/facts/a.md", line: 3, column: 5 } }],
    });
  });

  test("the order of files changes nothing", () => {
    const files = Object.entries({
      "b.md": sheet,
      "a.facts.yaml": records.replace("id: ferry", "id: a"),
      "a.md": "Prose.",
    }).map(([path, text]) => ({ path, text }));
    expect(parseSheets(files)).toEqual(parseSheets(files.toReversed()));
  });
});
