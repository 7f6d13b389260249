import type { Stretch } from "../reading/plain.ts";
import type { DraftChain } from "./chains.ts";
import { Cites } from "./cites.ts";
import type { DraftDate } from "./dates.ts";
import type { Draft } from "./draft.ts";
import type { DraftFigure } from "./figures.ts";
import type { DraftHedge } from "./hedges.ts";
import type { SheetEntities } from "./sheet-entities.ts";
import { type Ids, slugOf } from "./sheet-ids.ts";
import type { SheetRecord } from "./sheet-text.ts";
import type { QuoteSpeech, SentenceSpeech } from "./speakers.ts";

/** What was found, by sentence, and what records are made with: all that the makers of single records share. */
export interface SheetIndex {
  readonly draft: Draft;
  readonly entities: SheetEntities;
  readonly ids: Ids;
  readonly quotes: readonly (readonly QuoteSpeech[])[];
  /** The quotation that began in an earlier sentence and goes on in this one. */
  readonly open: readonly (QuoteSpeech | null)[];
  readonly told: readonly (SentenceSpeech | null)[];
  readonly hedges: readonly (readonly DraftHedge[])[];
  readonly dates: readonly (readonly DraftDate[])[];
  readonly figures: readonly (readonly DraftFigure[])[];
  readonly chains: readonly (DraftChain | null)[];
  /** The statement that was drafted last, which "denied that" means. */
  readonly last: { record: SheetRecord | null };
  readonly citeOf: (sentence: number, until?: number) => string;
  /** An id from the first words of a sentence. */
  readonly slugOf: (sentence: number) => string;
}

export function sheetIndex(draft: Draft, entities: SheetEntities, ids: Ids): SheetIndex {
  const { sentences, paragraphs, text } = draft.article;
  const lists = <T extends { readonly sentence: number }>(items: readonly T[]): readonly (readonly T[])[] => {
    const found: T[][] = sentences.map(() => []);
    for (const item of items) found[item.sentence]?.push(item);
    return found;
  };
  const cites = new Cites(draft.article);
  const open: (QuoteSpeech | null)[] = sentences.map(() => null);
  for (const speech of draft.speech.quotes)
    for (
      let at = speech.sentence + 1;
      at < sentences.length && sentences[at]!.start < speech.quote.outer.end;
      at++
    )
      open[at] = speech;
  return {
    draft,
    entities,
    ids,
    quotes: lists(draft.speech.quotes),
    open,
    told: lists(draft.speech.sentences).map(([first]) => first ?? null),
    hedges: lists(draft.hedges),
    dates: lists(draft.dates),
    figures: lists(draft.figures),
    last: { record: null },
    chains: lists(draft.chains).map(([first]) => first ?? null),
    citeOf(sentence, until = 0) {
      const { start, end, paragraph } = sentences[sentence]!;
      let last = sentence;
      while (sentences[last]!.end < until && sentences[last + 1]?.paragraph === paragraph) last++;
      return cites.of(
        { start, end: Math.min(Math.max(end, sentences[last]!.end), paragraphs[paragraph - 1]!.end) },
        paragraph,
      );
    },
    slugOf(sentence) {
      const { from, end } = sentences[sentence]!;
      return slugOf(
        text
          .slice(from, Math.min(end, from + 80))
          .replace(/^[^\p{L}\p{N}]*(?:The|A|An|In|On|But|And|It|Its|He|She|They)\s+/u, ""),
      );
    },
  };
}

export function isWithin(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start - 2 && inner.end <= outer.end + 2;
}

/** "said on Tuesday", "told a rally late on Monday": the day stands right behind its verb, with nobody's deed between. */
export function isDateOfSpeech(plain: string, { start, end }: DraftDate, verb: Stretch): boolean {
  if (start >= verb.end) {
    const between = plain.slice(verb.end, start);
    // "Said an inspection in January had found": what is said has begun.
    if (
      /^(?:said|says|added|adds|claimed|argued)$/.test(plain.slice(verb.start, verb.end)) &&
      /^ (?:an?|the|its|his|her|their|no) \p{L}/u.test(between)
    )
      return false;
    return (
      between.length < 60 &&
      !/["(;]|\b(?:that|will|would|may|could|to|is|was|were|are|had|has|from|until|by|since|when|after|before)\b/.test(
        between,
      ) &&
      /^(?: [\p{L}'-]+)*,? (?:on |late |early |late on |early on )?$/u.test(between)
    );
  }
  return (
    verb.start - end < 12 && /^ (?:morning |evening |night |afternoon )?$/.test(plain.slice(end, verb.start))
  );
}
