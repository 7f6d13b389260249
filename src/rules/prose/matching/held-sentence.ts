import type { Briefing, Fact } from "../../../model/briefing.ts";
import type { SentenceReading } from "../../../reading/read-sentence.ts";
import { remembering } from "../../../text/remembering.ts";
import { factsOf } from "../../record-path.ts";
import { thingWords } from "./about-records.ts";
import { evidenceOf } from "./evidence.ts";
import type { ProseSentence } from "./prose-sentences.ts";

// Which record a sentence without a note is held against is decided here, for all rules.

/**
 * A sentence with the records that it is held against: those that it cites; of one that cites nothing, the one record that it is plainly
 * about, as if it cited it. What is found in that way is a warning: another record may be meant after all.
 */
export function heldSentence(sentence: ProseSentence, briefing: Briefing): ProseSentence {
  if (sentence.cited.length > 0 || sentence.restsElsewhere) return sentence;
  const known = held.get(sentence);
  if (known !== undefined) return known;
  const fact = recordMeant(sentence.reading, briefing);
  const { words } = sentence.reading;
  const made = fact === null ? sentence : { ...sentence, cited: [{ fact, briefing, words }] };
  held.set(sentence, made);
  return made;
}

const held = new WeakMap<ProseSentence, ProseSentence>();

/** How much more of the best record than of the next one must stand in a sentence that is about the best alone. */
const clearLead = 1.25;

/**
 * The one record that these words are plainly about: it shares most of what is telling in the sheet, and with a clear lead. Rare words
 * tell more than those of many records; who speaks or is named tells a little. None where two records are near each other.
 */
function recordMeant(reading: SentenceReading, briefing: Briefing): Fact | null {
  const weights = weightsIn(briefing);
  const named = [...new Set(reading.names.flatMap(({ ids }) => ids))];
  const namedIn = (fact: Fact) => {
    const { entities } = evidenceOf(fact, briefing);
    return named.filter((id) => entities.has(id)).length;
  };
  const speakers = new Set(reading.reporting.speakers.flatMap(({ ids }) => ids));
  let best: { readonly fact: Fact; readonly score: number; readonly isEnough: boolean } | null = null;
  let next = 0;
  for (const fact of factsOf(briefing)) {
    if (fact.withdrawn) continue;
    let shared = 0;
    let own = 0;
    let count = 0;
    for (const stem of thingWords(fact, briefing)) {
      const weight = weights.get(stem) ?? 1;
      own += weight;
      if (!reading.stems.has(stem)) continue;
      shared += weight;
      count++;
    }
    if (count === 0) continue;
    const isSpeakers = fact.kind === "statement" && fact.by !== null && speakers.has(fact.by.entity);
    const names = named.length === 0 ? 0 : namedIn(fact);
    const score = (shared / Math.sqrt(own)) * (1 + 0.1 * names + (isSpeakers ? 0.3 : 0));
    if (best !== null && score <= best.score) {
      next = Math.max(next, score);
      continue;
    }
    next = Math.max(next, best?.score ?? 0);
    const isNamed = isSpeakers || names > 0;
    const isEnough = (count >= 2 && shared >= own * 0.5) || (count >= 3 && isNamed && shared >= own * 0.33);
    best = { fact, score, isEnough };
  }
  return best?.isEnough && best.score >= next * clearLead ? best.fact : null;
}

/** By word how telling it is: one that stands in few records of the sheet is more so than one of many. */
const weightsIn = remembering(4, (briefing: Briefing): ReadonlyMap<string, number> => {
  const facts = [...factsOf(briefing)];
  const counts = new Map<string, number>();
  for (const fact of facts)
    for (const stem of thingWords(fact, briefing)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map(Array.from(counts, ([stem, count]) => [stem, Math.log(1 + facts.length / count)]));
});
