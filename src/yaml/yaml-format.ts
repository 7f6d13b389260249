import { type Document, isCollection, isScalar, parseDocument, visit } from "yaml";
import { parseYaml } from "./yaml.ts";
import { commentsOf, keepBehindKeys, withCommentsInPlace } from "./yaml-comments.ts";
import { tooDeepAt } from "./yaml-depth.ts";

/** How wide a line is before it is wrapped. */
const width = 120;

/**
 * YAML with every level indented by two and long lines wrapped. Comments, the order of keys, quotes and every value stay; a map or
 * list in brackets that is too long for a line gets lines of its own. Null where the text can't be read, or where not all of that
 * would stay. What it gives, it gives again.
 */
export function formatYaml(text: string): string | null {
  if (text.trim() === "") return text;
  if (tooDeepAt(text) !== null) return null;
  const read = parseYaml(text);
  if ("problems" in read) return null;
  try {
    let made = once(text);
    // A comment that moved may leave room for a line to move once more.
    for (let round = 0; round < 5; round++) {
      const again = once(made);
      if (again === made) return isSame(text, made, read.value) ? made : null;
      made = again;
    }
    return null;
  } catch {
    return null;
  }
}

function once(text: string): string {
  const document = documentOf(text);
  const long: { flow?: boolean }[] = [];
  visit(document, {
    Collection(_, node, path) {
      const isInFlow = path.some((one) => isCollection(one) && one.flow === true);
      if (node.flow && !isInFlow && isLong(text, node.range, path.length)) long.push(node);
    },
  });
  keepBehindKeys(document, text);
  // Only now: what stands inside of them is measured once it has lines of its own.
  for (const node of long) node.flow = false;
  const made = document.toString({
    ...{ lineWidth: width, minContentWidth: 20, indent: 2, indentSeq: true },
    flowCollectionPadding: false,
  });
  return withCommentsInPlace(made, text);
}

/** Whether what stands in brackets would pass the end of its line, its key included. */
function isLong(text: string, range: readonly number[] | null | undefined, depth: number): boolean {
  if (!range) return false;
  const [start = 0, end = 0] = range;
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const before = text.slice(lineStart, start);
  const key = before.trim() === "" ? depth * 2 : before.length;
  return key + text.slice(start, end).replace(/\s+/g, " ").length > width;
}

function documentOf(text: string): Document {
  const document = parseDocument(text, {
    schema: "core",
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
  });
  if (document.errors.length > 0) throw document.errors[0];
  return document as Document;
}

/** The same value, by both readers; the same comments; each text in the same quotes and each number as it was typed. */
function isSame(before: string, after: string, value: unknown): boolean {
  const read = parseYaml(after);
  return (
    "value" in read &&
    JSON.stringify(read.value) === JSON.stringify(value) &&
    commentsIn(before) === commentsIn(after) &&
    scalarsIn(before) === scalarsIn(after)
  );
}

function commentsIn(text: string): string {
  return commentsOf(text)
    .map(({ words }) => words)
    .join("\n");
}

function scalarsIn(text: string): string {
  const scalars: unknown[] = [];
  visit(documentOf(text), (_, node) => {
    if (isScalar(node)) scalars.push([node.type, node.source, node.anchor]);
  });
  return JSON.stringify(scalars);
}
