import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/diagnostics/diagnostic.ts";
import { sheetCodes } from "../../src/parse/codes.ts";
import { exampleFiles } from "../../src/parse/example-files.ts";
import { jsonSchemas } from "../../src/parse/json-schema.ts";
import { parseEntities, parseStorylines } from "../../src/parse/parse-registry.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { allRules } from "../../src/rules/all-rules.ts";
import { splitFrontMatter } from "../../src/yaml/front-matter.ts";
import { parseYaml } from "../../src/yaml/yaml.ts";
import { waysToBreak } from "../support/mutations.ts";

/** Codes by which `check` refuses what a JSON Schema refuses too. */
const shapeCodes = new Set([
  "field-unknown",
  "field-missing",
  "field-empty",
  "type-wrong",
  "value-unknown",
  "id-invalid",
]);

/**
 * What `check` alone can tell: that YAML misread a text or can't be read (`yaml-misread`, `yaml-unreadable`, `key-duplicate`),
 * all of `file-…`, `text-…` and `front-matter-…`, that two records share an id (`id-duplicate`), that the calendar lacks a day or
 * a role ends before it begins (`date-invalid`), whatever the rules find in facts that have their shape, and this one:
 */
const isTimeZone = ({ code, message }: Problem) =>
  code === "value-unknown" && message.includes("no time zone");

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const schemas = new Map(jsonSchemas().map(({ name, schema }) => [name, ajv.compile(schema)]));

type Kind = "fact-sheet" | "entities" | "storylines";

/** Whether the schema and `check` refuse a text; null where it can't be read at all, so that there is nothing to compare. */
function refusals(
  kind: Kind,
  path: string,
  text: string,
): { schema: boolean; shape: boolean; any: boolean } | null {
  const split = path.endsWith(".md") ? splitFrontMatter(text) : null;
  if (split !== null && split.kind !== "split") return null;
  const parsed = parseYaml(split?.yaml ?? text);
  if ("problems" in parsed || parsed.value === null) return null;
  const problems = problemsOf(kind, path, text);
  return {
    schema: !schemas.get(kind)?.(parsed.value),
    shape: problems.some((one) => shapeCodes.has(one.code) && !isTimeZone(one)),
    any: problems.some(({ severity }) => severity === "error"),
  };
}

function problemsOf(kind: Kind, path: string, text: string): readonly Problem[] {
  if (kind === "entities") return parseEntities({ path, text }).problems;
  if (kind === "storylines") return parseStorylines({ path, text }).problems;
  return parseSheets([{ path, text }]).problems;
}

/** Why one of them refuses what the other takes; "" where they agree, null where there is nothing to compare. */
function disagreement(kind: Kind, path: string, text: string): string | null {
  const found = refusals(kind, path, text);
  if (found === null) return null;
  const errors = schemas.get(kind)?.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
  if (found.schema && !found.any) return `only the schema refuses this: ${errors?.join("; ")}`;
  if (!found.shape || found.schema) return "";
  return `only check refuses this: ${problemsOf(kind, path, text)
    .map((one) => one.message)
    .join(" ")}`;
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

const sample = readdirSync(new URL("../../content/facts", import.meta.url)).map(
  (name) => `content/facts/${name}`,
);
const samples: readonly (readonly [Kind, string, string])[] = [
  ...sample.map((path) => ["fact-sheet", path, read(path)] as const),
  ["fact-sheet", "seed.md", read("test/fixtures/seed/2025-08-06-trump-putin-meeting.md")],
  ["entities", "_data/entities.yaml", read("_data/entities.yaml")],
  ["storylines", "_data/storylines.yaml", read("_data/storylines.yaml")],
];

test.each(samples)("of the %s %s neither refuses anything", (kind, path, text) => {
  expect(refusals(kind, path, text)).toEqual({ schema: false, shape: false, any: false });
});

describe("the schema and check agree on every example", () => {
  const examples = [...sheetCodes, ...allRules].flatMap(({ code, bad, good }) =>
    [bad, good].flatMap((example, which) =>
      exampleFiles(example)
        .filter(({ text }) => text.length < 100_000)
        .map(({ path, text }) => [`${code} ${which === 0 ? "bad" : "good"} ${path}`, path, text] as const),
    ),
  );
  test.each(examples)("%s", (_, path, text) => {
    // A file with records alone may have its prose keys elsewhere.
    if (!path.endsWith(".md") && path.includes(".facts.")) return;
    expect(disagreement("fact-sheet", path, text) ?? "").toBe("");
  });
});

/** Numbers that look random and are the same in every run. */
function* dice(seed: number): Generator<(upTo: number) => number> {
  let state = seed;
  for (;;)
    yield (upTo) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * upTo);
    };
}

