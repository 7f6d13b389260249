import { type Anchor, type DayWindow, shifted, type Unit } from "./day-windows.ts";
import { numberOf } from "./number-words.ts";
import { only, type Reader, type Reading, unknownReading } from "./reading.ts";

/**
 * "48 hours before the expiration", said of now: the expiration is two days after. Of a named record, "48 hours before
 * the arrival" is two days before it, unless the arrival is the record that counts. "Eight months before" alone may mean
 * that it lies so long before this one, or this one before it; the first is likelier.
 */
export function counted(match: RegExpExecArray): Reader {
  const [, count = "", unit = "", direction = ""] = match;
  const named = wordsAfter(match);
  return (anchor) => {
    const forward = shifted(anchor, numberOf(count), unit as Unit);
    const back = shifted(anchor, -numberOf(count), unit as Unit);
    switch (direction) {
      case "ago":
      case "earlier":
        return only(back);
      case "before":
      case "prior to":
        return anchor.isNow ? only(forward) : seenFrom(anchor, named, back, forward);
      case "after":
      case "following":
      case "since":
        return anchor.isNow
          ? { kind: "days", windows: [back, forward] }
          : seenFrom(anchor, named, forward, back);
      default:
        return only(forward);
    }
  };
}

/** "the day before the summit": before what is named as the anchor; from now on, it is not known before what. */
export function oneUnitAway(match: RegExpExecArray): Reader {
  const [, unit = "", direction = ""] = match;
  const named = wordsAfter(match);
  const count = direction === "after" ? 1 : -1;
  return (anchor) => {
    if (anchor.isNow) return unknownReading;
    const there = shifted(anchor, count, unit as Unit);
    const back = shifted(anchor, -count, unit as Unit);
    return named === "" ? { kind: "days", windows: [there, back] } : seenFrom(anchor, named, there, back);
  };
}

function wordsAfter({ input, index, 0: match }: RegExpExecArray): string {
  return input.slice(index + match.length).trim();
}

/**
 * Of what is named after "before" or "after", where this record lies: `there` where it is the anchor, `back` where it is
 * the record itself; without a name, either.
 */
function seenFrom({ told }: Anchor, named: string, there: DayWindow, back: DayWindow): Reading {
  if (named === "") return { kind: "days", windows: [back, there] };
  const isRecord = told !== undefined && shareWord(named, told.record) && !shareWord(named, told.anchor);
  return only(isRecord ? back : there);
}

/** Whether two texts have a word in common, as far as its beginning: "expiration" and "expires". */
function shareWord(a: string, b: string): boolean {
  const beginnings = new Set(
    b
      .toLowerCase()
      .match(longWord)
      ?.map((word) => word.slice(0, 5)),
  );
  return a.match(longWord)?.some((word) => beginnings.has(word.slice(0, 5))) ?? false;
}

const longWord = /[\p{L}\p{N}]{4,}/gu;
