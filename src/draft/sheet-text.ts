/** A value of a field, with what an editor should know of it. */
export interface Field {
  readonly key: string;
  readonly value:
    | string
    | number
    | boolean
    | readonly (string | number)[]
    | { readonly [key: string]: string | number };
  readonly remark?: string | undefined;
}

export interface SheetRecord {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly remarks?: readonly string[] | undefined;
}

/** The lines of a map of records; none where there are no records. */
export function mapLines(name: string, records: readonly SheetRecord[]): readonly string[] {
  if (records.length === 0) return [];
  return [
    "",
    `${name}:`,
    ...records.flatMap(({ id, fields, remarks = [] }) => [
      `  ${id}:`,
      ...remarks.map((remark) => `    # ${oneLine(remark)}`),
      ...fields.map((field) => fieldLine(field, "    ")),
    ]),
  ];
}

export function fieldLine({ key, value, remark }: Field, indent: string): string {
  if (remark === undefined) return `${indent}${key}: ${written(value)}`;
  // Behind bare words a number sign could be part of them, and `check` would ask.
  const marked = typeof value === "string" && /\s|^\p{Lu}/u.test(value) ? inMarks(value) : written(value);
  return `${indent}${key}: ${marked} # check: ${oneLine(remark)}`;
}

function written(value: Field["value"]): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quotedText(value);
  if (Array.isArray(value))
    return `[${(value as readonly (string | number)[]).map((one) => (typeof one === "number" ? String(one) : flowText(one))).join(", ")}]`;
  return `{${Object.entries(value as { readonly [key: string]: string | number })
    .map(([key, one]) => `${key}: ${typeof one === "number" ? String(one) : flowText(one)}`)
    .join(", ")}}`;
}

const plainText = /^\p{L}[\p{L}\p{M}\p{N} \u2019\u2018\u201c\u201d.,()/\u2013\u2014-]*$/u;
/** Words that YAML, in one of its versions, takes for something else than words. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|\.nan|\.inf)$/i;
/** `p2 "We have … gates"`: the marks inside are no trouble to YAML. */
const plainCite = /^p\d+ "[\p{L}\p{M}\p{N} …\u2019\u2018,.;()$£€%-]*"$/u;
const plainWhen = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

/** Text as YAML reads it back to the letter: bare where nothing in it can mean anything else, in double quotation marks otherwise. */
export function quotedText(text: string): string {
  const isBare = plainText.test(text) && !reserved.test(text) && !/[ ]{2}| $|^[\p{L}\d]+:/u.test(text);
  if (plainCite.test(text)) return text;
  if (/^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text) || /^\d{4}(?:-\d\d){0,2}\/\.\.$/.test(text))
    return text;
  if (isBare || /^p\d+$/.test(text) || (plainWhen.test(text) && text.includes("-"))) return text;
  return inMarks(text);
}

function flowText(text: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !reserved.test(text) && !/^\d+(?:e\d+)?$/.test(text)
    ? text
    : inMarks(text);
}

/** JSON's way to write a text is YAML's, but for line ends that only YAML breaks at and characters it refuses. */
function inMarks(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/g,
    (character, at: number, all: string) => {
      const code = character.charCodeAt(0);
      const isPair =
        (code >= 0xd800 && code <= 0xdbff && /[\udc00-\udfff]/.test(all.charAt(at + 1))) ||
        (code >= 0xdc00 && code <= 0xdfff && /[\ud800-\udbff]/.test(all.charAt(at - 1)));
      return isPair ? character : `\\u${code.toString(16).padStart(4, "0")}`;
    },
  );
}

/** A comment keeps to its line. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
