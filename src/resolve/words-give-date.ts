import type { WrittenWhen } from "../model/common.ts";
import { resolveDate } from "./dates.ts";
import { oneDay } from "./day-windows.ts";
import type { Tense } from "./reading.ts";
import { readPhrase } from "./relative-phrases.ts";
import { judge } from "./relative-verdict.ts";

/** Whether `when` can be written beside the words `said`, counted from a dateline: what `check` will say of it, asked beforehand. */
export function wordsGiveDate(said: string, when: WrittenWhen, dateline: string, tense: Tense): boolean {
  const { date, reason } = resolveDate(when, { said });
  if (reason !== null) return false;
  const anchor = { ...oneDay(dateline), precision: "day", isNow: true, name: "the dateline" } as const;
  const readings = readPhrase(said).map((reader) => reader(anchor, tense));
  const { kind } = judge(readings, { said, anchor, date, hasNote: false });
  return kind === "agrees" || kind === "unknown";
}

/** Whether this is a date that a sheet may hold. */
export function isDate(when: WrittenWhen): boolean {
  return resolveDate(when, {}).reason === null;
}
