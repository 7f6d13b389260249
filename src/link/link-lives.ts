import type { Archive, EventLife, LifeStep, MoveKind } from "../model/archive.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { byClock, isOneMoment, noClock } from "../model/date-order.ts";
import type { FactDate } from "../model/fact-date.ts";
import { movesBetween } from "../model/moves-between.ts";
import { perBriefing } from "../model/per-record.ts";
import { factTold, isPast, type Told } from "../model/told.ts";
import { dictionary } from "../text/dictionary.ts";
import { type Appearance, type Chains, carriedChains } from "./carried-chains.ts";
import { type DatedRef, datedStatement, oldestBriefingsFirst, oldestFirst } from "./oldest-first.ts";
import { recordKey } from "./record-key.ts";

export interface LinkedLives {
  readonly lives: Archive["lives"];
  /** Lives of more than one step; few, next to all. */
  readonly shared: readonly EventLife[];
  /** Sheet id → event id → its life. */
  readonly lifeOf: LifeOf;
}

export type LifeOf = ReadonlyMap<Id, Readonly<Record<Id, string>>>;

/** The life of every event, in the order in which they began. Most have one step and are joined with nothing. */
export function linkLives(briefings: readonly Briefing[]): LinkedLives {
  const chains = carriedChains(briefings);
  const ordered = oldestBriefingsFirst(briefings);
  const lifeOf = new Map(ordered.map((briefing) => [briefing.id, livesOfSheet(briefing, chains)]));
  const statements = statementsByLife(ordered, lifeOf, chains);
  const lives: [string, EventLife][] = [];
  const shared: EventLife[] = [];
  for (const briefing of ordered)
    for (const event of briefing.events) {
      const id = lifeOf.get(briefing.id)?.[event.id];
      if (id === undefined || id !== recordKey(briefing.id, event.id)) continue;
      const steps = chains.stepsOf(id);
      const life =
        steps === undefined
          ? lifeOfOneStep(id, event, briefing, statements.get(id) ?? [])
          : lifeFrom(id, steps, statements.get(id));
      lives.push([id, life]);
      if (life.steps.length > 1) shared.push(life);
    }
  return { lives: dictionary(lives), shared, lifeOf };
}

function livesOfSheet({ id: sheet, events }: Briefing, chains: Chains): Readonly<Record<Id, string>> {
  return dictionary(
    events.map(({ id }) => {
      const key = recordKey(sheet, id);
      return [id, chains.lifeOf(key) ?? key];
    }),
  );
}

/** What is said of each life: by `about:`, from any sheet, and by `per:` of the events themselves. */
function statementsByLife(
  briefings: readonly Briefing[],
  lifeOf: LifeOf,
  chains: Chains,
): ReadonlyMap<string, DatedRef[]> {
  const lists = new Map<string, DatedRef[]>();
  const livesIn = (sheet: Id, written: string): string | undefined => {
    const hash = written.indexOf("#");
    if (hash === -1) return lifeOf.get(sheet)?.[written];
    const named = lifeOf.get(written.slice(0, hash));
    return named === undefined ? chains.lifeOf(written) : named[written.slice(hash + 1)];
  };
  for (const briefing of briefings) {
    const carried = eventsByEvidence(briefing);
    for (const statement of briefing.statements) {
      const lives = new Set<string>();
      for (const named of [statement.about, carried.get(statement.id) ?? none])
        for (const written of named) {
          const life = livesIn(briefing.id, written);
          if (life !== undefined) lives.add(life);
        }
      if (lives.size === 0) continue;
      const ref = datedStatement(statement, briefing);
      for (const life of lives) append(lists, life, ref);
    }
  }
  return lists;
}

const none: readonly Id[] = [];

const eventsByEvidence = perBriefing(({ events }): ReadonlyMap<Id, readonly Id[]> => {
  const lists = new Map<Id, Id[]>();
  for (const { id, per } of events) for (const statement of per) append(lists, statement, id);
  return lists;
});

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

interface KnownLife {
  readonly briefing: Briefing;
  readonly statements: readonly DatedRef[];
  readonly life: EventLife;
}

