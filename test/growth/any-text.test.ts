import { describe, expect, test } from "vitest";
import { type Assembly, assemble } from "../../src/engine.ts";
import { visiblePattern } from "../../src/model/common.ts";
import { defaultSite } from "../../src/model/site.ts";
import { allOutputs, briefingOutputs } from "../../src/outputs/all-outputs.ts";
import { jsonSchemas } from "../../src/parse/json-schema.ts";
import { renderAll } from "../layouts/rendered.tsx";
import { processorTime } from "../support/processor-time.ts";
import { grown, patterns } from "./patterns.ts";

const settings = { entities: null, storylines: null, site: defaultSite, now: "2025-05-08", drafts: true };

type Schema = Readonly<Record<string, unknown>>;
const whole = jsonSchemas().find(({ name }) => name === "fact-sheet")!.schema as Schema;

/** A sheet with every field that there is, and the text wherever words may stand. */
function sheetOf(text: string): Record<string, unknown> {
  return madeOf(whole, text, "") as Record<string, unknown>;
}

function madeOf(given: Schema, text: string, field: string): unknown {
  const schema = { ...given, ...(typeof given.$ref === "string" ? definitionOf(given.$ref) : {}) };
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  // Of a map, alternatives say which fields are needed; all are there.
  if (Array.isArray(schema.anyOf) && schema.properties === undefined)
    return madeOf(schema.anyOf[0] as Schema, text, field);
  switch (schema.type) {
    case "string":
      return isForm(schema.pattern) ? wordOf(field) : text.slice(0, Number(schema.maxLength)) || "a";
    case "number":
      return 1;
    case "boolean":
      return false;
    case "array":
      return [madeOf((schema.items ?? {}) as Schema, text, field)];
  }
  if (schema.properties === undefined)
    return { [`${field}-one`.toLowerCase()]: madeOf(schema.additionalProperties as Schema, text, field) };
  return Object.fromEntries(
    Object.entries(schema.properties as Record<string, Schema>).map(([name, one]) => [
      name,
      madeOf(one, text, name),
    ]),
  );
}

function definitionOf(reference: string): Schema {
  const steps = reference.replace(/^#\/?/, "").split("/");
  return steps.filter((step) => step !== "").reduce((at, step) => at[step] as Schema, whole);
}

/** A pattern that asks for more than a letter that can be seen. */
const isForm = (pattern: unknown) => typeof pattern === "string" && pattern !== visiblePattern.source;

const wordOf = (field: string): string =>
  ({ sha256: "a".repeat(64), wikidata: "Q1", lang: "en", id: "bridge" })[field] ?? "statements-one";

/** Checks a sheet in two files and makes of it all that a build makes. */
function walk(data: object, body: string): Assembly {
  const assembly = assemble({
    ...settings,
    sheets: [
      { path: "content/facts/bridge.facts.json", text: JSON.stringify(data) },
      { path: "content/facts/bridge.md", text: body },
    ],
    texts: { bridge: {} },
  });
  const context = { archive: assembly.archive, site: defaultSite, now: settings.now, preview: false };
  renderAll(context);
  const site = { ...context, ownersPages: [], listPages: [] };
  for (const output of allOutputs) output.files(site);
  for (const briefing of assembly.archive.briefings)
    for (const output of briefingOutputs) output.files(briefing, "", context);
  return assembly;
}

const plain = {
  ...{ factsheet: 1, id: "bridge", title: "Bridge", bottomLine: "A toll is possible.[^toll]" },
  sources: { article: { type: "news-report", dateline: { date: "2025-05-07" } } },
  entities: {
    aide: { type: "person", unnamed: "an aide", reason: "not given", of: "town" },
    town: { type: "organization", name: "Vik" },
  },
  statements: {
    view: {
      says: "A toll may come.",
      hedge: "may",
      if: "the council agrees",
      by: "aide",
      via: ["town"],
      when: "unstated",
      cite: "p1",
    },
  },
  events: {
    toll: { what: "Toll on the bridge", state: "possible", when: "unstated", per: ["view"], cite: "p1" },
  },
};

/** What is quicker than this is not measured well enough to be compared. */
const least = 15;

/** Four times the text may take some more than four times the time; with its square it would take sixteen times. */
function growsEvenly(walkWith: (length: number) => unknown, length: number): string | null {
  let long = processorTime(() => walkWith(4 * length));
  // However little the short text takes.
  if (long <= 9 * least) return null;
  const short = Math.max(
    least,
    processorTime(() => walkWith(length)),
  );
  // What was measured while memory was tidied is measured again.
  for (let again = 0; again < 2 && long > 9 * short; again++)
    long = Math.min(
      long,
      processorTime(() => walkWith(4 * length)),
    );
  return long > 9 * short || long > 2_500 ? `${short.toFixed(0)} ms, ${long.toFixed(0)} ms` : null;
}

describe("a text that is four times as long takes four times as long", () => {
  test("what is grown fills the fields of words", () => {
    const { title, statements } = sheetOf(grown("ab ", 400)) as {
      title: string;
      statements: Record<string, object>;
    };
    expect(title).toHaveLength(400);
    expect(Object.values(statements)[0]).toMatchObject({
      quote: grown("ab ", 400),
      hedge: grown("ab ", 300),
    });
  });

  test("in every field of the schema at once", { timeout: 120_000 }, () => {
    const slow = patterns.flatMap((pattern) => {
      const found = growsEvenly((length) => walk(sheetOf(grown(pattern, length)), ""), 500);
      return found === null ? [] : [`${JSON.stringify(pattern)}: ${found}`];
    });
    expect(slow).toEqual([]);
  });

  test("in the editor's prose", { timeout: 240_000 }, () => {
    const slow = patterns.flatMap((pattern) => {
      const found = growsEvenly(
        (length) => walk(plain, `## Background\n\nA bridge.[^toll]\n\n${grown(pattern, length)}\n`),
        6_000,
      );
      return found === null ? [] : [`${JSON.stringify(pattern)}: ${found}`];
    });
    expect(slow).toEqual([]);
  });
});