function brokenLine(text: string, roll: (upTo: number) => number): string {
  const lines = text.split("\n");
  const end = lines.indexOf("---", 1) === -1 ? lines.length : lines.indexOf("---", 1);
  const at = 1 + roll(end - 1);
  const way = waysToBreak[roll(waysToBreak.length)];
  const mutated = way?.mutate(lines[at] ?? "") ?? null;
  return [...lines.slice(0, at), ...(mutated === null ? [] : [mutated]), ...lines.slice(at + 1)].join("\n");
}

const others: readonly unknown[] = [
  null,
  "",
  " ",
  "\u200B",
  [],
  {},
  [null],
  [""],
  0,
  1.5,
  -3,
  true,
  "unstated",
];
const moreOthers: readonly unknown[] = [
  "a b",
  "A",
  "2025-02-30",
  "x".repeat(101),
  [1, 2],
  [1],
  ["a b"],
  { a: 1 },
  { earliest: 2025 },
];
const values = [...others, ...moreOthers];

/** One value of the data replaced, taken out, or put beside another. */
function brokenValue(data: unknown, roll: (upTo: number) => number): unknown {
  const copy = structuredClone(data);
  const places: (() => void)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const holder = node as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push(() => {
        const what = roll(10);
        if (what === 0) delete holder[key];
        else if (what === 1) holder[Array.isArray(node) ? key : `${key}x`] = holder[key];
        else holder[key] = values[roll(values.length)];
      });
      visit(holder[key]);
    }
  };
  visit(copy);
  places[roll(places.length)]?.();
  return copy;
}

/** Small texts with every kind of record, since a thousand large ones would take minutes; the seed is among them. */
const bases = [
  ...allRules.map(({ code, good }) => ["fact-sheet", `${code}.md`, good] as const),
  ...samples.filter(([, path]) => path === "seed.md"),
  ["entities", "entities.yaml", firstRecords(read("_data/entities.yaml"))] as const,
  ["storylines", "storylines.yaml", read("_data/storylines.yaml")] as const,
];

function firstRecords(registry: string): string {
  return registry.split("\n").slice(0, 60).join("\n");
}

test("the schema and check agree on 1,200 broken sheets and registries", { timeout: 120_000 }, () => {
  const roll = dice(20_250_806).next().value as (upTo: number) => number;
  const parsed = bases.map(([kind, path, text]) => {
    const split = path.endsWith(".md") ? splitFrontMatter(text) : null;
    const data = parseYaml(split?.kind === "split" ? split.yaml : text);
    return { kind, path, text, data: "value" in data ? data.value : null };
  });
  const disagreed: string[] = [];
  let compared = 0;
  for (let count = 0; count < 1_200; count++) {
    const { kind, path, text, data } =
      parsed[roll(4) === 0 ? parsed.length - 1 - roll(3) : roll(parsed.length)]!;
    const isLine = count % 2 === 0;
    const broken = isLine ? brokenLine(text, roll) : JSON.stringify(brokenValue(data, roll), null, 1);
    const name = isLine || kind !== "fact-sheet" ? path : "sheet.facts.json";
    const told = disagreement(kind, name, broken);
    if (told !== null) compared++;
    if (told) disagreed.push(`${path} ${count}: ${told}`);
  }
  expect(disagreed).toEqual([]);
  expect(compared).toBeGreaterThan(780);
});
