import type { ValuePath } from "../diagnostics/diagnostic.ts";
import { whyNoDate } from "../model/date-mistakes.ts";
import { isRoleDay } from "../model/role-days.ts";
import { inQuotes } from "../yaml/yaml-quotes.ts";
import { boundIn } from "./bound-in-words.ts";
import { numberIn } from "./number-in-words.ts";

/** What to write, where that can be told from what stands there. */
export function correction(
  path: ValuePath,
  value: unknown,
  wanted: string,
  typed: string | null,
): string | null {
  const field = path.at(-1);
  const words = typed ?? String(value);
  if (field === "dateline") return datelineOf(String(value));
  // An id is not written for what the source leaves open.
  if (value === "unstated" && /\bids?\b/.test(wanted))
    return `Leave \`${field}:\` out where the source does not say.`;
  // Repeated whole in a hint, a text of thousands of characters would hide all others.
  if (words.length > 200) return null;
  if (typeof field !== "string")
    return typeof value === "number" || typeof value === "boolean" ? `Put it in quotes: "${words}".` : null;
  if (wanted === "text" && typed !== null && /^[[{]/.test(typed))
    return `If it is one text, put it in quotes: \`${field}: ${inQuotes(typed)}\`.`;
  if (typeof value === "object" && value !== null) {
    if (wanted.startsWith("a list") && !Array.isArray(value))
      return "Begin each item with a hyphen and a space.";
    return null;
  }
  if (/a list of (?:ids|texts|numbers)/.test(wanted) && /^-\S/.test(String(value)))
    return "Put a space behind each hyphen, and each item on a line of its own.";
  if (field === "cite" && typeof value === "number") return `Write \`cite: p${value}\`.`;
  if (field === "via" && /\s/.test(String(value)))
    return `Write \`channel: ${String(value)}\` if it is where it was said; \`via:\` lists those who carried it, by their ids.`;
  if (wanted === "a list of ids" && !/^[a-z0-9-]+(?:, *[a-z0-9-]+)*$/.test(String(value))) return null;
  if (/a list of (?:ids|texts|numbers)/.test(wanted))
    return `Put it in brackets: \`${field}: [${String(value)}]\`.`;
  if (wanted === "true or false")
    return /^(yes|on|y|true)$/i.test(String(value))
      ? `Write \`${field}: true\`.`
      : /^(no|off|n|false)$/i.test(String(value))
        ? `Write \`${field}: false\`.`
        : null;
  const [, date] = /^write (\d{4}-[\d-]+)/.exec(typeof value === "number" ? whyNoDate(words) : "") ?? [];
  if (date !== undefined && dateFields.has(field)) return `Write \`${field}: ${date}\`.`;
  if (wanted.includes("text") || wanted.includes("an id"))
    return `Put it in quotes: \`${field}: "${words}"\`.`;
  if (!wanted.includes("a number") || typeof value !== "string") return null;
  if (value.trim() !== "" && Number.isFinite(Number(value)))
    return `Write it without quotes: \`${field}: ${Number(value)}\`.`;
  const number = numberIn(value, wanted.includes("two numbers"));
  if (number !== null) return `Write \`${field}: ${number}\`.`;
  const bound = wanted.includes("a bound") ? boundIn(value) : null;
  return bound === null ? null : `Write \`${field}: ${bound}\`.`;
}

const dateFields = new Set(["date", "at", "when", "asOf", "published", "looked", "earliest", "latest"]);

/** `dateline: 2026-05-20`, which is its day alone. */
function datelineOf(written: string): string {
  return isRoleDay(written) && written.length === 10
    ? `Write \`dateline: {date: ${written}}\`.`
    : "Write its day as a field, such as `dateline: {date: 2026-05-20}`; where the source gives none, the day on which you read it, as in `dateline: {date: 2026-05-20, assumed: true}`.";
}
