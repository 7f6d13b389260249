const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  crore: 1e7,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};

// The longer words first: "nine" is no part of "nineteen".
const word = `(?:(?:${tens.join("|")})(?:[- ](?:${units.slice(1, 10).join("|")}))?|${units.slice(1).toReversed().join("|")})`;
const hundreds = `(?:a|${units.slice(1, 10).join("|")}) hundred(?: and)? ${word}`;
const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

/** A number in digits or words, captured: "3,400", "2.1", "twenty-two", "a dozen". No scale. */
export const numberWordPattern = `(${digits}|${hundreds}|half a dozen|(?:a|several|two|three|four|five|six|ten) dozen|${word}|half a|a hundred|a thousand|a million|a billion)`;

/** A small count as it stands before a unit of time, captured. */
export const countPattern = `(\\d{1,4}|${word}|a|an|a couple of)`;

/** The scale after a number, captured, with what stands between. */
export const scalePattern =
  "(?:[ -]?(hundred|thousand|lakh|crore|million|billion|trillion)\\b|(bn|mn|mln|tn|trn|m|b|k)\\b)?";

/** The value of what `numberWordPattern` or `countPattern` captured; NaN for other words. */
export function countOf(written: string): number {
  const small = written.toLowerCase().trim();
  if (/^\d/.test(small)) return Number(small.replaceAll(",", ""));
  const special: Readonly<Record<string, number>> = {
    a: 1,
    an: 1,
    "a couple of": 2,
    "a dozen": 12,
    "half a dozen": 6,
    "two dozen": 24,
    "three dozen": 36,
    "four dozen": 48,
    "five dozen": 60,
    "six dozen": 72,
    "ten dozen": 120,
    "several dozen": Number.NaN,
    "half a": 0.5,
    "a hundred": 100,
    "a thousand": 1000,
    "a million": 1e6,
    "a billion": 1e9,
  };
  if (small in special) return special[small] ?? Number.NaN;
  const [, many = "", rest = ""] = /^(\w+) hundred(?: and)? (.+)$/.exec(small) ?? [];
  if (many !== "") return countOf(many) * 100 + countOf(rest);
  const [first = "", second = ""] = small.split(/[- ]/);
  const ten = tens.indexOf(first);
  if (ten !== -1) return (ten + 2) * 10 + Math.max(0, units.indexOf(second));
  const unit = units.indexOf(first);
  return unit === -1 ? Number.NaN : unit;
}

/** What a scale word multiplies by; 1 for none. */
export function scaleOf(written: string | undefined): number {
  return written === undefined ? 1 : (scales[written.toLowerCase()] ?? 1);
}

/** The product without the noise of binary fractions: 2.1 million is 2100000. */
export function scaled(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12));
}

const part = { thirds: 3, quarters: 4, fifths: 5, tenths: 10 } as const;
const share = new RegExp(
  `\\b(?:(two|three|four|seven|nine)[- ](thirds|quarters|fifths|tenths)|${numberWordPattern} (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[2-9]|10|20|100)(?![-,.]?[\\d\\p{L}]| (?:hours|days|weeks|months|years|minutes)))\\b`,
  "giu",
);

/** Shares written as parts of a whole, in percent: "three quarters", "six in ten". */
export function sharesIn(text: string): readonly { start: number; end: number; percent: number }[] {
  return Array.from(text.matchAll(share)).flatMap(
    ({ index, 0: written, 1: some, 2: parts, 3: many, 4: all }) => {
      const of = parts === undefined ? countOf(all ?? "") : part[parts.toLowerCase() as keyof typeof part];
      const value = countOf(some ?? many ?? "") / of;
      return value < 1
        ? [{ start: index, end: index + written.length, percent: scaled(value * 100, 1) }]
        : [];
    },
  );
}
