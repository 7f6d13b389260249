import type { Fact } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { type Direction, directionsIn } from "../../reading/words/en/contraries.ts";
import type { CitedSentence } from "./cited-sentences.ts";

/**
 * A figure that goes up where its passage has the same number going down: "rise of the yield" of "the yield fell by 5 basis points".
 * Only the words of the clause that has the number count, and none of them may be the figure's.
 */
export function* figureDirection(
  fact: Fact,
  cited: readonly CitedSentence[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">> {
  if (fact.kind !== "figure" || typeof fact.value !== "number") return;
  const of = plainOf(fact.of);
  const own = directionsIn(of);
  if (own.length !== 1) return;
  const [mine] = own as [Direction];
  const number = new RegExp(`(?<![\\d.,])${String(fact.value).replace(".", "\\.")}(?![\\d]|[.,]\\d)`);
  for (const { sentence, passage } of cited) {
    const clauses = sentence.text.split(seam).filter((clause) => number.test(clause));
    const [clause] = clauses;
    if (clauses.length !== 1 || clause === undefined) continue;
    const theirs = directionsIn(clause);
    if (directionsIn(sentence.text).some((one) => meets(mine, one, 0))) continue;
    const contrary = theirs.find((one) => meets(mine, one, 1));
    if (contrary === undefined) continue;
    yield {
      kind: "opposite",
      path: ["figures", fact.id, "of"],
      words: of.slice(mine.start, mine.end),
      has: `p${passage.number} has "${clause.slice(contrary.start, contrary.end)}"`,
    };
    return;
  }
}

const seam =
  /[;:]|, (?=\p{Ll}|\p{Lu})|(?<![\p{sc=Latn}\p{Lm}])(?:and|but|while|whereas|after|compared)(?![\p{sc=Latn}\p{Lm}])/u;

/** Whether two words stand on the same side of a pair, or on the two sides of one. */
function meets(one: Direction, other: Direction, apart: 0 | 1): boolean {
  return [...one.sides].some(([pair, side]) => {
    const their = other.sides.get(pair);
    return their !== undefined && (side === their ? 0 : 1) === apart;
  });
}
