import { datesIn } from "../../../reading/dates-in.ts";
import { numbersIn, type SentenceNumber } from "../../../reading/numbers-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import { sharedStems, stemOf, wordStems } from "../../../reading/word-stems.ts";
import { areOtherDeeds, arePeopleAndThings, deedsIn, sumsIn } from "../../../reading/words/en/counted.ts";
import { evidenceOf, joined, wordsOf } from "./evidence.ts";
import { nearFacts } from "./near-facts.ts";
import { matches } from "./number-matching.ts";
import type { Wrong } from "./number-spans.ts";
import type { CitedPart, ProseSentence } from "./prose-sentences.ts";

/**
 * The number of the record, told of other things: 40 fishermen for 40 boats, bottles sold for bottles recovered, the whole cost for what it
 * costs beyond the plan, sales for profit.
 */
export function countsAnother({
  cited,
  reading,
}: ProseSentence): (Wrong & { readonly words: string; readonly severity: "warning" }) | null {
  if (cited.length > mostCited) return null;
  for (const part of cited) {
    const from = reading.words.indexOf(part.words);
    const numbers = reading.numbers.filter(
      ({ start, end }) => from !== -1 && start >= from && end <= from + part.words.length,
    );
    for (const number of numbers) {
      const own = evidenceOf(part.fact, part.briefing).numbers.filter(
        (one) => one.value === number.value && matches(one, number),
      );
      if (own.length === 0 || number.value <= 3) continue;
      const beside = besideOf(number, reading.words, numbers);
      const other =
        noun(
          number,
          own.map(({ unit }) => unit),
          part,
        ) ??
        deed(beside, number, part, reading.words) ??
        sum(beside, number, part) ??
        beyond(beside, part);
      if (other === null) continue;
      const written = reading.words.slice(number.start, number.end).trim();
      return {
        words: written,
        severity: "warning",
        message: `"${written}" counts ${other.has} in record "${part.fact.id}", and ${other.told} here.`,
        hint: `The record has: “${(wordsOf(part.fact)[0] ?? "").replace(/\.$/, "")}”.`,
        record: part.fact.id,
      };
    }
  }
  return null;
}

/** More are a list. */
const mostCited = 20;

interface Other {
  readonly told: string;
  readonly has: string;
}

/** What stands beside a number, up to the next one and within its clause. */
function besideOf({ start, end }: SentenceNumber, words: string, numbers: readonly SentenceNumber[]): string {
  const last = Math.max(0, ...numbers.filter((one) => one.end <= start).map((one) => one.end));
  const next = Math.min(words.length, ...numbers.filter((one) => one.start >= end).map((one) => one.start));
  const lead =
    words
      .slice(Math.max(last, start - 70), start)
      .split(/[,;:]| and | but /)
      .at(-1) ?? "";
  const rest =
    words.slice(end, Math.min(next, end + 70)).split(/[,;:]| (?:and|but|while|after|of whom|of which) /)[0] ??
    "";
  return `${lead} # ${rest}`.replace(/ +/g, " ");
}

function noun(
  { unit }: SentenceNumber,
  units: readonly (string | null)[],
  { fact, briefing }: CitedPart,
): Other | null {
  if (unit === null || units.includes(unit)) return null;
  const near = wordStems(joined(nearFacts(fact, briefing), briefing).text);
  const has = units.find((one) => one !== null && arePeopleAndThings(one, unit));
  return typeof has !== "string" || near.has(stemOf(unit))
    ? null
    : { told: "somebody or something else", has: `${has}s` };
}

function deed(
  beside: string,
  number: SentenceNumber,
  { fact, briefing }: CitedPart,
  words: string,
): Other | null {
  // "Sold 12,500", "12,500 bottles were sold".
  const told = deedsBeside(beside);
  if (told.length === 0) return null;
  // What a record does to something else, "and did not annul the result", says nothing of what it counts.
  const own = fact.kind === "figure" ? deedsIn(fact.of) : deedsOfNumber(number, wordsOf(fact));
  const near = wordStems(joined(nearFacts(fact, briefing), briefing).text);
  const here = new Set(deedsIn(words));
  for (const one of told) {
    const has = own.find((other) => areOtherDeeds(one, other) && !here.has(other));
    if (has !== undefined && !near.has(stemOf(one)))
      return { told: `what was ${one}`, has: `what was ${has}` };
  }
  return null;
}

function deedsBeside(beside: string): readonly string[] {
  const [lead = "", rest = ""] = beside.split("#");
  return deedsIn(
    `${lead.trim().split(" ").slice(-2).join(" ")} ${rest.trim().split(" ").slice(0, 6).join(" ")}`,
  );
}

/** What a record's texts say was done with as many. */
function deedsOfNumber({ value }: SentenceNumber, texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const plain = plainOf(text);
    const numbers = numbersIn(plain, datesIn(plain));
    return numbers
      .filter((one) => one.value === value)
      .flatMap((one) => deedsBeside(besideOf(one, plain, numbers)));
  });
}

function sum(beside: string, { unit }: SentenceNumber, { fact }: CitedPart): Other | null {
  if (!/^(?:[A-Z]{3}|crown)$/.test(unit ?? "")) return null;
  const [, before = "", behind = ""] =
    /(\p{L}+ (?:of|was|is|were|reached|hit|totall?ed)(?: (?:about|some|around|nearly|over|more than))? \P{L}{0,3})?#((?: [\p{L}$€£]+){0,3} (?:in|of) (?:\p{L}+ )?\p{L}+)?/u.exec(
      beside,
    ) ?? [];
  const told = sumsIn(`${before} ${behind}`);
  const own = sumsIn(wordsOf(fact).join(" · "));
  const [one] = told;
  const [has] = own;
  return told.size !== 1 || own.size !== 1 || one === undefined || has === undefined || own.has(one)
    ? null
    : { told: one, has };
}

const isBeyond =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:beyond|over|above|more than|exceed[a-z]*|on top of) (?:what (?:was|had been) |the |its |their )?(?:plan[a-z]*|budget[a-z]*|estimat[a-z]*|expect[a-z]*|forecast[a-z]*|agreed|original[a-z]*)|extra|additional|overruns?|cost increase|increase in (?:the )?cost)(?![\p{sc=Latn}\p{Lm}])/iu;
const isMore =
  /(?<![\p{sc=Latn}\p{Lm}])(?:more|extra|addition[a-z]*|over[a-z]*|above|beyond|exceed[a-z]*|on top|higher|increas[a-z]*|ris(?:e|es|en|ing)|rose|dearer|costlier|further|another|surplus|gr[eo]w[a-z]*|add(?:s|ed)?|up|out of)(?![\p{sc=Latn}\p{Lm}])/iu;
const costs =
  /(?<![\p{sc=Latn}\p{Lm}])(?:costs?|costing|price[ds]?|bill|total[a-z]*|budget|spend[a-z]*|spent|worth)(?![\p{sc=Latn}\p{Lm}])/iu;

function beyond(beside: string, { fact, words }: CitedPart): Other | null {
  const record = wordsOf(fact).join(" · ");
  return costs.test(record) &&
    costs.test(beside) &&
    isBeyond.test(record) &&
    !isMore.test(words) &&
    sharedStems(wordStems(words), wordStems(record)) > 0
    ? { told: "the whole", has: "what comes on top" }
    : null;
}
