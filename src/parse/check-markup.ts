import type { Problem } from "../diagnostics/diagnostic.ts";
import type { CopiedFile } from "../model/own-page.ts";
import { htmlElements } from "../text/html-elements.ts";
import { svgElements } from "../text/svg-elements.ts";
import { type ActivePart, activeParts } from "./active-markup.ts";
import { fileFault, problem } from "./read-file.ts";

/** HTML and SVG that is copied may hold this many characters: a drawing of a whole coast. */
const largestMarkup = 8 * 1024 * 1024;

/** After so many, the next run tells the rest. */
const mostTold = 100;

/** What in a file of HTML or SVG could run, or load something from elsewhere, in a reader's browser. */
export function markupProblems({ file, path, text }: CopiedFile): readonly Problem[] {
  if (text === null) return [];
  const fault = fileFault({ path: file, text }, largestMarkup);
  if (fault) return [fault];
  const isSvg = /\.svg$/i.test(path);
  if (!isSvg && /^\uFEFF?---\s*\n/.test(text))
    return [
      problem(
        "page-not-data",
        "An HTML file is copied as it is, so its front matter would be printed.",
        "Take the front matter out, or write the page as Markdown (.md).",
        { file, start: 0, end: 3 },
      ),
    ];
  const read = isSvg ? svgElements(text) : htmlElements(text);
  const allow = `Take it out. An owner may allow it for this file: \`scripts: [${JSON.stringify(path)}]\` in site.ts.`;
  if ("fault" in read)
    return [
      problem(
        "page-file-active",
        `This file can't be looked through for scripts. ${read.fault}`,
        "Mend it, or save it anew as a plain file.",
        {
          file,
          start: read.start,
          end: read.start + 1,
        },
      ),
    ];
  return onlyOnce(activeParts(read.elements, read.marks))
    .slice(0, mostTold)
    .map(({ message, start, end }) => problem("page-file-active", message, allow, { file, start, end }));
}

/** What several kinds of browsers find in one place is one mistake. */
function onlyOnce(parts: readonly ActivePart[]): readonly ActivePart[] {
  return [...new Map(parts.map((part) => [`${part.start} ${part.message}`, part])).values()];
}
