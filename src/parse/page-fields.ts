import type { Problem } from "../diagnostics/diagnostic.ts";
import { printablePath } from "../model/plain-path.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { SourceFile } from "../text/span.ts";
import type { FieldsOfText } from "../yaml/yaml-fields.ts";
import { problem } from "./read-file.ts";

/** What the front matter of a page may say. */
export interface PageFields {
  readonly title?: string;
  readonly description?: string;
  readonly permalink?: string;
  readonly lang?: string;
  readonly index?: boolean;
}

interface Field {
  /** What it says, and what stands in its place, as a form for it would tell. */
  readonly means: string;
  /** Any line of text, one of a certain form, or true and false. */
  readonly form: "line" | RegExp | "yes or no";
  readonly wanted: string;
  readonly hint: string;
  readonly fits: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const languageCode = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/;

/** The fields of a page, in the order in which they are written. */
export const pageFields: Readonly<Record<keyof PageFields, Field>> = {
  title: {
    means: "Title of the page. Without it: the name of the site.",
    form: "line",
    wanted: "text",
    hint: "Put it in quotes.",
    fits: isText,
  },
  description: {
    means: "One sentence for search engines. Without it: that of the site.",
    form: "line",
    wanted: "text",
    hint: "Put it in quotes.",
    fits: isText,
  },
  permalink: {
    means: "Address, such as /about/us/. Without it: made from the name of the file.",
    form: /^\/(?:.*\/)?$/,
    wanted: "one address",
    hint: "Write the address as text, such as `permalink: /about/us/`, or leave it out: it is then made from the file's name.",
    fits: isText,
  },
  lang: {
    means: "Language of the page, such as nb-NO. Without it: that of the site.",
    form: languageCode,
    wanted: "the code of a language",
    hint: "Write a code such as en, or nb-NO.",
    fits: (value) => typeof value === "string" && languageCode.test(value),
  },
  index: {
    means: "Whether search engines may list the page. Without it: they may.",
    form: "yes or no",
    wanted: "true or false",
    hint: "Write `index: false` for a page that search engines shall leave alone.",
    fits: (value) => typeof value === "boolean",
  },
};
const names = Object.keys(pageFields);
const worded: ReadonlySet<string> = new Set(["title", "description"]);

/** Which fields of a page YAML could cut or split. */
export const textOfPage: FieldsOfText = {
  names: new Set(names),
  worded,
  kindOf: ([name]) => (worded.has(String(name)) ? "words" : "other"),
};

/** The fields that are right, and what is wrong with the others. */
export function checkPageFields(
  data: Readonly<Record<string, unknown>> | null,
  { path: file }: SourceFile,
): { readonly fields: PageFields; readonly problems: readonly Problem[] } {
  const right: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(data ?? {})) {
    const field = Object.hasOwn(pageFields, name) ? pageFields[name as keyof PageFields] : undefined;
    const at = { file, path: [name] };
    if (field === undefined) problems.push(unknownField(name, file));
    else if (field.fits(value)) right[name] = value;
    else if (value === null || value === "")
      problems.push(problem("type-wrong", `\`${name}\` is empty.`, "Fill it in, or leave it out.", at));
    else
      problems.push(
        problem("type-wrong", `\`${name}\` must be ${field.wanted}, not ${inWords(value)}.`, field.hint, at),
      );
  }
  return { fields: right, problems };
}

function unknownField(name: string, file: string): Problem {
  const at = { file, path: [name], part: "key" } as const;
  const shown = printablePath(name.length > 60 ? `${name.slice(0, 59)}…` : name);
  const instead = meantForPrograms(name);
  if (instead !== null) return problem("page-not-data", `A page can't set \`${shown}\`.`, instead, at);
  const near = nearestName(name, names);
  const hint = near === null ? `Its fields are ${names.join(", ")}.` : `Did you mean "${near}"?`;
  return problem("field-unknown", `A page has no field "${shown}".`, hint, at);
}

/** What to do instead of a key that steers a program; null for any other. */
function meantForPrograms(name: string): string | null {
  if (Object.hasOwn(instead, name)) return instead[name] ?? null;
  if (name.startsWith("override:")) return "Take it out; write the field itself.";
  if (/^eleventy/i.test(name)) return noProgram;
  return null;
}

const noProgram = "Take it out: nothing in content/pages runs. What is to be worked out stands in layouts/.";
const noLayout =
  "Take it out: all pages have one layout, which an owner changes in layouts/own-page.11ty.tsx.";
const notOfPage = "Take it out: it belongs to the program, and a page says nothing of it.";
const noList = "Take it out: a page stands in no list. Link to it from another page.";
const instead: Readonly<Record<string, string>> = {
  templateEngineOverride: "Take it out: a page is Markdown. Templates stand in layouts/.",
  templateEngine: "Take it out: a page is Markdown. Templates stand in layouts/.",
  layout: noLayout,
  layouts: noLayout,
  pagination: "Take it out: a file is one page. A kind of many pages is made in src/pages/ and layouts/.",
  tags: noList,
  date: "Take it out: a page has no date. Write the date into its text.",
  dynamicPermalink: "Take it out: `permalink` is one address, written out.",
  permalinkBypassOutputDir: "Take it out: a page stands within the site.",
  ...Object.fromEntries(
    "assets view site build archive readoutPage content page pages collections pkg eleventy preview kind frame data"
      .split(" ")
      .map((name) => [name, notOfPage]),
  ),
  ...Object.fromEntries(
    "__proto__ constructor prototype toString valueOf hasOwnProperty"
      .split(" ")
      .map((name) => [name, "Take it out: the word means something to programs, and nothing to a reader."]),
  ),
};

function inWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a map";
  if (typeof value === "string")
    return value.trim() === "" ? "blank" : `"${printablePath(value.slice(0, 60))}"`;
  return String(value);
}
