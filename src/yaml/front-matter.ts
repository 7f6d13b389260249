import matter from "gray-matter";
import { detached } from "../text/detached.ts";
import { longBlankAt } from "./yaml-signs.ts";

/** A Markdown file, split. Offsets count from the start of the file. */
export type SplitFile =
  | {
      readonly kind: "split";
      readonly yaml: string;
      readonly yamlStart: number;
      readonly body: string;
      readonly bodyStart: number;
    }
  /** No front matter: all is body. */
  | { readonly kind: "plain"; readonly body: string; readonly bodyStart: number }
  /** The first line opens a front matter that no later line closes. */
  | { readonly kind: "open"; readonly end: number }
  /** The front matter says that it is another language than YAML; it is neither read nor run. */
  | { readonly kind: "foreign"; readonly language: string; readonly start: number; readonly end: number }
  /** Hundreds of blank lines, which would keep a parser busy. */
  | { readonly kind: "blank"; readonly start: number; readonly end: number };

/**
 * Splits front matter from body. Nothing is ever evaluated: gray-matter only reads the opening line. The closing one is found
 * here, since gray-matter makes three copies of a text on the way to it and looks through all of it for comments.
 */
export function splitFrontMatter(text: string): SplitFile {
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  if (!text.startsWith("---", bom) || text[bom + 3] === "-")
    return { kind: "plain", body: text.slice(bom), bodyStart: bom };

  const firstLine = text.slice(bom, lineEnd(text, bom));
  if (bom + firstLine.length === text.length) return { kind: "open", end: text.length };
  const { name: language, raw } = matter.language(`${firstLine}\n`);
  if (language !== "" && !yamlNames.has(language.toLowerCase()))
    return { kind: "foreign", language, start: bom, end: bom + firstLine.trimEnd().length };

  const fence = closingFence(text, 3);
  const blank = longBlankAt(text, fence === -1 ? text.length : fence);
  if (blank !== null) return { kind: "blank", start: blank, end: blank + 1 };

  const yamlStart = bom + 3 + (language === "" ? 0 : raw.length);
  const close = closingFence(text, yamlStart);
  if (close === -1) return { kind: "open", end: bom + firstLine.trimEnd().length };
  const yaml = text.slice(yamlStart, text[close - 1] === "\r" ? close - 1 : close);
  const afterFence = close + 4;
  const bodyStart = afterFence + (/^\r?\n?/.exec(text.slice(afterFence, afterFence + 2))?.[0].length ?? 0);
  return { kind: "split", yaml, yamlStart, body: detached(text.slice(bodyStart)), bodyStart };
}

/** Where a line of three hyphens alone begins, with the line end before it: four hyphens are a line of a text. */
function closingFence(text: string, from: number): number {
  let at = text.indexOf("\n---", from);
  while (at !== -1 && text.slice(at + 4, lineEnd(text, at + 4)).trim() !== "")
    at = text.indexOf("\n---", at + 4);
  return at;
}

const yamlNames: ReadonlySet<string> = new Set(["yaml", "yml"]);

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
