import { linkArchive } from "../../src/link/link-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import type { Entity } from "../../src/model/records/entity.ts";
import { dictionary } from "../../src/text/dictionary.ts";
import { resolve, sheetOf } from "../resolve/read-sheet.ts";

export const registry: Readonly<Record<string, Entity>> = dictionary([
  ["ann", { type: "person", name: "Ann" }],
  ["bob", { type: "person", name: "Bob" }],
  ["cat", { type: "person", name: "Cat" }],
  ["wire", { type: "organization", name: "Wire" }],
  ["town", { type: "place", name: "Town" }],
]);

/** A sheet of a day with the records given, as YAML. */
export function briefing(id: string, day: string, records: string): Briefing {
  const sheet = sheetOf(`
factsheet: 1
id: ${id}
title: ${id}
bottomLine: It happened.
sources: {article: {type: news-report, publisher: wire, dateline: {date: ${day}}}}
${records}
`);
  return resolve(sheet, registry, [id]).briefing;
}

export function link(...briefings: readonly Briefing[]): Archive {
  return linkArchive(briefings, registry, {});
}

/** The steps of a life, each in one line: `day sheet#event state date`, with a star where something changed. */
export function stepsOf(archive: Archive, life: string): readonly string[] {
  return (archive.lives[life]?.steps ?? []).map(
    ({ on, briefing, record, state, when, changed }) =>
      `${on} ${briefing}#${record} ${state} ${when.edtf}${changed ? " *" : ""}`,
  );
}

/** The statements of a life as `sheet#statement`. */
export function saidOf(archive: Archive, life: string): readonly string[] {
  return (archive.lives[life]?.statements ?? []).map(({ briefing, record }) => `${briefing}#${record}`);
}

/** Contradictions as `linked: sheet#record | sheet#record (life)`. */
export function contradictionsOf(archive: Archive): readonly string[] {
  return archive.contradictions.map(
    ({ sides, life, linked }) =>
      `${linked ? "linked" : "unlinked"}: ${sides.map(({ briefing, record }) => `${briefing}#${record}`).join(" | ")}${life === null ? "" : ` (${life})`}`,
  );
}
