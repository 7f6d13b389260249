import { expect, test } from "vitest";
import { locate } from "../../src/diagnostics/locate.ts";
import { parseEntities, parseStorylines } from "../../src/parse/parse-registry.ts";

const entitiesFile = (text: string) => ({ path: "_data/entities.yaml", text });

function told(text: string): readonly string[] {
  const file = entitiesFile(text);
  return locate(parseEntities(file).problems, [file]).map(
    ({ code, message, span }) => `${span.line}:${span.column} ${code}: ${message}`,
  );
}

test("entities come back by id, whatever the id", () => {
  const { entities, problems } = parseEntities(
    entitiesFile(
      "constructor: {type: person, name: Ann}\nus:\n  type: organization\n  name: United States\n",
    ),
  );
  expect(problems).toEqual([]);
  expect(Object.entries(entities)).toEqual([
    ["constructor", { type: "person", name: "Ann" }],
    ["us", { type: "organization", name: "United States" }],
  ]);
  expect(entities.toString).toBeUndefined();
});

test.each([
  ["nothing", ""],
  ["comments", "# none yet\n"],
  ["an empty map", "{}"],
])("%s is an empty registry", (_, text) => {
  expect(parseEntities(entitiesFile(text))).toEqual({ entities: {}, problems: [] });
});

test.each([
  [
    "a misspelt field",
    "us: {type: organization, nam: US}",
    ['1:26 field-unknown: An entity has no field "nam".'],
  ],
  ["an entity without a type", "us: {name: US}", ['1:1 field-missing: Entity "us" has no `type`.']],
  [
    "an unnamed entity",
    "aide: {type: person, unnamed: an aide, reason: not given}",
    ['1:1 field-missing: Entity "aide" has no `name`.'],
  ],
  ["an id that is none", "US: {type: organization, name: US}", ['1:1 id-invalid: "US" is not an id.']],
  [
    "a misspelt type",
    "us: {type: organisation, name: US}",
    ['1:12 value-unknown: `type` can\'t be "organisation".'],
  ],
  [
    "a role without its organization",
    "ann:\n  type: person\n  name: Ann\n  roles:\n    - title: Mayor\n",
    ['5:7 field-missing: Role 1 of entity "ann" has no `of`.'],
  ],
  [
    "an entity that is a text",
    "us: United States",
    ['1:5 type-wrong: Entity "us" must be a map of fields, not text.'],
  ],
  ["a list", "- us", ["1:1 type-wrong: This file must be a map from ids to entities, not a list."]],
  [
    "an id twice",
    "us: {type: place, name: US}\nus: {type: place, name: US}",
    ['2:1 key-duplicate: The key "us" stands here twice.'],
  ],
])("%s is told", (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("an entity with a mistake takes no other with it", () => {
  const { entities, problems } = parseEntities(
    entitiesFile("a: {type: person}\nb: {type: person, name: B}\nc: 5\n"),
  );
  expect(problems).toHaveLength(2);
  expect(Object.keys(entities)).toContain("b");
});

test("storylines are read in the same way", () => {
  const file = { path: "_data/storylines.yaml", text: "talks: {title: Talks}\nwar: {titel: War}\n" };
  const { storylines, problems } = parseStorylines(file);
  expect(storylines.talks).toEqual({ title: "Talks" });
  expect(locate(problems, [file]).map((one) => [one.message, one.span.line])).toEqual([
    ['A storyline has no field "titel".', 2],
  ]);
});
