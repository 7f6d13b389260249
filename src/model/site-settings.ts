import { z } from "zod";
import { editorAddress, editorNames } from "./editor-address.ts";
import type { SiteSettings } from "./site.ts";
import { isTimeZone } from "./time-zone.ts";

const severity = z.enum(["error", "warning", "note", "off"]);

/** What an owner may write in `_data/site.ts`: any part of it. */
export const siteSettings = z
  .strictObject({
    title: z.string().trim().min(1).optional().describe("The name of the site."),
    description: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe("One sentence for the home page, feeds and search engines."),
    url: z
      .string()
      .optional()
      .describe("The address of the deployed site, without path: https://example.org"),
    lang: z
      .string()
      .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
      .optional()
      .describe("The language of the site (BCP 47): en"),
    timeZone: z
      .string()
      .refine(isTimeZone)
      .optional()
      .describe("The IANA zone in which “today” is meant: Europe/Oslo"),
    publisher: z
      .strictObject({ name: z.string().trim().min(1), url: z.string().optional() })
      .optional()
      .describe("Who publishes the site: { name, url }."),
    rules: z
      .record(z.string(), severity)
      .optional()
      .describe("Severity of single rules: error, warning, note or off."),
    sources: z
      .string()
      .min(1)
      .nullable()
      .optional()
      .describe("The folder of stored source texts; never published."),
    feedLimit: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe("How many briefings a feed holds, 1 to 1000."),
    silentAfter: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe("After how many days without a word an open event or a storyline counts as silent: 60."),
    history: z
      .union([z.boolean(), z.string().min(1)])
      .nullable()
      .optional()
      .describe(
        "Where published versions come from: true for git, false for nowhere, or the name of a folder of snapshots.",
      ),
    scripts: z
      .array(z.string().min(1))
      .optional()
      .describe(
        "HTML and SVG files of content/pages that may hold scripts, by their path in it: a list of texts.",
      ),
    editor: z
      .string()
      .refine((written) => editorAddress(written) !== null)
      .nullable()
      .optional()
      .describe(
        `What opens places in the preview: ${editorNames.join(", ")}, or an address with {file} in it, such as vscode://file/{file}:{line}.`,
      ),
    index: z.boolean().optional().describe("Whether search engines may index the site: true or false."),
  })
  .describe("The settings of a site.")
  .meta({ id: "SiteSettings" });

/** A setting that can't be used: its path, and what may stand there. */
export interface SettingFault {
  readonly path: readonly (string | number)[];
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What may stand there; null where nothing may. */
  readonly expected: string | null;
}

/** Checks what `site.ts` exports. Faults are one per setting. */
export function readSiteSettings(value: unknown): {
  settings: SiteSettings | null;
  faults: readonly SettingFault[];
} {
  const checked = siteSettings.safeParse(value);
  if (checked.success) return { settings: checked.data as SiteSettings, faults: [] };
  return { settings: null, faults: checked.error.issues.flatMap((issue) => faultsOf(issue, value)) };
}

/** The settings there are, for a near name. */
export const settingNames: readonly string[] = Object.keys(siteSettings.shape);

function faultsOf(issue: z.core.$ZodIssue, value: unknown): readonly SettingFault[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code === "unrecognized_keys") {
    const place = path.length === 0 ? "" : ` in "${path.join(".")}"`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `There is no setting "${key}"${place}.`,
      expected: null,
    }));
  }
  if (path.length === 0)
    return [
      {
        path,
        message: value === undefined ? "The file exports no settings." : "The settings are not an object.",
        expected: 'Write: export default { title: "…" };',
      },
    ];
  const written = path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | null)?.[key],
    value,
  );
  return [{ path, message: `"${path.join(".")}" can't be ${inWords(written)}.`, expected: expectedAt(path) }];
}

function inWords(value: unknown): string {
  if (value === undefined) return "left out";
  if (typeof value === "string") return value.trim() === "" ? "empty" : JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function expectedAt(path: readonly (string | number)[]): string | null {
  const name = path[0];
  if (typeof name !== "string" || !Object.hasOwn(siteSettings.shape, name)) return null;
  return siteSettings.shape[name as keyof typeof siteSettings.shape].description ?? null;
}
