import { readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";
import { type FactSheet, factSheet, type ParsedSheet } from "../../src/model/fact-sheet.ts";
import type { Entity } from "../../src/model/records/entity.ts";
import { resolveSheet } from "../../src/resolve/resolve-sheet.ts";
import { dictionary } from "../../src/text/dictionary.ts";

const seedPath = new URL("../fixtures/seed/2025-08-06-trump-putin-meeting.md", import.meta.url);

/** The seed's sheet, entities inside, as it was written. */
export const seed: ParsedSheet = sheetOf(readFileSync(seedPath, "utf8").split(/^---$/m)[1] ?? "");

/** A sheet from YAML text, checked for shape. */
export function sheetOf(yaml: string): ParsedSheet {
  const data: FactSheet = factSheet.parse(load(yaml, { schema: CORE_SCHEMA }));
  return {
    data,
    body: "",
    files: { facts: `content/facts/${data.id}.md`, prose: null, bodyStart: 0, proseKeys: [] },
  };
}

/** A sheet with a dateline on Wednesday 6 August 2025 and the records given. */
export function sheetWith(records: string, head = ""): ParsedSheet {
  return sheetOf(`
factsheet: 1
id: sheet
title: Sheet
bottomLine: Something happened.
${head}
sources:
  article: {type: news-report, dateline: {date: 2025-08-06, tz: America/New_York}}
${records}
`);
}

export function resolve(
  sheet: ParsedSheet,
  registry: Readonly<Record<string, Entity>> = {},
  sheetIds: readonly string[] = [sheet.data.id],
): ReturnType<typeof resolveSheet> {
  return resolveSheet(sheet, dictionary(Object.entries(registry)), {
    lang: "en",
    sheetIds: new Set(sheetIds),
  });
}
