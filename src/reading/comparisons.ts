/** Two things that a sentence compares: the first is more than the second, or less. */
export interface Comparison {
  readonly words: string;
  readonly isMore: boolean;
  /** What may name the first of the two: what stands between "more" and "than", and what stands before both. */
  readonly first: readonly string[];
  /** What stands behind "than". */
  readonly second: string;
}

const up =
  "more(?! (?:than|or))|higher|larger|bigger|greater|longer|costlier|dearer|older|heavier|faster|stronger|taller|deeper|warmer|hotter|wider|steeper|(?:more than )?(?:twice|double|three times|four times|five times|half again) as (?:many|much|large|high|big|common|often|long)";
const down =
  "fewer|less(?! than)|lower|smaller|cheaper|shorter|rarer|younger|lighter|slower|weaker|colder|cooler|narrower|(?:less than |fewer than )?(?:half|a third|a quarter|a tenth) as (?:many|much|large|high|big|common|often|long)";
const gloomy =
  /^ (?:pessimistic|gloomy|cautious|downbeat|sceptical|worried|doubtful)(?![\p{sc=Latn}\p{Lm}])/u;
const compares = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:(${up})|(${down}))(?![\\p{sc=Latn}\\p{Lm}])([^.;:]{0,80}?) (?:than|as) ([^.;:]{2,90})`,
  "giu",
);
const seam =
  /[;:]|, (?:and|but|while)(?![\p{sc=Latn}\p{Lm}])|(?<![\p{sc=Latn}\p{Lm}])(?:that|while|whereas|but)(?![\p{sc=Latn}\p{Lm}])/u;

/** What a text compares, where nothing denies it or leaves it open. */
export function comparisonsIn(text: string): readonly Comparison[] {
  return Array.from(
    text.matchAll(compares),
    ({ index, 0: words, 1: more, 3: between = "", 4: second = "" }) => ({
      words,
      isMore: (more !== undefined) !== gloomy.test(between),
      first: [
        between,
        text
          .slice(Math.max(0, index - 200), index)
          .split(seam)
          .at(-1) ?? "",
      ],
      second:
        second.split(
          /,|(?<![\p{sc=Latn}\p{Lm}])(?:and|but|while|said|says|according)(?![\p{sc=Latn}\p{Lm}])/u,
        )[0] ?? "",
    }),
  ).filter(({ first: [between = "", lead = ""] }) => !open.test(between) && !open.test(lead));
}

const open =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|hardly|whether|if|unless|could|may|might|would|nor|neither|want(?:s|ed)?|ask(?:s|ed)?|demand(?:s|ed)?)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;
