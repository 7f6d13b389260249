import type { Archive } from "../../model/archive.ts";
import type { Briefing, Fact } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { dayWords } from "../../words/en/date-words.ts";
import { indexOf } from "../briefing-index.ts";
import { onTopic } from "./accounts.ts";
import { namesBehind } from "./plain-attribution.ts";

/**
 * Who denies a record or tells it otherwise in other briefings, as plain words: "denied by Per Lind on 6 March 2026", for what leaves
 * the site and for search. Drafts shake nothing that is published; what was withdrawn, nobody needs to deny.
 */
export function shakenElsewhere(fact: Fact, briefing: Briefing, archive: Archive): readonly string[] {
  const links = Object.hasOwn(archive.links, briefing.id) ? archive.links[briefing.id] : undefined;
  if (links === undefined || fact.withdrawn || !Object.hasOwn(links.stances, fact.id)) return [];
  const groups = new Map<string, { readonly teller: Briefing; readonly start: string; readonly ids: Id[] }>();
  for (const { briefing: sheet, record, stance, in: topic } of links.stances[fact.id] ?? []) {
    const teller = Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
    const statement = teller && indexOf(teller).statement(record);
    if (teller === undefined || statement === undefined || statement.withdrawn) continue;
    if (stance === "leavesOpen" || (teller.draft && !briefing.draft)) continue;
    const start = stance === "denies" ? "denied by" : `accounts differ${onTopic(topic)}: see`;
    const group = groups.get(`${start} ${sheet}`);
    if (group === undefined) groups.set(`${start} ${sheet}`, { teller, start, ids: [record] });
    else group.ids.push(record);
  }
  return [...groups.values()].map(
    ({ teller, start, ids }) =>
      `${start} ${namesBehind(ids, teller)} on ${dayWords(teller.asOf, { weekday: false })}`,
  );
}
