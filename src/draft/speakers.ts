import { blanked } from "../reading/plain.ts";
import { reportingPattern as V } from "../reading/words/en/reporting-verbs.ts";
import { beforeQuote, insideAside } from "./before-quote.ts";
import { besideQuote, inText } from "./beside-quote.ts";
import { Coreference } from "./coreference.ts";
import type { Cast, Mention } from "./entities.ts";
import type { Quote } from "./quotes.ts";
import type { Article } from "./read-article.ts";
import { type Attribution, attributed, type SpeechContext } from "./speech-context.ts";
import { quoted, type Subject, subjectsOf } from "./subjects.ts";
import { toldIn } from "./told-in.ts";

export interface QuoteSpeech extends Attribution {
  readonly quote: Quote;
  readonly sentence: number;
}

export interface SentenceSpeech extends Attribution {
  readonly sentence: number;
}

/** Who says each quotation, and who says what the sentences without one report. */
export interface Speech {
  readonly quotes: readonly QuoteSpeech[];
  readonly sentences: readonly SentenceSpeech[];
  /** The text with quoted words blanked. */
  readonly outside: string;
  readonly subjects: (sentence: number) => readonly Subject[];
  readonly coreference: Coreference;
}

export function speechOf(article: Article, quotes: readonly Quote[], cast: Cast): Speech {
  const outside = blanked(
    article.plain,
    quotes.map(({ outer }) => outer),
    quoted,
  );
  const bySentence = mentionsBySentence(article.sentences.length, cast.mentions);
  const known = new Map<number, readonly Subject[]>();
  const subjects = (index: number): readonly Subject[] => {
    const sentence = article.sentences[index];
    if (sentence === undefined) return [];
    let found = known.get(index);
    if (found === undefined) {
      found = subjectsOf(outside, sentence.from, sentence.end, bySentence[index] ?? [], cast, article);
      known.set(index, found);
    }
    return found;
  };
  const coreference = new Coreference(article, cast, subjects, outside);
  return {
    ...readSpeech({ article, outside, subjects, who: coreference }, quotes),
    outside,
    subjects,
    coreference,
  };
}

function mentionsBySentence(count: number, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const lists: Mention[][] = Array.from({ length: count }, () => []);
  for (const mention of mentions) lists[mention.sentence]?.push(mention);
  return lists;
}

function readSpeech(context: SpeechContext, quotes: readonly Quote[]): Pick<Speech, "quotes" | "sentences"> {
  const found: QuoteSpeech[] = [];
  const sentences: SentenceSpeech[] = [];
  let next = 0;
  for (const [index, sentence] of context.article.sentences.entries()) {
    let own: Attribution | null = null;
    const before = next;
    for (; next < quotes.length && quotes[next]!.outer.start < sentence.end; next++) {
      const quote = quotes[next]!;
      const attribution = ofQuote(context, quote, index, quotes[next + 1] ?? null, found.at(-1) ?? null);
      found.push({ quote, sentence: index, ...attribution });
      own = attribution;
      if (attribution.speaker !== null) context.who.said(index, attribution.speaker);
    }
    const told = toldIn(context, index, sentence);
    if (told === null) continue;
    if (before === next || own?.speaker === null) sentences.push({ sentence: index, ...told });
    if (told.speaker !== null && own === null) context.who.said(index, told.speaker);
  }
  return { quotes: found, sentences };
}

function ofQuote(
  context: SpeechContext,
  quote: Quote,
  index: number,
  following: Quote | null,
  last: QuoteSpeech | null,
): Attribution {
  const sentence = context.article.sentences[index]!;
  const lastIndex = sentenceAt(context, quote.outer.end - 1, index);
  const after = afterQuote(context, quote, lastIndex, following);
  const before = context.outside.slice(sentence.from, Math.max(sentence.from, quote.outer.start));
  const aside = insideAside(context, before, sentence.from, index);
  if (aside !== null) return aside;
  // "The ministry called it “an invention”, and its spokesman said …": what follows is another's.
  if (after !== null && /^,? (?:and|but|while|whereas|though|although) /.test(after.text)) {
    const own = beforeQuote(context, before, sentence.from, index);
    if (own !== null) return own;
  }
  const beside = after === null ? null : besideQuote(context, after.text, after.start, after.sentence);
  if (beside !== null) return beside;
  const leading = beforeQuote(context, before, sentence.from, index);
  if (leading !== null) return leading;
  const isAlone =
    before.replaceAll(quoted, "").trim() === "" && (after === null || after.text.trim().length < 3);
  if (after !== null && !isAlone) {
    const later = inText(context, after.text, after.start, after.sentence);
    if (later !== null) return later;
  }
  return isAlone ? continued(context, quote, index, last) : bySubject(context, index, quote, last);
}

