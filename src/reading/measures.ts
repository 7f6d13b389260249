/** By what a number in one measure is multiplied to stand in the other; null where neither is made of the other. */
export function factorBetween(from: string | null, to: string | null): number | null {
  for (const [large, small, count] of scales) {
    if (from === large && to === small) return count;
    if (from === small && to === large) return 1 / count;
  }
  return null;
}

/** The larger measure, the smaller, and how many of these it is. */
const scales: readonly (readonly [string, string, number])[] = [
  ["km", "m", 1000],
  ["m", "cm", 100],
  ["tonne", "kg", 1000],
  ["kg", "gram", 1000],
  ["square kilometre", "hectare", 100],
  ["GW", "MW", 1000],
  ["MW", "kW", 1000],
  ["hour", "minute", 60],
  ["day", "hour", 24],
  ["week", "day", 7],
  ["year", "month", 12],
  ["decade", "year", 10],
];
