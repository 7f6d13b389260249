import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedEntity } from "../../model/briefing.ts";
import type { Role } from "../../model/records/entity.ts";
import type { EntityType } from "../../model/vocabulary.ts";
import { endSentence, listInWords } from "../../words/en/lists.ts";
import { titleAt, titleText } from "../../words/en/titles.ts";
import { withoutComments } from "../prose/comments.ts";
import { upperStart } from "../sentences/case.ts";
import { roleDateInWords } from "../sentences/dates.ts";
import { reasonOf } from "../sentences/notes.ts";
import { entityName, linkedName, nameInSentence } from "../sentences/speakers.ts";
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
 * Everyone and everything named. Those with a dossier, which has their offices and more, share a row for each kind, people with their
 * title of the briefing's day; of the others what the sheet has to say.
 */
export function namedLines(named: readonly Listed[], writing: Writing): readonly string[] {
  if (named.length === 0) return [];
  const lines: string[] = [];
  for (const [kind, types] of rows) {
    const names: string[] = [];
    for (const type of types)
      for (const { entity, inRow } of named) if (entity.type === type && inRow !== null) names.push(inRow);
    if (names.length > 0) lines.push(`  - ${kind}: ${names.join(", ")}.`);
  }
  for (const type of typeOrder)
    for (const { entity, inRow } of named) {
      if (entity.type !== type || inRow !== null) continue;
      lines.push(`  - ${listedName(entity, writing)}${factsOf(entity, writing)} {#${entity.id}}`);
    }
  return ["- **People and places named:**", ...lines];
}

/** One who stands in the list of names. */
export interface Listed {
  readonly entity: ResolvedEntity;
  /** How it stands in a row of names; null where it has no dossier to link to, and so a line of its own. */
  readonly inRow: string | null;
}

/** All with a name but publishers of whom there is no more to say, whose line is among the sources. */
export function listedByName(writing: Writing): readonly Listed[] {
  const { entities, sources } = writing.briefing;
  const listed: Listed[] = [];
  for (const id in entities) {
    const entity = entities[id]!;
    if (entity.name === null) continue;
    const name = anchoredName(entity, writing);
    const aside = asideOf(entity, writing);
    if (name !== null && aside === "" && sources.some(({ publisher }) => publisher === entity.id)) continue;
    listed.push({ entity, inRow: name === null ? null : name + aside });
  }
  return listed;
}

/** " (former U.S. President)", " (members not stated)"; empty where there is nothing of the kind. */
function asideOf(entity: ResolvedEntity, writing: Writing): string {
  const { entities, asOf } = writing.briefing;
  if (entity.type === "person") {
    const { title, tense } = titleAt(entity, null, asOf, entities);
    return title === null ? "" : ` (${tense === "former" ? "former " : ""}${escapeMarkdown(title)})`;
  }
  const members = membersOf(entity, writing);
  return members === null ? "" : ` (${members})`;
}

const typeOrder: readonly EntityType[] = ["person", "group", "organization", "place"];
const rows: readonly (readonly [string, readonly EntityType[]])[] = [
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

/** ": U.S. President since 20 January 2025." and the editor's note; a full stop where there is nothing to say. */
function factsOf(entity: ResolvedEntity, writing: Writing): string {
  const { entities, asOf } = writing.briefing;
  const isFormer = entity.roles.length > 0 && titleAt(entity, null, asOf, entities).tense === "former";
  const former = isFormer ? "former " : "";
  const roles = entity.roles.map(
    (role) => former + escapeMarkdown(titleText(role, entities)) + tenure(role, isFormer),
  );
  const partOf = entity.of === null ? null : `part of ${nameInSentence(entity.of, writing)}`;
  const facts = [...roles, partOf, membersOf(entity, writing)].filter((fact) => fact !== null);
  const note = entity.note === null ? "" : ` ${endSentence(escapeMarkdown(withoutComments(entity.note)))}`;
  return `${facts.length === 0 ? "" : `: ${facts.join("; ")}`}.${note}`;
}

/** " since 20 January 2025", " from 20 January 2021 to 20 January 2025"; of a former one ", in office from … to …". */
function tenure({ from, to }: Role, isFormer: boolean): string {
  const start = isFormer ? ", in office" : "";
  if (from === undefined) return to === undefined ? "" : `${start} until ${roleDateInWords(to)}`;
  if (to === undefined) return `${start} since ${roleDateInWords(from)}`;
  return `${start} from ${roleDateInWords(from)} to ${roleDateInWords(to)}`;
}

function membersOf({ members }: ResolvedEntity, writing: Writing): string | null {
  if (members === "unstated") return "members not stated";
  if (members === null || members.length === 0) return null;
  return `members: ${listInWords(members.map((id) => nameInSentence(id, writing)))}`;
}

const counts = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function countInWords(count: number): string {
  return counts[count] ?? String(count);
}
