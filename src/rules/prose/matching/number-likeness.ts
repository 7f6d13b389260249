import { factorBetween, inOtherMeasure } from "../../../reading/measures.ts";
import type { SentenceNumber } from "../../../reading/numbers-in.ts";
import type { SentenceReading } from "../../../reading/read-sentence.ts";
import { sharedStems, stemOf } from "../../../reading/word-stems.ts";
import type { EvidenceNumber } from "./evidence.ts";
import { levelWhere } from "./level.ts";
import { clashes, isMeasure, matches } from "./number-matching.ts";
import type { Wrong } from "./number-spans.ts";
import { amountWords } from "./number-words.ts";

// Whether a number of a sentence counts what one of a record counts.

/** A small number stands in many records by chance: it is the same only where it counts the same, or nothing that is named. */
export function isTheSame(one: EvidenceNumber, number: SentenceNumber): boolean {
  if (!matches(one, number)) return false;
  if (number.isExact && number.value > 12) return true;
  return (
    one.unit === number.unit ||
    // "Nine are missing" are nine people.
    (one.unit === null && number.unit === "person") ||
    one.context.size === 0 ||
    number.context.size === 0 ||
    sharedStems(one.context, number.context) > 0
  );
}

/** "13 points more than the other over four": a bare number of what the sentence has named before, or asks "how many" of. */
export function isElliptical(one: EvidenceNumber, number: SentenceNumber, reading: SentenceReading): boolean {
  return (
    number.unit === null &&
    one.unit !== null &&
    one.value === number.value &&
    one.valueMax === null &&
    reading.stems.has(stemOf(one.unit))
  );
}

/** A unit for another of the same kind: "km" for "miles", "weeks" for "days", euros for dollars. */
export function measuresTheSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return sameKind.some((kind) => kind.test(one) && kind.test(other));
}

const sameKind = [
  /^[A-Z]{3}$/,
  /^(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century)$/,
  /^(?:km|m|cm|mm|mile|nautical mile|foot|inch|yard)$/,
  /^(?:hectare|acre|square .+)$/,
  /^(?:tonne|ton|kg|gram|mg|ounce)$/,
  /^(?:kW|MW|GW)$/,
  /^(?:kWh|MWh|GWh|TWh)$/,
  /^(?:km\/h|mph|knot)$/,
  /^(?:percent|percentage point|basis point)$/,
  /^(?:celsius|fahrenheit)$/,
];

/**
 * Whether a number is a slip of a record's beyond doubt: it counts the same in the same unit, with a word of the record beside it, or its digits
 * changed places or stand at another power of ten. An "about" or "more than" may be of another number.
 */
export function isSlipOf(number: SentenceNumber, one: EvidenceNumber): boolean {
  if (one.valueMax !== null || number.valueMax !== null) return false;
  if (isExchanged(number.value, one.value))
    return one.unit === number.unit || one.unit === null || number.unit === null;
  return (
    number.bound === null &&
    one.unit !== null &&
    one.unit === number.unit &&
    sharedStems(one.context, number.context) > (isMeasure(one.unit) ? 1 : 0)
  );
}

/** 81 for 18, 4.2 for 42. */
function isExchanged(told: number, has: number): boolean {
  if (Math.min(told, has) <= 12 && Number.isInteger(has) && Number.isInteger(told)) return false;
  const digits = (value: number) =>
    [...String(value).replace(/\D|(?:0+$)/g, "")].sort().join("").replace(/^0+/, "");
  return digits(told) === digits(has);
}

export function otherUnit(written: string, unit: string | null, wanted: EvidenceNumber): Wrong {
  return {
    message: `"${written}" has another unit than record "${wanted.record}", which has ${amountWords(wanted)}.`,
    hint: `Write ${amountWords(wanted)}.`,
    record: wanted.record ?? undefined,
    ...levelWhere(measuresTheSame(unit, wanted.unit)),
  };
}

export function isSlipOfUnit(
  one: EvidenceNumber,
  number: SentenceNumber,
  near: readonly EvidenceNumber[],
): boolean {
  return (
    one.record !== null &&
    number.value > 1 &&
    (one.value === number.value || one.valueMax === number.value) &&
    isMeasure(one.unit) &&
    isMeasure(number.unit) &&
    clashes(one.unit, number.unit) &&
    !near.some((other) => matches(other, number) && !clashes(other.unit, number.unit))
  );
}

/** A number of a record that counts the same: in the same unit, or with the same words around it. */
export function isSameKind(one: EvidenceNumber, number: SentenceNumber): boolean {
  if (clashes(one.unit, number.unit)) return false;
  if (one.unit !== null && one.unit === number.unit) return true;
  const shared = sharedStems(one.context, number.context);
  return shared >= 2 || (shared === 1 && Math.min(one.context.size, number.context.size) <= 2);
}

/** The same in a larger or smaller measure: "7,000 metres" for 7 km. */
export function isConverted(number: SentenceNumber, all: readonly EvidenceNumber[]): boolean {
  return all.some(({ value, valueMax, unit }) => {
    const other = inOtherMeasure(value, unit, number.unit);
    // Whoever converts rounds.
    if (other !== null && Math.abs(number.value - other) <= Math.max(0.5, other * 0.03)) return true;
    const factor = factorBetween(unit, number.unit);
    if (factor === null) return false;
    return matches({ value: value * factor, valueMax: valueMax === null ? null : valueMax * factor }, number);
  });
}
