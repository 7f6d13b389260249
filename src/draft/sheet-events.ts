import { wordsAt } from "../reading/plain.ts";
import type { DraftDate } from "./dates.ts";
import { dateFields } from "./sheet-dates.ts";
import { isDateOfSpeech, type SheetIndex } from "./sheet-index.ts";
import type { Field, SheetRecord } from "./sheet-text.ts";

/** What a sentence tells of the world, if it has a date that is not that of speaking, or leaves something open; null if neither. */
export function eventOf(index: SheetIndex, sentence: number, per: readonly string[]): SheetRecord | null {
  const { article, day } = index.draft;
  const speech = [index.open[sentence] ?? null, ...index.quotes[sentence]!, index.told[sentence] ?? null];
  const verbs = speech.flatMap((one) => (one?.verb ? [one.verb] : []));
  const dates = index.dates[sentence]!.filter(
    (one) => !verbs.some((verb) => isDateOfSpeech(article.plain, one, verb)),
  );
  const hedges = index.hedges[sentence]!;
  if (dates.length === 0 && hedges.length === 0) return null;
  const states = hedges.map(({ state }) => state);
  const weakest = (["possible", "intended", "scheduled"] as const).find((one) => states.includes(one));
  const isAhead = (one: DraftDate) =>
    isAfter(one.edtf, day) || (one.direction === "future" && one.edtf >= day);
  // Of what is left open, no date of the past is the date.
  const date = dates.find(isAhead) ?? (weakest === undefined ? dates[0] : undefined);
  const when: readonly Field[] =
    date === undefined
      ? [{ key: "when", value: "unstated" }]
      : dateFields(article, date, day, weakest === undefined && !isAhead(date) ? "past" : "future");
  const isOpen = when.some(
    ({ key, value }) => key === "when" && typeof value === "string" && value.endsWith("/.."),
  );
  const state =
    weakest ?? (date !== undefined && isAhead(date) ? "scheduled" : isOpen ? "ongoing" : "occurred");
  const isSure = state === "occurred" && date?.direction === "past";
  return {
    id: index.ids.give(`${index.slugOf(sentence) || "sentence"}-event`, "event"),
    fields: [
      { key: "what", value: "TODO" },
      { key: "state", value: state, remark: isSure ? undefined : "how far has it got?" },
      ...when,
      ...(per.length > 0 ? [{ key: "per", value: per }] : []),
      { key: "cite", value: index.citeOf(sentence) },
    ],
    remarks: dates
      .filter((one) => one !== date)
      .map((one) => `check: the sentence has "${wordsAt(article.text, one)}" too, which gives ${one.edtf}`),
  };
}

function isAfter(edtf: string, day: string): boolean {
  const start = edtf.split("/")[0] ?? edtf;
  const season = /^(\d{4})-2([1-4])$/.exec(start);
  const quarter = /^(\d{4})-3([3-6])$/.exec(start);
  const part = season ?? quarter;
  const month =
    season !== null ? Number(season[2]) * 3 : quarter !== null ? (Number(quarter[2]) - 3) * 3 + 1 : 0;
  const from = (
    part === null ? start.replace(/X+$/, "") : `${part[1]}-${String(month).padStart(2, "0")}`
  ).slice(0, 10);
  return from > day.slice(0, from.length);
}
