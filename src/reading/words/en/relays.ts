const relay =
  /^(.*?)(?<![\p{sc=Latn}\p{Lm}])(?:said|says|added|wrote|testified|recalled|told (?:the )?(?:\p{L}+ ){1,4}?)(?: on \p{Lu}\p{Ll}+)? ?(?:that )?((?:an?|the|his|her|their|its|one of|two|\p{Lu})[^;:"]{2,90}?),? had (?:told|assured|informed|promised|warned|advised|notified|written to|confided (?:in|to)) (her|him|them|us|me|it|the (?:\p{L}+ )?\p{L}+?)(?: on \p{Lu}\p{Ll}+)?(?:,? that|,| about| of)? (.+)$/u;

/** Something told at second hand: who passes it on, who said it first, to whom, and what. */
export interface Relay {
  readonly before: string;
  readonly first: string;
  readonly hearer: string;
  readonly told: string;
}

/** What a sentence has from one who was told it: "she said the governor had told her that …". Null where it has no such thing. */
export function relayIn(sentence: string): Relay | null {
  if (!sentence.includes(" had ")) return null;
  const [, before, first, hearer, told] = relay.exec(sentence) ?? [];
  return told === undefined ? null : { before: before!, first: first!, hearer: hearer!, told };
}
