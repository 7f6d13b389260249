import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Node, ParsedNode, YAMLError } from "yaml";
import { type Document, isAlias, isCollection, isMap, isSeq, parseDocument } from "yaml";
import type { Range } from "../text/span.ts";
import { isTooDeep, tooDeepAt } from "./yaml-depth.ts";
import {
  controlProblem,
  findFaults,
  keyText,
  rangeOf,
  tooDeep,
  unreadable,
  type YamlProblem,
} from "./yaml-faults.ts";
import type { FieldsOfText } from "./yaml-fields.ts";
import { beginning, longBlankAt, maxAliases, surplusAlias, surplusAnchor, unusual } from "./yaml-signs.ts";
import { findSlips } from "./yaml-slips.ts";
import { isSuspect } from "./yaml-suspects.ts";
import { controlCharacter, wordsForYamlError } from "./yaml-words.ts";

/**
 * The value, with what YAML read otherwise than it was typed; or why there is none. Its strings may be windows into the text:
 * what is kept of it has to be `detached`.
 */
export type ParsedYaml =
  | { readonly value: unknown; readonly misread?: readonly YamlProblem[] }
  | { readonly problems: readonly YamlProblem[] };

/**
 * Reads YAML 1.2 (or JSON) as plain data. Dates stay text, keys are always text, `__proto__` is a key like any other.
 *
 * Most texts take a fast road, which knows no positions; what is unusual or broken takes the careful one,
 * ten times slower, which knows where everything stands. All give the same value wherever they give one. With `fields` it
 * is also told what YAML made of words that it cut or split.
 */
export function parseYaml(text: string, fields: FieldsOfText | null = null): ParsedYaml {
  const isUnusual = unusual.test(text);
  let failedAt: number | null = null;
  if (!isUnusual || text.length > longText) {
    try {
      const value = load(text, { schema: CORE_SCHEMA }) ?? null;
      if (!isUnusual) {
        // Before anything else goes down into it. A parser that was called often reads deeper than one that was not.
        if (isTooDeep(value)) return { problems: [tooDeep(tooDeepAt(text) ?? 0)] };
        if (!(fields && isSuspect(text, value, fields))) return { value };
      }
    } catch (error) {
      // The careful road says what is wrong, and where.
      failedAt = error instanceof YAMLException ? (error.mark?.position ?? null) : null;
    }
  }
  return parseCarefully(text, failedAt, fields);
}

// Of a longer text that the fast parser gave up, the careful one reads no further than a little past that place:
// there are texts that would keep it busy for minutes.
const longText = 65_536;

function parseCarefully(text: string, failedAt: number | null, fields: FieldsOfText | null): ParsedYaml {
  const hidden = controlCharacter.exec(text);
  if (hidden) return { problems: [controlProblem(hidden[0], hidden.index, hidden.index + 1)] };
  const deep = tooDeepAt(text);
  if (deep !== null) return { problems: [tooDeep(deep)] };
  const blank = longBlankAt(text, text.length);
  if (blank !== null) return { problems: [unreadable(manyBlanks, "Delete them.", blank, blank + 1)] };
  if (failedAt !== null && text.length > longText) {
    const cut = parseCarefully(beginning(text, failedAt), null, null);
    if ("problems" in cut) return cut;
  }
  // A hundred thousand directives are a hundred thousand errors to the parser, of which the first would be told.
  const directive = text.length > longText ? text.search(/^%/m) : -1;
  if (directive !== -1) {
    const { message, hint, start, end } = wordsForYamlError(
      "BAD_DIRECTIVE",
      "",
      [directive, directive + 1],
      text,
    );
    return { problems: [unreadable(message, hint, start, end)] };
  }
  const many = surplusAlias(text);
  if (many) return { problems: [unreadable(tooManyAliases, "Write the values out.", many.start, many.end)] };
  const anchor = surplusAnchor(text);
  if (anchor) return { problems: [unreadable(tooManyAnchors, "Take them out.", anchor.start, anchor.end)] };
  try {
    const document = readDocument(text);
    const error = firstError(document, text);
    if (error) return { problems: [error] };
    const misread = (fields ? findSlips(document, text, fields) : []).map(
      (slip): YamlProblem => ({ kind: "misread", ...slip, first: null }),
    );
    const faults = findFaults(document);
    if (faults.length > 0) return { problems: [...misread, ...faults] };
    return { value: (document.toJS({ maxAliasCount: maxAliases }) as unknown) ?? null, misread };
  } catch (error) {
    if (error instanceof RangeError) return { problems: [tooDeep(0)] };
    // Thrown by `toJS` alone.
    const start = Math.max(0, text.indexOf("*"));
    return { problems: [unreadable(tooManyAliases, "Write the values out.", start, start + 1)] };
  }
}

const manyBlanks = "More than 500 blank characters follow each other here.";
const tooManyAnchors = "This is the 1,001st anchor of this text, and at most 1,000 are read.";
const tooManyAliases = "The aliases in this text repeat too much.";

function readDocument(text: string): Document<ParsedNode> {
  return parseDocument(text, {
    schema: "core",
    stringKeys: true,
    // Checked below in one pass: the parser's own check compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
  }) as Document<ParsedNode>;
}

/** The first error in the text; those after it are mostly its echoes. A tag that nobody knows counts as one. */
function firstError(document: Document, text: string): YamlProblem | null {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (!first) return null;
  if (first.message.includes("call stack")) return tooDeep(first.pos[0]);
  const { message, hint, start, end } = wordsForYamlError(first.code, first.message, first.pos, text);
  return unreadable(message, hint, start, end);
}

/** A value as it stands in the text. */
export interface WrittenValue extends Range {
  readonly isCollection: boolean;
  /** The values inside it, with their keys, by key or index; empty for a text. */
  readonly children: () => ReadonlyMap<
    string,
    { readonly key: Range | null; readonly value: WrittenValue | null }
  >;
}

/** What stands where in a YAML text, as far as it can be read; null where that is not at all. */
export function writtenValues(text: string): WrittenValue | null {
  if (tooDeepAt(text) !== null || longBlankAt(text, text.length) !== null) return null;
  try {
    const document = readDocument(text);
    return writtenValue(document.contents as Node | null, document);
  } catch {
    return null;
  }
}

function writtenValue(node: Node | null, document: Document): WrittenValue | null {
  const range = rangeOf(node);
  if (!range) return null;
  let children: ReturnType<WrittenValue["children"]> | undefined;
  return {
    ...range,
    isCollection: isCollection(node),
    children: () => {
      children ??= childrenOf(isAlias(node) ? node.resolve(document) : node, document);
      return children;
    },
  };
}

function childrenOf(node: Node | null | undefined, document: Document): ReturnType<WrittenValue["children"]> {
  if (isMap(node))
    return new Map(
      node.items.map(({ key, value }) => [
        keyText(key),
        { key: rangeOf(key as Node | null), value: writtenValue(value as Node | null, document) },
      ]),
    );
  if (!isSeq(node)) return new Map();
  return new Map(
    node.items.map((item, index) => [
      String(index),
      { key: null, value: writtenValue(item as Node, document) },
    ]),
  );
}
