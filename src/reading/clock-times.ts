import type { Stretch } from "./plain.ts";

/** A time of day as written, with its offset where a zone stands beside it. */
export interface ClockTime extends Stretch {
  readonly clock: string;
  readonly offset: string;
}

const offsets: Readonly<Record<string, string>> = {
  GMT: "Z",
  UTC: "Z",
  Z: "Z",
  BST: "+01:00",
  WET: "Z",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  IST: "+05:30",
  JST: "+09:00",
  KST: "+09:00",
  SGT: "+08:00",
  HKT: "+08:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  SAST: "+02:00",
  EAT: "+03:00",
};
const zone = `(?:[ ,]*\\(?(${Object.keys(offsets).join("|")}|local(?: time)?|ET|PT|CT|Eastern(?: time)?|Pacific(?: time)?)\\b\\)?)?`;
const time = new RegExp(
  `\\b(?:(\\d{1,2})(?:[:.](\\d\\d))? ?(a\\.m\\.?|p\\.m\\.?|[ap]m\\b)|(\\d{1,2})[:.](\\d\\d)(?= ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|hrs|local))|(\\d{1,2}):(\\d\\d)(?![:\\d])|(\\d\\d)(\\d\\d) (?=GMT|UTC|BST|hours|hrs|local)|(noon|midday|midnight)\\b)${zone}`,
  "gi",
);

/** The times of day in a sentence. Scores, ratios and race times with seconds are none. */
export function clockTimes(text: string): readonly ClockTime[] {
  if (!/\d[:.]\d\d|\d ?[ap]\.?m|noon|midday|midnight|\d{4} (?:GMT|UTC|BST|h)/i.test(text)) return [];
  const times: ClockTime[] = [];
  for (const match of text.matchAll(time)) {
    const [whole, h12, m12, half, hz, mz, h24, m24, hh, mm, word, name] = match;
    const before = text.charAt(match.index - 1);
    if (/[\d:.£$€]/.test(before)) continue;
    let hour = Number(h12 ?? hz ?? h24 ?? hh ?? (word?.toLowerCase() === "midnight" ? 0 : 12));
    const minute = Number(m12 ?? mz ?? m24 ?? mm ?? 0);
    if (half !== undefined) {
      if (hour > 12 && !/^p/i.test(half) && hour > 23) continue;
      if (hour < 12 && /^p/i.test(half)) hour += 12;
      if (hour === 12 && /^a/i.test(half)) hour = 0;
    }
    if (hour > 23 || minute > 59) continue;
    // "3:20 in the afternoon".
    if (
      half === undefined &&
      word === undefined &&
      hour < 12 &&
      afternoon.test(text.slice(match.index + whole.length))
    )
      hour += 12;
    const end = match.index + whole.length;
    times.push({
      start: match.index,
      end,
      clock: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
      offset: offsets[(name ?? "").toUpperCase()] ?? "",
    });
  }
  return times;
}

const afternoon =
  /^ (?:in the (?:afternoon|evening)|that (?:afternoon|evening)|at night)(?![\p{sc=Latn}\p{Lm}])/iu;

export function withTime(day: string, { clock, offset }: ClockTime): string {
  return `${day}T${clock}:00${offset}`;
}
