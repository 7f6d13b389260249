import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../src/parse/json-schema.ts";
import { splitFrontMatter } from "../../src/yaml/front-matter.ts";
import { parseYaml } from "../../src/yaml/yaml.ts";

const schemas = new Map(jsonSchemas().map(({ name, schema }) => [name, schema]));

function check(name: string, data: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(schemas.get(name) ?? {});
  validate(data);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function seedData(): Record<string, unknown> {
  const text = readFileSync(
    new URL("../fixtures/seed/2025-08-06-trump-putin-meeting.md", import.meta.url),
    "utf8",
  );
  const split = splitFrontMatter(text);
  const parsed = parseYaml(split.kind === "split" ? split.yaml : "");
  return ("value" in parsed ? parsed.value : null) as Record<string, unknown>;
}

test("the first sheet satisfies the schema that editors are given", () => {
  expect(check("fact-sheet", seedData())).toEqual([]);
  expect(check("entities", { aide: { type: "person", name: "Ann Aide" } })).toEqual([]);
  expect(check("storylines", { "us-russia-ukraine-talks": { title: "Talks" } })).toEqual([]);
});

test("the schema refuses what reading refuses", () => {
  expect(check("fact-sheet", { ...seedData(), titel: "x" })).toEqual([
    " must NOT have additional properties",
  ]);
  const statement = { says: "So.", cite: "p1" };
  expect(check("fact-sheet", { ...seedData(), statements: { "A b": statement } })).toHaveLength(2);
  expect(check("fact-sheet", { ...seedData(), statements: { view: { says: "So." } } })).toContain(
    "/statements/view must have required property 'cite'",
  );
  expect(check("entities", { aide: { type: "person", unnamed: "an aide" } })).toContain(
    "/aide must have required property 'name'",
  );
  expect(check("storylines", { talks: {} })).toEqual(["/talks must have required property 'title'"]);
});

test("every field of every record has a sentence for editors", () => {
  const undescribed = [...schemas].flatMap(([name, schema]) => fieldsWithoutDescription(schema, name));
  expect(undescribed).toEqual([]);
});

function fieldsWithoutDescription(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const below = fieldsWithoutDescription(value, `${path}/${key}`);
    if (key !== "properties") return below;
    const bare = Object.entries(value as object).filter(([, field]) => typeof field.description !== "string");
    return [...bare.map(([field]) => `${path}/${field}`), ...below];
  });
}
