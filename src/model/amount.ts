/** How far a number is given: "at least", "up to", "more than", "less than". */
export const bounds = ["atLeast", "atMost", "moreThan", "lessThan"] as const;
export type Bound = (typeof bounds)[number];

/** Scales as sources write them, with what they stand for. */
export const scales = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;
export type Scale = keyof typeof scales;

/** `1.3 million`: printed as it is written, counted as 1300000. */
export const scaledPattern = /^-?\d{1,15}(?:\.\d{1,15})? (?:thousand|million|billion|trillion)$/;

/** A number or range of numbers, with how far it is given. */
export interface Amount {
  readonly value: number | readonly [number, number];
  /** The scale in which each number is written; null for one that is written out. */
  readonly scales: readonly (Scale | null)[];
  readonly bound: Bound | null;
  readonly approximate: boolean;
}

type One = number | string;
type Range = [One, One];
/** As an editor writes it: one of the bounds alone. */
type Written = One | Range | ({ about?: One | Range | undefined } & { [B in Bound]?: One | undefined });

/** The amount that an editor wrote, 0 for none; `approx` of the record holds beside a bound as well. */
export function amountOf(written: Written | undefined, approx = false): Amount {
  if (typeof written === "object" && !Array.isArray(written)) {
    const { about, ...bounded } = written as Exclude<Written, number | string | readonly unknown[]>;
    for (const bound of bounds) {
      const value = bounded[bound];
      if (value !== undefined) return { ...numbersOf(value), bound, approximate: approx };
    }
    return { ...numbersOf(about ?? 0), bound: null, approximate: true };
  }
  return { ...numbersOf((written ?? 0) as One | Range), bound: null, approximate: approx };
}

function numbersOf(written: One | Range): Pick<Amount, "value" | "scales"> {
  if (typeof written === "number") return { value: written, scales: unscaled };
  if (typeof written === "string") return { value: numberOf(written), scales: [scaleOf(written)] };
  return {
    value: [numberOf(written[0]), numberOf(written[1])],
    scales: written.every((one) => typeof one === "number") ? unscaled : written.map(scaleOf),
  };
}

const unscaled: readonly never[] = [];

/** Moves the point in the text: 4.35 × 1000 is not quite 4350. */
function numberOf(written: One): number {
  if (typeof written === "number") return written;
  const [digits = "", scale = ""] = written.split(" ");
  return Number(`${digits}e${Math.log10(scales[scale as Scale])}`);
}

function scaleOf(written: One): Scale | null {
  return typeof written === "number" ? null : (written.split(" ")[1] as Scale);
}

/** From where to where the number may lie; what is more than 40 begins behind it. */
export function reachOf(
  { value, bound, approximate }: Amount,
  leeway: number,
): { low: number; high: number } {
  const [first, last] = typeof value === "number" ? [value, value] : value;
  const [from, to] = first <= last ? [first, last] : [last, first];
  const low = approximate ? from - Math.abs(from) * leeway : from;
  const high = approximate ? to + Math.abs(to) * leeway : to;
  switch (bound) {
    case null:
      return { low, high };
    case "atLeast":
      return { low, high: Number.POSITIVE_INFINITY };
    case "moreThan":
      return { low: low + step(low), high: Number.POSITIVE_INFINITY };
    case "atMost":
      return { low: Number.NEGATIVE_INFINITY, high };
    case "lessThan":
      return { low: Number.NEGATIVE_INFINITY, high: high - step(high) };
  }
}

function step(number: number): number {
  return Math.max(Math.abs(number), 1) * 1e-12;
}
