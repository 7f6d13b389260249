import type { Figure } from "../reading/figures.ts";
import { sharesIn } from "../reading/numbers.ts";
import type { Stretch } from "../reading/plain.ts";
import { singular, unitWord } from "../reading/words/en/units.ts";
import type { DraftDate } from "./dates.ts";
import { figuresOfSentence } from "./elided-units.ts";
import { localCurrency } from "./local-currency.ts";
import type { Article } from "./read-article.ts";

/** A number of the text with its unit. */
export interface DraftFigure extends Figure {
  readonly sentence: number;
}

/** The figures of an article's sentences. Numbers of dates and times are none. */
export function figuresOf(article: Article, dates: readonly DraftDate[]): readonly DraftFigure[] {
  const figures: DraftFigure[] = [];
  const moneyOf = localCurrency(article);
  let next = 0;
  for (const [sentence, { from, end }] of article.sentences.entries()) {
    const own: Stretch[] = [];
    for (; next < dates.length && dates[next]!.start < end; next++) {
      const { start, end: stop } = dates[next]!;
      // "48 hours before", "three years ago": a span of time is a figure too.
      const words = article.plain.slice(start, stop);
      if (!/ (?:before|ago|later|afterwards)$/i.test(words))
        own.push({ start: start - from, end: stop - from });
    }
    const text = article.plain.slice(from, end);
    // "One in ten voters" are no ten voters.
    const shares = sharesIn(text).filter(({ start, end: stop }) => isShare.test(text.slice(start, stop)));
    const others = [...own, ...shares].sort((a, b) => a.start - b.start);
    for (const figure of figuresOfSentence(text, others))
      figures.push({
        ...figure,
        unit: moneyOf(
          asWritten(figure.unit, text.slice(figure.start, figure.end)),
          text.slice(figure.start, figure.end),
          text.slice(0, figure.start),
          text,
        ),
        start: from + figure.start,
        end: from + figure.end,
        bound:
          figure.bound === null ? null : { start: from + figure.bound.start, end: from + figure.bound.end },
        sentence,
      });
  }
  return figures;
}

/** "180 megawatts" are megawatts in the draft too, and "180 MW" are MW. */
function asWritten(unit: string, words: string): string {
  if (!symbol.test(unit)) return unit;
  const [own] = /\p{Ll}{4,}(?:[ -]hours?)?$/u.exec(words) ?? [];
  return own === undefined || unitWord(own) !== unit ? unit : singular(own);
}

/** Not the goals of "scored two in three matches". */
const isShare = /^(?:one|1) |out of/iu;

const symbol = /^(?:kg|mg|mm|cm|km|[kMGT]Wh?)$/;
