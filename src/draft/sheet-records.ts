import type { Bound } from "../model/amount.ts";
import { wordsAt } from "../reading/plain.ts";
import { counted as countedBy } from "./clauses.ts";
import { denialOf } from "./denials.ts";
import type { Draft } from "./draft.ts";
import type { DraftFigure } from "./figures.ts";
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
    // No number in digits is exactly two thirds.
    if (figure.value < 1 && !/\d|half/i.test(words)) return [];
    const bound = figure.bound === null ? null : wordsAt(text, figure.bound);
    const isRough = bound !== null && rough.test(bound);
    const value = figure.valueMax === null ? figure.value : ([figure.value, figure.valueMax] as const);
    const limit = bound === null || typeof value !== "number" ? null : limitOf(bound);
    const denial = denialOf(index.draft.article.plain, sentences[sentence]!, figure);
    const doubts = [
      ...(bound !== null ? [`the source has "${bound} ${words}"`] : figure.isSure ? [] : [`"${words}"`]),
      ...(denial === null ? [] : [`"${wordsAt(text, denial)}" stands beside it: is it so?`]),
    ];
    const isMoney = /^[A-Z]{3}$/.test(figure.unit);
    const fields: Field[] = [
      {
        key: "value",
        value: limit === null || typeof value !== "number" ? value : { [limit]: value },
        remark: doubts.length === 0 ? undefined : doubts.join("; "),
      },
      { key: isMoney ? "currency" : "unit", value: isMoney ? figure.unit : unitOf(words, figure) },
      ofField(index, sentence, figure, isMoney),
      { key: "asOf", value: "unstated" },
      ...(isRough ? [{ key: "approx", value: true }] : []),
      { key: "cite", value: index.citeOf(sentence) },
    ];
    return [{ id: index.ids.give(figureSlug(words, figure.unit), "figure"), fields }];
  });
}

function ofField(index: SheetIndex, sentence: number, figure: DraftFigure, isMoney: boolean): Field {
  const { plain, text, sentences } = index.draft.article;
  const isCount = !isMoney && !measured.test(figure.unit);
  const clause = countedBy(plain, figure, sentences[sentence]!, isCount);
  const words = clause === null ? "" : wordsAt(text, clause);
  return { key: "of", value: words === "" ? "TODO" : words };
}

const measured =
  /^(?:percent|point|degree|km|cm|mm|m|kg|g|(?:nautical |square |cubic )?(?:mile|yard|foot|inch|metre|meter|kilomet(?:re|er))|tonne|ton|pound|litre|liter|hectare|acre|mg|(?:kilo|milli)?gram(?:me)?|(?:centi|milli)met(?:re|er)|(?:kilo|mega|giga|tera)?watt(?:[ -]hour)?|[kMGT]Wh?|second|minute|hour|day|week|month|year|magnitude)s?$/;

/** The unit as the article has it behind the number: "people", "nautical miles"; of "14-hour", hours. */
function unitOf(words: string, { unit, value, valueMax }: DraftFigure): string {
  if (unit === "percent") return unit;
  const own = /[\d\p{L}][ ]([\p{Ll}][\p{Ll} -]*)$/u.exec(words)?.[1];
  const last = unit.split(" ").at(-1)!;
  if (
    own !== undefined &&
    own.split(" ").length <= 3 &&
    own.split(" ").some((one) => one !== last && one.startsWith(last.slice(0, 2)))
  )
    return own.split(" ").slice(-unit.split(" ").length).join(" ");
  const isOne = value === 1 && valueMax === null;
  return !isOne &&
    measured.test(unit) &&
    /(?:mile|yard|metre|meter|gram|gramme|watt|tonne|ton|pound|second|minute|hour|day|week|month|year|point|degree|hectare|acre)$/.test(
      unit,
    )
    ? `${unit}s`
    : unit;
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
