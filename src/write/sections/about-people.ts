import type { ResolvedEntity } from "../../model/briefing.ts";
import type { Role } from "../../model/entity.ts";
import { titleAt, titleText } from "../../model/titles.ts";
import type { EntityType } from "../../model/vocabulary.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { withoutComments } from "../prose/comments.ts";
import { reasonOf } from "../sentences/notes.ts";
import { entityName, linkedName, nameInSentence } from "../sentences/speakers.ts";
import { upperStart } from "../words/case.ts";
import { roleDateInWords } from "../words/dates.ts";
import { endSentence, listInWords } from "../words/lists.ts";
import type { Writing } from "../writing.ts";

/** Sources without a name: what they are called, and why the name is withheld. */
export function unnamedLines(writing: Writing): readonly string[] {
  const { entities } = writing.briefing;
  const unnamed: ResolvedEntity[] = [];
  for (const id in entities) if (entities[id]!.name === null) unnamed.push(entities[id]!);
  if (unnamed.length === 0) return [];
  return [
    `- **Unnamed sources:** ${countInWords(unnamed.length)}.`,
    ...unnamed.map(
      (entity) =>
        `  - ${upperStart(escapeMarkdown(entity.unnamed ?? "a source"))}. ${endSentence(upperStart(reasonOf(entity.reason)))} {#${entity.id}}`,
    ),
  ];
}

/**
 * Everyone and everything named, with a link to the dossier and the offices by date. Those of whom there is no more to
 * say share one line for each kind.
 */
export function namedLines(named: readonly Listed[], writing: Writing): readonly string[] {
  if (named.length === 0) return [];
  const lines: string[] = [];
  for (const type of typeOrder)
    for (const { entity, facts, inRow } of named) {
      if (entity.type !== type || (facts === "" && inRow !== null)) continue;
      lines.push(`  - ${listedName(entity, writing)}${facts === "" ? "." : facts} {#${entity.id}}`);
    }
  for (const [kind, types] of bareKinds) {
    const names: string[] = [];
    for (const type of types)
      for (const { entity, facts, inRow } of named)
        if (entity.type === type && facts === "" && inRow !== null) names.push(inRow);
    if (names.length > 0) lines.push(`  - ${kind}: ${names.join(", ")}.`);
  }
  return ["- **People and places named:**", ...lines];
}

/** One who stands in the list of names. */
export interface Listed {
  readonly entity: ResolvedEntity;
  /** What there is to say; empty where that is nothing. */
  readonly facts: string;
  /** How it stands in a row of names; null where it can't, or has a line of its own. */
  readonly inRow: string | null;
}

/** All with a name but publishers of whom there is nothing to say, whose line is among the sources. */
export function listedByName(writing: Writing): readonly Listed[] {
  const { entities, sources } = writing.briefing;
  const listed: Listed[] = [];
  for (const id in entities) {
    const entity = entities[id]!;
    if (entity.name === null) continue;
    const facts = factsOf(entity, writing);
    const inRow = facts === "" ? anchoredName(entity, writing) : null;
    if (inRow !== null && sources.some(({ publisher }) => publisher === entity.id)) continue;
    listed.push({ entity, facts, inRow });
  }
  return listed;
}

const typeOrder: readonly EntityType[] = ["person", "group", "organization", "place"];
const bareKinds: readonly (readonly [string, readonly EntityType[]])[] = [
  ["People", ["person"]],
  ["Organizations and groups", ["group", "organization"]],
  ["Places", ["place"]],
];

/** "[Moscow](/places/moscow/){#moscow}": a name in a row of names, with its own anchor; null where it has no dossier to link to. */
export function anchoredName(entity: ResolvedEntity, writing: Writing): string | null {
  const name = entityName(entity.id, writing);
  const linked = listedName(entity, writing);
  return linked === name || linked === upperStart(name) ? null : `${linked}{#${entity.id}}`;
}

/** The linked name. A description such as "reporters" begins with a capital, a proper name as its owner writes it. */
function listedName(entity: ResolvedEntity, writing: Writing): string {
  const name = entityName(entity.id, writing);
  return linkedName(entity.id, entity.type === "group" ? upperStart(name) : name, writing);
}

/** ": U.S. President since 20 January 2025." and the editor's note; empty where there is nothing to say. */
function factsOf(entity: ResolvedEntity, writing: Writing): string {
  const { entities, asOf } = writing.briefing;
  const isFormer = entity.roles.length > 0 && titleAt(entity, null, asOf, entities).tense === "former";
  const former = isFormer ? "former " : "";
  const roles = entity.roles.map(
    (role) => former + escapeMarkdown(titleText(role, entities)) + tenure(role, isFormer),
  );
  const facts = [...roles, ...membership(entity, writing)];
  const note = entity.note === null ? "" : ` ${endSentence(escapeMarkdown(withoutComments(entity.note)))}`;
  if (facts.length === 0 && note === "") return "";
  return `${facts.length === 0 ? "" : `: ${facts.join("; ")}`}.${note}`;
}

/** " since 20 January 2025", " from 20 January 2021 to 20 January 2025"; of a former one ", in office from … to …". */
function tenure({ from, to }: Role, isFormer: boolean): string {
  const start = isFormer ? ", in office" : "";
  if (from === undefined) return to === undefined ? "" : `${start} until ${roleDateInWords(to)}`;
  if (to === undefined) return `${start} since ${roleDateInWords(from)}`;
  return `${start} from ${roleDateInWords(from)} to ${roleDateInWords(to)}`;
}

function membership(entity: ResolvedEntity, writing: Writing): readonly string[] {
  const facts: string[] = [];
  if (entity.of !== null) facts.push(`part of ${nameInSentence(entity.of, writing)}`);
  if (entity.members === "unstated") facts.push("members not stated");
  else if (entity.members !== null && entity.members.length > 0)
    facts.push(`members: ${listInWords(entity.members.map((id) => nameInSentence(id, writing)))}`);
  return facts;
}

const counts = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function countInWords(count: number): string {
  return counts[count] ?? String(count);
}
