import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
} from "yaml";
import type { Range } from "../text/span.ts";
import { commaSlips, splitItems, thousands } from "./yaml-comma-slips.ts";
import type { FieldKind, FieldsOfText, Path, Slip } from "./yaml-fields.ts";
import { numberSlip } from "./yaml-number-slips.ts";
import { inQuotes } from "./yaml-quotes.ts";
import { isHalfQuoted, typedBackslash } from "./yaml-suspects.ts";

/**
 * What YAML cut, split or emptied without calling it an error. Keys that a comma made out of words are taken out of the
 * document, and `null` in a field of words becomes the word, so that what else is wrong is told beside it and not twice.
 */
export function findSlips(document: Document, text: string, fields: FieldsOfText): readonly Slip[] {
  const slips: Slip[] = [];
  const aliased = new Set<string>();
  visit(document, { Alias: (_, { source }) => void aliased.add(source) });
  const isJson = /^[\s\uFEFF]*[{[]/.test(text);

  const look = (node: unknown, path: Path, key: Range | null): void => {
    if (isMap(node)) {
      if (node.flow && !isJson && !isWords(fields.kindOf(path)))
        slips.push(...commaSlips(node, text, (name) => fields.kindOf([...path, name]) !== null));
      for (const { key: name, value } of node.items) {
        const at = rangeOf(name);
        if (isScalar(name) && at) look(value, [...path, String(name.value ?? "")], at);
      }
    } else if (isSeq(node)) {
      if (node.flow && !isJson && fields.kindOf(path) === "number")
        slips.push(...thousands(node as Node, nameOf(path), text));
      if (node.flow && !isJson) slips.push(...splitItems(node, text));
      node.items.forEach((item, index) => {
        look(item, [...path, index], key);
      });
    }
    if (isAlias(node) || !(isScalar(node) || isCollection(node))) return;
    const range = rangeOf(node);
    if (!range) return;
    const name = nameOf(path);
    if (node.anchor !== undefined && !aliased.has(node.anchor))
      slips.push(anchorSlip(node.anchor, name, range, text));
    if (!isScalar(node)) return;
    const slip = scalarSlip(node, range, path, key);
    if (slip) slips.push(slip);
  };

  const scalarSlip = (node: Scalar, range: Range, path: Path, key: Range | null): Slip | null => {
    const kind = fields.kindOf(path);
    const name = nameOf(path);
    const hasWords = isWords(kind);
    const inside = swallowed(
      text,
      range,
      key,
      (line) => fields.kindOf([...path.slice(0, -1), line]) !== null,
    );
    if (inside !== null || node.type !== "PLAIN") {
      return (
        inside ??
        (hasWords && node.type === "QUOTE_DOUBLE" && !isJson ? escapeSlip(text, range, name) : null) ??
        (hasWords && node.type?.startsWith("QUOTE") ? gluedComment(text, range, name) : null)
      );
    }
    const mark = key === null ? -1 : text.slice(key.end, range.start).search(/(?<=\s)!(?=\s)/);
    if (hasWords && key !== null && mark !== -1) {
      const start = key.end + mark;
      return {
        message: "YAML takes an exclamation mark before a text for a sign of its own, and drops it.",
        hint: `Put the text in quotes: \`${name}: ${inQuotes(text.slice(start, range.end))}\`.`,
        start,
        end: range.end,
      };
    }
    const lost = node.value === null && hasWords && key !== null ? allComment(text, key, range, name) : null;
    if (lost) {
      node.value = lost.typed;
      return lost.slip;
    }
    if (kind === "other" && typeof node.value === "string" && isHalfQuoted(node.value)) {
      const cut = commentSlip(text, range, name, false);
      if (cut) node.value = text.slice(range.start, cut.end);
      if (cut) return cut;
    }
    if (hasWords) {
      const cut = commentSlip(text, range, name, kind === "phrase");
      if (cut) return cut;
    }
    if (node.value === null && kind === "words" && range.end > range.start) {
      const typed = text.slice(range.start, range.end);
      node.value = typed;
      return {
        message: `YAML reads ${typed} as nothing, so \`${name}\` would be empty.`,
        hint: `Put it in quotes, \`${name}: "${typed}"\`, or delete the line.`,
        ...range,
      };
    }
    if (typeof node.value !== "number" || hasWords) return null;
    return numberSlip(node.value, text.slice(range.start, range.end), name, range, kind === "number");
  };

  look(document.contents, [], null);
  return slips.sort((a, b) => a.start - b.start);
}

function isWords(kind: FieldKind | null): boolean {
  return kind === "words" || kind === "phrase";
}

/** The field that an editor would look for: of an item, the list it stands in. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

function anchorSlip(anchor: string, name: string, range: Range, text: string): Slip {
  const start = Math.max(0, text.lastIndexOf(`&${anchor}`, range.start));
  const rest = text.slice(range.start, range.end).split("\n", 1)[0] ?? "";
  const typed = `&${anchor}${rest === "" ? "" : ` ${rest}`}`;
  return {
    message: `YAML takes "&${anchor}" as a mark and not as text, so ${rest === "" ? `\`${name}\` would be empty` : `\`${name}\` would be only "${rest}"`}.`,
    hint: `Put the text in quotes: \`${name}: ${inQuotes(typed)}\`.`,
    start,
    end: Math.max(range.end, start + 1),
  };
}

/** A comment behind words without quotes may be the rest of the sentence. */
function commentSlip(text: string, range: Range, name: string, mayFollowWord: boolean): Slip | null {
  const rest = /^[ \t]+#[^\n\r]*/.exec(text.slice(range.end, range.end + 10_000))?.[0];
  if (rest === undefined) return null;
  const kept = text.slice(range.start, range.end);
  const isSpaced = /^\s+#(?:\s|$)/.test(rest);
  if (mayFollowWord && isSpaced && /^[\w.'-]+$/.test(kept)) return null;
  const quoted = inQuotes(isSpaced ? kept : `${kept}${rest}`.trimEnd());
  const short = kept.replace(/\s*\n\s*/g, " ");
  const start = range.end + rest.indexOf("#");
  return {
    message: `YAML drops all that follows # as a comment: \`${name}\` is only "${short.length > 80 ? `…${short.slice(-79)}` : short}".`,
    hint: isSpaced
      ? `Put the comment on a line of its own; if it belongs to the text, put the whole text in quotes: \`${name}: ${inQuotes(`${kept}${rest}`.trimEnd())}\`.`
      : `Put the text in quotes: \`${name}: ${quoted}\`; a comment goes on a line of its own.`,
    start,
    end: range.end + rest.trimEnd().length,
  };
}

/** `says: #1 in the world`: all of the text is a comment to YAML. With a space behind its sign it is meant as one. */
function allComment(
  text: string,
  key: Range,
  value: Range,
  name: string,
): { typed: string; slip: Slip } | null {
  if (value.end > value.start) return null;
  const [, space = "", typed = ""] =
    /^:([ \t]+)(#[^\s#!][^\n\r]*)/.exec(text.slice(key.end, key.end + 10_000)) ?? [];
  if (typed === "") return null;
  const start = key.end + 1 + space.length;
  const slip = {
    message: `YAML drops all that follows # as a comment, so \`${name}\` would be empty.`,
    hint: `Put the text in quotes: \`${name}: ${inQuotes(typed.trimEnd())}\`.`,
    start,
    end: start + typed.trimEnd().length,
  };
  return { typed, slip };
}

/** `"C:\new"`: a backslash that was typed as one, and is read as a line end or a blank. */
function escapeSlip(text: string, range: Range, name: string): Slip | null {
  const typed = text.slice(range.start, range.end);
  const match = typedBackslash.exec(typed);
  if (match === null) return null;
  const start = range.start + match.index + match[0].length - 2;
  const sign = match[0].slice(-2);
  const doubled = typed.replace(/\\([\s\S])/g, (all, next: string) =>
    /[ntNLP_]/.test(next) ? `\\${all}` : all,
  );
  return {
    message: `YAML reads ${sign} in double quotes as ${sign === "\\t" ? "a tab" : sign === "\\_" ? "a blank" : "a line end"}.`,
    hint: `Double the backslash if it belongs to the text, \`${name}: ${doubled}\`; else write a blank for it.`,
    start,
    end: start + 2,
  };
}

/** Behind a text in quotes a comment is meant as one, unless its sign has a word at once. */
function gluedComment(text: string, range: Range, name: string): Slip | null {
  const rest = /^[ \t]+#[^\s#!][^\n\r]*/.exec(text.slice(range.end, range.end + 10_000))?.[0];
  if (rest === undefined) return null;
  const typed = text.slice(range.start + 1, range.end - 1);
  return {
    message: `YAML drops all that follows # as a comment: \`${name}\` ends with the closing quote.`,
    hint: `Close the quote behind the text, \`${name}: ${inQuotes(`${typed}${rest}`)}\`, or put a space after # if it is a comment.`,
    start: range.end + rest.indexOf("#"),
    end: range.end + rest.length,
  };
}

/** A line inside a text that looks like a field: a quote closed too late, or a field that is indented too far. */
function swallowed(
  text: string,
  range: Range,
  key: Range | null,
  isField: (name: string) => boolean,
): Slip | null {
  const typed = text.slice(range.start, range.end);
  if (!typed.includes("\n")) return null;
  const indent = key ? key.start - (text.lastIndexOf("\n", key.start - 1) + 1) : 0;
  const isQuoted = /^["']/.test(typed);
  for (const match of typed.matchAll(/\n( *)((?:- )?([A-Za-z][\w-]*))( ?):(?!\/\/)(\s)?/g)) {
    const name = match[3] ?? "";
    const isGlued = match[4] !== "" || match[5] === undefined;
    if (!isField(name) && (isGlued || !(isQuoted && (match[1]?.length ?? 0) <= indent))) continue;
    const start = range.start + match.index + 1 + (match[1]?.length ?? 0);
    return {
      message: `\`${name}:\` stands inside the text that begins above it, so YAML reads no field here.`,
      hint: isQuoted
        ? "Close the quote at the end of its text; if these words belong to the text, write them behind others on their line."
        : `Indent it as far as the field above${isGlued ? ", with a space behind its colon" : ""}; if these words belong to the text, write them behind others on their line.`,
      start,
      end: start + name.length + 1,
    };
  }
  return null;
}

function rangeOf(node: unknown): Range | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : null;
}
