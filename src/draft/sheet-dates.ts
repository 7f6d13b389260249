import { addDays, addMonths, lastOfMonth } from "../model/calendar.ts";
import { wordsAt } from "../reading/plain.ts";
import { isDate, wordsGiveDate } from "../resolve/words-give-date.ts";
import type { DraftDate } from "./dates.ts";
import type { Article } from "./read-article.ts";
import type { Field } from "./sheet-text.ts";

const floor =
  /\b(?:until at least|till at least|at least until|as early as|as soon as|no earlier than|not earlier than|not before|no sooner than|not until|from|starting|beginning|after) (?:on |the )?$/i;
/** What lasts has its end then; what is due by then need not last. */
const lasting = /\b(?:until|till) (?:the )?$/i;
const ceiling = /\b(?:by|until|till|no later than|not later than|before) (?:the )?$/i;
/** Words that lead up to a date: "early on", "not before". */
export const frame =
  /\b(?:(?:until at least|at least until|as early as|as soon as|as late as|no earlier than|no later than|not earlier than|not before|not until|until|till|by|before|since|from|starting|beginning|on|in|at|of|late|early|the|this|late on|early on) )+$/i;

/** The fields for a date: `when`, and `said` where it was worked out. A date that its own words would not bear out is left to the editor. */
export function dateFields(
  article: Article,
  date: DraftDate,
  day: string,
  tense: "past" | "future",
): readonly Field[] {
  const before = article.plain.slice(Math.max(0, date.start - 60), date.start);
  const lead = frame.exec(before)?.[0].length ?? 0;
  // "Saturday's derby": the words stand in the source as whole words only.
  const own = article.plain.startsWith("'s", date.end) ? 2 : 0;
  const said = wordsAt(article.text, { start: date.start - lead, end: date.end + own });
  const words = article.plain.slice(date.start - lead, date.end);
  const shapes = shapesOf(date.edtf, floor.test(before), ceiling.test(before), /^since /i.test(words));
  if (lasting.test(before) && !floor.test(before)) shapes.unshift(`../${date.edtf}`);
  const remark = date.isSure ? undefined : `"${said}"`;
  for (const when of shapes) {
    if (!isDate(when)) continue;
    if (!date.isRelative) return [{ key: "when", value: when, remark }];
    if (said.length <= 90 && wordsGiveDate(said, when, day, tense))
      return [
        { key: "when", value: when, remark },
        { key: "said", value: said },
      ];
  }
  return [{ key: "when", value: "unstated", remark: `"${said}" may be ${date.edtf}` }];
}

type When = string | { readonly [key: string]: string };

/** A date as a sheet can hold it, the likeliest way first. */
function shapesOf(edtf: string, isFloor: boolean, isCeiling: boolean, isSince: boolean): When[] {
  const clean = withoutParts(edtf).replace(/:00(?=Z|[+-]\d\d:\d\d$|$)/, (match, at: number, all: string) =>
    /T\d\d:\d\d:00/.test(all) && at === all.indexOf("T") + 6 ? "" : match,
  );
  const [from = clean, to = from] = clean.split("/");
  const first = startOf(from);
  const last = endOf(to);
  const shapes: When[] = [];
  if (isSince) shapes.push(`${from}/..`);
  if (isFloor) shapes.push({ earliest: first });
  if (isCeiling) shapes.push({ latest: last });
  shapes.push(clean);
  if (clean.includes("/")) shapes.push({ earliest: first, latest: last });
  return shapes;
}

/** Quarters and halves have codes that sheets don't know: their months say the same. */
function withoutParts(edtf: string): string {
  const match = /^(\d{4})-(3[3-6]|4[01])$/.exec(edtf);
  if (match === null) return edtf;
  const [, year = "", code = ""] = match;
  const length = code.startsWith("3") ? 3 : 6;
  const start = (Number(code) - (length === 3 ? 33 : 40)) * length + 1;
  return `${year}-${String(start).padStart(2, "0")}/${year}-${String(start + length - 1).padStart(2, "0")}`;
}

function startOf(edtf: string): string {
  const season = /^(\d{4})-2([1-4])$/.exec(edtf);
  if (season !== null) return `${season[1]}-${String(Number(season[2]) * 3).padStart(2, "0")}-01`;
  if (/^\d{4}$/.test(edtf)) return `${edtf}-01-01`;
  return /^\d{4}-\d\d$/.test(edtf) ? `${edtf}-01` : edtf.slice(0, 10);
}

function endOf(edtf: string): string {
  const season = /^(\d{4})-2([1-4])$/.exec(edtf);
  if (season !== null) return addDays(addMonths(startOf(edtf), 3), -1);
  if (/^\d{4}$/.test(edtf)) return `${edtf}-12-31`;
  return /^\d{4}-\d\d$/.test(edtf) ? lastOfMonth(`${edtf}-01`) : edtf.slice(0, 10);
}
