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
  const unnamed = entitiesOf(writing).filter((entity) => entity.name === null);
  if (unnamed.length === 0) return [];
  return [
    `- **Unnamed sources:** ${countInWords(unnamed.length)}.`,
    ...unnamed.map(
      (entity) =>
        `  - ${upperStart(escapeMarkdown(entity.unnamed ?? "a source"))}. ${endSentence(upperStart(reasonOf(entity.reason)))} {#${entity.id}}`,
    ),
  ];
}

/** Everyone and everything named, with a link to the dossier and the offices by date. */
export function namedLines(writing: Writing): readonly string[] {
  const named = entitiesOf(writing).filter((entity) => entity.name !== null);
  if (named.length === 0) return [];
  const lines = ["- **People and places named:**"];
  for (const type of typeOrder) {
    for (const entity of named) {
      if (entity.type !== type) continue;
      lines.push(`  - ${entityLine(entity, writing)} {#${entity.id}}`);
    }
  }
  return lines;
}

const typeOrder: readonly EntityType[] = ["person", "group", "organization", "place"];

function entitiesOf(writing: Writing): readonly ResolvedEntity[] {
  return Object.values(writing.briefing.entities);
}

function entityLine(entity: ResolvedEntity, writing: Writing): string {
  const { entities, asOf } = writing.briefing;
  const isFormer = entity.roles.length > 0 && titleAt(entity, null, asOf, entities).tense === "former";
  const former = isFormer ? "former " : "";
  const roles = entity.roles.map(
    (role) => former + escapeMarkdown(titleText(role, entities)) + tenure(role, isFormer),
  );
  const facts = [...roles, ...membership(entity, writing)];
  const name = linkedName(entity.id, upperStart(entityName(entity.id, writing)), writing);
  const note = entity.note === null ? "" : ` ${endSentence(escapeMarkdown(withoutComments(entity.note)))}`;
  return `${facts.length === 0 ? name : `${name}: ${facts.join("; ")}`}.${note}`;
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
