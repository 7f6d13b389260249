import { entityAddress } from "../model/address.ts";
import type { LinkedEntity, RecordRef } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { standingStep } from "../model/current-state.ts";
import type { PageContext } from "../model/page-context.ts";
import { entriesOnPage, type ListPage } from "./long-list.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { pagesByPeriod } from "./periods.ts";
import { briefingOf } from "./record-lookup.ts";

/** One page of somebody's dossier. */
export interface DossierRef {
  readonly linked: LinkedEntity;
  readonly page: ListPage<DossierEntry>;
}

/** A line of a dossier, or a briefing in its list. */
export type DossierEntry = LineEntry | { readonly list: "briefings"; readonly briefing: Briefing };

interface LineEntry {
  readonly list: LineListName;
  readonly briefing: Briefing;
  readonly ref: RecordRef;
  /** Its place in the list, which tells lines in time order. */
  readonly place: number;
}

export type LineListName = (typeof lineLists)[number];
const lineLists = ["said", "saidByUnnamed", "carried", "events", "about"] as const;

// A dossier has five lists, each with a heading to jump to; a life in one piece is worth a longer page.
const linesOfDossier = 3 * entriesOnPage;

/** Every dossier; one that is too long for a page is split by the days of the briefings that tell its lines. */
export const dossierPages = (context: PageContext): readonly DossierRef[] =>
  Object.values(context.archive.entities).flatMap((linked) => {
    const base = entityAddress(linked.entity);
    if (base === null) return [];
    const dayOf = ({ briefing }: DossierEntry) => briefing.asOf;
    const entries = entriesOf(linked, context);
    return pagesByPeriod({ base, entries, dayOf, limit: linesOfDossier, now: context.now }).map((page) => ({
      linked,
      page,
    }));
  });

/** The lines of one list that stand on this page, in time order. */
export function linesOf({ entries }: ListPage<DossierEntry>, list: LineListName): readonly RecordRef[] {
  return entries
    .filter((entry): entry is LineEntry => entry.list === list)
    .sort((a, b) => a.place - b.place)
    .map(({ ref }) => ref);
}

function entriesOf(linked: LinkedEntity, context: PageContext): readonly DossierEntry[] {
  const { archive } = context;
  const entries: DossierEntry[] = [];
  for (const list of lineLists)
    for (const [place, ref] of refsOf(linked, list, context).entries()) {
      const briefing = briefingOf(archive, ref.briefing);
      if (briefing) entries.push({ list, briefing, ref, place });
    }
  for (const id of linked.briefings) {
    const briefing = briefingOf(archive, id);
    if (briefing) entries.push({ list: "briefings", briefing });
  }
  return entries;
}

function refsOf(linked: LinkedEntity, list: LineListName, context: PageContext): readonly RecordRef[] {
  return list === "events" || list === "about"
    ? newestOnce(linked[list], newestSteps(context))
    : linked[list];
}

/** Each event once, as its newest briefing tells it; statements, and events told once, as they are. */
function newestOnce(refs: readonly RecordRef[], newestOf: NewestSteps): readonly RecordRef[] {
  const stepOf = ({ briefing, record }: RecordRef) => newestOf.get(briefing)?.get(record);
  if (!refs.some(stepOf)) return refs;
  const listed = new Set(refs.map(keyOf));
  const seen = new Set<string>();
  return refs.flatMap((ref) => {
    const newest = stepOf(ref);
    if (!newest) return [ref];
    const key = keyOf(newest);
    // It stands where its own date puts it, as long as it is in the list itself.
    if (seen.has(key) || (listed.has(key) && key !== keyOf(ref))) return [];
    seen.add(key);
    return [newest];
  });
}

/** By briefing and id: what tells how an event stands that several briefings tell. */
type NewestSteps = ReadonlyMap<Id, ReadonlyMap<Id, RecordRef>>;

// Most events are told once, so that most dossiers have nothing to look up.
const newestSteps = oncePerArchive(({ archive }): NewestSteps => {
  const byBriefing = new Map<Id, Map<Id, RecordRef>>();
  for (const life of Object.values(archive.lives)) {
    const { steps } = life;
    const newest = steps.length < 2 ? undefined : standingStep(life, archive);
    if (!newest) continue;
    for (const { briefing, record } of steps) {
      const ofBriefing = byBriefing.get(briefing) ?? new Map<Id, RecordRef>();
      byBriefing.set(briefing, ofBriefing.set(record, newest));
    }
  }
  return byBriefing;
});

const keyOf = ({ briefing, record }: RecordRef): string => `${briefing}#${record}`;
