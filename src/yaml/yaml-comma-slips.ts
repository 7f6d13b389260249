import { isScalar, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Range } from "../text/span.ts";
import type { Slip } from "./yaml-fields.ts";
import { inQuotes } from "./yaml-quotes.ts";
import { isHalfQuoted } from "./yaml-suspects.ts";

/** Words after a comma that became keys: `{name: Halcyon, Reyes & Co}`. One slip for each value that was split. */
export function commaSlips(map: YAMLMap, text: string, isField: (name: string) => boolean): Slip[] {
  const slips: Slip[] = [];
  const made = new Set<Pair>();
  for (let at = 0; at < map.items.length; at++) {
    const first = map.items[at] as Pair;
    // Before the first key there is no comma: with a value, it is a name like any other.
    if (!isMadeKey(first) || (at === 0 && first.value !== null)) continue;
    let last = at;
    while (last + 1 < map.items.length && isMadeKey(map.items[last + 1] as Pair)) last++;
    const run = map.items.slice(at, last + 1) as Pair[];
    const glued = run.length === 1 ? gluedSlip(first, isField) : null;
    if (glued === null) for (const pair of run) made.add(pair);
    const slip = glued ?? commaSlip(map.items[at - 1] as Pair | undefined, run, text);
    if (slip !== null) slips.push(slip);
    at = last;
  }
  map.items = map.items.filter((pair) => !made.has(pair as Pair));
  return slips;
}

/** A key without a colon, or one that is no name of a field. */
function isMadeKey({ key, value }: Pair): boolean {
  if (!isScalar(key) || key.type !== "PLAIN") return false;
  return value === null || /[^\w-]/.test(String(key.source ?? key.value));
}

/** `{unit:cars}`: one word to YAML, which gets its colon back so that the field is not missed as well. */
function gluedSlip(pair: Pair, isField: (name: string) => boolean): Slip | null {
  const key = pair.key as Scalar;
  const typed = String(key.source ?? key.value);
  const [, name = "", value = ""] = /^([A-Za-z][\w-]*):(\S.*)$/s.exec(typed) ?? [];
  const range = rangeOf(key);
  if (pair.value !== null || !range || !isField(name)) return null;
  const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  const start = range.end - value.length;
  pair.value = Object.assign(key.clone() as Scalar, { value: number, range: [start, range.end, range.end] });
  key.value = name;
  return {
    message: `\`${name}\` has no value: YAML reads "${typed}" as one word.`,
    hint: `Put a space after the colon: \`${name}: ${value}\`.`,
    ...range,
  };
}

/** Null for a date in words, which is told as one. */
function commaSlip(before: Pair | undefined, run: readonly Pair[], text: string): Slip | null {
  const keys = run.map(({ key }) => rangeOf(key) ?? { start: 0, end: 1 });
  const { start, end } = { start: keys[0]!.start, end: rangeOf(run.at(-1)?.value)?.end ?? keys.at(-1)!.end };
  const first = text.slice(start, keys[0]!.end);
  const value = rangeOf(before?.value);
  if (!before || !value || !isScalar(before.key))
    return {
      message: `"${first}" has no value.`,
      hint: "Write a colon, a space and its value behind it.",
      start,
      end,
    };
  const field = String(before.key.value);
  const kept = text.slice(value.start, value.end).trim();
  const whole = text.slice(value.start, end).replace(/\s+/g, " ");
  const digits = /^[-+]?\d{1,3}(?:, ?\d{3})+(?:\.\d+)?$/.test(whole) ? whole.replace(/, ?/g, "") : null;
  const made = run.map(({ key }) => `"${isScalar(key) ? String(key.source ?? key.value) : ""}"`);
  const comma = text.lastIndexOf(",", start);
  const number = digits ?? (/^-?\d+,\d{1,2}$/.test(whole) ? whole.replace(",", ".") : null);
  // The whole text, so that what was cut is not told as a mistake of its own.
  if (isScalar(before.value) && typeof before.value.value === "string") before.value.value = bare(whole);
  if (dateInWords.test(whole)) return null;
  return {
    message: `YAML ends the value at this comma: it reads \`${field}\` as ${kept} and makes ${made.length > 1 ? "fields" : "a field"} of ${listed(made)}.`,
    hint:
      number !== null
        ? `Write \`${field}: ${number}\`.`
        : `Put the text in quotes: \`${field}: ${inQuotes(bare(whole))}\`.`,
    start: comma,
    end,
  };
}

const dateInWords = /^(?:\p{L}+, )?\p{L}{3,12}\.? \d{1,2}(?:[^,]*\d)?, \d{4}$/u;

/** Items of a list that a comma inside quotation marks made of one: `[p2 "The cars, and … vans", p3]`. */
export function splitItems(list: YAMLSeq, text: string): Slip[] {
  const slips: Slip[] = [];
  const items = list.items as Node[];
  for (let at = 0; at + 1 < items.length; at++) {
    if (!isHalf(items[at])) continue;
    const last = items.findIndex((item, index) => index > at && isHalf(item));
    const from = rangeOf(items[at]);
    const to = rangeOf(items[last]);
    if (last === -1 || !from || !to) continue;
    const whole = text.slice(from.start, to.end).replace(/\s+/g, " ");
    (items[at] as Scalar).value = whole;
    items.splice(at + 1, last - at);
    slips.push({
      message: `YAML ends the item at this comma, and makes ${last - at + 1} items of one.`,
      hint: `Put the item in quotes: \`${inQuotes(whole)}\`.`,
      start: text.indexOf(",", from.end),
      end: to.end,
    });
  }
  return slips;
}

function isHalf(item: unknown): boolean {
  return (
    isScalar(item) && item.type === "PLAIN" && typeof item.value === "string" && isHalfQuoted(item.value)
  );
}

function bare(text: string): string {
  const quoted = /^(["'])(.*?)\1(.*)$/s.exec(text);
  return quoted ? `${quoted[2]}${quoted[3]}` : text;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** `[1,300]` may be a range, and may be a number with a comma for its thousands. */
export function thousands(list: Node, field: string, text: string): Slip[] {
  const range = rangeOf(list);
  if (!range) return [];
  const typed = text.slice(range.start, range.end);
  if (!/^\[\s*\d{1,3}(?:,\d{3})+(?:\.\d+)?\s*\]$/.test(typed)) return [];
  const numbers = typed.slice(1, -1).trim().split(",");
  const asRange =
    numbers.length === 2
      ? `, or \`${field}: [${Number(numbers[0])}, ${Number(numbers[1])}]\` with a space for a range`
      : "";
  return [
    {
      message: `YAML reads ${typed} as ${numbers.length} numbers: ${listed(numbers.map((one) => String(Number(one))))}.`,
      hint: `Write \`${field}: ${numbers.join("")}\` for one number${asRange}.`,
      ...range,
    },
  ];
}

function rangeOf(node: unknown): Range | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : null;
}