function sentenceAt(context: SpeechContext, at: number, from: number): number {
  let index = from;
  while (index + 1 < context.article.sentences.length && context.article.sentences[index]!.end <= at) index++;
  return index;
}

/** What follows a quotation: the rest of its sentence, or after "?" and "!" the next one. */
function afterQuote(
  context: SpeechContext,
  quote: Quote,
  index: number,
  following: Quote | null,
): { readonly text: string; readonly start: number; readonly sentence: number } | null {
  const sentence = context.article.sentences[index]!;
  const start = quote.outer.end;
  const limit =
    following !== null && following.outer.start < sentence.end ? following.outer.start : sentence.end;
  const text = context.outside.slice(start, Math.max(start, limit));
  if (text.trim() !== "") return { text, start, sentence: index };
  const nextOne = context.article.sentences[index + 1];
  if (
    nextOne?.paragraph !== quote.paragraph ||
    !/[?!\u2026.-]$/.test(context.article.plain.slice(quote.start, quote.end))
  )
    return null;
  const rest = context.outside.slice(nextOne.start, nextOne.end);
  // “Will it hold?” Smith said. A sentence of its own that only says who speaks.
  return new RegExp(`^[^,.;:]{2,60} ${V}\\b[^,;:]{0,40}\\.?$`, "u").test(rest) &&
    /[?!]$/.test(context.article.plain.slice(quote.start, quote.end))
    ? { text: rest, start: nextOne.start, sentence: index + 1 }
    : null;
}

/** A quotation that stands alone goes on from the one before it, or belongs to whom the sentence before it is about. */
function continued(
  context: SpeechContext,
  quote: Quote,
  index: number,
  last: QuoteSpeech | null,
): Attribution {
  if (last !== null && (quote.continues || last.quote.paragraph === quote.paragraph) && last.speaker !== null)
    return { speaker: last.speaker, verb: null, rule: "continued", isSure: last.isSure };
  const previous = context.article.sentences[index - 1];
  if (previous !== undefined && previous.paragraph === quote.paragraph) {
    const told = toldIn(context, index - 1, previous);
    if (told?.speaker) return { ...told, verb: null, rule: "sentence-before", isSure: false };
    const subject = context.subjects(index - 1).find((one) => !("group" in one.is));
    if (subject !== undefined) return attributed(context, subject, index - 1, null, "sentence-before", false);
  }
  const next = context.article.sentences[index + 1];
  if (next !== undefined && next.paragraph === quote.paragraph) {
    const told = inText(context, context.outside.slice(next.from, next.end), next.from, index + 1);
    if (told !== null) return { ...told, rule: "sentence-after", isSure: false };
  }
  const speaker = context.who.lastSpeaker();
  return { speaker, verb: null, rule: "continued", isSure: false };
}

/** Quoted words inside a sentence without a reporting verb: its own subject, to be looked at. */
function bySubject(
  context: SpeechContext,
  index: number,
  quote: Quote,
  last: QuoteSpeech | null,
): Attribution {
  if (last !== null && last.sentence === index && last.speaker !== null)
    return { speaker: last.speaker, verb: null, rule: "same-sentence", isSure: false };
  // “I woke up,” Lee said. A nurse “tied up my arm”: who spoke goes on.
  if (last?.speaker && last.quote.paragraph === quote.paragraph && last.sentence === index - 1)
    return { speaker: last.speaker, verb: null, rule: "sentence-before", isSure: false };
  const subject = context
    .subjects(index)
    .find((one) => one.start < quote.outer.start && !("pronoun" in one.is && one.is.pronoun === "it"));
  if (subject === undefined)
    return { speaker: context.who.lastSpeaker(), verb: null, rule: "last-speaker", isSure: false };
  return attributed(context, subject, index, null, "sentence-subject", false);
}
