import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";
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
import { readTypeScriptAsModules } from "./typescript-modules.ts";

/** The settings of a site, whole, with what is wrong in its `site.ts`. Wrong settings fall back to their defaults. */
export interface ReadSite {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** The file, to look up places in; null where there is none. */
  readonly file: SourceFile | null;
}

const tsconfig = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
const registerTsx = new URL("../cli/register-tsx.js", import.meta.url).href;

/** Reads `site.ts` of the data folder afresh each time; without one, the defaults. */
export async function readSite(dataDir: string): Promise<ReadSite> {
  const path = join(dataDir, "site.ts");
  await readyForData(dataDir);
  if (!(await isFile(path))) return { site: defaultSite, problems: [], file: null };
  const shown = shownPath(path);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw asCannotRun(error, `"${shown}" can't be read`) ?? error;
  });
  const file = { path: shown, text };
  const loaded = await load(path);
  if ("error" in loaded) return { site: defaultSite, problems: [notLoaded(file, loaded.error)], file };
  const { settings, faults } = readSiteSettings(loaded.value);
  if (settings) return { ...complete(settings, file), file };
  return { site: defaultSite, problems: faults.map((fault) => wrongSetting(file, fault)), file };
}

/** Makes this thread able to import the TypeScript of a data folder, wherever it lies. */
export async function readyForData(dataDir: string): Promise<void> {
  await import(registerTsx);
  if (!(await isInModulePackage(join(dataDir, "site.ts")))) readTypeScriptAsModules();
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

let loads = 0;

/**
 * Runs the file afresh: a module is kept for the life of the process, and `serve` has to see the file as it is now.
 * Where a package.json says that modules are meant, the file may import others of the project and shares them.
 * Elsewhere it is loaded by tsx in a namespace of its own, which asks for no package.json; "#engine" is this program's there
 * too, by the paths of its tsconfig.
 */
async function load(path: string): Promise<{ readonly value: unknown } | { readonly error: string }> {
  loads += 1;
  const address = `${pathToFileURL(path).href}?load=${loads}`;
  try {
    const module: { default?: unknown } = (await isInModulePackage(path))
      ? await import(address)
      : await tsImport(address, { parentURL: import.meta.url, tsconfig });
    return { value: unwrapped(module.default) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function isInModulePackage(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, "package.json"), "utf8").catch(() => null);
    if (text !== null) return /"type"\s*:\s*"module"/.test(text);
    if (folder === dirname(folder)) return false;
  }
}

/** Compiled as CommonJS, the default export comes wrapped once more. No setting is called "default". */
function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("default" in value) return value.default;
  return "__esModule" in value ? undefined : value;
}

function notLoaded(file: SourceFile, error: string): Problem {
  const syntax = syntaxError(file, error) ?? missingModule(file, error);
  const reason = error.split("\n").find((line) => line.trim() !== "") ?? "it throws an error";
  return {
    code: "site-settings-unreadable",
    severity: "error",
    message: syntax?.message ?? `The settings can't be loaded: ${reason.trim().replace(/\.$/, "")}.`,
    hint: syntax?.hint ?? "The file must export its settings: export default { title: … };",
    at: syntax?.at ?? topOf(file.path),
  };
}

interface Fault extends Pick<Problem, "message" | "at"> {
  readonly hint?: string;
}

/** An import that leads nowhere, at its place; null for any other error, and for one in a file that the settings import. */
function missingModule({ path, text }: SourceFile, error: string): Fault | null {
  const name = /^Cannot find (?:module|package) '([^']+)'/.exec(error)?.[1];
  const start = name === undefined ? -1 : text.search(new RegExp(`["']${escaped(name)}["']`));
  if (name === undefined || start === -1) return null;
  return {
    message: `The settings import "${name}", which can't be found.`,
    hint: "Take the import out: the settings need none but defineSite from #engine.",
    at: { file: path, start: start + 1, end: start + 1 + name.length },
  };
}

/**
 * What esbuild says of code that it can't read, a line of `<path>:<line>:<column>: ERROR: <text>`, at its place; null
 * for any other error, and for a mistake in another file that the settings import.
 */
function syntaxError({ path, text }: SourceFile, error: string): Fault | null {
  const [, place = "", line = "", column = "", words = ""] =
    /^(.*):(\d+):(\d+): ERROR: (.*)$/m.exec(error) ?? [];
  if (place.split(/[\\/]/).at(-1) !== path.split("/").at(-1)) return null;
  const lines = text.split("\n");
  const before = lines.slice(0, Number(line) - 1).reduce((sum, one) => sum + one.length + 1, 0);
  // esbuild counts the bytes before the place.
  const inLine = Buffer.from(lines[Number(line) - 1] ?? "")
    .subarray(0, Number(column))
    .toString();
  const start = before + inLine.length;
  const message = `The settings can't be read: ${words.replaceAll('\\"', '"').replace(/\.$/, "")}.`;
  return { message, at: { file: path, start, end: start + 1 } };
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
