import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import { finiteVerb } from "../../../reading/words/en/verbs.ts";

const seams =
  /;|: (?=\p{L})|,? but |, while |, whereas |, and (?=(?:the|a|an|its|his|her|their|all|no|\p{Lu}))|, (?:as|which|because|since|after|before|that|where) | – | — /gu;

/**
 * The clause of a sentence that tells of these words, where another one tells of something else; else the whole. A clause without a
 * verb of its own goes on with the one before it.
 */
export function clauseAbout(sentence: string, wanted: ReadonlySet<string>): string {
  const clauses: string[] = [];
  let from = 0;
  for (const { index, 0: seam } of [...sentence.matchAll(seams), { index: sentence.length, 0: "" }]) {
    const clause = sentence.slice(from, index);
    const goesOn =
      clauses.length > 0 &&
      sentence[from - 1] !== ";" &&
      sentence[from - 2] !== ";" &&
      !finiteVerb.test(clause) &&
      !/(?<![\p{sc=Latn}\p{Lm}])(?:will|may|might|could|can|would|should)(?![\p{sc=Latn}\p{Lm}])/u.test(
        clause,
      );
    if (goesOn) clauses[clauses.length - 1] += clause;
    else clauses.push(clause);
    from = index + seam.length;
  }
  if (clauses.length < 2) return sentence;
  const scored = clauses.map((clause) => ({ clause, shared: sharedStems(wordStems(clause), wanted) }));
  const [best, next] = scored.toSorted((a, b) => b.shared - a.shared);
  return best !== undefined && next !== undefined && best.shared > 0 && next.shared * 2 <= best.shared
    ? best.clause
    : sentence;
}
