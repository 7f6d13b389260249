import type { ResolvedEvent } from "../model/briefing.ts";
import { isoOf } from "../model/date-iso.ts";
import { dueWords } from "../model/due.ts";
import { type FactDate, isWorkedOut } from "../model/fact-date.ts";
import type { Told } from "../model/told.ts";
import { dateWords, dayWords, monthWords } from "../words/en/date-words.ts";

/** A date as a page prints it. */
export interface DateView {
  /** "Wed 6 Aug 2025", "no earlier than Mon 11 Aug 2025"; null where the source gives none. */
  readonly text: string | null;
  /** For `<time datetime>`; null where HTML has no form for it: open ends, seasons, no date. */
  readonly iso: string | null;
  /** Worked out from the source's words, in more than the plain way: printed with †. */
  readonly inferred: boolean;
  /** The source's words for it. */
  readonly said: string | null;
}

export function dateView(date: FactDate, asOf: string | null = null): DateView {
  const isDated = date.kind !== "unstated" && date.kind !== "invalid";
  return {
    text: isDated ? dateWords(date, { style: "short", asOf }) : null,
    iso: isoOf(date),
    inferred: isWorkedOut(date),
    said: date.said,
  };
}

/** The date of an event: of what was called off, that it was due then. */
export function eventDateView(
  event: Pick<ResolvedEvent, "state" | "when">,
  asOf: string | null = null,
): DateView {
  const view = dateView(event.when, asOf);
  return view.text === null ? view : { ...view, text: dueWords(event) + view.text };
}

/** When something was told. */
export interface ToldView {
  /** For machines. */
  readonly day: string;
  /** "6 Aug 2025"; of a span, as it is written: "Aug 2025". */
  readonly text: string;
  /** What that day is, where it is not simply that of the words. */
  readonly by: Told["by"];
  /** The day on which the text was written that has the words, where that was later: "3 Mar 2026". */
  readonly writtenLater: string | null;
}

export function toldView({ day, by, span, writtenLater }: Told): ToldView {
  return {
    day,
    text: span === null ? briefDay(day) : dateWords(span, { style: "short", weekday: false }),
    by,
    writtenLater: writtenLater === null ? null : briefDay(writtenLater),
  };
}

/** "Wed 6 Aug 2025", for lists. */
export function shortDay(day: string): string {
  return dayWords(day, { style: "short" });
}

/** "Wednesday 6 August 2025", for the day of a briefing. */
export function longDay(day: string): string {
  return dayWords(day);
}

/** "6 Aug 2025", where several days stand in one row. */
export function briefDay(day: string): string {
  return dayWords(day, { style: "short", weekday: false });
}

/** "August 2025" for `2025-08`. */
export function monthInWords(month: string): string {
  return monthWords(month);
}

/** A date of a role, as the registry has it: "20 Jan 2025", "2025". */
export function roleDay(written: string | number): string {
  return dayWords(String(written), { weekday: false });
}
