/**
 * "Is prepared to" where a text has "may be prepared to": what stands there, and the hedge that is gone. Null where it is not so, or the words
 * leave it open in another way.
 */
export function lostMay(
  text: string,
  told: string,
): { readonly hedge: string; readonly words: string } | null {
  if (leavesOpen.test(told)) return null;
  for (const [, hedge = "", word = ""] of text.matchAll(mayBe)) {
    const words = new RegExp(
      `(?<![\\p{sc=Latn}\\p{Lm}])(?:is|are|was|were|be) (?:now |also |already )?${word}(?!\\p{L})`,
      "iu",
    ).exec(told)?.[0];
    if (words !== undefined) return { hedge, words };
  }
  return null;
}

const leavesOpen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:may|might|could|can|if|whether|possibl[ey]|perhaps|likely)(?![\p{sc=Latn}\p{Lm}])/iu;
const mayBe = /(?<![\p{sc=Latn}\p{Lm}])(may|might|could) be (?:\p{L}+ly )?(\p{L}{4,})/giu;
