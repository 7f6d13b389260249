import type { Archive, EventLife, MoveKind } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { isOneMoment } from "../model/date-order.ts";
import type { FactDate } from "../model/fact-date.ts";
import { movesBetween } from "../model/moves-between.ts";
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
      const life = lifeFrom(id, chains.stepsOf(id) ?? [{ briefing, event }], statements.get(id));
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

function lifeFrom(id: string, appearances: readonly Appearance[], statements: DatedRef[] = []): EventLife {
  return {
    id,
    steps: appearances.map((told, index) => {
      const { briefing, event } = told;
      const before = appearances[index - 1];
      const moves = before === undefined ? noMoves : movesBetween(before, told);
      return {
        briefing: briefing.id,
        record: event.id,
        on: briefing.asOf,
        state: event.state,
        when: event.when,
        moves,
        changed: moves.length > 0 || (before !== undefined && isToldOtherwise(before.event.when, event.when)),
      };
    }),
    statements: oldestFirst(statements),
  };
}

const noMoves: readonly MoveKind[] = [];

/** More or less exactly; one moment in the hours of two zones is told alike. */
function isToldOtherwise(a: FactDate, b: FactDate): boolean {
  return a.edtf !== b.edtf && !isOneMoment(a, b);
}
