import { type Document, isCollection, isNode, isPair, Lexer, visit } from "yaml";

/** A comment of a YAML text. */
interface Comment {
  readonly words: string;
  readonly line: number;
  /** Signs before it on its line; null where a key or value stands before it. */
  readonly indent: number | null;
}

/** Marks the comments that stand behind a key or hyphen whose value begins below: they would be printed on lines of their own. */
export function keepBehindKeys(document: Document, text: string): void {
  visit(document, (_, node) => {
    if (!isCollection(node)) return;
    let end = node.range?.[0] ?? 0;
    for (const item of node.items) {
      const [key, value] = isPair(item) ? [item.key, item.value] : [null, item];
      if (!isNode(value)) continue;
      const from = isNode(key) ? (key.range?.[1] ?? 0) : end;
      if (value.commentBefore) {
        const before = text.slice(from, value.range?.[0]);
        if (key !== null && /^ *: *#/.test(before)) value.commentBefore = behind + value.commentBefore;
        else if (key === null && /^\s*- *#.*\n *$/.test(before))
          value.commentBefore = `${behind}-${value.commentBefore}`;
      }
      end = value.range?.[2] ?? end;
    }
  });
}

// No sheet that is checked has it: hidden characters are refused.
const behind = "\uE0FF";
const behindHyphen = new RegExp(`\\n( *)#${behind}-(.*)\\n\\1- `, "g");
const behindKey = new RegExp(`\\n *#${behind}`, "g");

/**
 * A text as it was printed, with each comment where it stood in the text before: behind its key, or above the line that it is
 * indented like, which the printer takes for the end of what stands above where comments of that end there too.
 */
export function withCommentsInPlace(printed: string, before: string): string {
  const made = printed.replace(behindHyphen, "\n$1- #$2\n$1  ").replace(behindKey, " #");
  const [old, now] = [commentsOf(before), commentsOf(made)];
  if (old.length !== now.length) return made;
  const [oldNext, nowNext] = [nextIndents(before), nextIndents(made)];
  const lines = made.split("\n");
  for (const [index, { indent, line }] of now.entries()) {
    const was = old[index]!;
    if (indent === null || was.indent === null || was.indent !== oldNext[was.line]) continue;
    lines[line] = " ".repeat(nowNext[line] ?? indent) + lines[line]!.trimStart();
  }
  return lines.join("\n");
}

/** The comments of a text, in order. */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let [line, start, at] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) continue;
    if (token.startsWith("#")) {
      const before = text.slice(start, at);
      comments.push({ words: token.trim(), line, indent: before.trim() === "" ? before.length : null });
    }
    for (let end = token.indexOf("\n"); end !== -1; end = token.indexOf("\n", end + 1)) {
      line++;
      start = at + end + 1;
    }
    at += token.length;
  }
  return comments;
}

/** What the lexer says beside the text: that a document, a value or a text of one line begins. */
const marks: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001F"]);

/** By line, how far the next line below it is indented that is no comment. */
function nextIndents(text: string): readonly (number | undefined)[] {
  let next: number | undefined;
  return text
    .split("\n")
    .toReversed()
    .map((line) => {
      const own = next;
      const words = line.trimStart();
      if (words !== "" && !words.startsWith("#")) next = line.length - words.length;
      return own;
    })
    .toReversed();
}
