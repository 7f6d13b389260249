import type { Range } from "../text/span.ts";
import type { Slip } from "./yaml-fields.ts";

/** A number that YAML reads otherwise than it was typed: in another base, with a power, with more digits than are kept. */
export function numberSlip(
  value: number,
  typed: string,
  name: string,
  range: Range,
  isNumber: boolean,
): Slip | null {
  // What is no number is told as such.
  if (!Number.isFinite(value) && !/\d/.test(typed)) return null;
  if (isNumber && maybeThousands.test(typed))
    return {
      message: `YAML reads ${typed} as the number ${value}.`,
      hint: `Write \`${name}: ${typed.replace(".", "")}\` if the point stands between thousands, else \`${name}: ${value}\`.`,
      ...range,
    };
  if (isPlain.test(typed) && keepsDigits(typed, value)) return null;
  const decimal = isPlain.test(typed) && typed !== "-0" ? null : plainly(value);
  const quoted = `Put it in quotes: \`${name}: "${typed}"\`.`;
  if (decimal !== null && keepsDigits(decimal, value))
    return {
      message: `YAML reads ${typed} as the number ${decimal}.`,
      hint: isNumber ? `Write \`${name}: ${decimal}\`.` : quoted,
      ...range,
    };
  return {
    message: `The number ${typed} can't be kept exactly: it would be printed as ${value}.`,
    hint: isNumber ? "Write it with at most 15 digits, and say so with `approx: true`." : quoted,
    ...range,
  };
}

/** Three digits behind a point, the last of them a zero that would not be printed: the point of other languages, or one too exact. */
const maybeThousands = /^-?[1-9]\d{0,2}\.\d\d0$/;

const isPlain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether the number, printed, has the digits that were typed, zeros at the end of a fraction aside. */
function keepsDigits(typed: string, value: number): boolean {
  return plainly(value) === withoutZeros(typed) && typed !== "-0";
}

/** The number without a power of ten; null where it has none or is endless. */
function plainly(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const [digits = "", power] = String(value === 0 ? 0 : value).split("e");
  if (power === undefined) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = digits.replace("-", "").split(".");
  const point = whole.length + Number(power);
  if (Math.abs(point) > 400) return null;
  const all = whole + part;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return `${sign}${all.slice(0, point).padEnd(point, "0")}${all.length > point ? `.${all.slice(point)}` : ""}`;
}

function withoutZeros(typed: string): string {
  return typed.includes(".") ? typed.replace(/\.?0+$/, "") : typed;
}
