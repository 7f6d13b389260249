import type { Fact } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { type Cause, causeClash, causesIn } from "../../reading/causes.ts";
import { plainOf } from "../../reading/plain.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { claimTexts } from "./claim-texts.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;

/** Cause and effect of a passage turned round in a record, or the one in place of something else that the passage tells of. */
export function* causeFaults(fact: Fact, cited: readonly CitedSentence[]): Iterable<Found> {
  for (const { path, text } of claimTexts(fact))
    for (const own of causesIn(plainOf(text))) {
      const theirs = cited.flatMap(({ sentence, passage }) =>
        causesIn(sentence.text).map((cause) => ({ cause, passage })),
      );
      if (theirs.some(({ cause }) => sharedStems(own.head, cause.cause) > 0)) continue;
      const other = theirs.find(({ cause, passage }) => {
        const clash = causeClash(own, cause);
        return clash === "turned" || (clash === "changed" && isToldOf(own, passage.plain));
      });
      if (other === undefined) continue;
      yield {
        kind: "swapped",
        path,
        words: own.words,
        has: `p${other.passage.number} has "${other.cause.words}"`,
      };
      return;
    }
}

/** Whether the passage has all the words of this cause, as something else. */
function isToldOf({ head }: Cause, passage: string): boolean {
  return sharedStems(wordStems(passage), head) === head.size;
}
