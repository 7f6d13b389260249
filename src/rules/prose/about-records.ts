import type { Briefing, Fact } from "../../model/briefing.ts";
import { perRecord } from "../../model/per-record.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { remembering } from "../../text/remembering.ts";
import { factsOf } from "../record-path.ts";
import { wordsOf } from "./evidence.ts";
import { ofEachFact } from "./of-each-fact.ts";

const dateWords =
  /(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December)(?!\p{L})/gu;

/** The words of which the capitalised names of a sheet are made. */
const nameStems = remembering(
  20,
  ({ entities }: Briefing): ReadonlySet<string> =>
    wordStems(
      Object.values(entities)
        .flatMap(({ name, aka, adjective }) => [name, ...aka, adjective])
        .flatMap((name) => name?.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? [])
        .join(" "),
    ),
);

/** The words of a record that say what it tells, without names and dates: of "Trump and Putin met in Alaska on 15 August", "meet". */
export const thingWords = ofEachFact((fact: Fact, briefing: Briefing): ReadonlySet<string> => {
  const named = nameStems(briefing);
  const words = wordStems(wordsOf(fact).join(" · ").replace(dateWords, " "));
  return new Set([...words].filter((stem) => !named.has(stem)));
});

/** How much of what a record tells stands in these words: 0 to 1. */
export function shareOf(fact: Fact, briefing: Briefing, stems: ReadonlySet<string>): number {
  const wanted = thingWords(fact, briefing);
  return wanted.size === 0 ? 0 : sharedStems(stems, wanted) / wanted.size;
}

/**
 * The statements and events that a sentence without a note is about: those with most of whose words it shares, all that are near the
 * best. None where no record has half of its words there.
 */
export function recordsMeant(briefing: Briefing, stems: ReadonlySet<string>): readonly Fact[] {
  return meantBy(stems, briefing);
}

const meantBy = perRecord((stems: ReadonlySet<string>, briefing): readonly Fact[] => {
  const scored = Array.from(factsOf(briefing), (fact) => {
    const wanted = thingWords(fact, briefing);
    const shared = sharedStems(stems, wanted);
    return { fact, shared, share: wanted.size === 0 ? 0 : shared / wanted.size };
  }).filter(({ shared, share }) => share >= 0.5 && shared >= 1);
  const best = Math.max(...scored.map(({ share, shared }) => share * Math.sqrt(shared)), 0);
  return scored
    .filter(({ share, shared }) => share * Math.sqrt(shared) >= best * 0.7)
    .map(({ fact }) => fact);
});
