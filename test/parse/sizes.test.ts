import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../src/parse/json-schema.ts";
import { parseEntities } from "../../src/parse/parse-registry.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";

const plain = {
  ...{ factsheet: 1, id: "ferry", title: "Ferry", bottomLine: "No ferry runs." },
  sources: { wire: { type: "news-report", dateline: { date: "2025-05-07" } } },
};

const told = (data: object, body = "") => {
  const facts = { path: "ferry.facts.json", text: JSON.stringify(data) };
  const files = body === "" ? [facts] : [facts, { path: "ferry.md", text: body }];
  return parseSheets(files).problems.map(({ code, message }) => `${code}: ${message}`);
};

const many = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`);
const statements = (count: number) =>
  Object.fromEntries(many(count).map((id) => [id, { says: "It runs.", when: "unstated", cite: "p1" }]));

test.each([
  [
    "a title of 501 characters",
    { title: "a".repeat(501) },
    "text-too-long: `title` has 501 characters; at most 500 are read.",
  ],
  [
    "a bottom line of 5,001",
    { bottomLine: "a".repeat(5_001) },
    "text-too-long: `bottomLine` has 5,001 characters; at most 5,000 are read.",
  ],
  [
    "a passage of 1,001, one of two",
    { statements: { s: { says: "It runs.", when: "unstated", cite: ["p1", "a".repeat(1_001)] } } },
    "text-too-long: Item 2 of `cite` has 1,001 characters; at most 1,000 are read.",
  ],
  ["a list of 501", { topics: many(501) }, "list-too-long: `topics` has 501 items; at most 500 are read."],
  [
    "501 statements",
    { statements: statements(501) },
    "list-too-long: `statements` has 501 records; at most 500 are read.",
  ],
])("%s is refused, by the schema too, and one less is not", (_, changes, message) => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchemas()[0]!.schema);
  const data = { ...plain, ...changes };
  expect(told(data)).toEqual([message]);
  expect(validate(data)).toBe(false);
  const shorter = JSON.parse(JSON.stringify(data), (_key, value: unknown) => lessOf(value)) as object;
  expect(told(shorter)).toEqual([]);
  expect(validate(shorter)).toBe(true);
});

/** What is one too long, without its last. */
function lessOf(value: unknown): unknown {
  if (typeof value === "string" || Array.isArray(value))
    return [501, 1_001, 5_001].includes(value.length) ? value.slice(0, -1) : value;
  const isLong = typeof value === "object" && value !== null && Object.keys(value).length === 501;
  return isLong ? Object.fromEntries(Object.entries(value).slice(1)) : value;
}

test("prose of more than 200,000 characters is refused at its first word", () => {
  expect(told(plain, `\n${"word ".repeat(40_001)}`)).toEqual([
    "text-too-long: The prose of this sheet has 200,006 characters; at most 200,000 are read.",
  ]);
});

test("an unknown field of a hundred thousand fields is one problem", () => {
  expect(told({ ...plain, extra: Object.fromEntries(many(100_000).map((id) => [id, 1])) })).toEqual([
    expect.stringContaining("file-too-large"),
  ]);
  expect(told({ ...plain, extra: Object.fromEntries(many(20_000).map((id) => [id, 1])) })).toEqual([
    "list-too-long: `extra` has 20,000 fields; at most 500 are read.",
  ]);
});

test("a registry grows with the archive, and none of its records has a name that is no name", () => {
  const text = many(5_000).map((id) => `${id}: {type: person, name: Ann ${id}}\n`);
  expect(parseEntities({ path: "entities.yaml", text: text.join("") }).problems).toEqual([]);
  const long = `ann: {type: person, name: ${"a".repeat(301)}}`;
  expect(parseEntities({ path: "entities.yaml", text: long }).problems.map(({ message }) => message)).toEqual(
    ["`name` has 301 characters; at most 300 are read."],
  );
});

test("a registry of more than 50,000 records is refused at once, by the schema too", () => {
  const text = many(50_001).map((id) => `${id}: {type: person, name: A}\n`);
  expect(
    parseEntities({ path: "entities.yaml", text: text.join("") }).problems.map(({ code, message }) => [
      code,
      message,
    ]),
  ).toEqual([["list-too-long", "This registry has 50,001 entities; at most 50,000 are read."]]);
  expect(jsonSchemas()[1]?.schema).toMatchObject({ maxProperties: 50_000 });
});

test("of a registry in which every record is wrong, a thousand problems are told, that there are more, and no reference is lost", () => {
  const text = many(3_000).map((id) => `${id}: {typ: person, name: A}\n`);
  const { entities, problems } = parseEntities({ path: "entities.yaml", text: text.join("") });
  expect(problems.length).toBeLessThan(1_010);
  expect(problems.at(-1)?.message).toBe(
    "More than 1,000 problems stand in this file; no more of them are told.",
  );
  expect(Object.keys(entities)).toHaveLength(3_000);
});
