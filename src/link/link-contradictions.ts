import type { Archive, Contradiction, EventLife } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import { differingEvents } from "./differing-events.ts";
import { differingFigures } from "./differing-figures.ts";
import { Groups } from "./groups.ts";
import { type DatedRef, datedStatement, oldestFirst } from "./oldest-first.ts";
import { keyOf, recordKey } from "./record-key.ts";

/** Claims that differ, oldest first: those that editors linked with `disputes`, and those that nobody did. */
export function linkContradictions(
  briefings: readonly Briefing[],
  lives: Archive["lives"],
  shared: readonly EventLife[],
): readonly Contradiction[] {
  const { disputes, disputing } = disputesIn(briefings);
  const days = new Map(briefings.map(({ id, asOf }) => [id, asOf]));
  const all = [
    ...linkedContradictions(disputes, lives),
    ...differingEvents(briefings, shared, disputing),
    ...differingFigures(briefings, disputing),
  ];
  return all
    .map((contradiction) => ({ order: orderOf(contradiction, days), contradiction }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ contradiction }) => contradiction);
}

function orderOf({ sides: [first] }: Contradiction, days: ReadonlyMap<string, string>): string {
  return `${days.get(first?.briefing ?? "") ?? ""} ${first?.briefing} ${first?.record}`;
}

/** Statements that dispute each other or one another's opponents, all sides of one matter together. */
interface Dispute {
  readonly sides: DatedRef[];
}

interface Disputes {
  /** By statement. */
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** Statements that dispute another or are disputed, also where the other is missing. */
  readonly disputing: ReadonlySet<string>;
}

function disputesIn(briefings: readonly Briefing[]): Disputes {
  const disputing = new Set<string>();
  const groups = new Groups();
  for (const briefing of briefings)
    for (const statement of briefing.statements) {
      const key = recordKey(briefing.id, statement.id);
      for (const written of statement.disputes) {
        const disputed = keyOf(written, briefing.id);
        disputing.add(key).add(disputed);
        groups.join(key, disputed);
      }
    }
  const byGroup = new Map<string, Dispute>();
  const disputes = new Map<string, Dispute>();
  if (disputing.size === 0) return { disputes, disputing };
  for (const briefing of briefings)
    for (const statement of briefing.statements) {
      const key = recordKey(briefing.id, statement.id);
      if (!disputing.has(key)) continue;
      const group = groups.of(key);
      const dispute = byGroup.get(group) ?? { sides: [] };
      byGroup.set(group, dispute);
      dispute.sides.push(datedStatement(statement, briefing));
      disputes.set(key, dispute);
    }
  return { disputes, disputing };
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
    }));
}

type Votes = ReadonlyMap<string, number>;

/** How many sides of each dispute are about which life. */
function votesOf(
  disputes: ReadonlyMap<string, Dispute>,
  lives: Archive["lives"],
): ReadonlyMap<Dispute, Votes> {
  const all = new Map<Dispute, Map<string, number>>();
  if (disputes.size === 0) return all;
  for (const { id, statements } of Object.values(lives))
    for (const { briefing, record } of statements) {
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
