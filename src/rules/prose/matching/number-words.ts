import { grouped } from "../../../words/en/amount-words.ts";
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
  const money = currencies[unit];
  if (money !== undefined)
    return `${number} ${value === 1 && valueMax === null ? money.slice(0, -1) : money}`;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${number}`;
  return `${number} ${value === 1 && valueMax === null ? unit : pluralOf(unit)}`;
}

const currencies: Readonly<Record<string, string>> = { EUR: "euros", GBP: "pounds", USD: "dollars" };

const irregular: Readonly<Record<string, string>> = {
  person: "people",
  child: "children",
  foot: "feet",
  tooth: "teeth",
  mouse: "mice",
  goose: "geese",
  life: "lives",
  wife: "wives",
  knife: "knives",
  celsius: "degrees Celsius",
  fahrenheit: "degrees Fahrenheit",
  staff: "staff",
  series: "series",
  species: "species",
  house: "houses",
  case: "cases",
  penny: "pence",
};

function inScale(value: number): string {
  for (const [scale, name] of [
    [1e9, "billion"],
    [1e6, "million"],
  ] as const)
    if (value >= scale && Number.isInteger((value * 100) / scale)) return `${value / scale} ${name}`;
  return grouped(value);
}

function pluralOf(unit: string): string {
  const [, counted, by] = /^(.+?)( (?:an?|per|each|every) .+)$/u.exec(unit) ?? [];
  if (counted !== undefined && by !== undefined)
    return `${/[^s]s$/.test(counted) ? counted : pluralOf(counted)}${by}`;
  if (Object.hasOwn(irregular, unit)) return irregular[unit]!;
  // A sign of a measure, or a plural already.
  if (/^(?:km|m|cm|mm|kg|mg|km\/h|mph|[kMGT]Wh?|times|percent)$/.test(unit)) return unit;
  if (/(?:s|x|ch|sh)$/.test(unit)) return `${unit}es`;
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:man)$/.test(unit) ? unit.replace(/man$/, "men") : `${unit}s`;
}
