import type { CodeCard } from "../diagnostics/diagnostic.ts";
import { readingCards } from "../files/reading-codes.ts";
import { parseCodes } from "../parse/codes.ts";
import { allRules } from "../rules/all-rules.ts";

/** What is known of every code that can be printed, in the order of the alphabet. */
export const allCards: readonly CodeCard[] = [...parseCodes, ...allRules, ...readingCards].toSorted((a, b) =>
  a.code < b.code ? -1 : 1,
);
