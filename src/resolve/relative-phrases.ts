import { addDays } from "../model/calendar.ts";
import { readDayPhrases, unitPattern } from "./day-phrases.ts";
import { oneDay, type Unit } from "./day-windows.ts";
import { numberOf, numberPattern, ordinalPattern } from "./number-words.ts";
import { type Reader, type Reading, type Tense, unknownReading, windowsOf } from "./reading.ts";

/** What the words of a phrase give when they are counted from an anchor; the first is the likeliest. Empty: not known. */
export type Phrase = readonly Reader[];

const phrases = new Map<string, Phrase>();
const phraseLimit = 10_000;

/** Reads a phrase of an English source. The words may stand inside a longer text: "speaking on Wednesday evening". */
export function readPhrase(said: string): Phrase {
  const known = phrases.get(said);
  if (known !== undefined) return known;
  if (phrases.size >= phraseLimit) phrases.clear();
  const phrase = read(
    said
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[\s\u00a0]+/g, " ")
      .trim(),
  );
  phrases.set(said, phrase);
  return phrase;
}

const maxLength = 300;
/** Words that make a date recur, blur it, or hang it on something that the phrase does not date. */
const beyondUs = new RegExp(
  [
    "\\b(?:every|each|annual|weekly|daily|monthly|and a half|half an?)\\b",
    "\\b(?:good|black|super|ash|easter|holy|bloody) (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b",
    "\\bweeks? (?:from|on|after|before) (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b",
    `\\b(?:more|less|fewer|longer) than ${numberPattern}\\b`,
    `\\b(?:nearly|almost|about|around|some|roughly|approximately|at least|over|under) ${numberPattern} `,
  ].join("|"),
);
const recently = /\b(?:recent|recently|lately|of late)\b/;

function read(text: string): Phrase {
  if (text.length > maxLength || beyondUs.test(text)) return [];
  for (const { pattern, reader } of framed) {
    const match = pattern.exec(text);
    const found = match === null ? null : reader(match);
    if (found !== null) return [found];
  }
  const days = readDayPhrases(text);
  // "on Tuesday, after recent talks" is a Tuesday.
  return days.length === 0 && recently.test(text) ? [untilNow] : days;
}

const untilNow: Reader = (anchor) => ({ kind: "ceiling", windows: [oneDay(anchor.to)], isOpen: true });

interface Frame {
  readonly pattern: RegExp;
  readonly reader: (match: RegExpExecArray) => Reader | null;
}

/** Words that stand around a day and say how it is meant: "as early as next week", "by Friday", "since March". */
const framed: readonly Frame[] = [
  {
    pattern: new RegExp(
      `\\b(?:in (?:its|their|his|her)|now in the) ${ordinalPattern} (day|week|month|year|decade)\\b`,
    ),
    reader: ([, ordinal = "", unit = ""]) =>
      always({ kind: "age", count: numberOf(ordinal), unit: unit as Unit }),
  },
  {
    pattern: /\b(?:since then|ever since|from then on|since that (?:day|time|date))\b/,
    reader: () => (anchor) => (anchor.isNow ? { kind: "unanchored" } : { kind: "since", windows: [anchor] }),
  },
  {
    pattern: /\b(?:as early as|as soon as|no earlier than|not earlier than|no sooner than|not before) (.+)$/,
    reader: ([, rest = ""]) => inFrame("floor", rest, "future"),
  },
  {
    pattern: /^(.+) at the earliest\b/,
    reader: ([, rest = ""]) => inFrame("floor", rest, "future"),
  },
  {
    pattern: /\b(?:starting|beginning|effective|as from) (?!of )(.+)$/,
    reader: ([, rest = ""]) => inFrame("floor", rest, "unclear"),
  },
  {
    pattern: /\bsince (.+)$/,
    reader: ([, rest = ""]) => inFrame("since", rest, "past"),
  },
  {
    pattern: new RegExp(`\\bfor (?:the )?(?:past|last|previous) ${numberPattern} ${unitPattern}\\b`),
    reader: ([, number = "", unit = ""]) => lastUnits(numberOf(number), unit as Unit),
  },
  {
    pattern: /\b(?:by|no later than|not later than|at the latest by|until|till|before the end of) (.+)$/,
    reader: ([whole, rest = ""]) =>
      inFrame("ceiling", whole.startsWith("before") ? `the end of ${rest}` : rest, "future"),
  },
  {
    pattern: /^before (.+)$/,
    reader: ([, rest = ""]) => before(rest),
  },
];

function always(reading: Reading): Reader {
  return () => reading;
}

/** Puts the days of the words inside a frame; what is ambiguous by itself stays so. */
function inFrame(kind: "floor" | "ceiling" | "since", rest: string, tense: Tense): Reader | null {
  // "by Friday" bounds a Friday; "struck by the storm that came on Friday" does not.
  const [inner] = readDayPhrases(rest, kind === "ceiling" ? 6 : rest.length);
  if (inner === undefined) return null;
  return (anchor, seen) => {
    const reading = inner(anchor, tense === "future" && seen === "past" ? "unclear" : tense);
    if (reading.kind !== "days") return reading;
    return kind === "ceiling"
      ? { kind, windows: reading.windows, isOpen: false }
      : { kind, windows: reading.windows };
  };
}

/** "before Friday" leaves Thursday as the last day, though many write the Friday. */
function before(rest: string): Reader | null {
  const [inner] = readDayPhrases(rest, 6);
  if (inner === undefined) return null;
  return (anchor, seen) => {
    const windows = windowsOf(inner(anchor, seen === "past" ? "unclear" : "future"));
    const [first] = windows;
    if (first === undefined) return unknownReading;
    return { kind: "ceiling", windows: [oneDay(addDays(first.from, -1)), ...windows], isOpen: false };
  };
}

function lastUnits(count: number, unit: Unit): Reader {
  const [inner] = readDayPhrases(`${count} ${unit}s ago`);
  return (anchor, tense) => {
    const [start] = inner === undefined ? [] : windowsOf(inner(anchor, tense));
    return start === undefined ? unknownReading : { kind: "since", windows: [start] };
  };
}
