import type { DatePrecision } from "../model/fact-date.ts";

/** A date in EDTF, read: the first and last day it may mean, and how exact each end is. */
export interface EdtfReading {
  readonly kind: "point" | "set" | "interval";
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: DatePrecision;
  readonly startPrecision: DatePrecision | null;
  readonly endPrecision: DatePrecision | null;
  readonly time: { readonly clock: string; readonly zone: string | null } | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** What is wrong with a text that is no date, as the part of a sentence that follows a colon. */
export interface NoDate {
  readonly reason: string;
}

/** A reading of a single date. */
export function point(edtf: string, earliest: string, latest: string, precision: DatePrecision): EdtfReading {
  return {
    kind: "point",
    edtf,
    earliest,
    latest,
    precision,
    startPrecision: precision,
    endPrecision: precision,
    time: null,
    approximate: false,
    uncertain: false,
  };
}
