/** Which way a number is bounded: "at least" from below, "up to" from above, "about" on both sides. */
export type BoundSide = "least" | "most" | "about";

const from = {
  least:
    /^(?:at ?least|more ?than|over|upwards of|no fewer than|no less than|not less than|as few as|in excess of)$/i,
  most: /^(?:at ?most|up to|no more than|not more than|less ?than|fewer than|under|as (?:many|much) as|as (?:many|much)|nearly|almost|close to)$/i,
  about: /^(?:about|around|roughly|approximately|some)$/i,
} as const;

/** The side of a bound, as a sentence or a record writes it; null for other words. */
export function sideOf(bound: string): BoundSide | null {
  return (["least", "most", "about"] as const).find((side) => from[side].test(bound.trim())) ?? null;
}

/** Words near a number that bound it as well, wherever they stand: "a maximum of", "or more", "exceeds". */
const otherBounds =
  /(?<![\p{sc=Latn}\p{Lm}])(?:maxim[a-z]+|minim[a-z]+|at (?:worst|best|most|least|the (?:most|least|outside))|(?:may|might|could|will|is expected to|is likely to) (?:rise|grow|climb|increase|go up|fall)|in (?:ten|five|four|three|twenty|a hundred|\d+)|or (?:more|less|fewer|so|thereabouts|higher|lower|longer|above|below)|plus|ceiling|cap(?:s|ped)?|limit(?:s|ed)?|threshold|top(?:s|ped|ping)?|exceed[a-z]*|surpass[a-z]*|pass(?:es|ed)?|above|below|beyond|over|under|within|upwards?|excess|as (?:high|low|much|many|few|long|far|little)|no (?:more|less|fewer|later|longer|higher)|not (?:more|less)|up to|at ?least|at ?most|(?:more|less|fewer|greater|better|higher|longer|wider|older|younger|taller|heavier|hotter|faster|deeper|larger|smaller|bigger) than|reach(?:es|ed|ing)?|short of|between|from|rang(?:e|es|ing)|about|around|roughly|approximat[a-z]*|some|nearly|almost|close to|near|circa|until|just)(?![\p{sc=Latn}\p{Lm}])|\+|~/iu;
/** Words that leave a number open on both sides, and bound it on none. */
const openBounds =
  /(?<![\p{sc=Latn}\p{Lm}])(?:estimat[a-z]*|reckon[a-z]*|guess[a-z]*|put(?:s|ting)?|round(?:ed)?|ish|thought|believed|perhaps|maybe|say)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Whether words beside a number bound it in some way. */
export function boundsOtherwise(around: string, side: BoundSide): boolean {
  // "Over two years" is how long it takes.
  const near = around.replace(
    /(?<![\p{sc=Latn}\p{Lm}])(?:over|under|within|until|from|between) (?:the (?:next|past|last) )?(?:\S+ )?(?:years?|months?|weeks?|days?|hours?|decades?)(?![\p{sc=Latn}\p{Lm}])/giu,
    " ",
  );
  return otherBounds.test(near) || (side === "about" && openBounds.test(near));
}
