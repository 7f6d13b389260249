import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Node, ParsedNode, YAMLError, YAMLMap } from "yaml";
import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import { readPlainYaml } from "./plain-yaml.ts";
import { beginning, manyOpened, maxAliases, surplusAlias, unusual } from "./yaml-signs.ts";
import { controlCharacter, nameOfCharacter, wordsForYamlError } from "./yaml-words.ts";

/** What is wrong with a YAML text. Offsets count from the start of the text. */
export interface YamlProblem {
  readonly kind: "unreadable" | "key-duplicate";
  readonly message: string;
  readonly hint: string | null;
  readonly start: number;
  readonly end: number;
  /** Of a duplicate: where the key stands first. */
  readonly first: Range | null;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The value, or why there is none. Never both. Its strings may be windows into the text: what is kept of it has to be `detached`. */
export type ParsedYaml = { readonly value: unknown } | { readonly problems: readonly YamlProblem[] };

/**
 * Reads YAML 1.2 (or JSON) as plain data. Dates stay text, keys are always text, `__proto__` is a key like any other.
 *
 * Most texts take a fast road, which knows no positions; what is unusual or broken takes the careful one,
 * ten times slower, which knows where everything stands. All give the same value wherever they give one.
 */
export function parseYaml(text: string): ParsedYaml {
  const isUnusual = unusual.test(text);
  let failedAt: number | null = null;
  if (!isUnusual || text.length > longText) {
    try {
      const value = (isUnusual ? null : readPlainYaml(text)) ?? load(text, { schema: CORE_SCHEMA }) ?? null;
      if (!isUnusual) return { value };
    } catch (error) {
      // The careful road says what is wrong, and where.
      failedAt = error instanceof YAMLException ? (error.mark?.position ?? null) : null;
    }
  }
  return parseCarefully(text, failedAt);
}

// Of a longer text that the fast parser gave up, the careful one reads no further than a little past that place:
// there are texts that would keep it busy for minutes.
const longText = 65_536;

/** As deep as the fast parser goes. */
const maxDepth = 100;

function parseCarefully(text: string, failedAt: number | null): ParsedYaml {
  const hidden = controlCharacter.exec(text);
  if (hidden) return { problems: [controlProblem(hidden[0], hidden.index, hidden.index + 1)] };
  const deep = text.search(manyOpened);
  if (deep !== -1) return { problems: [tooDeep(deep)] };
  if (failedAt !== null && text.length > longText) {
    const cut = parseCarefully(beginning(text, failedAt), null);
    if ("problems" in cut) return cut;
  }
  const many = surplusAlias(text);
  if (many) return { problems: [unreadable(tooManyAliases, "Write the values out.", many.start, many.end)] };
  try {
    const document = readDocument(text);
    const error = firstError(document, text);
    if (error) return { problems: [error] };
    const faults = findFaults(document);
    if (faults.length > 0) return { problems: faults };
    return { value: (document.toJS({ maxAliasCount: maxAliases }) as unknown) ?? null };
  } catch (error) {
    if (error instanceof RangeError) return { problems: [tooDeep(0)] };
    // Thrown by `toJS` alone.
    const start = Math.max(0, text.indexOf("*"));
    return { problems: [unreadable(tooManyAliases, "Write the values out.", start, start + 1)] };
  }
}

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

/**
 * What the parser lets pass and we do not: keys twice, keys that are no words, aliases that lead nowhere or to
 * themselves, escapes that make a control character, and nesting without end.
 */
function findFaults(document: Document): YamlProblem[] {
  const faults: YamlProblem[] = [];
  visit(document, {
    Scalar(_, node) {
      const hidden = typeof node.value === "string" ? controlCharacter.exec(node.value) : null;
      const range = rangeOf(node);
      if (hidden && range) faults.push(controlProblem(hidden[0], range.start, range.end));
    },
    Alias(_, alias, ancestors) {
      const { start, end } = rangeOf(alias) ?? { start: 0, end: 1 };
      const target = alias.resolve(document);
      if (!target) {
        const hint = "Put the text in quotes if it is no alias.";
        faults.push(
          unreadable(
            `"*${alias.source}" points at an anchor that this text does not have.`,
            hint,
            start,
            end,
          ),
        );
      } else if (ancestors.includes(target)) {
        const message = `"*${alias.source}" stands inside the value that it repeats.`;
        faults.push(unreadable(message, "Write the value out.", start, end));
      }
    },
    Map(_, map) {
      addKeyFaults(map, faults);
    },
    Collection(_, node, ancestors) {
      if (ancestors.length <= maxDepth || ancestors.filter(isCollection).length < maxDepth) return undefined;
      faults.push(tooDeep(rangeOf(node as Node)?.start ?? 0));
      return visit.BREAK;
    },
  });
  return faults;
}

function addKeyFaults(map: YAMLMap, faults: YamlProblem[]): void {
  const seen = new Map<string, Range>();
  for (const { key } of map.items) {
    const here = rangeOf(key as Node | null);
    if (!here) continue;
    if (!isScalar(key)) {
      faults.push(
        unreadable(
          "A key must be a plain word.",
          "Write it without brackets or braces.",
          here.start,
          here.end,
        ),
      );
      continue;
    }
    const name = keyText(key);
    const first = seen.get(name);
    if (first) {
      const message = `The key "${name}" stands here twice.`;
      faults.push({ kind: "key-duplicate", message, hint: "Keep one of the two.", ...here, first });
    } else seen.set(name, here);
  }
}

function unreadable(message: string, hint: string | null, start: number, end: number): YamlProblem {
  return { kind: "unreadable", message, hint, start, end, first: null };
}

function controlProblem(character: string, start: number, end: number): YamlProblem {
  return unreadable(
    `This text holds ${nameOfCharacter(character)}, which can't be printed.`,
    "Delete it.",
    start,
    end,
  );
}

function tooDeep(start: number): YamlProblem {
  return unreadable(
    "The values are nested too deeply to be read.",
    "No fact sheet nests more than five levels.",
    start,
    start + 1,
  );
}

/** The text of a key: numbers and truth values as they were written, nothing at all as "". */
function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
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

function rangeOf(node: Node | null): Range | null {
  return node?.range ? { start: node.range[0], end: node.range[1] } : null;
}
