/** "30 million" as 30000000, "400-600" as [400, 600]; null for what is neither. */
export function numberIn(written: string, mayBeTwo: boolean): string | null {
  if (written.length > 100) return null;
  // "340,0" is no thousands; "1,5" and "340,25" are fractions to half of the world.
  const fraction = /^\s*(-?\d+),(\d{1,2})\s*$/.exec(written);
  if (fraction) return amountOf(`${fraction[1]}.${fraction[2]}`);
  if (unevenThousands.test(written)) return null;
  const word = smallNumbers.indexOf(written.trim().toLowerCase());
  if (word !== -1) return String(word);
  const one = oneNumber.exec(written);
  if (one) return amountOf(one[1], one[2]);
  const two = mayBeTwo ? twoNumbers.exec(written) : null;
  if (!two) return null;
  // "2 to 3 million" counts millions on both sides.
  const from = amountOf(two[1], two[2] ?? two[4]);
  const to = amountOf(two[3], two[4]);
  return from === null || to === null ? null : `[${from}, ${to}]`;
}

const amount = String.raw`([-+]?\d[\d,' _\u00A0\u202F]*(?:\.\d+)?)\s*(hundred|thousand|million|m|billion|bn|trillion|k)?`;
const unevenThousands = /\d,(?!\d{3}(?!\d))/;
const oneNumber = new RegExp(`^\\s*${amount}\\s*$`, "i");
const twoNumbers = new RegExp(
  `^\\s*\\[?\\s*(?:between\\s+|from\\s+)?${amount}\\s*(?:[-–—]|to|and|\\.\\.)\\s*${amount}\\s*\\]?\\s*$`,
  "i",
);
const smallNumbers = [
  ...[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ],
];
const powers: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["k", 3],
  ["million", 6],
  ["m", 6],
  ["billion", 9],
  ["bn", 9],
  ["trillion", 12],
]);

/** Moves the point in the text: 4.35 × 1000 is not quite 4350. */
function amountOf(digits = "", power = ""): string | null {
  const value = Number(
    `${digits.replace(/[,' _\u00A0\u202F]/g, "")}e${powers.get(power.toLowerCase()) ?? 0}`,
  );
  return Number.isSafeInteger(value) || (Number.isFinite(value) && Math.abs(value) < 1e15)
    ? String(value)
    : null;
}
