import { allCards } from "../cli/all-codes.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { recordInWords } from "../write/record-in-words.ts";
import type { Cursor } from "./cursor.ts";
import type { Named } from "./find-places.ts";
import { type IdKind, idKindsOf } from "./id-fields.ts";
import { fieldsAt, meaningOf, type RootName } from "./schema-fields.ts";
import { entityInWords, sourceInWords } from "./tell-record.ts";
import type { StoredPassage, Workspace } from "./workspace.ts";

/** Something that may be written at the cursor. */
export interface Proposal {
  readonly label: string;
  readonly kind: "field" | "word" | "id";
  readonly detail: string;
  readonly insert: string;
  /** Lower comes first. */
  readonly order: number;
}

export type Passages = ReadonlyMap<Id, readonly StoredPassage[]>;

/** What may be written at the cursor: fields that are not there yet, words of the vocabulary, ids. */
export function proposals(
  cursor: Cursor,
  root: RootName,
  briefing: Briefing | null,
  workspace: Workspace,
  passages: Passages,
): readonly Proposal[] {
  if (cursor.note !== null) return idsOf([cursor.note], briefing, workspace, passages);
  if (cursor.isKey)
    return fieldsAt(root, cursor.path)
      .fields.filter(({ name }) => !cursor.beside.includes(name) || name === cursor.word.text)
      .map(({ name, description, isNeeded }) => ({
        ...{ label: name, kind: "field" as const, detail: description, insert: `${name}: ` },
        order: isNeeded ? 0 : 1,
      }));
  const field = cursor.path.at(-1) ?? "";
  const { words, description } = fieldsAt(root, cursor.path);
  return [
    ...words.map((word) => ({
      ...{ label: word, kind: "word" as const, detail: meaningOf(field, word) ?? description, insert: word },
      order: 0,
    })),
    ...idsOf(idKindsOf(field), briefing, workspace, passages),
  ];
}

function idsOf(
  kinds: readonly IdKind[],
  briefing: Briefing | null,
  workspace: Workspace,
  passages: Passages,
): readonly Proposal[] {
  const archive = workspace.linked?.archive;
  if (archive === undefined) return [];
  const id = (label: string, detail: string, order: number): Proposal => ({
    ...{ label, kind: "id", detail, insert: label, order },
  });
  const of: Readonly<Record<IdKind, () => readonly Proposal[]>> = {
    record: () =>
      recordsOf(briefing).map((one) => id(one, (briefing && recordInWords(briefing, archive, one)) ?? "", 0)),
    source: () =>
      (briefing?.sources ?? []).map((one) => id(one.id, sourceInWords(briefing!, one.id) ?? "", 1)),
    entity: () => {
      const own = Object.keys(briefing?.entities ?? {});
      const all = [...new Set([...own, ...Object.keys(archive.entities)])];
      return all.map((one) =>
        id(one, entityInWords(briefing, archive, one) ?? "", own.includes(one) ? 0 : 2),
      );
    },
    sheet: () => archive.briefings.map((one) => id(one.id, one.title, 3)),
    storyline: () => Object.entries(archive.storylines).map(([one, { title }]) => id(one, title, 0)),
    passage: () =>
      [...passages].flatMap(([source, paragraphs]) =>
        paragraphs.map(({ text }, index) => {
          const passage = `p${index + 1}`;
          return id(passages.size === 1 ? passage : `${source} ${passage}`, text, index);
        }),
      ),
    code: () => allCards.map(({ code, summary }) => id(code, summary, 0)),
  };
  return kinds.flatMap((kind) => of[kind]());
}

/** What is to be known of what stands at the cursor; null where that is nothing. */
export function hoverText(
  cursor: Cursor,
  root: RootName,
  briefing: Briefing | null,
  workspace: Workspace,
  passages: Passages,
): string | null {
  const { word, path } = cursor;
  const field = path.at(-1) ?? "";
  if (cursor.isKey) {
    const { description } = fieldsAt(root, [...path, word.text]);
    return description === ""
      ? tellNamed(namedAt(cursor, root, briefing, workspace), workspace)
      : description;
  }
  const { words, description } = fieldsAt(root, path);
  if (words.includes(word.text)) return meaningOf(field, word.text) ?? description;
  const passage = passageAt(cursor, briefing, passages);
  if (passage !== null) return passage.text;
  return tellNamed(namedAt(cursor, root, briefing, workspace), workspace) ?? (description || null);
}

function tellNamed(named: Named | null, { linked }: Workspace): string | null {
  if (named === null || linked === null) return null;
  const { archive } = linked;
  if (named.kind === "entity") return entityInWords(null, archive, named.id);
  const home = Object.hasOwn(archive.byId, named.sheet) ? archive.byId[named.sheet]! : null;
  if (home === null) return null;
  if (named.kind === "own-entity") return entityInWords(home, archive, named.id);
  return named.kind === "source" ? sourceInWords(home, named.id) : recordInWords(home, archive, named.id);
}

/** `p7` of the source that is named before it, else of the only one, else of the first. */
export function passageAt(
  { path, word }: Cursor,
  briefing: Briefing | null,
  passages: Passages,
): StoredPassage | null {
  const number = /^p(\d+)$/.exec(word.text)?.[1];
  if (path.at(-1) !== "cite" || number === undefined || briefing === null) return null;
  const source = briefing.sources.find(({ id }) => passages.has(id))?.id ?? "";
  return passages.get(source)?.[Number(number) - 1] ?? null;
}

/** Whose id stands at the cursor; null where none does. */
export function namedAt(
  { word, path, isKey, note }: Cursor,
  root: RootName,
  briefing: Briefing | null,
  { linked }: Workspace,
): Named | null {
  if (linked === null || word.text === "") return null;
  const { archive } = linked;
  const [sheet, record] = word.text.includes("#") ? word.text.split("#") : [null, word.text];
  if (record === undefined) return null;
  if (root === "entities") return isKey && path.length === 0 ? { kind: "entity", id: record } : null;
  const home = sheet === null ? briefing : (archive.byId[sheet] ?? null);
  const kinds: readonly IdKind[] = isKey
    ? keyKinds(path)
    : note !== null
      ? [note]
      : idKindsOf(path.at(-1) ?? "");
  if (home !== null) {
    if (kinds.includes("record") && recordsOf(home).includes(record))
      return { kind: "record", sheet: home.id, id: record };
    if (
      kinds.some((kind) => kind === "source" || kind === "passage") &&
      home.sources.some(({ id }) => id === record)
    )
      return { kind: "source", sheet: home.id, id: record };
  }
  if (!kinds.includes("entity")) return null;
  const own = briefing && Object.hasOwn(briefing.entities, record) ? briefing.entities[record] : undefined;
  if (own && !own.registered) return { kind: "own-entity", sheet: briefing!.id, id: record };
  return Object.hasOwn(archive.entities, record) ? { kind: "entity", id: record } : null;
}

function keyKinds([map, ...rest]: readonly string[]): readonly IdKind[] {
  if (map === undefined || rest.length > 0) return [];
  return map === "entities" ? ["entity"] : map === "sources" ? ["source"] : ["record"];
}

function recordsOf(briefing: Briefing | null): readonly Id[] {
  if (briefing === null) return [];
  const { statements, events, figures, questions, assessments } = briefing;
  return [...statements, ...events, ...figures, ...questions, ...assessments].map(({ id }) => id);
}
