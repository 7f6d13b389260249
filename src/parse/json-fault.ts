import type { Problem } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../text/span.ts";
import { problem } from "./read-file.ts";

/**
 * What a JSON file holds that is none, though YAML reads it: a trailing comma, a comment, a text without quotes. Other
 * programs that read the file stop there. Null where the file is JSON.
 */
export function jsonFault({ path, text }: SourceFile): Problem | null {
  if (!path.endsWith(".json")) return null;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
    return null;
  } catch {
    const { start, end, message, hint } = firstFault(text);
    return problem("yaml-unreadable", message, hint, { file: path, start, end });
  }
}

const token =
  /[ \t\r\n\uFEFF]+|"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\]:,]/y;
const trailing = /,\s*[}\]]/y;

/** The first thing in the text that JSON does not know. */
function firstFault(text: string): { start: number; end: number; message: string; hint: string } {
  for (let at = 0; at < text.length; at = token.lastIndex) {
    trailing.lastIndex = at;
    if (text[at] === "," && trailing.test(text))
      return {
        start: at,
        end: at + 1,
        message: "JSON has no comma after the last value.",
        hint: "Delete the comma.",
      };
    token.lastIndex = at;
    if (token.test(text)) continue;
    const end = at + (/^[^\s,:{}[\]]+/.exec(text.slice(at, at + 200))?.[0].length ?? 1);
    return { start: at, end, message: "This is not JSON.", hint: hintFor(text.slice(at, end)) };
  }
  const start = Math.max(0, text.trimEnd().length - 1);
  return {
    start,
    end: start + 1,
    message: "This file is not JSON.",
    hint: "Check its brackets, colons and commas, or keep the records in a .facts.yaml.",
  };
}

function hintFor(written: string): string {
  if (/^(?:\/\/|\/\*|#)/.test(written))
    return "JSON has no comments: delete it, or keep the records in a .facts.yaml.";
  return "Put texts and keys in double quotes, or keep the records in a .facts.yaml.";
}
