import { fold } from "../text/fold.ts";
import type { MoveKind } from "./archive.ts";
import { shakenBasis } from "./basis.ts";
import type { Briefing, Citation, Fact, ResolvedEvent, ResolvedStatement } from "./briefing.ts";
import type { Id } from "./common.ts";
import { isOtherDate } from "./date-order.ts";
import { futureStates } from "./vocabulary.ts";

/** An event as one briefing tells it. */
export interface ToldEvent {
  readonly briefing: Briefing;
  readonly event: ResolvedEvent;
}

/**
 * How an event moved from one telling to the next. Empty where it is only told again: by the same speaker, in a source's
 * own voice, more or less exactly, or with one moment written in another zone.
 */
export function movesBetween(before: ToldEvent, after: ToldEvent): readonly MoveKind[] {
  const moves: readonly (MoveKind | null)[] = [
    before.event.state === after.event.state ? null : "state",
    isOtherDate(before.event.when, after.event.when) ? "date" : null,
    conditionMove(before, after),
    disputeMove(before, after),
    hasOtherSpeaker(before, after) ? "speaker" : null,
  ];
  return moves.filter((move) => move !== null);
}

function conditionMove(before: ToldEvent, after: ToldEvent): MoveKind | null {
  const [was, is] = [conditionWords(before), conditionWords(after)];
  if (was === is) return null;
  if (was === null) return "condition";
  // What has come about, or was called off, depends on nothing any more.
  if (is === null) return futureStates.includes(after.event.state) ? "no-condition" : null;
  return carriesOnCondition(before, after) ? null : "other-condition";
}

function conditionWords({ event: { condition }, briefing }: ToldEvent): string | null {
  if (condition === null) return null;
  const words = condition.kind === "text" ? condition.text : wordsOf(condition.id, briefing);
  return fold(words).trim().replace(/\.$/, "").toLowerCase();
}

function wordsOf(id: Id, briefing: Briefing): string {
  const fact = factOf(id, briefing);
  if (fact?.kind === "event") return fact.what;
  return fact?.kind === "statement" ? (fact.says ?? fact.quote ?? id) : id;
}

/** Whether both depend on one event, whatever each calls it. */
function carriesOnCondition(before: ToldEvent, after: ToldEvent): boolean {
  const [was, is] = [before.event.condition, after.event.condition];
  if (was?.kind !== "record" || is?.kind !== "record") return false;
  const carried = factOf(is.id, after.briefing)?.supersedes;
  return carried?.sheet === before.briefing.id && carried.record === was.id;
}

/** Who denies the event itself; else who denies what it rests on, which is no denial of the event. */
function disputeMove(before: ToldEvent, after: ToldEvent): MoveKind | null {
  const [were, are] = [disputantsOf(before), disputantsOf(after)];
  if (isOtherSet(were.ofEvent, are.ofEvent)) {
    if (were.ofEvent.size === 0) return "dispute";
    return are.ofEvent.size === 0 ? "no-dispute" : "other-dispute";
  }
  if (!isOtherSet(were.ofBasis, are.ofBasis)) return null;
  return are.ofBasis.size === 0 ? "no-dispute" : "basis-dispute";
}

function isOtherSet(were: ReadonlySet<string>, are: ReadonlySet<string>): boolean {
  return were.size !== are.size || [...are].some((one) => !were.has(one));
}

function disputantsOf({ event, briefing }: ToldEvent) {
  const basis = shakenBasis(event, (id) => factOf(id, briefing));
  const tellers = (ids: readonly Id[]): ReadonlySet<string> =>
    new Set(
      ids.flatMap((id) => {
        const fact = factOf(id, briefing);
        return fact?.kind === "statement" ? tellersOf(fact, briefing) : [];
      }),
    );
  return basis === null
    ? { ofEvent: nobody, ofBasis: nobody }
    : { ofEvent: tellers(basis.deniedBy), ofBasis: tellers(basis.basisDeniedBy) };
}

const nobody: ReadonlySet<string> = new Set();

/** Someone says so now who did not before. A paper that only tells it again in its own voice is nobody new. */
function hasOtherSpeaker(before: ToldEvent, after: ToldEvent): boolean {
  const speaker = speakerOf(after);
  return speaker !== null && speaker !== speakerOf(before);
}

/** Who says the first statement that the event rests on, as "according to" names them; null for a source's own voice. */
function speakerOf({ event, briefing }: ToldEvent): string | null {
  const first = event.per[0] === undefined ? undefined : factOf(event.per[0], briefing);
  if (event.established || first?.kind !== "statement" || first.by === null) return null;
  return personKey(first.by.entity, briefing);
}

/** Who says a statement, or tells it in a voice of their own. */
function tellersOf({ by, via, cites }: ResolvedStatement, briefing: Briefing): readonly string[] {
  const speaker = by?.entity ?? via.at(-1);
  return speaker === undefined ? publishersOf(cites, briefing) : [personKey(speaker, briefing)];
}

/** Ids of those whom a source leaves unnamed are their sheet's own: they are told apart by what they are called. */
function personKey(id: Id, { entities }: Briefing): string {
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  return entity === undefined || entity.unnamed === null ? id : `unnamed: ${fold(entity.unnamed)}`;
}

function publishersOf(cites: readonly Citation[], { sources }: Briefing): readonly string[] {
  const cited = cites.length === 0 ? sources.filter(({ via }) => via === null).slice(0, 1) : sources;
  const ids = new Set(cites.map(({ source }) => source));
  return cited
    .filter(({ id }) => cites.length === 0 || ids.has(id))
    .map(({ publisher }) => publisher ?? "unstated");
}

function factOf(id: Id, { statements, events, figures }: Briefing): Fact | undefined {
  const isMeant = (fact: Fact) => fact.id === id;
  return statements.find(isMeant) ?? events.find(isMeant) ?? figures.find(isMeant);
}
