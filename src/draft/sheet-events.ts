import { type Stretch, wordsAt } from "../reading/plain.ts";
import { conditionApart, conditionIn, isClause, partAround, reportedClause, trim } from "./clauses.ts";
import type { DraftDate } from "./dates.ts";
import { denialOf } from "./denials.ts";
import { dateFields, frame } from "./sheet-dates.ts";
import { isDateOfSpeech, isWithin, type SheetIndex } from "./sheet-index.ts";
import type { Field, SheetRecord } from "./sheet-text.ts";

/** What a sentence tells of the world, if it has a date that is not that of speaking; null if it has none. */
export function eventOf(index: SheetIndex, sentence: number, per: readonly string[]): SheetRecord | null {
  const { article, day } = index.draft;
  const speech = [index.open[sentence] ?? null, ...index.quotes[sentence]!, index.told[sentence] ?? null];
  const verbs = speech.flatMap((one) => (one?.verb ? [one.verb] : []));
  const dates = index.dates[sentence]!.filter(
    (one) => !verbs.some((verb) => isDateOfSpeech(article.plain, one, verb)),
  );
  const inQuotes = (one: DraftDate) =>
    [index.open[sentence], ...index.quotes[sentence]!].some(
      (said) => said != null && isWithin(one, said.quote),
    );
  const isAhead = (one: DraftDate) =>
    isAfter(one.edtf, day) || (one.direction === "future" && one.edtf >= day);
  const weakestBeside = (one: DraftDate) => {
    const around = partAround(article.plain, article.sentences[sentence]!, one);
    const states = index.hedges[sentence]!.filter((hedge) => isWithin(hedge, around)).map(
      ({ state }) => state,
    );
    return (["possible", "intended", "scheduled"] as const).find((state) => states.includes(state));
  };
  // Of what is left open no date of the past is the date, and a day that is named in quoted words alone makes no event: statements tell both.
  const open = dates.filter((one) => !inQuotes(one));
  const date = open.find(isAhead) ?? open.find((one) => weakestBeside(one) === undefined);
  if (date === undefined) return null;
  const weakest = weakestBeside(date);
  const when = dateFields(article, date, day, weakest === undefined && !isAhead(date) ? "past" : "future");
  const isOpen = when.some(
    ({ key, value }) => key === "when" && typeof value === "string" && value.endsWith("/.."),
  );
  const state = weakest ?? (isAhead(date) ? "scheduled" : isOpen ? "ongoing" : "occurred");
  // What is denied is no event: its statement tells it. Nor has anything happened of which the sentence says "not".
  const denial = denialOf(article.plain, article.sentences[sentence]!, date);
  if (denial?.isDenied || (denial !== null && (state === "occurred" || state === "ongoing"))) return null;
  const doubt =
    denial === null
      ? "how far has it got?"
      : `the source has "${wordsAt(article.text, denial)}"; how far has it got?`;
  const isSure = state === "occurred" && date.direction === "past";
  return {
    id: index.ids.give(`${index.slugOf(sentence) || "sentence"}-event`, "event"),
    fields: [
      ...whatOf(index, sentence, date),
      { key: "state", value: state, remark: isSure ? undefined : doubt },
      ...when,
      ...(per.length > 0 ? [{ key: "per", value: per }] : []),
      { key: "cite", value: index.citeOf(sentence) },
    ],
    remarks: dates
      .filter((one) => one !== date)
      .map((one) => `check: the sentence has "${wordsAt(article.text, one)}" too, which gives ${one.edtf}`),
  };
}

/** The part of the sentence that has the date, without who tells it, the date at its end or start, and its condition. */
function whatOf(
  { draft: { article }, told, quotes, open }: SheetIndex,
  sentence: number,
  date: DraftDate,
): readonly Field[] {
  const { from, end } = article.sentences[sentence]!;
  if (quotes[sentence]!.length > 0 || open[sentence] != null) return [{ key: "what", value: "TODO" }];
  const teller = told[sentence] ?? null;
  const report =
    teller === null
      ? null
      : reportedClause(article.plain, { from, end }, teller.verb, teller.rule === "verb-name");
  const isInside = report !== null && report.start <= date.start && date.end <= report.end;
  const around = partAround(article.plain, isInside ? report : { start: from, end }, date);
  const condition = conditionIn(article.plain, around);
  const depends = condition ?? conditionApart(article.plain, article.sentences[sentence]!, around);
  const bare = trim(
    article.plain,
    condition?.at.start === around.start ? condition.end : around.start,
    condition?.end === around.end ? condition.at.start : around.end,
  );
  const undated = withoutDate(article.plain, bare, date);
  const words = wordsAt(
    article.text,
    isClause(article.plain.slice(undated.start, undated.end)) ? undated : bare,
  );
  return [
    { key: "what", value: words[0]!.toUpperCase() + words.slice(1) },
    ...(depends === null ? [] : [{ key: "if", value: wordsAt(article.text, depends) }]),
  ];
}

function withoutDate(plain: string, { start, end }: Stretch, date: DraftDate): Stretch {
  const lead = frame.exec(plain.slice(start, date.start))?.[0].length ?? 0;
  if (date.end === end) return trim(plain, start, date.start - lead);
  return date.start - lead === start ? trim(plain, date.end, end) : { start, end };
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