/** Nearly all lives have one step, and after a save in the preview nearly all of these are what they were. */
const known = new WeakMap<ResolvedEvent, KnownLife>();

function lifeOfOneStep(
  id: string,
  event: ResolvedEvent,
  briefing: Briefing,
  statements: readonly DatedRef[],
): EventLife {
  const before = known.get(event);
  const isSame =
    before?.briefing === briefing &&
    before.statements.length === statements.length &&
    before.statements.every((one, at) => one === statements[at]);
  if (before !== undefined && isSame) return before.life;
  // In their order before they are sorted in place.
  const life = lifeFrom(id, [{ briefing, event }], [...statements]);
  known.set(event, { briefing, statements, life });
  return life;
}

/** `appearances` in the order of the briefings. */
function lifeFrom(id: string, appearances: readonly Appearance[], statements: DatedRef[] = []): EventLife {
  const told = inOrderOfTelling(appearances);
  const steps = told.map((appearance, index) => stepFrom(appearance, told[index - 1]));
  const stepOf = new Map(told.map(({ event }, index) => [event, steps[index]!]));
  return {
    id,
    steps,
    standing: steps.length < 2 ? steps : inOrderOfStanding(appearances, stepOf),
    statements: oldestFirst(statements),
  };
}

interface Telling extends Appearance {
  readonly told: Told;
}

function inOrderOfTelling(appearances: readonly Appearance[]): readonly Telling[] {
  const tellings = appearances.map((one) => ({ ...one, told: factTold(one.event, one.briefing) }));
  const byDay = tellings.toSorted((a, b) => compare(a.told.day, b.told.day));
  return byClock(byDay, ({ told }) => told.clock);
}

function stepFrom(telling: Telling, before: Telling | undefined): LifeStep {
  const { briefing, event, told } = telling;
  const moves = before === undefined ? noMoves : movesBetween(before, telling);
  return {
    briefing: briefing.id,
    record: event.id,
    on: told.day,
    told: told.by,
    clock: told.clock,
    state: event.state,
    when: event.when,
    moves,
    changed: moves.length > 0 || (before !== undefined && isToldOtherwise(before.event.when, event.when)),
  };
}

/**
 * What was heard later stands over what was heard before; and so does a step over the one it carries on, whatever it rests on itself,
 * as long as its sheet could know of it. A sheet of the sixth that was filled up in February may know more than one of the eighth.
 */
function inOrderOfStanding(
  appearances: readonly Appearance[],
  stepOf: ReadonlyMap<ResolvedEvent, LifeStep>,
): readonly LifeStep[] {
  const heardOn = new Map<string, string>();
  const list = appearances.flatMap(({ briefing, event }) => {
    const step = stepOf.get(event);
    if (step === undefined) return [];
    const own = heardFrom(step, event, briefing);
    const carried =
      event.supersedes && heardOn.get(recordKey(event.supersedes.sheet, event.supersedes.record));
    const day = carried != null && carried <= briefing.asOf && carried > own ? carried : own;
    heardOn.set(recordKey(briefing.id, event.id), day);
    return [{ step, day, clock: day === step.on ? step.clock : noClock }];
  });
  const byDay = list.toSorted((a, b) => compare(a.day, b.day));
  return byClock(byDay, ({ clock }) => clock).map(({ step }) => step);
}

/**
 * The day as of which a step says how the event stands. A page that was written in February may tell how it stood on the sixth: only what
 * took place after the sheet's own day, or words that have a later day, show that it speaks of later.
 */
function heardFrom({ on, told }: LifeStep, { state, when }: ResolvedEvent, { asOf }: Briefing): string {
  if (on <= asOf || told === "statement") return on;
  return isPast(state) && when.earliest !== null && when.earliest > asOf ? on : asOf;
}

const noMoves: readonly MoveKind[] = [];

/** More or less exactly; one moment in the hours of two zones is told alike. */
function isToldOtherwise(a: FactDate, b: FactDate): boolean {
  return a.edtf !== b.edtf && !isOneMoment(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
