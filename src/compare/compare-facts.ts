import type {
  Briefing,
  Condition,
  Fact,
  Mention,
  ResolvedFigure,
  ResolvedQuestion,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { fold } from "../text/fold.ts";
import { groupBy } from "../text/group-by.ts";
import { boundInWords } from "../words/en/amount-words.ts";

/** What became of a fact from one version of its sheet to the next. */
export interface FactChange {
  readonly kind: "changed" | "added" | "removed";
  /** As it is in the later version; for one that was removed, as it was in the earlier. */
  readonly fact: Fact;
  /** What says something else now; empty for a fact that was added or removed. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  /** As the editor types it. */
  readonly name: string;
  /** Null where nothing was given. */
  readonly was: string | null;
  readonly is: string | null;
}

/**
 * The facts that two versions of a sheet tell differently, in the order of the later one; those that were removed come last.
 * Only what is claimed counts: who, what, when, how sure. Passages, notes, an
 * editor's own line for it, how a word is typed, and the id are no claims.
 */
export function compareFacts(before: Briefing, after: Briefing): readonly FactChange[] {
  const renamed = renamedRecords(before, after);
  const idNow = (id: Id) => renamed.get(id) ?? id;
  const earlier = groupBy([...factsOf(before)], ({ id }) => idNow(id));
  const carriedOn = new Set<Fact>();
  const changes = [...factsOf(after)].flatMap((fact): readonly FactChange[] => {
    const claims = claimsOf(fact, after);
    const compared = (earlier.get(fact.id) ?? []).flatMap((old) =>
      old.kind === fact.kind ? [{ old, fields: changedFields(claimsOf(old, before, idNow), claims) }] : [],
    );
    // One that took the place of several carries on those whose claim it makes, else the first: what the others said is gone.
    const same = compared.filter(({ fields }) => fields.length === 0);
    for (const { old } of same) carriedOn.add(old);
    const [first] = compared;
    if (first === undefined) return [{ kind: "added", fact, fields: [] }];
    if (same.length > 0) return [];
    carriedOn.add(first.old);
    return [{ kind: "changed", fact, fields: first.fields }];
  });
  const removed = [...factsOf(before)].filter((fact) => !carriedOn.has(fact));
  return [...changes, ...removed.map((fact): FactChange => ({ kind: "removed", fact, fields: [] }))];
}

/**
 * The records that have another id in the later version, old id to new: those that say so under `aka:`, and those that say
 * word for word what one said that is gone.
 */
export function renamedRecords(before: Briefing, after: Briefing): ReadonlyMap<Id, Id> {
  const later = new Map([...recordsOf(after)].map((record) => [record.id, record]));
  const gone = [...recordsOf(before)].filter(({ id }) => !later.has(id));
  if (gone.length === 0) return new Map();
  const known = new Set([...recordsOf(before)].map(({ id }) => id));
  const added = [...later.values()].filter(({ id }) => !known.has(id));
  const byFormerId = new Map(added.flatMap(({ id, aka }) => aka.map((old) => [old, id])));
  const byWords = new Map(added.map((record) => [inOneText(record, after), record.id]));
  const renamed = new Map<Id, Id>();
  for (const { id } of gone) {
    const now = byFormerId.get(id);
    if (now !== undefined) renamed.set(id, now);
  }
  // What refers to a record that was renamed too is found once that one is.
  for (let pass = 0; pass < 2; pass++)
    for (const record of gone) {
      if (renamed.has(record.id)) continue;
      const now = byWords.get(inOneText(record, before, (id) => renamed.get(id) ?? id));
      if (now !== undefined) renamed.set(record.id, now);
    }
  return renamed;
}

function inOneText(record: Fact | ResolvedQuestion, briefing: Briefing, idNow?: (id: Id) => Id): string {
  const claims = record.kind === "question" ? [["ask", record.ask]] : [...claimsOf(record, briefing, idNow)];
  return JSON.stringify([record.kind, ...claims.map(([name, is]) => [name, fold(is ?? "")])]);
}

function* recordsOf(briefing: Briefing): Iterable<Fact | ResolvedQuestion> {
  yield* factsOf(briefing);
  yield* briefing.questions;
}

function* factsOf(briefing: Briefing): Iterable<Fact> {
  yield* briefing.statements;
  yield* briefing.events;
  yield* briefing.figures;
}

type Claims = ReadonlyMap<string, string | null>;

function changedFields(before: Claims, after: Claims): readonly FieldChange[] {
  return [...after].flatMap(([name, is]) => {
    const was = before.get(name) ?? null;
    return fold(was ?? "") === fold(is ?? "") ? [] : [{ name, was, is }];
  });
}

/** What a fact claims, field by field, in words; other records by the ids that they have now. */
function claimsOf(fact: Fact, briefing: Briefing, idNow: (id: Id) => Id = (id) => id): Claims {
  const name = (id: Id | null) => (id === null ? null : nameOf(id, briefing));
  const names = (ids: readonly Id[]) => listed(ids.map((id) => nameOf(id, briefing)));
  const by = (mention: Mention | null) => name(mention?.entity ?? null);
  switch (fact.kind) {
    case "statement":
      return new Map([
        ["by", by(fact.by)],
        ["quote", fact.quote],
        ["says", fact.says],
        ["verb", fact.verb],
        ["hedge", listed(fact.hedges)],
        ["to", name(fact.to)],
        ["channel", fact.channel?.kind === "entity" ? name(fact.channel.id) : (fact.channel?.text ?? null)],
        ["via", names(fact.via)],
        ["when", fact.when.edtf],
        ["if", inWords(fact.condition, idNow)],
        ["denies", listed(fact.denies.map(idNow))],
        ["differs", listed(fact.differs.map(({ from }) => idNow(from)))],
        ["leavesOpen", listed(fact.leavesOpen.map(idNow))],
      ]);
    case "event":
      return new Map([
        ["what", fact.what],
        ["state", fact.state],
        ["when", fact.when.edtf],
        ["who", names(fact.who.map(({ entity }) => entity))],
        ["where", fact.where === "unstated" ? "unstated" : name(fact.where)],
        ["outcome", fact.outcome],
        ["setBy", by(fact.setBy)],
        ["binds", name(fact.binds)],
        ["demand", fact.demand],
        ["else", inWords(fact.otherwise, idNow)],
        ["if", inWords(fact.condition, idNow)],
      ]);
    case "figure":
      return new Map([
        ["value", valueIn(fact)],
        ["unit", fact.unit],
        ["currency", fact.currency],
        ["of", fact.of],
        ["asOf", fact.asOf?.edtf ?? null],
        ["approx", fact.approximate ? "true" : null],
        ["differs", listed(fact.differs.map(idNow))],
        ["if", inWords(fact.condition, idNow)],
      ]);
  }
}

/** How the number is written makes no other claim; a bound does. */
function valueIn({ value, bound }: ResolvedFigure): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  return bound === null ? number : `${boundInWords({ bound, approximate: false }, false)}${number}`;
}

function nameOf(id: Id, { entities }: Briefing): string {
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  return entity?.name ?? entity?.unnamed ?? id;
}

function inWords(condition: Condition | null, idNow: (id: Id) => Id): string | null {
  return condition === null ? null : condition.kind === "text" ? condition.text : idNow(condition.id);
}

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join("; "));
