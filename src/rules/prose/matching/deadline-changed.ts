import type { Fact } from "../../../model/briefing.ts";
import { dayNumber } from "../../../model/calendar.ts";
import { daysInMonth } from "../../../model/days-in-month.ts";
import { datesIn, type SentenceDate } from "../../../reading/dates-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import { type DayRange, rangeOf, rangeWritten } from "./day-ranges.ts";
import { spanWords } from "./day-words.ts";
import { evidenceOf } from "./evidence.ts";
import type { Wrong } from "./number-spans.ts";
import type { ProseSentence } from "./prose-sentences.ts";

/** "By 10 May" of what the record has by 4 May, though another day of it, or near it, is 10 May: the one time until which it has to be. */
export function deadlineChanged(
  { reading, cited }: ProseSentence,
  asOf: string,
): (Wrong & { readonly words: string }) | null {
  const [one] = cited;
  if (one === undefined || cited.some(({ fact }) => fact !== one.fact)) return null;
  const [date, ...more] = limitsIn(reading.plain, reading.dates);
  if (date === undefined || more.length > 0) return null;
  const limits = limitsOf(one.fact, evidenceOf(one.fact, one.briefing).text, asOf);
  const [limit, ...others] = limits;
  if (limit === undefined || others.length > 0) return null;
  const ranges = reading.dates.flatMap((each) => rangeWritten(each, limit.to ?? asOf) ?? []);
  // "By 1 July" and "until the end of June" are one.
  const [first, last] = [numberOf(limit.from!), numberOf(limit.to!)];
  if (ranges.some(({ from, to }) => numberOf(from!) <= last + 1 && numberOf(to!) + 1 >= first)) return null;
  const words = reading.words.slice(date.start, date.end);
  return {
    words,
    message: `"${words}" is not the time that record "${one.fact.id}" has for it: ${spanWords(limit.from!, limit.to!)}.`,
    hint: `Write ${spanWords(limit.from!, limit.to!)}, or cite the record that has ${words}.`,
    record: one.fact.id,
    severity: "warning",
  };
}

/** A month of fewer days ends with them: `rangeWritten` has every month end on the 31st. */
function numberOf(day: string): number {
  const [year = 0, month = 1, written = 1] = day.split("-").map(Number);
  return dayNumber(`${day.slice(0, 8)}01`) + Math.min(written, daysInMonth(year, month)) - 1;
}

const untilThen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:by|until|till|before|no later than|not later than|at the latest on|deadline (?:is|of)|expires? on|ends? on|runs? out on) (?:the (?:end|start|middle) of |midnight on |late |early |noon on |\p{Lu}\p{Ll}+day,? )?$/iu;

function limitsIn(plain: string, dates: readonly SentenceDate[]): readonly SentenceDate[] {
  return dates.filter(
    ({ start, day, month }) =>
      day !== null && month !== null && untilThen.test(plain.slice(Math.max(0, start - 40), start)),
  );
}

/** Until when it has to be, by the words of a record; of a deadline, its day. */
function limitsOf(fact: Fact, text: string, asOf: string): readonly Pick<DayRange, "from" | "to">[] {
  const plain = plainOf(text);
  const near = fact.kind === "figure" ? asOf : (fact.when.latest ?? fact.when.earliest ?? asOf);
  const written = limitsIn(plain, datesIn(plain)).flatMap((date) => rangeWritten(date, near) ?? []);
  const own = fact.kind === "event" && fact.type === "deadline" ? rangeOf(fact.when, fact.id) : [];
  const all = [...written, ...own].filter(({ from, to }) => from !== null && to !== null);
  return [...new Map(all.map((one) => [`${one.from}/${one.to}`, one])).values()];
}
