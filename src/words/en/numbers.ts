import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedFigure } from "../../model/briefing.ts";
import { boundInWords, grouped, numbersInWords } from "./amount-words.ts";

/** A figure as it is read: "25%", "4th year", "about 300 to 500 people", "48 hours". */
export function figureInWords(figure: ResolvedFigure): string {
  return inWords(figure, escapeMarkdown(figure.unit ?? ""));
}

/** The same as plain text. */
export function figureInPlainWords(figure: ResolvedFigure): string {
  return inWords(figure, figure.unit ?? "");
}

function inWords(figure: ResolvedFigure, unit: string): string {
  const isCounted = figure.currency === null && Number.isInteger(figure.value) && isCount(unit);
  return boundInWords(figure, isCounted) + valueWithUnit(figure, unit);
}

function valueWithUnit(figure: ResolvedFigure, unit: string): string {
  const { value, currency } = figure;
  const [low, high] = typeof value === "number" ? [value, null] : value;
  // Of money the sign says which; a unit beside it says of what: "$69 a barrel".
  if (currency !== null) return `${numbersInWords(figure)} ${money.test(unit) ? "" : unit}`.trim();
  if (percent.test(unit))
    return high === null
      ? `${grouped(low)}%`
      : low < 0
        ? `${grouped(low)}% to ${grouped(high)}%`
        : `${grouped(low)}–${grouped(high)}%`;
  if (ordinal.test(unit)) {
    const counted = high === null ? nth(low) : `${nth(low)} to ${nth(high)}`;
    return `${counted} ${unit.replace(ordinal, "")}`.trim();
  }
  return `${numbersInWords(figure)} ${high === null && Math.abs(low) === 1 ? singular(unit) : unit}`.trim();
}

/** "fewer than 40 people", but "less than 48 hours", "less than 3 million euros". */
function isCount(unit: string): boolean {
  return (/s$/.test(unit) || unit === "people") && !measured.test(unit) && !percent.test(unit);
}

const measured =
  /(?:^times\b.*|seconds|minutes|hours|days|weeks|months|years|points|degrees|miles|yards|feet|met(?:re|er)s|tonnes|tons|pounds|ounces|grams|lit(?:re|er)s|gallons|barrels|hectares|acres|watts|volts|volt|dollars|euros|francs|roubles|rubles|hryvnias|percent|times|knots|inches|decibels|carats|calories)$/i;
const money =
  /^(?:U\.?S\.? )?(?:dollars?|euros?|pounds?|yen|francs?|yuan|rupees?|roubles?|rubles?|hryvnias?|kron(?:a|or|e|er)|[A-Z]{3})$/i;
const percent = /^(?:percent|per cent|%)$/i;
const ordinal = /\s*\(ordinal\)$/i;

function nth(value: number): string {
  const tens = value % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
}

/** "hour" for "hours", "U.S. dollar" for "U.S. dollars", "person" for "people". */
function singular(unit: string): string {
  if (unit === "people") return "person";
  if (/(?:ss|us|is)$/.test(unit) || !unit.endsWith("s")) return unit;
  return unit.endsWith("ies")
    ? `${unit.slice(0, -3)}y`
    : /(?:ches|shes|sses|xes)$/.test(unit)
      ? unit.slice(0, -2)
      : unit.slice(0, -1);
}
