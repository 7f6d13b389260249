import { type Anchor, type DayWindow, oneDay, type Unit } from "./day-windows.ts";

/** When a thing is, seen from the anchor: it decides which Wednesday "on Wednesday" is. */
export type Tense = "past" | "future" | "unclear";

/** What words give. Of several windows the first is the likeliest, and any will do. */
export type Reading =
  | { readonly kind: "days"; readonly windows: readonly DayWindow[]; readonly isWeekday?: boolean }
  /** That day or later. */
  | { readonly kind: "floor"; readonly windows: readonly DayWindow[] }
  /** That day or earlier. `isOpen`: nothing is said of how much earlier. */
  | { readonly kind: "ceiling"; readonly windows: readonly DayWindow[]; readonly isOpen: boolean }
  /** It began then and goes on. */
  | { readonly kind: "since"; readonly windows: readonly DayWindow[] }
  /** "in its fourth year": it began three to four years before. */
  | { readonly kind: "age"; readonly count: number; readonly unit: Unit }
  /** Two days or more may be meant; `within` where the words name no day at all, only a reach. */
  | { readonly kind: "ambiguous"; readonly windows: readonly DayWindow[]; readonly within?: DayWindow }
  /** The words count from something that is not named. */
  | { readonly kind: "unanchored" }
  | { readonly kind: "unknown" };

export type DaysReading = Extract<Reading, { kind: "days" | "floor" | "ceiling" | "since" }>;

/** Counts the words of a phrase from an anchor. */
export type Reader = (anchor: Anchor, tense: Tense) => Reading;

export const unknownReading: Reading = { kind: "unknown" };

/** One kind of phrase: how it is recognised in a text in small letters, and how it is read. */
export interface PhraseKind {
  readonly pattern: RegExp;
  readonly reader: (match: RegExpExecArray) => Reader;
}

export function phrase(pattern: string, reader: PhraseKind["reader"]): PhraseKind {
  return { pattern: new RegExp(pattern), reader };
}

export function windowsOf(reading: Reading): readonly DayWindow[] {
  return "windows" in reading ? reading.windows : [];
}

export function only(window: DayWindow): Reading {
  return { kind: "days", windows: [window] };
}

export function ambiguous(readings: readonly string[]): Reading {
  return { kind: "ambiguous", windows: readings.map(oneDay) };
}
