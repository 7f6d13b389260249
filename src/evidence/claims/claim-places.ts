import type { Briefing, Fact, ResolvedEntity } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { folded } from "./claim-names.ts";
import { type Passage, shared } from "./passages.ts";

/** The place of an event that its passage does not name, where the sentence that tells the event has it in another. */
export function* placeFaults(
  fact: Fact,
  { entities }: Briefing,
  passages: readonly Passage[],
  sentences: readonly CitedSentence[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">> {
  if (fact.kind !== "event" || fact.where === null || fact.where === "unstated") return;
  const where = entities[fact.where];
  if (where === undefined || where.name === null || where.type !== "place") return;
  if (passages.some(({ plain }) => namesOf(where).some((name) => folded(plain).includes(name)))) return;
  const stems = contentWords(plainOf(fact.what));
  for (const { sentence, passage } of sentences) {
    if (shared(stems, sentence.stems) < Math.max(2, stems.size * 0.4)) continue;
    const text = folded(sentence.text);
    for (const other of Object.values(entities)) {
      if (other.type !== "place" || other.id === where.id || belong(where, other)) continue;
      const name = namesOf(other).find((one) => text.includes(` in ${one}`) || text.includes(` at ${one}`));
      if (name === undefined || !folded(plainOf(fact.what)).includes(name)) continue;
      yield {
        kind: "place",
        path: ["events", fact.id, "where"],
        words: where.name,
        has: `p${passage.number} has "${other.name}"`,
      };
      return;
    }
  }
}

function namesOf({ name, short, aka }: ResolvedEntity): readonly string[] {
  return [name, short, ...aka].flatMap((one) => (one === null ? [] : [folded(plainOf(one))]));
}

/** A town and the country that it is in. */
function belong(one: ResolvedEntity, other: ResolvedEntity): boolean {
  return one.of === other.id || other.of === one.id || one.seat === other.id || other.seat === one.id;
}
