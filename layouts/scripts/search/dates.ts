import type { ShownLine } from "#engine";

/** A day, a month, or what lies before or after, as somebody typed it. */
export interface AskedDay {
  /** "8 August", as a label. */
  readonly label: string;
  readonly year: string | null;
  /** "08"; null where a year alone bounds a period. */
  readonly month: string | null;
  readonly day: string | null;
  /** With "since" and "until", which need a year, everything on that side. */
  readonly side: "on" | "from" | "to";
}

const months = "january february march april may june july august september october november december".split(
  " ",
);
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const lead = "(?:\\b(after|since|from|before|until|till|by|on|in|around|of)\\s+(?:the\\s+)?)?\\b";

/** Each finds lead, year, month, day by these names. */
const forms = [
  "(?<year>\\d{4})-(?<month>\\d{2})(?:-(?<day>\\d{2}))?",
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${monthName})(?:,?\\s+(?<year>\\d{4}))?`,
  `(?<month>${monthName})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?`,
  `(?<month>${monthName})\\s+(?<year>\\d{4})`,
].map((form) => new RegExp(`${lead}${form}(?![\\p{L}\\p{N}])`, "iu"));

/** The first date in a text and the text without it; null where it has none that there can be. Months and years alone are words. */
export function dateIn(written: string): { readonly asked: AskedDay; readonly rest: string } | null {
  const text = withIsoDates(written);
  for (const form of forms) {
    const found = form.exec(text);
    const { year, month = "", day } = found?.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : 1 + months.findIndex((name) => sameMonth(name, month));
    if (
      found === null ||
      number < 1 ||
      number > 12 ||
      (day !== undefined && !isDayOf(Number(day), number, year))
    )
      continue;
    const [written] = found;
    const side = year === undefined ? "on" : sideOf(found[1]);
    const words = [day && String(Number(day)), monthLabel(number), year];
    return {
      asked: {
        label: `${side === "on" ? "" : `${side === "from" ? "from" : "until"} `}${words.filter(Boolean).join(" ")}`,
        year: year ?? null,
        month: String(number).padStart(2, "0"),
        day: day?.padStart(2, "0") ?? null,
        side,
      },
      rest: `${text.slice(0, found.index).trim()} ${text.slice(found.index + written.length).trim()}`.trim(),
    };
  }
  return null;
}

/** Of a month without its year, 29 February is a day. */
function isDayOf(day: number, month: number, year = "2024"): boolean {
  return day >= 1 && day <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}

/** "31 February" in a text, a day that no month has; null where there is none. */
export function impossibleDay(text: string): string | null {
  for (const form of forms) {
    const { year, month = "", day } = form.exec(withIsoDates(text))?.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : 1 + months.findIndex((name) => sameMonth(name, month));
    if (day === undefined || number < 1 || number > 12 || isDayOf(Number(day), number, year)) continue;
    return [Number(day), monthLabel(number), year].filter(Boolean).join(" ");
  }
  return null;
}

/** "8/6/2025" with the two days that it can be, as they are written here: the month's number first or last. */
export function ambiguousDay(text: string): readonly [written: string, one: string, other: string] | null {
  const [written, one = 0, other = 0, year] =
    /(?<![\d./])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d./])/
      .exec(text)
      ?.map((part, place) => (place === 1 || place === 2 ? Number(part) : part)) ?? [];
  const [first, second] = [Number(one), Number(other)];
  if (written === undefined || withIsoDates(text) !== text || first < 1 || second < 1) return null;
  return [
    String(written),
    `${first} ${monthLabel(second)} ${year}`,
    `${second} ${monthLabel(first)} ${year}`,
  ];
}

function monthLabel(number: number): string {
  const name = months[number - 1] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `2024` or `2025-03` in words: "March 2025". */
export function periodLabel(period: string): string {
  const [year = "", month] = period.split("-");
  return month === undefined ? year : `${monthLabel(Number(month))} ${year}`;
}

/** Whether a period ends before it begins. */
export function endsBefore(from: AskedDay | null, to: AskedDay | null): boolean {
  const [first, last] = [from, to].map(
    (day) => day && [day.year, day.month, day.day].filter(Boolean).join("-"),
  );
  return typeof first === "string" && typeof last === "string" && last < first && !first.startsWith(last);
}

/** The day or month at which a period begins or ends; null where a text is no date with its year. */
export function boundIn(text: string, side: "from" | "to"): AskedDay | null {
  const [year] = /^\d{4}$/.exec(text.trim()) ?? [];
  if (year !== undefined) return { label: year, year, month: null, day: null, side };
  const found = dateIn(text);
  if (found === null || found.rest !== "" || found.asked.year === null) return null;
  return { ...found.asked, label: found.asked.label.replace(/^(?:from|until) /, ""), side };
}

/** "15.8.2025", "15/8/2025" and "8/15/2025" as they are otherwise written. Of "8/6/2025" nobody knows which is the month. */
function withIsoDates(text: string): string {
  return text.replace(
    /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d./])/g,
    (written, one, sign, other, year) => {
      const [first, second] = [Number(one), Number(other)];
      const isDayFirst = sign === "." || first > 12 || first === second;
      if (!isDayFirst && second <= 12) return written;
      const [day, month] = isDayFirst ? [one, other] : [other, one];
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    },
  );
}

function sameMonth(name: string, written: string): boolean {
  return name.startsWith(written.toLowerCase().replace(/\.$/, "").slice(0, 3));
}

function sideOf(word: string | undefined): AskedDay["side"] {
  if (/^(?:after|since|from)$/i.test(word ?? "")) return "from";
  return /^(?:before|until|till|by)$/i.test(word ?? "") ? "to" : "on";
}

/** Whether a day, `YYYY-MM-DD`, is meant; of a month, `YYYY-MM`, whether one of its days can be. */
export function isMeantDay(date: string, { year, month, day, side }: AskedDay): boolean {
  const asked = [year, month, day].filter((part) => part !== null).join("-");
  const given = year === null ? date.slice(5) : date;
  const length = Math.min(asked.length, given.length);
  const order = given.slice(0, length).localeCompare(asked.slice(0, length));
  return order === 0 || (side === "from" && order > 0) || (side === "to" && order < 0);
}

/** Whether a line is of a day. What has no date of its own is of none, though it was told on one; what lasted is of each of its days. */
export function isOfDay(
  { date, day, until = day, through }: Pick<ShownLine, "date" | "day" | "until" | "through">,
  asked: AskedDay,
): boolean {
  if (date === "Not stated") return false;
  if (through !== undefined) return isMeantSpan(day, through, asked);
  return isMeantDay(day, asked) && isMeantDay(until, asked);
}

/** Whether what lasted from one day to another was going on then; of a day without its year, in any of its years. */
function isMeantSpan(from: string, to: string, asked: AskedDay): boolean {
  const { side } = asked;
  if (side !== "on") return isMeantDay(side === "from" ? to : from, asked);
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)));
  const years = asked.year === null ? [first, Math.min((first ?? 0) + 1, last ?? 0), last] : [asked.year];
  return years.some((year) => {
    const day = { ...asked, year: String(year).padStart(4, "0") };
    return isMeantDay(to, { ...day, side: "from" }) && isMeantDay(from, { ...day, side: "to" });
  });
}
