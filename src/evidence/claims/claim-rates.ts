import type { Fact } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { pricesIn, ratesIn } from "../../reading/words/en/rates.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { claimTexts } from "./claim-texts.ts";

/** "7 dinars a tonne" of what is 7 dinars a kilogram in the passage, and "so much a week" of what is so much a month in the passage. Several rates in one passage may be worked out of one another. */
export function* rateFaults(
  fact: Fact,
  cited: readonly CitedSentence[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">> {
  const texts =
    fact.kind === "figure" && fact.unit !== null
      ? [...claimTexts(fact), { path: ["figures", fact.id, "unit"], text: fact.unit }]
      : claimTexts(fact);
  for (const { path, text } of texts) {
    const prices = pricesIn(plainOf(text));
    const others = prices.length === 0 ? [] : cited.flatMap(({ sentence }) => pricesIn(sentence.text));
    for (const own of prices) {
      const other = others.find(({ amount }) => amount === own.amount);
      if (other !== undefined && !others.some(({ per }) => per === own.per))
        yield { kind: "rate", path, words: own.words, has: other.words };
    }
    for (const own of ratesIn(plainOf(text))) {
      const rates = cited.flatMap(({ sentence, passage }) =>
        ratesIn(sentence.text).map((rate) => ({ ...rate, passage })),
      );
      const [other] = rates;
      if (other === undefined || rates.some(({ period }) => period === own.period)) continue;
      yield {
        kind: "rate",
        path,
        words: own.words,
        has: other.words,
      };
    }
  }
}
