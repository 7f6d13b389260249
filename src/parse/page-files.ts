import type { Problem } from "../diagnostics/diagnostic.ts";
import { plainName, printablePath, segmentFault } from "../model/plain-path.ts";
import { hostOfSite, keeperOf } from "../model/reserved-addresses.ts";
import { nearestName } from "../text/nearest-name.ts";

/** What becomes of a file of `content/pages`. */
export type PageFileKind =
  /** It is a page. */
  | "page"
  /** It is copied, once its text was looked through for scripts. */
  | "markup"
  /** It is copied. */
  | "copied"
  /** It is neither, and that is told. */
  | "refused";

const markup: ReadonlySet<string> = new Set(["html", "htm", "svg"]);
const copied: ReadonlySet<string> = new Set([
  ..."png jpg jpeg webp avif gif ico".split(" "),
  ..."pdf txt csv vtt woff woff2".split(" "),
  ..."mp3 m4a ogg wav mp4 webm".split(" "),
]);

/** What becomes of a file, by its name alone. */
export function pageFileKind(name: string): PageFileKind {
  if (name.startsWith(".")) return "refused";
  if (isTemplate(name)) return "refused";
  if (name.endsWith(".md")) return "page";
  const ending = endingOf(name);
  if (markup.has(ending)) return "markup";
  return copied.has(ending) ? "copied" : "refused";
}

/** Names that a template or its data would have, whatever their last ending. */
function isTemplate(name: string): boolean {
  return /\.11ty(?:data)?\.\w+$/i.test(name) || programs.has(endingOf(name));
}

const programs: ReadonlySet<string> = new Set(
  (
    "njk nunjucks liquid hbs handlebars ejs pug jade haml mustache webc mdx vto vento astro vue svelte erb php asp aspx jsp cgi " +
    "ts mts cts tsx js mjs cjs jsx sh py rb pl lua wasm"
  ).split(" "),
);
const data: ReadonlySet<string> = new Set("json json5 jsonc yaml yml toml".split(" "));

/** Why a file that is `refused` is neither a page nor copied. */
export function refusedFile(file: string, path: string): Problem {
  const name = path.split("/").at(-1) ?? path;
  const shown = printablePath(name);
  const ending = endingOf(name);
  const tell = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: "error",
    message,
    hint,
    at: topOf(file),
  });
  if (name.startsWith("."))
    return tell(
      "page-file-unknown",
      `"${shown}" begins with a dot: such files are settings, and none of them is published.`,
      "Move it out of content/pages.",
    );
  const keeper = path === name ? keeperOf(path) : null;
  if (keeper !== null)
    return tell(
      "address-taken",
      `The address "/${shown}" is kept for ${keeper}.`,
      keeper === hostOfSite
        ? "Move it out of content/pages. An owner puts it into the site with .eleventy.js, or after the build."
        : "Rename it, or move it out of content/pages.",
    );
  if (isTemplate(name))
    return tell(
      "page-not-data",
      `"${shown}" is a program, and nothing in content/pages runs.`,
      "Write the page as Markdown (.md). Templates stand in layouts/, and are for the owner of the site.",
    );
  if (data.has(ending))
    return tell(
      "page-not-data",
      `"${shown}" would be data for a template, and pages have none.`,
      "Write each page's own fields into its front matter, and move this file out of content/pages.",
    );
  if (ending === "markdown" || ending === "mkd" || ending === "md")
    return tell(
      "page-file-unknown",
      `"${shown}" is not named like a page, so nothing reads it.`,
      `Name it ${printablePath(name.slice(0, -ending.length))}md.`,
    );
  const near = ending.length < 4 ? null : nearestName(ending, [...copied, ...markup]);
  const list = `What is copied ends in ${[...copied, ...markup].join(", ")}.`;
  return tell(
    "page-file-unknown",
    ending === ""
      ? `"${shown}" has no ending that says what it is.`
      : `Files that end in .${printablePath(ending)} are not published.`,
    near === null ? list : `Did you mean .${near}? ${list}`,
  );
}

/** What is wrong with the name of a folder, or of a file that is copied: it is part of an address. */
export function fileNameFault(file: string, name: string): Problem | null {
  const fault = segmentFault(name);
  if (fault === null) return null;
  const near = plainName(name);
  return {
    code: "page-address-invalid",
    severity: "error",
    message: `"${printablePath(name).slice(0, 120)}" can't be part of an address. ${fault}`,
    hint: near === null || near === name ? "Rename it." : `Name it ${near}.`,
    at: topOf(file),
  };
}

function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function topOf(file: string): Problem["at"] {
  return { file, span: { file, line: 1, column: 1, endLine: 1, endColumn: 2 } };
}
