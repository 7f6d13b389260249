import type { ResolvedEvent, ResolvedFigure, ResolvedStatement } from "../../model/briefing.ts";
import type { Writing } from "../writing.ts";
import { sourceInSentence } from "./source-names.ts";
import { introduce, nameInSentence } from "./speakers.ts";
import * as words from "./who-says-so.ts";

// Who says so, as it stands in a briefing: with titles where they are new, and in italics what is second-hand.

/** Who carries an event or figure: the words after "according to". */
export function attributionOf(record: ResolvedEvent | ResolvedFigure, writing: Writing): string {
  return words.carrierOf(record, markdownVoice(writing));
}

/** The same where someone says it, named or not, or carried it; null where it is known from the source itself. */
export function speakerBehind(figure: ResolvedFigure, writing: Writing): string | null {
  const first = figure.established ? null : words.leadStatement(figure, writing);
  if (first === null || (first.by === null && first.via.length === 0)) return null;
  return saidBy(first, writing);
}

/** Who says a statement, with the chain through which it came: "Donald Trump, *as reported by The New York Times*". */
export function saidBy(statement: ResolvedStatement, writing: Writing): string {
  return words.saidBy(statement, markdownVoice(writing));
}

/** How second-hand words came to us: "*as reported by The New York Times*". Null where we read them at first hand. */
export function chainOf(statement: ResolvedStatement, writing: Writing): string | null {
  return words.chainOf(statement, markdownVoice(writing));
}

/** The source whose own voice it is. */
export function sourceOf(
  record: ResolvedStatement | ResolvedEvent | ResolvedFigure,
  writing: Writing,
): string {
  return words.sourceOf(record, markdownVoice(writing));
}

/** How names stand in a briefing. */
export function markdownVoice(writing: Writing): words.Voice {
  let voice = voices.get(writing);
  if (voice === undefined) {
    voice = {
      index: writing,
      name: (id) => nameInSentence(id, writing),
      speaker: (mention) => introduce(mention, writing).words,
      source: (id) => sourceInSentence(id, writing),
      aside: (text) => `*${text}*`,
    };
    voices.set(writing, voice);
  }
  return voice;
}

/** Nearly every line asks for it. */
const voices = new WeakMap<Writing, words.Voice>();
