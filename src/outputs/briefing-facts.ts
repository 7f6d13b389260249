import { absoluteUrl, briefingAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedEntity } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { defineBriefingOutput } from "./output.ts";
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
 * about, denies, leavesOpen  ids; records of other sheets as `sheet-id#record-id`
 * differs      list of {from, in}: the records that a statement tells otherwise, and in what
 * who          ids, with whoTitles by id
 * hedge        the source's hedge words, as a list
 * says, quote  what is said; with verb denied, rejected or declined, what was refused
 * short, line  of events, a short name; of events and statements, the editor's own sentence
 * value        of figures: a number or [from, to], scales worked out; one that is bounded is {atLeast: 13000}, {atMost}, {moreThan} or {lessThan}
 * cite         list of {source, paragraph, start, end}: a pointer, never the source's text
 * if, otherwise  {text} or {record}
 * sourcing     of statements: {kind, by}; kind is withdrawn, disputed, established, reported, unnamed, confirmed, stated
 * attribution  of events and figures: who says so, in words
 * basis        of events and figures, only where they are shaken: {deniedBy, basisDeniedBy, toldOtherwiseBy, withdrawn}: ids of
 *              statements that deny it, that deny what it rests on, that tell it otherwise ({by, in}), and of those withdrawn
 * outcome      words, or {unknown, looked, in} where what came of it was looked for and not found; looked is a date
 * now          of events that a later briefing tells otherwise: {sheet, record, state, when, if, basis, outcome, withdrawn} as told there
 * supersedes, answered  {sheet, record}
 * aka          of statements, events, figures and questions: ids that they had before, whose anchors still stand on the page
 * entities     every entity named in the sheet, the registry's fields and the sheet's put together
 * ```
 *
 * File names and hashes of stored source texts stay out, as do the editor's silenced rules.
 */
export const briefingFacts = defineBriefingOutput({
  name: "briefing-facts",
  files: (briefing, _markdown, { site, archive }) => {
    const url = absoluteUrl(site, briefingAddress(briefing.id));
    return [
      { path: `briefings/${briefing.id}/facts.json`, contents: inLines(factsOf(briefing, url, archive)) },
    ];
  },
});

/** The fields of the sheet, each as JSON; undefined where the sheet says nothing. */
function factsOf(
  briefing: Briefing,
  url: string,
  archive: Archive,
): Readonly<Record<string, string | undefined>> {
  return {
    factsheet: json(1),
    id: json(briefing.id),
    url: json(url),
    title: json(briefing.title),
    bottomLine: json(briefing.bottomLine),
    key: json(some(briefing.key)),
    lang: json(briefing.lang),
    asOf: json(briefing.asOf),
    storylines: json(some(briefing.storylines)),
    topics: json(some(briefing.topics)),
    supersedes: json(some(briefing.supersedes)),
    draft: json(flag(briefing.draft)),
    sources: byId(briefing.sources, sourceFacts),
    entities: linesById(Object.values(briefing.entities), entityText),
    statements: byId(briefing.statements, statementFacts),
    events: byId(briefing.events, (event) => eventFacts(event, briefing, archive)),
    figures: byId(briefing.figures, (figure) => figureFacts(figure, briefing)),
    questions: byId(briefing.questions, questionFacts),
    updates: json(some(briefing.updates.map(updateFacts))),
    assessments: byId(briefing.assessments, ({ id: _id, kind: _kind, ...assessment }) => assessment),
  };
}

/** JSON of a value; undefined for what is undefined. */
function json(value: unknown): string | undefined {
  return JSON.stringify(value);
}

function byId<R extends { readonly id: Id }>(
  records: readonly R[],
  facts: (record: R) => object,
): string | undefined {
  return linesById(records, (record) => JSON.stringify(facts(record)));
}

/** A map with a line for each record. */
function linesById<R extends { readonly id: Id }>(
  records: readonly R[],
  text: (record: R) => string,
): string | undefined {
  if (records.length === 0) return undefined;
  let lines = "";
  for (const record of records) lines += `${lines === "" ? "" : ",\n"}  "${record.id}": ${text(record)}`;
  return `{\n${lines}\n}`;
}

/** An entity of the registry is the same value in every briefing that names it: its line is made once. */
const entityTexts = new WeakMap<ResolvedEntity, string>();

function entityText(entity: ResolvedEntity): string {
  let text = entityTexts.get(entity);
  if (text === undefined) {
    text = JSON.stringify(entityFacts(entity));
    entityTexts.set(entity, text);
  }
  return text;
}

/** JSON with a line for each field and each record: half the size of an indented text, and fit for comparing. */
function inLines(facts: Readonly<Record<string, string | undefined>>): string {
  let lines = "";
  for (const key in facts) {
    const text = facts[key];
    if (text !== undefined) lines += `${lines === "" ? "" : ",\n"}"${key}": ${text}`;
  }
  return `{\n${lines}\n}\n`;
}
