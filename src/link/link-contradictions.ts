import type { Archive, Contradiction, EventLife } from "../model/archive.ts";
import type { Briefing, Fact } from "../model/briefing.ts";
import { factTold } from "../model/told.ts";
import { differingEvents } from "./differing-events.ts";
import { differingFigures } from "./differing-figures.ts";
import { Groups } from "./groups.ts";
import { type DatedRef, dated, datedStatement, oldestFirst } from "./oldest-first.ts";
import { keyOf, recordKey } from "./record-key.ts";

/** Claims that differ, oldest first: those that editors linked with `denies` or `differs`, and those that nobody did. */
export function linkContradictions(
  briefings: readonly Briefing[],
  lives: Archive["lives"],
  shared: readonly EventLife[],
): readonly Contradiction[] {
  const { disputes, linked } = disputesIn(briefings);
  const days = new Map(briefings.map(({ id, asOf }) => [id, asOf]));
  const all = [
    ...linkedContradictions(disputes, lives),
    ...differingEvents(briefings, shared, linked),
    ...differingFigures(briefings, linked),
  ];
  return all
    .map((contradiction) => ({ order: orderOf(contradiction, days), contradiction }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ contradiction }) => contradiction);
}

function orderOf({ sides: [first] }: Contradiction, days: ReadonlyMap<string, string>): string {
  return `${days.get(first?.briefing ?? "") ?? ""} ${first?.briefing} ${first?.record}`;
}

/** Records of which one denies the other or tells it otherwise, all sides of one matter together. */
interface Dispute {
  readonly sides: DatedRef[];
  readonly topics: Set<string>;
}

interface Disputes {
  /** By record. */
  readonly disputes: ReadonlyMap<string, Dispute>;
  /**
   * Records that take a stand on another or on which a stand is taken, also where the other is missing. Whoever leaves open what
   * another says contradicts nobody, and an editor has linked the two all the same.
   */
  readonly linked: ReadonlySet<string>;
}

function disputesIn(briefings: readonly Briefing[]): Disputes {
  const linked = new Set<string>();
  const sides = new Set<string>();
  const groups = new Groups();
  const topics: (readonly [key: string, topic: string])[] = [];
  for (const briefing of briefings)
    for (const statement of briefing.statements) {
      const key = recordKey(briefing.id, statement.id);
      const contradict = (written: string) => {
        const other = keyOf(written, briefing.id);
        for (const side of [key, other]) {
          linked.add(side);
          sides.add(side);
        }
        groups.join(key, other);
      };
      for (const written of statement.denies) contradict(written);
      for (const { from, in: topic } of statement.differs) {
        contradict(from);
        if (topic !== null) topics.push([key, topic]);
      }
      for (const written of statement.leavesOpen) linked.add(key).add(keyOf(written, briefing.id));
    }
  for (const { id: sheet, figures } of briefings)
    for (const { id, differs } of figures)
      for (const written of differs) {
        const [key, other] = [recordKey(sheet, id), keyOf(written, sheet)];
        for (const side of [key, other]) {
          linked.add(side);
          sides.add(side);
        }
        groups.join(key, other);
        topics.push([key, "number"]);
      }
  const disputes = new Map<string, Dispute>();
  if (sides.size === 0) return { disputes, linked };
  const byGroup = new Map<string, Dispute>();
  for (const briefing of briefings)
    for (const fact of factsOf(briefing)) {
      const key = recordKey(briefing.id, fact.id);
      if (!sides.has(key)) continue;
      const group = groups.of(key);
      const dispute = byGroup.get(group) ?? { sides: [], topics: new Set<string>() };
      byGroup.set(group, dispute);
      dispute.sides.push(
        fact.kind === "statement"
          ? datedStatement(fact, briefing)
          : dated(fact, factTold(fact, briefing), briefing),
      );
      disputes.set(key, dispute);
    }
  for (const [key, topic] of topics) disputes.get(key)?.topics.add(topic);
  return { disputes, linked };
}

function* factsOf({ statements, events, figures }: Briefing): Iterable<Fact> {
  yield* statements;
  yield* events;
  yield* figures;
}

function linkedContradictions(
  disputes: ReadonlyMap<string, Dispute>,
  lives: Archive["lives"],
): readonly Contradiction[] {
  const votes = votesOf(disputes, lives);
  return [...new Set(disputes.values())]
    .filter(({ sides }) => sides.length > 1)
    .map((dispute) => ({
      sides: oldestFirst(dispute.sides),
      life: mostVoted(votes.get(dispute)),
      linked: true,
      topics: [...dispute.topics],
    }));
}

type Votes = ReadonlyMap<string, number>;

/** How many sides of each dispute are about which life, or the event itself. */
function votesOf(
  disputes: ReadonlyMap<string, Dispute>,
  lives: Archive["lives"],
): ReadonlyMap<Dispute, Votes> {
  const all = new Map<Dispute, Map<string, number>>();
  if (disputes.size === 0) return all;
  for (const { id, statements, steps } of Object.values(lives))
    for (const refs of [statements, steps])
      for (const { briefing, record } of refs) {
        const dispute = disputes.get(recordKey(briefing, record));
        if (dispute === undefined) continue;
        const votes = all.get(dispute) ?? new Map<string, number>();
        votes.set(id, (votes.get(id) ?? 0) + 1);
        all.set(dispute, votes);
      }
  return all;
}

/** Of lives with as many votes, the older one. */
function mostVoted(votes: Votes | undefined): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [life, count] of votes ?? [])
    if (count > most) {
      best = life;
      most = count;
    }
  return best;
}
