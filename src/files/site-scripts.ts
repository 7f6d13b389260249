import type { Problem } from "../diagnostics/diagnostic.ts";
import type { CopiedFile } from "../model/own-page.ts";
import type { Site } from "../model/site.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { SourceFile } from "../text/span.ts";
import { topOf } from "./read-text.ts";

/** Files that `scripts` in `site.ts` allows, and that are not there: a misspelt name allows nothing. */
export function unknownScripts(
  { scripts }: Pick<Site, "scripts">,
  copied: readonly CopiedFile[],
  siteFile: SourceFile | null,
): readonly Problem[] {
  const names = copied.filter(({ text }) => text !== null).map(({ path }) => path);
  return scripts
    .filter((name) => !names.includes(name))
    .map((name) => {
      const near = nearestName(name, names);
      return {
        code: "site-setting-invalid",
        severity: "error",
        message: `"scripts" names "${name}", and content/pages has no HTML or SVG file at that path.`,
        hint:
          near === null ? "Write its path within content/pages, or take it out." : `Did you mean "${near}"?`,
        at: placeOf(name, siteFile),
      };
    });
}

/** The file is code, so this is a search for the name in quotes. */
function placeOf(name: string, file: SourceFile | null): Problem["at"] {
  if (file === null) return topOf("site.ts");
  const quoted = [`"${name}"`, `'${name}'`, `\`${name}\``].map((text) => file.text.indexOf(text));
  const start = quoted.find((at) => at !== -1);
  return start === undefined
    ? topOf(file.path)
    : { file: file.path, start: start + 1, end: start + 1 + name.length };
}
