import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { codeFolders, importCode, UnreadableCode } from "../compile/owners-code.ts";
import type { Problem } from "../diagnostics/diagnostic.ts";
import { defaultSite, type Site, type SiteSettings } from "../model/site.ts";
import { readSiteSettings, type SettingFault, settingNames } from "../model/site-settings.ts";
import { parseCodes } from "../parse/codes.ts";
import { allRules } from "../rules/all-rules.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { SourceFile } from "../text/span.ts";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { shownPath } from "./paths.ts";
import { readAddress } from "./read-flags.ts";
import { folderInsteadOfFile, topOf } from "./read-text.ts";

/** The settings of a site, whole, with what is wrong in its `site.ts`. Wrong settings fall back to their defaults. */
export interface ReadSite {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** The file, to look up places in; null where there is none. */
  readonly file: SourceFile | null;
}

/** Reads `site.ts` of the data folder afresh each time; without one, the defaults. */
export async function readSite(dataDir: string): Promise<ReadSite> {
  const path = join(dataDir, "site.ts");
  if (!(await isFile(path))) return { site: defaultSite, problems: [], file: null };
  const shown = shownPath(path);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw asCannotRun(error, `"${shown}" can't be read`) ?? error;
  });
  const file = { path: shown, text };
  const loaded = await load(path);
  if ("error" in loaded) return { site: defaultSite, problems: [notLoaded(file, path, loaded.error)], file };
  const { settings, faults } = readSiteSettings(loaded.value);
  if (settings) return { ...complete(settings, file), file };
  return { site: defaultSite, problems: faults.map((fault) => wrongSetting(file, fault)), file };
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
    throw asCannotRun(error) ?? error;
  });
  if (found?.isDirectory()) throw folderInsteadOfFile(shownPath(path));
  // A named pipe or a device could be read for ever.
  if (found !== null && !found.isFile())
    throw new CannotRun(
      `"${shownPath(path)}" is not an ordinary file.`,
      "Put an ordinary file in its place.",
    );
  return found !== null;
}

async function load(path: string): Promise<{ readonly value: unknown } | { readonly error: unknown }> {
  try {
    const [settings] = await importCode([path]);
    return { value: settings?.default };
  } catch (error) {
    if (error instanceof Error && "path" in error && String(error.path).startsWith(codeFolders))
      throw (
        asCannotRun(
          error,
          `The folder for temporary files, "${dirname(codeFolders)}", can't be written to`,
        ) ?? error
      );
    return { error };
  }
}

function notLoaded(file: SourceFile, path: string, error: unknown): Problem {
  const { message, hint, at } = (error instanceof UnreadableCode && unreadable(file, path, error)) || {
    message: `The settings can't be loaded: ${reasonOf(error)}.`,
    at: topOf(file.path),
  };
  return {
    code: "site-settings-unreadable",
    severity: "error",
    message,
    hint: hint ?? "The file must export its settings: export default { title: … };",
    at,
  };
}

function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  return (lines.find((line) => line.trim() !== "") ?? "it throws an error").trim().replace(/\.$/, "");
}

interface Fault extends Pick<Problem, "message" | "at"> {
  readonly hint?: string;
}

/** What can't be compiled, at its place; null for a mistake in another file that the settings import. */
function unreadable(
  { path, text }: SourceFile,
  file: string,
  { words, place }: UnreadableCode,
): Fault | null {
  if (place === null || place.file !== resolve(file)) return null;
  const before = text.split("\n").slice(0, place.line - 1);
  const start = before.reduce((sum, line) => sum + line.length + 1, 0) + place.column;
  const missing = /^Could not resolve "(.+)"/.exec(words)?.[1];
  if (missing === undefined)
    return {
      message: `The settings can't be read: ${words.replace(/\.$/, "")}.`,
      at: { file: path, start, end: start + 1 },
    };
  return {
    message: `The settings import "${missing}", which can't be found.`,
    hint: "Take the import out: the settings need none but defineSite from #engine.",
    at: { file: path, start: start + 1, end: start + 1 + missing.length },
  };
}

function complete(settings: SiteSettings, file: SourceFile): Omit<ReadSite, "file"> {
  const address = settings.url === undefined ? null : readAddress(settings.url);
  const problems = unknownRules(settings, file);
  if (address && "fault" in address)
    problems.push(wrongSetting(file, { path: ["url"], message: address.fault, expected: address.hint }));
  const url = address && "url" in address ? address.url : null;
  const { publisher, ...rest } = settings;
  return {
    problems,
    site: {
      ...defaultSite,
      ...rest,
      url: url ?? defaultSite.url,
      urlIsDefault: url === null,
      publisher: publisher
        ? { name: publisher.name, url: publisher.url ?? null }
        : { ...defaultSite.publisher, name: settings.title ?? defaultSite.publisher.name },
    },
  };
}

/** Only rules can be set: what can't be read or resolved is an error whatever the owner thinks of it. */
function unknownRules({ rules = {} }: SiteSettings, file: SourceFile): Problem[] {
  const codes = allRules.filter((rule) => rule.silenceable).map((rule) => rule.code);
  const fixed = new Set([...allRules, ...parseCodes].map(({ code }) => code));
  return Object.keys(rules)
    .filter((code) => !codes.includes(code))
    .map((code) => {
      const isFixed = fixed.has(code);
      const near = isFixed ? null : nearestName(code, codes);
      return {
        code: "site-setting-invalid",
        severity: "error",
        message: isFixed
          ? `"rules" can't set "${code}": what it tells of always stops the build.`
          : `"rules" names "${code}", which is no rule.`,
        hint: isFixed
          ? `Take "${code}" out.`
          : near
            ? `Did you mean "${near}"?`
            : "The rules are listed by: npx readout explain",
        at: placeOf(file, ["rules", code]),
      };
    });
}

function wrongSetting(file: SourceFile, fault: SettingFault): Problem {
  const name = String(fault.path.at(-1) ?? "");
  const near = fault.expected === null ? nearestName(name, settingNames) : null;
  const hint = near
    ? `Did you mean "${near}"?`
    : (fault.expected ?? `The settings are ${settingNames.join(", ")}.`);
  return {
    code: "site-setting-invalid",
    severity: "error",
    message: fault.message,
    hint,
    at: placeOf(file, fault.path.map(String)),
  };
}

/**
 * Where a setting's name stands in the file, or that of what it belongs to. The file is code, so this is a search
 * for the word before a colon.
 */
function placeOf({ path, text }: SourceFile, names: readonly string[]): Problem["at"] {
  for (const name of names.toReversed()) {
    const found = new RegExp(`(?<=^|[{,\\s"'])${escaped(name)}(?=["']?\\s*:)`, "m").exec(text);
    if (found) return { file: path, start: found.index, end: found.index + name.length };
  }
  return topOf(path);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
