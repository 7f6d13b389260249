import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEntities, parseStorylines } from "../../src/parse/parse-registry.ts";
import { sheet, told } from "./check.ts";

const md = "f/a.md";
const two = sheet.replace(
  "    cite: p1\n",
  `    cite: p1
  talks:
    by: union
    says: Talks go on.
    cite: p2
events:
  end:
    what: End of the strike
    state: occurred
    when: 2025-03-03
    cite: p1
`,
);

describe("a record in the wrong place is one message, at its line", () => {
  test.each([
    [
      "indented like a field, with its fields",
      two.replace(/ {2}talks:\n(?: {4}.*\n)+/, (record) =>
        record.replace(/^/gm, "  ").trimEnd().concat("\n"),
      ),
      'f/a.md:13:5-10 field-unknown: `talks:` is indented like a field of "deal", and is a record of its own. Indent it as far as `deal:`, and its fields as far as those of "deal".',
    ],
    [
      "not indented",
      two.replace("  talks:", "talks:"),
      "f/a.md:13:1-6 field-unknown: `talks:` stands at the start of its line, and is no field of the sheet. Indent it two spaces if it is one of the statements.",
    ],
    [
      "a whole map indented like a record",
      two.replace("events:", "  events:"),
      "f/a.md:17:3-9 field-unknown: `events:` is indented like a record, so it would be one of the statements. Begin it at the start of the line; the records below it stand right.",
    ],
    [
      "a whole map indented with its records",
      two.replace(/events:\n[\s\S]*?(?=---\nProse)/, (map) => map.replace(/^(?=.)/gm, "  ")),
      "f/a.md:17:3-9 field-unknown: `events:` is indented like a record, so it would be one of the statements. Indent it and all below it two spaces less.",
    ],
  ])("%s", (_, text, message) => {
    expect(told({ [md]: two })).toEqual([]);
    expect(told({ [md]: text })).toEqual([message]);
  });

  test("a field that no record has stays an unknown field", () => {
    expect(told({ [md]: two.replace("    by: union\n", "    by: union\n    foo: {bar: 1}\n") })).toEqual([
      expect.stringContaining('field-unknown: A statement has no field "foo".'),
    ]);
  });
});

const registry = readFileSync(new URL("../../_data/entities.yaml", import.meta.url), "utf8");
const third = Array.from(registry.matchAll(/^[a-z][\w-]*:\n/gm))[2]!;
const before = registry.slice(0, third.index);
const after = registry.slice(third.index);
const firstRecord = /^[a-z][\w-]*:\n(?: .*\n)+/m;

describe("one broken line of a registry is one message, and every entity stays known", () => {
  test.each([
    ["a record indented by a space", `${before} ${after}`],
    ["a record indented like a field", `${before}  ${after}`],
    ["a field indented too little", before + after.replace("  name:", "name:")],
    ["a field indented too far", before + after.replace("  name:", "      name:")],
    ["a tab", before + after.replace("  name:", "\tname:")],
    ["a conflict mark", `${before}<<<<<<< HEAD\n${after}`],
    ["all of it below a key", `entities:\n${registry.replace(/^(?=.)/gm, "  ")}`],
    ["a key twice", `${registry}\n${firstRecord.exec(registry)?.[0]}`],
    ["a bracket that stays open", before + after.replace("}", "")],
  ])("%s", (_, text) => {
    const whole = parseEntities({ path: "entities.yaml", text: registry });
    const broken = parseEntities({ path: "entities.yaml", text });
    expect(broken.problems.map(({ message }) => message)).toHaveLength(1);
    expect(Object.keys(whole.entities).filter((id) => !Object.hasOwn(broken.entities, id))).toEqual([]);
  });

  test("entities that can be read by themselves keep all they have", () => {
    const { entities } = parseEntities({ path: "entities.yaml", text: `${before} ${after}` });
    expect(entities.trump?.name).toBe(parseEntities({ path: "e", text: registry }).entities.trump?.name);
  });

  test("storylines are held to the same", () => {
    const { storylines, problems } = parseStorylines({
      path: "storylines.yaml",
      text: "one:\n  title: One\n two:\n  title: Two\n",
    });
    expect(problems).toHaveLength(1);
    expect(Object.keys(storylines)).toEqual(["one", "two"]);
  });
});
