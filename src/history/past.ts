import type { Id } from "../model/common.ts";
import type { StoredHistory } from "../model/history.ts";

/** What is stored of the sheets' past, and what an owner should know of it. */
export interface Past {
  /** Null where nothing is stored, or nothing is wanted. */
  readonly history: StoredHistory | null;
  /** Why briefings have no history pages, and what was passed over, a line each; null where there is nothing to tell. */
  readonly remark: string | null;
}

const megabyte = 1024 * 1024;

/** How much of a past is read. Beyond it there are no history pages, and the build says so and goes on. */
export const historyLimits = {
  /** Of one text: no sheet is longer. */
  bytesOfText: 2 * megabyte,
  /** Of all texts of one sheet: each is written and compared with the next. */
  bytesOfSheet: 16 * megabyte,
  /** How many texts, and how much they hold together, without being told to. */
  texts: 5000,
  bytes: 64 * megabyte,
  /** With `history: true`. */
  bytesWhenAsked: 512 * megabyte,
  commits: 100_000,
  bytesOfChanges: 256 * megabyte,
  /** For git, all in all. */
  milliseconds: 60_000,
} as const;

/** No past at all, for this reason: a clause without stop. */
export function nothing(reason: string, others: readonly string[] = []): Past {
  const told = `There are no history pages: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`;
  return { history: null, remark: remarksInOne([...others, told]) };
}

export function remarksInOne(remarks: readonly (string | null)[]): string | null {
  return remarks.filter((remark) => remark !== null).join("\n") || null;
}

/** That these sheets have no history pages, though others have. */
export function inPartRemark(sheets: readonly { readonly id: Id }[], why: string): string | null {
  const [first] = sheets;
  if (first === undefined) return null;
  const other = sheets.length - 1;
  return other === 0
    ? `"${first.id}" ${why}, so it has no history page.`
    : `"${first.id}" ${why}, so it has no history page; nor have ${counted(other, "other sheet")} for the same reason.`;
}

/** "has earlier versions of more than 2 MB, or of more than 16 MB together". */
export function longerThan(what: string): string {
  const { bytesOfText, bytesOfSheet } = historyLimits;
  return `has ${what} of more than ${megabytes(bytesOfText)}, or of more than ${megabytes(bytesOfSheet)} together`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
