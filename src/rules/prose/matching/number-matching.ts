import type { Id } from "../../../model/common.ts";
import type { SentenceNumber } from "../../../reading/numbers-in.ts";
import type { SentenceReading } from "../../../reading/read-sentence.ts";
import { mayBeOneCurrency } from "../../../reading/words/en/shared-money.ts";
import type { EvidenceNumber } from "./evidence.ts";

/** Whether a number of the prose is that of a record: the same, within its range, or as round or as bounded as the prose says. */
export function matches(
  { value, valueMax }: Pick<EvidenceNumber, "value" | "valueMax">,
  number: SentenceNumber,
): boolean {
  const low = Math.min(value, valueMax ?? value);
  const high = Math.max(value, valueMax ?? value);
  // "Two thirds" is 67 percent as well as 66.
  const isShare = number.unit === "percent" && !number.isExact;
  const isOne = (wanted: number) =>
    (wanted >= low && wanted <= high) ||
    isRounded(wanted, low, number.bound, number.unit === "percent") ||
    (isShare && Math.abs(wanted - low) <= 3);
  return isOne(number.value) && (number.valueMax === null || isOne(number.valueMax));
}

/** Bounds from below and from above, in words and as a record writes them: "no more than" is none from below. */
export const upwards = /at ?least|(?<!no |not )more ?than|over|upwards|no fewer|no less/i;
export const downwards =
  /at ?most|up to|no more|not more|(?<!no |not )less ?than|(?<!no |not )fewer|under|as (?:many|much)/i;

/** "1.3 million" for 1,312,400; "more than 300" for 340, "nearly 350" for 340. */
function isRounded(wanted: number, exact: number, bound: string | null, isShareOf: boolean): boolean {
  if (wanted === exact) return true;
  const digits = significant(wanted);
  if (digits >= 2 && digits < significant(exact) && Number(exact.toPrecision(digits)) === wanted) return true;
  if (bound === null || wanted <= 0) return false;
  // Of a hundred, five more are many.
  if (isShareOf && Math.abs(exact - wanted) > 5) return false;
  if (upwards.test(bound)) return exact >= wanted && exact <= wanted * 1.35;
  if (downwards.test(bound) || /nearly|almost/.test(bound)) return exact <= wanted && exact >= wanted * 0.75;
  return Math.abs(exact - wanted) <= wanted * 0.12;
}

function significant(value: number): number {
  return String(Math.abs(value))
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
}

const hard =
  /^(?:[A-Z]{3}|percent|percentage point|basis point|second|minute|hour|day|night|week|fortnight|month|year|decade|century|km|nautical mile|km\/h|mph|mile|m|cm|mm|foot|inch|yard|acre|hectare|tonne|ton|kg|gram|litre|gallon|barrel|MW|GW|kW|MWh|GWh|kWh|TWh|knot|celsius|fahrenheit|degree|(?:square|cubic) \w+|terabyte|gigabyte|megabyte|cent|penny)$/;

/** Whether a unit measures, rather than counts. */
export function isMeasure(unit: string | null): unit is string {
  return unit !== null && hard.test(unit);
}

const money = /^(?:[A-Z]{3}|crown)$/;

/** Whether two units can't be the same: two measures, or a share or money and something counted. */
export function clashes(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  // Crowns without a country.
  if (a === "crown" || b === "crown") return !mayBeOneCurrency("DKK", a === "crown" ? b : a);
  if (money.test(a) && money.test(b)) return !mayBeOneCurrency(a, b);
  if (a === "degree" || b === "degree") return !/^(?:celsius|fahrenheit)$/.test(a === "degree" ? b : a);
  if (hard.test(a) && hard.test(b)) return true;
  const apart = (one: string) => money.test(one) || one === "percent";
  return (apart(a) && !hard.test(b)) || (apart(b) && !hard.test(a));
}

/**
 * Whether every record that has the number has it in another unit. A noun is another unit where a record counts just that with
 * another number: "340 patients", where there are 1.3 million patients and 340 appointments.
 */
