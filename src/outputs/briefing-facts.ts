import { absoluteUrl, briefingAddress } from "../model/address.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { recordsOf } from "./briefing-records.ts";
import { defineOutput } from "./output.ts";
import {
  entityFacts,
  eventFacts,
  figureFacts,
  flag,
  questionFacts,
  some,
  sourceFacts,
  statementFacts,
  updateFacts,
} from "./record-facts.ts";

/**
 * `briefings/<id>/facts.json`: the sheet with its values resolved. Keys, records and fields bear the sheet's names;
 * `sources`, `entities`, `statements`, `events`, `figures`, `questions` and `assessments` are maps by id, and what
 * the sheet does not say is left out. What is resolved:
 *
 * ```
 * url          address of the page; a record stands at `<url>#<id>`
 * when, asOf   {kind, edtf, earliest, latest, precision, time, approximate, uncertain, said, anchor, inferred}
 *              of a record; kind is point, set, interval or unstated; earliest and latest are days, left out where open
 * by, setBy    id of the entity, with byTitle, setByTitle: the title held at the record's date ("then-U.S. President")
 * who          ids, with whoTitles by id
 * hedge        the source's hedge words, as a list
 * cite         list of {source, paragraph, start, end}: a pointer, never the source's text
 * if, otherwise  {text} or {record}
 * sourcing     of statements: {kind, by}; kind is withdrawn, disputed, established, reported, unnamed, confirmed, stated
 * attribution  of events and figures: who says so, in words
 * supersedes, answered  {sheet, record}
 * entities     every entity named in the sheet, the registry's fields and the sheet's put together
 * ```
 *
 * File names and hashes of stored source texts stay out, as do the editor's silenced rules.
 */
export const briefingFacts = defineOutput({
  name: "briefing-facts",
  scope: "briefing",
  files: (briefing, _markdown, { site }) => {
    const url = absoluteUrl(site, briefingAddress(briefing.id));
    return [{ path: `briefings/${briefing.id}/facts.json`, contents: inLines(factsOf(briefing, url)) }];
  },
});

function factsOf(briefing: Briefing, url: string): Readonly<Record<string, unknown>> {
  const records = recordsOf(briefing);
  return {
    factsheet: 1,
    id: briefing.id,
    url,
    title: briefing.title,
    bottomLine: briefing.bottomLine,
    key: some(briefing.key),
    lang: briefing.lang,
    asOf: briefing.asOf,
    storylines: some(briefing.storylines),
    topics: some(briefing.topics),
    supersedes: some(briefing.supersedes),
    draft: flag(briefing.draft),
    sources: byId(briefing.sources, sourceFacts),
    entities: byId(Object.values(briefing.entities), entityFacts),
    statements: byId(briefing.statements, statementFacts),
    events: byId(briefing.events, (event) => eventFacts(event, briefing, records)),
    figures: byId(briefing.figures, (figure) => figureFacts(figure, briefing, records)),
    questions: byId(briefing.questions, questionFacts),
    updates: some(briefing.updates.map(updateFacts)),
    assessments: byId(briefing.assessments, ({ id: _id, kind: _kind, ...assessment }) => assessment),
  };
}

function byId<R extends { readonly id: Id }>(
  records: readonly R[],
  facts: (record: R) => object,
): object | undefined {
  if (records.length === 0) return undefined;
  return Object.fromEntries(records.map((record) => [record.id, facts(record)]));
}

/** JSON with a line for each field and each record: half the size of an indented text, and fit for comparing. */
function inLines(facts: Readonly<Record<string, unknown>>): string {
  const fields: string[] = [];
  for (const key in facts) {
    const value = facts[key];
    if (value !== undefined) fields.push(`"${key}": ${fieldText(value)}`);
  }
  return `{\n${fields.join(",\n")}\n}\n`;
}

function fieldText(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  const records = Object.entries(value).map(([id, record]) => `  "${id}": ${JSON.stringify(record)}`);
  return `{\n${records.join(",\n")}\n}`;
}
