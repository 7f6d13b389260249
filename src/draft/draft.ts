import { chainsOf, type DraftChain } from "./chains.ts";
import { type DraftDate, datesOf } from "./dates.ts";
import { type Cast, castOf } from "./entities.ts";
import { type DraftFigure, figuresOf } from "./figures.ts";
import { type DraftHedge, hedgesOf } from "./hedges.ts";
import { datesInDigits, figuresInDigits } from "./in-digits.ts";
import { spokenQuotes } from "./not-said.ts";
import { type Quote, quotesOf } from "./quotes.ts";
import type { Article } from "./read-article.ts";
import type { KnownEntity } from "./registry-names.ts";
import { type Speech, speechOf } from "./speakers.ts";

/** All that was found in an article. Every value is a stretch of its text, or worked out from one. */
export interface Draft {
  readonly article: Article;
  /** The day of writing, from which relative dates count. */
  readonly day: string;
  readonly cast: Cast;
  readonly speech: Speech;
  readonly dates: readonly DraftDate[];
  readonly figures: readonly DraftFigure[];
  readonly hedges: readonly DraftHedge[];
  readonly chains: readonly DraftChain[];
}

/** Reads an article. `isEnglish` false: only what needs no word of the language, which is quotations, figures and dates in digits. */
export function draftOf(
  article: Article,
  day: string,
  known: readonly KnownEntity[],
  isEnglish = true,
): Draft {
  const quotes = quotesOf(article);
  if (!isEnglish) return draftInDigits(article, day, quotes);
  const cast = castOf(article, known);
  const said = spokenQuotes(article, quotes);
  const speech = speechOf(article, said, cast);
  const dates = datesOf(article, quotes, day);
  return {
    article,
    day,
    cast,
    speech,
    dates,
    figures: figuresOf(article, dates),
    hedges: hedgesOf(article),
    chains: chainsOf(article, cast, speech),
  };
}

function draftInDigits(article: Article, day: string, quotes: readonly Quote[]): Draft {
  const cast = { entities: [], mentions: [] };
  const { outside, subjects, coreference } = speechOf(article, [], cast);
  let sentence = 0;
  const nobody = quotes.map((quote) => {
    while (sentence + 1 < article.sentences.length && article.sentences[sentence]!.end <= quote.outer.start)
      sentence++;
    return { quote, sentence, speaker: null, verb: null, rule: "no word list", isSure: false };
  });
  return {
    article,
    day,
    cast,
    speech: { quotes: nobody, sentences: [], outside, subjects, coreference },
    dates: datesInDigits(article, day),
    figures: figuresInDigits(article),
    hedges: [],
    chains: [],
  };
}
