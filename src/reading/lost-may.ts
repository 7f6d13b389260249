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
      `(?<!\\p{sc=Latn})(?:is|are|was|were|be) (?:now |also |already )?${word}(?!\\p{sc=Latn})`,
      "iu",
    ).exec(told)?.[0];
    if (words !== undefined) return { hedge, words };
  }
  return null;
}

const leavesOpen =
  /(?<!\p{sc=Latn})(?:may|might|could|can|if|whether|possibl[ey]|perhaps|likely)(?!\p{sc=Latn})/iu;
const mayBe = /(?<!\p{sc=Latn})(may|might|could) be (?:\p{sc=Latn}+ly )?(\p{sc=Latn}{4,})/giu;
