import type { ResolvedFigure } from "../../model/briefing.ts";
import { escapeMarkdown } from "../../text/markdown.ts";

/** A figure as it is read: "25%", "4th year", "about 300 to 500 people", "48 hours". */
export function figureInWords(figure: ResolvedFigure): string {
  return inWords(figure, escapeMarkdown(figure.unit ?? ""));
}

/** The same as plain text. */
export function figureInPlainWords(figure: ResolvedFigure): string {
  return inWords(figure, figure.unit ?? "");
}

function inWords(figure: ResolvedFigure, unit: string): string {
  const about = figure.approximate ? "about " : "";
  return about + valueWithUnit(figure.value, unit);
}

function valueWithUnit(value: ResolvedFigure["value"], unit: string): string {
  const [low, high] = typeof value === "number" ? [value, null] : value;
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
  const number = high === null ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
  return `${number} ${high === null && Math.abs(low) === 1 ? singular(unit) : unit}`.trim();
}

const percent = /^(?:percent|per cent|%)$/i;
const ordinal = /\s*\(ordinal\)$/i;

/** 1234567 as "1,234,567", with a true minus; decimals stay as written. */
function grouped(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  if (whole.includes("e")) return String(value);
  const digits = whole.length < 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}

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
