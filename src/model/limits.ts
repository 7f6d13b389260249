import { z } from "zod";

/**
 * How long a text may be, in characters: several times what the longest sheet of news needs. Behind these bounds no check and no
 * page takes longer than a moment, whatever stands in a sheet.
 */
export const longest = {
  /** A sheet as a whole, some thirty times the longest of the sample. */
  sheet: 512 * 1024,
  /** A registry grows with the archive. */
  registry: 8 * 1024 * 1024,
  /** The editor's prose: a book's chapter. */
  body: 200_000,
  bottomLine: 5_000,
  /** A quotation, a sentence, a remark. */
  text: 3_000,
  address: 2_000,
  citation: 1_000,
  title: 500,
  /** A name, a unit, words for a date. */
  name: 300,
  /** A name for a column of a table. */
  shortName: 60,
} as const;

/** How many records a map of a sheet, and how many entries a list may have. */
export const mostEntries = 500;

/** How many records a registry may have: more than a newsroom names in a lifetime. */
export const mostInRegistry = 50_000;

/** A list that is no longer than any may be. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(mostEntries);
