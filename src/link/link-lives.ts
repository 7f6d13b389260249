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

/**
 * The life of every event, in the order in which they began. Most sheets share no event with another: their lives are worked out of
 * the sheet alone, and kept as long as it is. No two of the briefings have one id.
 */
export function linkLives(briefings: readonly Briefing[]): LinkedLives {
  const chains = carriedChains(briefings);
  const named = new Set(briefings.flatMap((briefing) => sheetsNamedIn(briefing)));
  const isApart = ({ id }: Briefing) => !chains.sheets.has(id) && !named.has(id);
  const ordered = oldestBriefingsFirst(briefings);
  const lifeOf = new Map(
    ordered.map((one) => [one.id, isApart(one) ? ownLives(one).lifeOf : livesOfSheet(one, chains)]),
  );
  const statements = statementsByLife(ordered, lifeOf, chains, isApart);
  const lives: (readonly [string, EventLife])[] = [];
  const shared: EventLife[] = [];
  for (const briefing of ordered) {
    if (isApart(briefing)) {
      lives.push(...ownLives(briefing).lives);
      continue;
    }
    for (const event of briefing.events) {
      const id = lifeOf.get(briefing.id)?.[event.id];
      if (id === undefined || id !== recordKey(briefing.id, event.id)) continue;
      const steps = chains.stepsOf(id) ?? [{ briefing, event }];
      const life = lifeFrom(id, steps, statements.get(id));
      lives.push([id, life]);
      if (life.steps.length > 1) shared.push(life);
    }
  }
  return { lives: dictionary(lives), shared, lifeOf };
}

const sheetsNamedIn = perBriefing(({ statements }): readonly Id[] =>
  statements.flatMap(({ about }) =>
    about.flatMap((written) => (written.includes("#") ? written.slice(0, written.indexOf("#")) : [])),
  ),
);

interface OwnLives {
  readonly lifeOf: Readonly<Record<Id, string>>;
  readonly lives: readonly (readonly [string, EventLife])[];
}

/** The lives of a sheet whose events stand in no other. */
const ownLives = perBriefing((briefing): OwnLives => {
  const lifeOf = livesOfSheet(briefing, null);
  const statements = statementsByLife([briefing], new Map([[briefing.id, lifeOf]]), null, () => false);
  const lives = briefing.events.map((event) => {
    const id = recordKey(briefing.id, event.id);
    return [id, lifeFrom(id, [{ briefing, event }], statements.get(id))] as const;
  });
  return { lifeOf, lives };
});

function livesOfSheet({ id: sheet, events }: Briefing, chains: Chains | null): Readonly<Record<Id, string>> {
  return dictionary(
    events.map(({ id }) => {
      const key = recordKey(sheet, id);
      return [id, chains?.lifeOf(key) ?? key];
    }),
  );
}

/** What is said of each life: by `about:`, from any sheet, and by `per:` of the events themselves. Of a sheet apart, only what it says of others. */
function statementsByLife(
  briefings: readonly Briefing[],
  lifeOf: LifeOf,
  chains: Chains | null,
  isApart: (briefing: Briefing) => boolean,
): ReadonlyMap<string, DatedRef[]> {
  const lists = new Map<string, DatedRef[]>();
  const livesIn = (sheet: Id, written: string): string | undefined => {
    const hash = written.indexOf("#");
    if (hash === -1) return lifeOf.get(sheet)?.[written];
    const named = lifeOf.get(written.slice(0, hash));
    return named === undefined ? chains?.lifeOf(written) : named[written.slice(hash + 1)];
  };
  for (const briefing of briefings) {
    if (isApart(briefing) && sheetsNamedIn(briefing).length === 0) continue;
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

function eventsByEvidence({ events }: Briefing): ReadonlyMap<Id, readonly Id[]> {
  const lists = new Map<Id, Id[]>();
  for (const { id, per } of events) for (const statement of per) append(lists, statement, id);
  return lists;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
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
