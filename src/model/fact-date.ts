import type { Id } from "./common.ts";

export type DatePrecision = "year" | "season" | "month" | "day" | "minute";

/**
 * A date as far as it is known, with the words it was worked out from. Never a bare `Date`:
 * a `Date` would invent a time, a zone and a precision.
 *
 * ```
 * written   2026-03           a point on an unknown day: earliest 2026-03-01 ├──┤ latest 2026-03-31
 * written   [2025-08-11..]    a set, "then or later":    earliest 2025-08-11 ├──▶ latest null
 * written   2022-02/..        an interval, it lasts:     earliest 2022-02-01 ├──▶ latest null
 * ```
 */
export interface FactDate {
  /** `unstated`: the source gives no date. `invalid`: what was written is no date; a diagnostic says so. */
  readonly kind: "point" | "set" | "interval" | "unstated" | "invalid";
  /** The date in EDTF, normalised (`{earliest: x}` is `[x..]`), or the text as written where it is invalid; "unstated". */
  readonly edtf: string;
  /** First and last possible day, `YYYY-MM-DD`; null where open or unknown. For an interval: its first and last day. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** How exact the ends are; of an interval or set, the coarser end. Null where there is no date. */
  readonly precision: DatePrecision | null;
  /** Precision of each end as it was written (`2022-02/..` has start "month"). */
  readonly startPrecision: DatePrecision | null;
  readonly endPrecision: DatePrecision | null;
  /** The time of day with its zone as written: `14:30` and `+02:00`, where the source gives one. */
  readonly time: { readonly clock: string; readonly zone: string | null } | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** The source's words for it. */
  readonly said: string | null;
  /** What those words count from: a record or source id; null means the dateline. */
  readonly anchor: Id | null;
  /** Worked out from `said`. */
  readonly inferred: boolean;
  /** True where `said` names the day as any reader would take it, so that the page needs no †; see `isWorkedOut`. */
  readonly plain?: true;
  /** The place by whose clock its times are given, "Moscow", where one is known that has this distance from UTC. */
  readonly clockOf?: string;
}

export const unstatedDate: FactDate = {
  kind: "unstated",
  edtf: "unstated",
  earliest: null,
  latest: null,
  precision: null,
  startPrecision: null,
  endPrecision: null,
  time: null,
  approximate: false,
  uncertain: false,
  said: null,
  anchor: null,
  inferred: false,
};

/**
 * Whether † follows the date on a page: it was worked out, and by more than the plain reading of a weekday. Plain is a
 * weekday for the day that the source was written, or for the last one of that name before it ("on Wednesday"), a word for
 * the same day ("today", "this morning"), and a day of the month that lacks only its year ("on July 29"). What lies ahead,
 * what is counted ("in 48 hours", "next week") and what counts from another record is not. The record's note has the
 * words of both.
 */
export function isWorkedOut(date: FactDate): boolean {
  return date.inferred && date.plain !== true && date.kind !== "unstated" && date.kind !== "invalid";
}

/**
 * Orders what is still to come soonest first, as seen on a day: a season or set that has begun may come on that day, and
 * what can be pinned down comes before what can't. What has no date comes last.
 */
export function bySoonest(a: FactDate, b: FactDate, today: string): number {
  return (
    compare(soonestDay(a, today), soonestDay(b, today)) ||
    compare(a.latest ?? "~", b.latest ?? "~") ||
    compare(a.time?.clock ?? "", b.time?.clock ?? "")
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function soonestDay({ earliest, latest }: FactDate, today: string): string {
  const first = earliest ?? latest;
  if (first === null) return "~";
  const hasBegun = first < today && (latest === null || latest >= today);
  return hasBegun ? today : first;
}
