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
  ["percentage point", "basis point", 100],
  ["percent", "basis point", 100],
];

/** An amount in a measure of the other system, "90 miles (145 kilometres)"; null where these two measure other things. */
export function inOtherMeasure(value: number, from: string | null, to: string | null): number | null {
  if (from === "fahrenheit" && to === "celsius") return ((value - 32) * 5) / 9;
  if (from === "celsius" && to === "fahrenheit") return (value * 9) / 5 + 32;
  for (const [one, other, factor] of conversions) {
    if (from === one && to === other) return value * factor;
    if (from === other && to === one) return value / factor;
  }
  return null;
}

/** A measure, the one of the other system, and how many of these it is. */
const conversions: readonly (readonly [string, string, number])[] = [
  ["mile", "km", 1.609],
  ["nautical mile", "km", 1.852],
  ["nautical mile", "mile", 1.151],
  ["mph", "km/h", 1.609],
  ["knot", "km/h", 1.852],
  ["knot", "mph", 1.151],
  ["yard", "m", 0.914],
  ["m", "foot", 3.281],
  ["inch", "cm", 2.54],
  ["inch", "mm", 25.4],
  ["hectare", "acre", 2.471],
  ["square mile", "square kilometre", 2.59],
  ["square metre", "square foot", 10.76],
  ["cubic metre", "cubic foot", 35.31],
  ["ounce", "gram", 28.35],
  ["stone", "kg", 6.35],
];