export function unitsClash(
  number: SentenceNumber,
  known: readonly EvidenceNumber[],
  all: readonly EvidenceNumber[],
): boolean {
  const { unit } = number;
  if (unit === null || known.some((one) => one.unit === null || one.unit === unit)) return false;
  if (known.every((one) => clashes(one.unit, unit)))
    return (
      number.isExact || known.every((one) => one.unit !== null && hard.test(one.unit) && hard.test(unit))
    );
  return number.value > 12 && all.some((one) => one.unit === unit && !known.includes(one));
}

/** Whether the words right beside a number tell it as a sum or a difference: "another 2.5 million", "three seats short". */
function isToldAsReckoned({ start, end }: SentenceNumber, { words }: SentenceReading): boolean {
  return (
    /(?<![\p{sc=Latn}\p{Lm}])(?:another|extra|additional|further|by|of|all|together|come to|comes to|came to|adds? up to|added up to|totals?|totall?ed|lies?|include|lost|gained|shed|added|saved|took|takes|taking|spare[sd]?(?: \p{L}+)?|trimmed|shaved|knocked)(?: (?:about|around|some))? $/iu.test(
      words.slice(Math.max(0, start - 40), start),
    ) ||
    /^[\d.,]*[^.;:]{0,60}?(?<![\p{sc=Latn}\p{Lm}])(?:more|fewer|less|lower|higher|short|shy|below|above|dearer|cheaper|costlier|heavier|lighter|older|younger|longer|shorter|warmer|hotter|colder|cooler|deeper|wider|taller|faster|slower|larger|bigger|smaller|apart|ahead|behind|left|includ[a-z]*|altogether|in all|together|between them|combined|too)(?![\p{sc=Latn}\p{Lm}])/iu.test(
      words.slice(start, end + 30),
    )
  );
}

/** Whether a sentence tells a number, or rounds it, as worked out of one that its records have and another of the sheet in its unit, and it comes out so. */
export function isReckoned(
  number: SentenceNumber,
  near: readonly EvidenceNumber[],
  sheet: readonly EvidenceNumber[],
  reading: SentenceReading,
  isFree = false,
): boolean {
  const { value, unit } = number;
  // What cites nothing may sum up the whole sheet, without a word for it.
  const isSaid = isToldAsReckoned(number, reading);
  // A rounded sum needs no other word for it: "nearly 10,000 people are under an order or an alert".
  const isOfPeople = number.unit === "person";
  const isShare = unit === "percent" && isPartOf(number, near);
  if (value === 0 || !(isShare || isSaid || isOfPeople || number.bound !== null || (isFree && value > 12)))
    return false;
  if (number.unit === "times" && isRatio(number, near, sheet)) return true;
  const isShareOfAnother = near.some(
    (share) =>
      share.unit === "percent" &&
      [...near, ...sheet].some(
        (whole) =>
          whole.unit !== "percent" &&
          matches({ value: (share.value * whole.value) / 100, valueMax: null }, number),
      ),
  );
  if (isShare || isShareOfAnother || (unit === "percent" && isChangeBetween(number, near))) return true;
  if (isSumOfAll(number, near)) return true;
  const ones = near.filter((one) => isAddable(one.unit, unit));
  if (ones.length * sheet.length > 4000) return false;
  const isIt = (result: number) =>
    result !== 0 && matches({ value: Number(result.toPrecision(12)), valueMax: null }, number);
  return ones.some((one) =>
    sheet.some(
      (other) =>
        (one.value !== other.value || (isSaid && one === other)) &&
        // Beside a number of its own record the unit may go without saying: "10.1 days, down from 15.2".
        (isAddable(other.unit, unit) || (other.unit === null && other.record === one.record)) &&
        (isSaid || isFree || one.record === other.record || (one.unit === unit && other.unit === unit)) &&
        (isIt(one.value + other.value) || ((isSaid || isFree) && isIt(Math.abs(one.value - other.value)))),
    ),
  );
}

