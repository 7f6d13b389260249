import { countedNoun } from "../reading/counted-noun.ts";
import { type Figure, figuresIn } from "../reading/figures.ts";
import { monthPattern } from "../reading/full-date.ts";
import { countOf, scaled, scaleOf } from "../reading/numbers.ts";
import { blanked, type Stretch } from "../reading/plain.ts";

/**
 * The figures of a sentence with those whose unit stands with another one of it: "240 kroner from 310", "640 million of the 1 billion
 * kroner", "9,400 riders, though a study put the figure at 5,000 to 6,000". What is amended like this is never sure.
 */
export function figuresOfSentence(text: string, dates: readonly Stretch[]): readonly Figure[] {
  const figures = figuresIn(text, dates);
  if (figures.length === 0 && !text.includes(" of whom ")) return figures;
  const left = blanked(
    text,
    [...dates, ...figures].toSorted((a, b) => a.start - b.start),
    "\u0001",
  );
  const found: Figure[] = [];
  const money = onlyMoney(text, figures);
  if (money !== null)
    for (const match of left.matchAll(scaledNumber)) found.push(...figure(match, match.index, money));
  for (const one of figures) {
    const match = fromNumber.exec(left.slice(one.end, one.end + 40));
    if (match !== null && /^(?:percent|[A-Z]{3})$/.test(one.unit))
      found.push(...figure(match, one.end + match.index + match[0].search(/\d/), one.unit));
  }
  const put = putAt.exec(left);
  const before = put === null ? undefined : figures.findLast(({ end }) => end <= put.index);
  if (put !== null && before !== undefined)
    found.push(...figure(put, put.index + put[0].search(/\d/), before.unit));
  found.push(...sameNoun(text, left, figures));
  const fresh: Figure[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start))
    if (one.start >= (fresh.at(-1)?.end ?? 0)) fresh.push(one);
  return [...figures, ...fresh].sort((a, b) => a.start - b.start);
}

const count = "(\\d{1,3}(?:,\\d{3})+|\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/** "six | of the cable's 114 wires". */
const partOf = new RegExp(
  `(?<![\\p{L}\\d.,-])${count} of (?:the|its|their|his|her|all|some|those|these) (?:[\\p{L}-]+'s? )?(?:[\\p{L}-]+ ){0,2}$`,
  "iu",
);
/** "two of them", "240 of whom". */
const ofThem = new RegExp(`(?<![\\p{L}\\d.,-])${count} of (them|whom)(?!\\p{L})`, "giu");
/** "29 men and the Brigades 17". */
const gap = new RegExp(
  `(?:,| and|,? while|;) (?:(?:the|a|its|their|his|her) )?(?!(?:${monthPattern})(?!\\p{L}))(?:\\p{Lu}[\\p{L}'-]+ |other |others |second |rest |latter |former ){1,5}${count}(?=[.;]|,(?! ?\\d)| and )`,
  "gu",
);

/** Numbers that count what another one of the sentence has counted before or counts behind. */
function sameNoun(text: string, left: string, figures: readonly Figure[]): readonly Figure[] {
  const counts = figures.filter(({ unit }) => !noCount.test(unit));
  const found: Figure[] = [];
  const add = (start: number, written: string, unit: string) =>
    found.push({
      start,
      end: start + written.length,
      value: countOf(written),
      valueMax: null,
      unit,
      bound: null,
      isSure: false,
    });
  for (const { start, unit } of counts) {
    const match = partOf.exec(left.slice(Math.max(0, start - 80), start));
    if (match !== null) add(Math.max(0, start - 80) + match.index, match[1]!, unit);
  }
  for (const match of left.matchAll(ofThem)) {
    const [whole, written = "", which] = match;
    // "240 of whom are migrants".
    const behind =
      which === "whom"
        ? countedNoun(text.slice(match.index + whole.length).replace(/^ (?:are|were) /, " "), false)
        : null;
    const before = counts.findLast(({ end }) => end <= match.index);
    const unit = behind?.unit ?? before?.unit;
    if (unit !== undefined) add(match.index, written, unit);
  }
  for (const match of left.matchAll(gap)) {
    const written = match[1]!;
    const before = counts.findLast(({ end }) => end <= match.index);
    if (before !== undefined && match.index - before.end < 40)
      add(match.index + match[0].length - written.length, written, before.unit);
  }
  return found;
}

const noCount =
  /^(?:[A-Z]{3}|percent|percentage point|basis point|second|minute|hour|day|night|week|month|year|decade|km|m|mm|cm|kg|celsius|fahrenheit|degree|times)$/;

const number = "(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)";
/** "up to three million", "half a million". */
const counts =
  "half a|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty";
const ends =
  "(?=[.,;:)]|$| (?:of (?:the|its|that|an?)|in|to|from|for|and|or|at|by|on|after|before|earlier|previously|expected|forecast|last|this|as|but|while|when|with)(?!\\p{L}))(?![.,]\\d)";
const scale = "(?: (million|billion|trillion)|(bn|mn|tn))";
/** "2.6 billion to 2.9 billion", "590 million". */
const scaledNumber = new RegExp(
  `(?<![\\p{L}\\d.,$€£])(?:${number}|(?<word>${counts})(?= (?:million|billion|trillion)))${scale}?(?:(?: to | and | or | ?- ?)${number}${scale})?${ends}`,
  "gu",
);
/** "to 240 kroner from 310". */
const fromNumber = new RegExp(
  `^,? (?:up |down )?from ${number}${scale}?(?=[.,;)]|$| (?:and|in|a|last|the|at)(?!\\p{L}))(?![.,]\\d)`,
  "u",
);
const putAt = new RegExp(
  `(?<!\\p{L})puts? (?:the (?:figure|number|total|count|toll)|it|that|this|them) at (?:about |around |some |nearly )?${number}${scale}?(?:(?: to | and )${number}${scale}?)?${ends}`,
  "u",
);

function figure(match: RegExpMatchArray, start: number, unit: string): readonly Figure[] {
  const isWord = match.groups !== undefined;
  const [whole, digits, ...others] = match;
  const [s, t, b, u, v] = isWord ? others.slice(1) : others;
  const a = digits ?? match.groups?.word ?? "";
  const high = s ?? t ?? u ?? v;
  // Without a scale a number alone may be anything.
  if (match.index === start && high === undefined) return [];
  const low = scaled(countOf(a), scaleOf(high));
  const top = b === undefined ? null : scaled(countOf(b), scaleOf(u ?? v));
  const lead = digits === undefined ? 0 : whole.search(/\d/);
  const end = start + whole.length - lead;
  if (!Number.isFinite(low) || (top !== null && top <= low)) return [];
  return [{ start, end, value: low, valueMax: top, unit, bound: null, isSure: false }];
}

/** The money that a sentence speaks of, what brackets convert left out; null where it is of two kinds, or of none. */
function onlyMoney(text: string, figures: readonly Figure[]): string | null {
  const codes = new Set(
    figures
      .filter(
        ({ unit, start }) =>
          /^[A-Z]{3}$/.test(unit) && !/\([^)]*$/.test(text.slice(Math.max(0, start - 60), start)),
      )
      .map(({ unit }) => unit),
  );
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}
