import { type Document, isCollection, isScalar, type Node, visit, type YAMLMap } from "yaml";
import type { Range } from "../text/span.ts";
import { maxDepth } from "./yaml-depth.ts";
import { controlCharacter, nameOfCharacter } from "./yaml-words.ts";

/** What is wrong with a YAML text. Offsets count from the start of the text. */
export interface YamlProblem {
  readonly kind: "unreadable" | "key-duplicate" | "misread";
  readonly message: string;
  readonly hint: string | null;
  readonly start: number;
  readonly end: number;
  /** Of a duplicate: where the key stands first. */
  readonly first: Range | null;
}

/**
 * What the parser lets pass and we do not: keys twice, keys that are no words, aliases that lead nowhere or to
 * themselves, escapes that make a control character, and nesting without end.
 */
export function findFaults(document: Document): YamlProblem[] {
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
  const record = tooDeepRecord(map);
  if (record) {
    faults.push(record);
    return;
  }
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

/** The key of a record that is indented like the fields before it, so that its own fields seem to stand there twice. */
function tooDeepRecord(map: YAMLMap): YamlProblem | null {
  const seen = new Set<string>();
  let empty: { readonly name: string; readonly at: Range } | null = null;
  for (const { key, value } of map.items) {
    const name = keyText(key);
    if (seen.has(name)) {
      if (!empty || empty.name === name || map.flow) return null;
      const { start, end } = empty.at;
      const message = `\`${empty.name}:\` is indented like the fields above it, so the fields below it would be theirs a second time.`;
      return unreadable(
        message,
        "Indent it as far as the record before it, two spaces less than a field.",
        start,
        end,
      );
    }
    seen.add(name);
    const at = rangeOf(key as Node | null);
    if (at && (value === null || (isScalar(value) && value.value === null))) empty ??= { name, at };
  }
  return null;
}

export function unreadable(message: string, hint: string | null, start: number, end: number): YamlProblem {
  return { kind: "unreadable", message, hint, start, end, first: null };
}

export function controlProblem(character: string, start: number, end: number): YamlProblem {
  return unreadable(
    `This text holds ${nameOfCharacter(character)}, which can't be printed.`,
    "Delete it.",
    start,
    end,
  );
}

export function tooDeep(start: number): YamlProblem {
  return unreadable(
    "The values are nested too deeply to be read.",
    "No fact sheet nests more than five levels.",
    start,
    start + 1,
  );
}

/** The text of a key: numbers and truth values as they were written, nothing at all as "". */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

export function rangeOf(node: Node | null): Range | null {
  return node?.range ? { start: node.range[0], end: node.range[1] } : null;
}
