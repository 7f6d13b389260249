import matter from "gray-matter";
import { detached } from "./detached.ts";

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
  /** Hundreds of blank lines, which would keep the splitter busy for hours. */
  | { readonly kind: "blank"; readonly start: number; readonly end: number };

/** Splits front matter from body. Nothing is ever evaluated: gray-matter only finds the fences. */
export function splitFrontMatter(text: string): SplitFile {
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  if (!text.startsWith("---", bom) || text[bom + 3] === "-")
    return { kind: "plain", body: text.slice(bom), bodyStart: bom };

  const firstLine = text.slice(bom, lineEnd(text, bom));
  if (bom + firstLine.length === text.length) return { kind: "open", end: text.length };
  const language = matter.language(`${firstLine}\n`).name;
  if (language !== "" && !yamlNames.has(language.toLowerCase()))
    return { kind: "foreign", language, start: bom, end: bom + firstLine.trimEnd().length };

  const blank = longBlank(text);
  if (blank !== null) return { kind: "blank", start: blank, end: blank + 1 };

  const file = matter(text, unevaluated);
  const named = language === "" ? 0 : matter.language(`${firstLine}\n`).raw.length;
  const yamlStart = bom + 3 + named;
  const yamlEnd = yamlStart + file.matter.length;
  if (!text.startsWith("\n---", yamlEnd)) return { kind: "open", end: bom + firstLine.trimEnd().length };
  const bodyStart = text.length - file.content.length;
  // Of CRLF before the closing fence, the splitter leaves the first half.
  const yaml = file.matter.endsWith("\r") ? file.matter.slice(0, -1) : file.matter;
  return { kind: "split", yaml, yamlStart, body: detached(file.content), bodyStart };
}

const yamlNames: ReadonlySet<string> = new Set(["yaml", "yml"]);

// Each engine that gray-matter brings is replaced by one that does nothing: one of them runs code, and another
// turns dates into moments. Passing options at all keeps gray-matter from remembering every file that it saw.
const nothing = { parse: () => ({}), stringify: () => "" };
const unevaluated = {
  language: "yaml",
  engines: {
    yaml: nothing,
    yml: nothing,
    json: nothing,
    javascript: nothing,
    js: nothing,
    coffee: nothing,
    toml: nothing,
  },
};

/**
 * Where a front matter has more blank characters in a row than any hand writes. gray-matter looks for comments with a
 * pattern whose time grows with the square of such a run.
 */
function longBlank(text: string): number | null {
  const close = text.indexOf("\n---", 3);
  const end = close === -1 ? text.length : close;
  if (end < 20_000) return null;
  let run = 0;
  for (let at = 0; at < end; at++) {
    if (text.charCodeAt(at) > 32) run = 0;
    else if (++run > longestBlank) return at - run + 1;
  }
  return null;
}

const longestBlank = 500;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