/** "Some 3 percent", of 212 tubes out of 7,100. */
function isPartOf(number: SentenceNumber, near: readonly EvidenceNumber[]): boolean {
  // Of a whole sheet, some two of its numbers always come out so.
  if (near.length > 40) return false;
  // Of a few records, one may be a share of another: "30% of the bottles", of those brought in and those found.
  const isFew = near.length <= 12;
  return near.some((part) =>
    near.some(
      (whole) =>
        (part.record === whole.record || (isFew && part.unit === whole.unit)) &&
        part.value < whole.value &&
        part.value > 12 &&
        part.unit !== "percent" &&
        !clashes(part.unit, whole.unit) &&
        matches({ value: (part.value / whole.value) * 100, valueMax: null }, number),
    ),
  );
}

/** All that one record counts in one unit, added up: 93, 65 and 45 minutes. */
function isSumOfAll(number: SentenceNumber, near: readonly EvidenceNumber[]): boolean {
  const sums = new Map<Id | null, { sum: number; count: number }>();
  for (const { record, unit, value } of near) {
    if (unit !== number.unit && unit !== null) continue;
    const { sum, count } = sums.get(record) ?? { sum: 0, count: 0 };
    sums.set(record, { sum: sum + value, count: count + 1 });
  }
  return [...sums.values()].some(({ sum, count }) => count > 2 && sum === number.value);
}

/** "More than thirty times" what costs 38 million, of 1.2 billion. */
function isRatio(
  number: SentenceNumber,
  near: readonly EvidenceNumber[],
  sheet: readonly EvidenceNumber[],
): boolean {
  return near.some((one) =>
    sheet.some(
      (other) =>
        other.value > 0 &&
        one.unit === other.unit &&
        matches({ value: Number((one.value / other.value).toPrecision(6)), valueMax: null }, number),
    ),
  );
}

/** "Down by about 12 percent", from 21,000 to 18,400. */
function isChangeBetween(number: SentenceNumber, near: readonly EvidenceNumber[]): boolean {
  return near.some((from) =>
    near.some(
      (to) =>
        from.value !== 0 &&
        from.value !== to.value &&
        from.unit !== "percent" &&
        from.record === to.record &&
        matches({ value: (Math.abs(to.value - from.value) / from.value) * 100, valueMax: null }, number),
    ),
  );
}

/** Measures add up with their like, passengers and crew to people, and percent are apart by points. */
function isAddable(part: string | null, unit: string | null): boolean {
  if (/^(?:percentage )?point$/.test(unit ?? "")) return part === "percent";
  const isDegree = (one: string | null) => /^(?:degree|celsius|fahrenheit)$/.test(one ?? "");
  if (isDegree(part) && isDegree(unit)) return true;
  if (part !== null && unit !== null && !clashes(part, unit) && money.test(part) && money.test(unit))
    return true;
  // "Some 1.3 million less", of lari.
  if (unit === null && /^[A-Z]{3}$/.test(part ?? "")) return true;
  return part === unit || !((part !== null && hard.test(part)) || (unit !== null && hard.test(unit)));
}

/** Whether a number is a span between dates, or counts what the sentence lists. */
export function isDerived(
  { value, unit, start }: SentenceNumber,
  { words, dates, numbers }: SentenceReading,
): boolean {
  const isSpan = /^(?:second|minute|hour|day|night|week|month|year|decade)$/.test(unit ?? "");
  if (
    isSpan &&
    (dates.length > 0 ||
      /(?<![\p{sc=Latn}\p{Lm}])(?:later|earlier|after|before|ago|since|within|from|until|for|old|short of|running|apart|more|early|late)(?![\p{sc=Latn}\p{Lm}])/iu.test(
        words,
      ))
  )
    return value < 366;
  const listed = numbers
    .filter((one) => one.start !== start && one.unit === numbers[0]?.unit)
    .map((one) => one.value);
  const others = numbers
    .filter((one) => one.start !== start && !hard.test(one.unit ?? ""))
    .map((one) => one.value);
  return (
    [listed, others].some((all) => all.length > 1 && all.reduce((a, b) => a + b, 0) === value) ||
    // "Of the 200 aboard, 186 passengers and 14 crew, 166 were rescued".
    others.some((one, at) => others.some((other, place) => place > at && one + other === value))
  );
}
