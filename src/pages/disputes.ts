import { briefingAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { disputantsOf } from "../write/sentences/plain-attribution.ts";
import { shortDay } from "./date-view.ts";
import { follow, ownValue } from "./record-lookup.ts";

/** Who disputes a statement in another briefing. Stands outside the text of the briefing that it disputes. */
export interface DisputeView {
  /** "Yuri Ushakov and Vladimir Putin". */
  readonly by: string;
  /** The other briefing, at the first line that disputes it. */
  readonly link: { readonly address: string; readonly text: string; readonly lang: string };
}

/** The disputes from other briefings, one for each of them, oldest first. What was withdrawn, nobody needs to dispute. */
export function disputesOf(
  statement: ResolvedStatement,
  { id }: Briefing,
  archive: Archive,
): readonly DisputeView[] {
  if (statement.withdrawn) return [];
  const disputes = ownValue(archive.links, id)?.disputedBy;
  const refs = disputes === undefined ? [] : (ownValue(disputes, statement.id) ?? []);
  if (refs.length === 0) return [];
  const byBriefing = new Map<Briefing, Id[]>();
  for (const ref of refs) {
    const found = follow(archive, ref);
    if (found?.record.kind !== "statement" || found.record.withdrawn) continue;
    const records = byBriefing.get(found.briefing);
    if (records === undefined) byBriefing.set(found.briefing, [found.record.id]);
    else records.push(found.record.id);
  }
  return [...byBriefing].map(([briefing, records]) => ({
    by: disputantsOf(records, briefing),
    link: {
      address: `${briefingAddress(briefing.id)}#${records[0]}`,
      text: `${briefing.title} (${shortDay(briefing.asOf)})`,
      lang: briefing.lang,
    },
  }));
}
