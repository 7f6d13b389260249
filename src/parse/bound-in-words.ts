import { numberIn } from "./number-in-words.ts";

/** "at least 13,000" as {atLeast: 13000}, "about 300 to 500" as {about: [300, 500]}; null for what is neither. */
export function boundIn(written: string): string | null {
  if (written.length > 100) return null;
  for (const [pattern, bound] of words) {
    const [, amount] = pattern.exec(written.trim()) ?? [];
    const number = amount === undefined ? null : numberIn(amount, bound === "about");
    if (number !== null) return `{${bound}: ${number}}`;
  }
  return null;
}

const words: readonly (readonly [pattern: RegExp, bound: string])[] = [
  [/^(?:at least|no fewer than|no less than|min(?:imum)?\.?|>=|≥)\s*(.+)$/i, "atLeast"],
  [/^(?:at most|up to|no more than|not more than|max(?:imum)?\.?|<=|≤)\s*(.+)$/i, "atMost"],
  [/^(?:more than|over|above|>)\s*(.+)$/i, "moreThan"],
  [/^(?:less than|fewer than|under|below|<)\s*(.+)$/i, "lessThan"],
  [
    /^(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|close to|c\.|ca\.?|circa|~|≈)\s*(.+)$/i,
    "about",
  ],
  [/^(.+)\+$/, "atLeast"],
];
