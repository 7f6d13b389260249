import { wordsAt } from "../reading/plain.ts";
import type { Speaker } from "./coreference.ts";
import { deniedIn } from "./denials.ts";
import type { Draft } from "./draft.ts";

/** A draft in the form that scorers read: plain lists of what was found, in the order of the text. */
export interface NeutralDraft {
  readonly quotes: readonly { readonly text: string; readonly speaker: string }[];
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly orgs: readonly string[];
  readonly places: readonly string[];
  readonly dates: readonly { readonly text: string; readonly edtf: string }[];
  readonly figures: readonly {
    readonly text: string;
    readonly value: number;
    readonly value_max?: number;
    readonly unit: string;
  }[];
  readonly hedged: readonly { readonly passage: string; readonly cue: string }[];
  readonly attributions: readonly { readonly passage: string; readonly chain: readonly string[] }[];
}

export function neutralDraft({
  article,
  day,
  cast,
  speech,
  dates,
  figures,
  hedges,
  chains,
}: Draft): NeutralDraft {
  const { text, sentences, dateline } = article;
  const words = (stretch: { readonly start: number; readonly end: number }) => wordsAt(text, stretch);
  const passage = (sentence: number) => words(sentences[sentence]!);
  const named = (speaker: Speaker | null) =>
    speaker === null
      ? ""
      : "entity" in speaker
        ? words(cast.entities[speaker.entity]!.name)
        : words(speaker.described);
  const ofKind = (kind: string) => cast.entities.filter((entity) => entity.kind === kind);
  const hedged = new Map<number, string[]>();
  for (const hedge of hedges)
    hedged.set(hedge.sentence, [...(hedged.get(hedge.sentence) ?? []), words(hedge)]);
  for (const [at, sentence] of sentences.entries()) {
    const denied = hedged.has(at) ? null : deniedIn(article.plain.slice(sentence.from, sentence.end));
    if (denied !== null)
      hedged.set(at, [words({ start: sentence.from + denied.start, end: sentence.from + denied.end })]);
  }
  return {
    quotes: speech.quotes.map(({ quote, speaker }) => ({ text: words(quote), speaker: named(speaker) })),
    people: ofKind("person").map(({ name, role }) => ({
      name: words(name),
      role: role === null ? "" : words(role),
    })),
    orgs: ofKind("organization").map(({ name }) => words(name)),
    places: [...article.places.map(words), ...ofKind("place").map(({ name }) => words(name))],
    dates: [
      ...(dateline === null ? [] : [{ text: words(dateline), edtf: day }]),
      ...dates.map((date) => ({ text: words(date), edtf: date.edtf })),
    ],
    figures: figures.map((figure) => ({
      text: words(figure),
      value: figure.value,
      ...(figure.valueMax === null ? {} : { value_max: figure.valueMax }),
      unit: figure.unit,
    })),
    hedged: [...hedged]
      .toSorted(([a], [b]) => a - b)
      .map(([sentence, cues]) => ({ passage: passage(sentence), cue: cues.join("; ") })),
    attributions: chains.map(({ sentence, links }) => ({
      passage: passage(sentence),
      chain: links.map(named),
    })),
  };
}
