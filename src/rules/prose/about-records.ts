import type { Briefing, Fact } from "../../model/briefing.ts";
import { datesIn } from "../../reading/dates-in.ts";
import { namesIn } from "../../reading/names-in.ts";
import { blanked, plainOf } from "../../reading/plain.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { factsOf } from "../record-path.ts";
import { wordsOf } from "./evidence.ts";
import { namesOf } from "./sheet-names.ts";

const things = new WeakMap<Fact, ReadonlySet<string>>();

/** The words of a record that say what it tells, without names and dates: of "Trump and Putin met in Alaska on 15 August", "meet". */
export function thingWords(fact: Fact, briefing: Briefing): ReadonlySet<string> {
  let words = things.get(fact);
  if (words === undefined) {
    const text = wordsOf(fact).join(" · ");
    const names = namesIn(text, namesOf(briefing)).filter(({ words: name }) => /\p{Lu}/u.test(name));
    const taken = [...names, ...datesIn(plainOf(text))].toSorted((a, b) => a.start - b.start);
    words = wordStems(blanked(text, taken));
    things.set(fact, words);
  }
  return words;
}

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
  const scored = Array.from(factsOf(briefing), (fact) => {
    const wanted = thingWords(fact, briefing);
    const shared = sharedStems(stems, wanted);
    return { fact, shared, share: wanted.size === 0 ? 0 : shared / wanted.size };
  }).filter(({ shared, share }) => share >= 0.5 && shared >= 1);
  const best = Math.max(...scored.map(({ share, shared }) => share * Math.sqrt(shared)), 0);
  return scored
    .filter(({ share, shared }) => share * Math.sqrt(shared) >= best * 0.7)
    .map(({ fact }) => fact);
}
