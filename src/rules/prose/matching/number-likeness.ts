import type { SentenceNumber } from "../../../reading/numbers-in.ts";
import { sharedStems } from "../../../reading/word-stems.ts";
import type { EvidenceNumber } from "./evidence.ts";
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

export function otherUnit(written: string, wanted: EvidenceNumber): Wrong {
  return {
    message: `"${written}" has another unit than record "${wanted.record}", which has ${amountWords(wanted)}.`,
    hint: `Write ${amountWords(wanted)}.`,
    record: wanted.record ?? undefined,
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
