import type { BriefingLinks, RecordRef, Stance, StanceRef } from "../model/archive.ts";
import type { Briefing, Condition, ResolvedCommon } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { perBriefing } from "../model/per-record.ts";
import { dictionary } from "../text/dictionary.ts";
import type { LinkedLives } from "./link-lives.ts";
import { relateBriefings } from "./relate-briefings.ts";

/** Back references of every briefing: from its own records, and from later sheets. */
export function linkBriefings(
  briefings: readonly Briefing[],
  { shared, lifeOf }: Pick<LinkedLives, "shared" | "lifeOf">,
): readonly (readonly [Id, BriefingLinks])[] {
  const supersededBy = new ListsById<Id>();
  const carriedOnBy = new Map<Id, ListsById<RecordRef>>();
  const stances = stancesAcrossSheets(briefings);
  const related = relateBriefings(briefings, shared);
  for (const briefing of briefings) {
    for (const id of new Set(briefing.supersedes)) supersededBy.add(id, briefing.id);
    for (const { id, supersedes } of factsOf(briefing)) {
      if (supersedes === null) continue;
      const lists = carriedOnBy.get(supersedes.sheet) ?? new ListsById<RecordRef>();
      lists.add(supersedes.record, { briefing: briefing.id, record: id });
      carriedOnBy.set(supersedes.sheet, lists);
    }
  }
  return briefings.map((briefing) => [
    briefing.id,
    {
      // Worked out when it is asked for: kept, it would add a twentieth to the archive, and only owners' templates look at it.
      get usedBy() {
        return usedBy(briefing);
      },
      citedBy: citedBy(briefing),
      supersededBy: supersededBy.of(briefing.id),
      carriedOnBy: carriedOnBy.get(briefing.id)?.all() ?? dictionary([]),
      stances: stances.get(briefing.id)?.all() ?? dictionary([]),
      lifeOf: lifeOf.get(briefing.id) ?? dictionary([]),
      related: related.get(briefing.id) ?? [],
    },
  ]);
}

/**
 * Sheet id → statements of other sheets that take a stand on its records. Of briefings newest first, the oldest is read first.
 * A statement that was withdrawn takes none.
 */
function stancesAcrossSheets(briefings: readonly Briefing[]): ReadonlyMap<Id, ListsById<StanceRef>> {
  const sheets = new Map<Id, ListsById<StanceRef>>();
  for (const { id: sheet, statements } of briefings.toReversed())
    for (const { id, denies, differs, leavesOpen, withdrawn } of statements) {
      if (withdrawn) continue;
      const add = (written: string, stance: Stance, topic: string | null = null) => {
        const hash = written.indexOf("#");
        if (hash === -1) return;
        const target = written.slice(0, hash);
        const lists = sheets.get(target) ?? new ListsById<StanceRef>();
        lists.add(written.slice(hash + 1), { briefing: sheet, record: id, stance, in: topic });
        sheets.set(target, lists);
      };
      for (const written of denies) add(written, "denies");
      for (const { from, in: topic } of differs) add(from, "differs", topic);
      for (const written of leavesOpen) add(written, "leavesOpen");
    }
  return sheets;
}

function* factsOf(briefing: Briefing): Iterable<ResolvedCommon> {
  yield* briefing.statements;
  yield* briefing.events;
  yield* briefing.figures;
}

function usedBy(briefing: Briefing): BriefingLinks["usedBy"] {
  const records = recordIds(briefing);
  const lists = new ListsById<Id>();
  const use = (used: Id | null, by: Id) => {
    if (used !== null && used !== by && records.has(used)) lists.addOnce(used, by);
  };
  for (const { id, about, denies, differs, leavesOpen, condition, when } of briefing.statements) {
    for (const used of [...about, ...denies, ...leavesOpen]) use(used, id);
    for (const { from } of differs) use(from, id);
    use(recordOf(condition), id);
    use(when.anchor, id);
  }
  for (const { id, per, after, within, condition, otherwise, when } of briefing.events) {
    for (const used of per) use(used, id);
    for (const used of [after, within, recordOf(condition), recordOf(otherwise), when.anchor]) use(used, id);
  }
  for (const { id, per, condition } of briefing.figures) {
    for (const used of per) use(used, id);
    use(recordOf(condition), id);
  }
  for (const { id, about, answered } of briefing.questions) {
    for (const used of about) use(used, id);
    if (answered !== null && answered.sheet === null) use(answered.record, id);
  }
  for (const { id, judges } of briefing.assessments) use(judges, id);
  return lists.all();
}

function recordIds({ statements, events, figures, questions, assessments }: Briefing): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const records of [statements, events, figures, questions, assessments])
    for (const { id } of records) ids.add(id);
  return ids;
}

function recordOf(condition: Condition | null): Id | null {
  return condition?.kind === "record" ? condition.id : null;
}

/** Lists that grow by id. */
class ListsById<T> {
  readonly #lists = new Map<Id, T[]>();

  add(id: Id, item: T): void {
    const list = this.#lists.get(id);
    if (list === undefined) this.#lists.set(id, [item]);
    else list.push(item);
  }

  /** Items come record by record, so that only the last one of a list can be the same. */
  addOnce(id: Id, item: T): void {
    if (this.#lists.get(id)?.at(-1) !== item) this.add(id, item);
  }

  of(id: Id): readonly T[] {
    return this.#lists.get(id) ?? [];
  }

  all(): Readonly<Record<Id, readonly T[]>> {
    return dictionary(this.#lists);
  }
}

const citedBy = perBriefing((briefing): BriefingLinks["citedBy"] => {
  const lists = new ListsById<Id>();
  for (const { id, cites } of factsOf(briefing)) for (const { source } of cites) lists.addOnce(source, id);
  return lists.all();
});
