import { briefingAddress } from "../model/address.ts";
import type { Archive, Stance, StanceRef } from "../model/archive.ts";
import type { Briefing, Fact } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { onTopic } from "../write/sentences/accounts.ts";
import { namesBehind } from "../write/sentences/plain-attribution.ts";
import { shortDay } from "./date-view.ts";
import { follow, ownValue } from "./record-lookup.ts";

/** Who denies a record, tells it otherwise or leaves it open. Stands outside the text of the briefing that it is in. */
export interface StanceView {
  readonly stance: Stance;
  /** "Yuri Ushakov and Vladimir Putin". */
  readonly by: string;
  /** False where a source tells in its own voice that someone leaves it open. */
  readonly isSpeaker: boolean;
  /** " on the place": in what the accounts differ, where that is said. */
  readonly topic: string;
  /** True where the record's own briefing has it, which need not be named again. */
  readonly isOwn: boolean;
  /** The briefing that has it, at the first line. */
  readonly link: { readonly address: string; readonly text: string; readonly lang: string };
}

const noViews: readonly StanceView[] = [];

/**
 * The stands that other briefings take, one for each of them, kind and point, denials first and else oldest first; and, with
 * `own`, what the record's own briefing has beside a denial, which its label tells. What was withdrawn, nobody needs to deny.
 */
export function stancesOn(
  fact: Fact,
  briefing: Briefing,
  archive: Archive,
  { own }: { readonly own: boolean },
): readonly StanceView[] {
  if (fact.withdrawn) return noViews;
  const stances = ownValue(archive.links, briefing.id)?.stances;
  const refs = [
    ...(own ? ownStances(fact, briefing) : []),
    ...(stances === undefined ? [] : (ownValue(stances, fact.id) ?? [])),
  ];
  if (refs.length === 0) return noViews;
  const groups = new Map<
    string,
    {
      readonly first: StanceRef;
      readonly isSpeaker: boolean;
      readonly briefing: Briefing;
      readonly records: Id[];
    }
  >();
  for (const ref of refs) {
    const found = follow(archive, ref);
    if (found?.record.kind !== "statement" || found.record.withdrawn) continue;
    const isSpeaker = found.record.by !== null;
    const key = `${ref.stance} ${isSpeaker} ${ref.in ?? ""} ${ref.briefing}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { first: ref, isSpeaker, briefing: found.briefing, records: [found.record.id] });
    else group.records.push(found.record.id);
  }
  return [...groups.values()]
    .map(({ first, isSpeaker, briefing: teller, records }) => ({
      stance: first.stance,
      isSpeaker,
      by: namesBehind(records, teller),
      topic: onTopic(first.in),
      isOwn: teller.id === briefing.id,
      link: {
        address: `${briefingAddress(teller.id)}#${first.record}`,
        text: `${teller.title} (${shortDay(teller.asOf)})`,
        lang: teller.lang,
      },
    }))
    .sort((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance));
}

const order: readonly Stance[] = ["denies", "differs", "leavesOpen"];

/** Within its briefing; and of what it tells otherwise than an earlier briefing, that one's account. */
function ownStances(fact: Fact, { id: briefing }: Briefing): readonly StanceRef[] {
  const { toldOtherwiseBy, leftOpenBy } = fact;
  const elsewhere = fact.kind === "statement" ? fact.differs.filter(({ from }) => from.includes("#")) : [];
  return [
    ...elsewhere.map(({ from, in: topic }) => {
      const [sheet = "", record = ""] = from.split("#");
      return { briefing: sheet, record, stance: "differs" as const, in: topic };
    }),
    ...toldOtherwiseBy.map(({ by, in: topic }) => ({
      briefing,
      record: by,
      stance: "differs" as const,
      in: topic,
    })),
    ...leftOpenBy.map((record) => ({ briefing, record, stance: "leavesOpen" as const, in: null })),
  ];
}
