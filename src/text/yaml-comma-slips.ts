import { isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import type { Range } from "./span.ts";
import type { Slip } from "./yaml-fields.ts";
import { inQuotes } from "./yaml-quotes.ts";

/** Words after a comma that became keys: `{name: Halcyon, Reyes & Co}`. One slip for each value that was split. */
export function commaSlips(map: YAMLMap, text: string): Slip[] {
  const slips: Slip[] = [];
  const made = new Set<Pair>();
  for (let at = 0; at < map.items.length; at++) {
    const first = map.items[at] as Pair;
    if (!isMadeKey(first)) continue;
    let last = at;
    while (last + 1 < map.items.length && isMadeKey(map.items[last + 1] as Pair)) last++;
    const run = map.items.slice(at, last + 1) as Pair[];
    for (const pair of run) made.add(pair);
    slips.push(commaSlip(map.items[at - 1] as Pair | undefined, run, text));
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

function commaSlip(before: Pair | undefined, run: readonly Pair[], text: string): Slip {
  const keys = run.map(({ key }) => rangeOf(key) ?? { start: 0, end: 1 });
  const { start, end } = { start: keys[0]!.start, end: rangeOf(run.at(-1)?.value)?.end ?? keys.at(-1)!.end };
  const first = text.slice(start, keys[0]!.end);
  const glued = /^([A-Za-z][\w-]*):(\S.*)$/s.exec(first);
  if (glued && run.length === 1)
    return {
      message: `\`${glued[1]}\` has no value: YAML reads "${first}" as one word.`,
      hint: `Put a space after the colon: \`${glued[1]}: ${glued[2]}\`.`,
      start,
      end,
    };
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
  return {
    message: `YAML ends the value at this comma: it reads \`${field}\` as ${kept} and makes ${made.length > 1 ? "fields" : "a field"} of ${listed(made)}.`,
    hint:
      digits !== null
        ? `Write \`${field}: ${digits}\`.`
        : `Put the text in quotes: \`${field}: ${inQuotes(bare(whole))}\`.`,
    start: comma,
    end,
  };
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
