import type { ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { lostSoftener } from "../../reading/words/en/softeners.ts";
import type { CitedSentence } from "./cited-sentences.ts";

/**
 * What the passage only weighed, agreed in principle or is thought to be, and the record tells as done, agreed and known. A hedge of
 * the record may be one of something else, so that each is looked for where it stands.
 */
export function* softenerFaults(
  { id, says, hedges, judgement }: ResolvedStatement,
  cited: readonly CitedSentence[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">> {
  if (says === null || judgement) return;
  const plain = plainOf(says);
  const stems = wordStems(plain);
  for (const { sentence } of cited) {
    if (sharedStems(wordStems(sentence.text), stems) < Math.max(2, stems.size * 0.6)) continue;
    const lost = lostSoftener(sentence.text, plain, hedges.map(plainOf).join(" "));
    if (lost === null) continue;
    yield { kind: "softened", path: ["statements", id, "says"], words: null, has: lost };
    return;
  }
}
