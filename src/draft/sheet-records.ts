import type { Bound } from "../model/amount.ts";
import { wordsAt } from "../reading/plain.ts";
import type { Draft } from "./draft.ts";
import type { SheetEntities } from "./sheet-entities.ts";
import { eventOf } from "./sheet-events.ts";
import { type Ids, slugOf } from "./sheet-ids.ts";
import { type SheetIndex, sheetIndex } from "./sheet-index.ts";
import { statementsOf } from "./sheet-statements.ts";
import type { Field, SheetRecord } from "./sheet-text.ts";
import type { QuoteSpeech } from "./speakers.ts";

/** The records of a draft, in the order of the text, and what nothing came from. */
export interface SheetRecords {
  readonly statements: readonly SheetRecord[];
  readonly events: readonly SheetRecord[];
  readonly figures: readonly SheetRecord[];
  /** Citations of the sentences that gave no record. */
  readonly unread: readonly string[];
}

/** Makes records of what was found: statements of quotations and reported sentences, events of what is dated or left open, figures. */
export function sheetRecords(draft: Draft, entities: SheetEntities, ids: Ids): SheetRecords {
  const index = sheetIndex(draft, entities, ids);
  const idOfQuote = new Map<QuoteSpeech, string>();
  const counted = new Set<string>();
  const statements: SheetRecord[] = [];
  const events: SheetRecord[] = [];
  const figures: SheetRecord[] = [];
  const unread: string[] = [];
  for (let sentence = 0; sentence < draft.article.sentences.length; sentence++) {
    const { records, per } = statementsOf(index, sentence, idOfQuote);
    statements.push(...records);
    const event = eventOf(index, sentence, per);
    if (event !== null) events.push(event);
    const numbers = figuresOf(index, sentence, counted);
    figures.push(...numbers);
    if (per.length === 0 && event === null && numbers.length === 0) unread.push(index.citeOf(sentence));
  }
  return { statements, events, figures, unread };
}

/** A figure that its paragraph has already is told once. */
function figuresOf(index: SheetIndex, sentence: number, counted: Set<string>): readonly SheetRecord[] {
  const { text, sentences } = index.draft.article;
  return index.figures[sentence]!.flatMap((figure) => {
    const key = `${sentences[sentence]!.paragraph} ${figure.value} ${figure.valueMax} ${figure.unit}`;
    if (counted.has(key)) return [];
    counted.add(key);
    const words = wordsAt(text, figure);
    const bound = figure.bound === null ? null : wordsAt(text, figure.bound);
    const isRough = bound !== null && rough.test(bound);
    const value = figure.valueMax === null ? figure.value : ([figure.value, figure.valueMax] as const);
    const limit = bound === null || typeof value !== "number" ? null : limitOf(bound);
    const isMoney = /^[A-Z]{3}$/.test(figure.unit);
    const fields: Field[] = [
      {
        key: "value",
        value: limit === null || typeof value !== "number" ? value : { [limit]: value },
        remark:
          bound !== null ? `the source has "${bound} ${words}"` : figure.isSure ? undefined : `"${words}"`,
      },
      { key: isMoney ? "currency" : "unit", value: figure.unit },
      { key: "of", value: "TODO" },
      { key: "asOf", value: "unstated" },
      ...(isRough ? [{ key: "approx", value: true }] : []),
      { key: "cite", value: index.citeOf(sentence) },
    ];
    return [{ id: index.ids.give(figureSlug(words, figure.unit), "figure"), fields }];
  });
}

const rough = /^(?:about|around|roughly|approximately|nearly|almost|some|an estimated|estimated|close to)/i;

/** The bound that the source's words set; null for words that set none, or two. */
function limitOf(words: string): Bound | null {
  const [bound] = limits.find(([, pattern]) => pattern.test(words)) ?? [];
  return bound ?? null;
}

const limits: readonly (readonly [bound: Bound, pattern: RegExp])[] = [
  ["atLeast", /^(?:at least|no fewer than|upwards of)/i],
  ["atMost", /^(?:at most|up to|no more than|not more than|as much as|as many as)/i],
  ["moreThan", /^(?:more than|over|just over|well over)/i],
  ["lessThan", /^(?:less than|fewer than|under|just under)/i],
];

/** An id has a letter: one of digits alone would be a number to YAML. */
function figureSlug(words: string, unit: string): string {
  return slugOf(words, 3) || slugOf(`${words} ${unit}`, 4);
}
