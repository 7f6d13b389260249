import type { Briefing, Fact } from "../../../model/briefing.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import { remembering } from "../../../text/remembering.ts";
import { factsOf } from "../../record-path.ts";
import { wordsOf } from "./evidence.ts";
import { ofEachFact } from "./of-each-fact.ts";

const dateWords = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays " +
    "January February March April June July August September October November December"
  ).split(" "),
);

/** The words of which the capitalised names of a sheet are made, as they are written there: "Post" of a newspaper, and no "post". */
const nameWords = remembering(
  20,
  ({ entities }: Briefing): ReadonlySet<string> =>
    new Set(
      Object.values(entities)
        .flatMap(({ name, aka, adjective }) => [name, ...aka, adjective])
        .flatMap((name) => name?.match(capitalised) ?? []),
    ),
);

const capitalised = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]+/gu;

/** The words of a record that say what it tells, without names and dates: of "Trump and Putin met in Alaska on 15 August", "meet". */
export const thingWords = ofEachFact((fact: Fact, briefing: Briefing): ReadonlySet<string> => {
  const names = nameWords(briefing);
  const told = wordsOf(fact).join(" · ");
  return wordStems(
    told.replace(capitalised, (word) => (names.has(word) || dateWords.has(word) ? " " : word)),
  );
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
  return meantIn(briefing)(stems);
}

const meantIn = remembering(4, (briefing: Briefing) =>
  remembering(100, (stems: ReadonlySet<string>): readonly Fact[] => {
    const near: { readonly fact: Fact; readonly score: number }[] = [];
    let best = 0;
    for (const fact of factsOf(briefing)) {
      const wanted = thingWords(fact, briefing);
      const shared = sharedStems(stems, wanted);
      if (shared === 0 || shared < wanted.size / 2) continue;
      const score = (shared / wanted.size) * Math.sqrt(shared);
      best = Math.max(best, score);
      near.push({ fact, score });
    }
    return near.filter(({ score }) => score >= best * 0.7).map(({ fact }) => fact);
  }),
);
