import { grouped } from "../../words/en/amount-words.ts";
import type { EvidenceNumber } from "./evidence.ts";

/** A number of a record as a message has it: "340 appointment", "1.3 million patients", "25%". */
export function amountWords({
  value,
  valueMax,
  unit,
}: Pick<EvidenceNumber, "value" | "valueMax" | "unit">): string {
  const number = valueMax === null ? inScale(value) : `${inScale(value)} to ${inScale(valueMax)}`;
  if (unit === null) return number;
  if (unit === "percent") return `${number}%`;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${number}`;
  return `${number} ${value === 1 && valueMax === null ? unit : pluralOf(unit)}`;
}

function inScale(value: number): string {
  for (const [scale, name] of [
    [1e9, "billion"],
    [1e6, "million"],
  ] as const)
    if (value >= scale && Number.isInteger((value * 100) / scale)) return `${value / scale} ${name}`;
  return grouped(value);
}

function pluralOf(unit: string): string {
  if (unit === "person") return "people";
  if (/(?:s|x|ch|sh)$/.test(unit)) return `${unit}es`;
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:man)$/.test(unit) ? unit.replace(/man$/, "men") : `${unit}s`;
}
