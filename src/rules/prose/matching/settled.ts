import type { Briefing, Fact } from "../../../model/briefing.ts";
import { isDenial } from "../../../model/vocabulary.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import { openThenSettled } from "../../../reading/words/en/open-then-settled.ts";
import { thingWords } from "./about-records.ts";
import { joined, wordsOf } from "./evidence.ts";
import { levelWhere } from "./level.ts";
import { type Slip, short } from "./lost-no.ts";
import { nearFacts } from "./near-facts.ts";

/** "Has agreed" of what was asked for, "confirmed" of what could not be: a record that leaves it open, and words that settle it. */
export function settledIn(words: string, fact: Fact, briefing: Briefing): Slip | null {
  if (fact.kind === "figure" || (fact.kind === "statement" && isDenial(fact.verb))) return null;
  const text = wordsOf(fact)[0] ?? "";
  const plain = words.replace(/[“"][^”"]*[”"]/gu, " ");
  for (const { open, settled, isPlain } of openThenSettled) {
    const left = open.exec(text)?.[0];
    const match = left === undefined ? null : settled.exec(plain);
    if (left === undefined || match === null || open.test(words) || settled.test(text.replace(open, " ")))
      continue;
    const clause = plain
      .slice(0, match.index)
      .split(/[,;:]|(?<![\p{sc=Latn}\p{Lm}])(?:and|but)(?![\p{sc=Latn}\p{Lm}])/u)
      .at(-1)!;
    if (leavesOpen.test(clause)) continue;
    const [told] = match;
    const things = thingsOf(fact, briefing);
    if (sharedStems(wordStems(words), things) < (isPlain ? 1 : Math.min(2, things.size))) continue;
    // What one record leaves open, another beside it may settle.
    if (!isPlain && settled.test(joined(nearFacts(fact, briefing), briefing).text)) continue;
    return {
      message: `Record "${fact.id}" has “${left}”, and "${told}" tells it as settled.`,
      hint: `The record has: “${short(text)}”. Say the same.`,
      words: told,
      record: fact.id,
      ...levelWhere(isPlain),
    };
  }
  return null;
}

/** A no or a condition before the verb, however far: "nor have the police confirmed". */
const leavesOpen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|nor|neither|nobody|nothing|none|cannot|hardly|yet to|whether|if|unless|until|once|before|could|may|might|would|should|will|must|to be)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;

/** What a record tells of, and who says it: "it had not been notified" has no other word for that. */
function thingsOf(fact: Fact, briefing: Briefing): ReadonlySet<string> {
  const by = fact.kind === "statement" && fact.by !== null ? briefing.entities[fact.by.entity] : undefined;
  return new Set([...thingWords(fact, briefing), ...wordStems(`${by?.name ?? ""} ${by?.unnamed ?? ""}`)]);
}
