import { wordsFromLines } from "./yaml-line-words.ts";

/** Characters that no text of a sheet may hold: controls, which YAML, XML or a terminal take for orders, and what Unicode says is no character. Tab and line ends are not among them. */
export const controlCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** "the control character U+0000": what an editor is told of a character that can't be shown. */
export function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `the ${code < 0xa0 ? "control character" : "character"} U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

interface Words {
  readonly message: string;
  readonly hint: string | null;
  readonly start: number;
  readonly end: number;
}

/** What the YAML parser complains of, told to someone who does not know YAML; codes are those of the `yaml` package. */
export function wordsForYamlError(
  code: string,
  message: string,
  pos: readonly [number, number],
  text: string,
): Words {
  const start = Math.min(pos[0], text.length);
  const end = Math.max(start + 1, Math.min(pos[1], lineEnd(text, start)));
  const said = (message: string, hint: string | null, from = start, to = end): Words => ({
    message,
    hint,
    start: from,
    end: to,
  });
  const told = wordsFromLines(code, text, start);
  if (told) return told;
  const line = lineAt(text, start);
  // What is left of a merge where only its middle line was forgotten.
  if (/^={7}$/.test(line.text.trimEnd()))
    return said(
      "This line parts two versions that were merged.",
      "Keep one of them, and delete this line.",
      line.start,
      line.start + 7,
    );
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY": {
      const pair =
        line.text.length > 1_000
          ? null
          : /^([\s-]*)([^\s:"'#][^:]*): +(\S.*: .*|\S.*:)$/.exec(line.text.trimEnd());
      if (pair) {
        const [, space = "", key = "", value = ""] = pair;
        const from = line.start + line.text.indexOf(value, space.length + key.length);
        const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
        return said(
          "A colon inside a text starts a new field here.",
          `Put the text in quotes: \`${key}: ${quoted}\`.`,
          from,
          from + value.length,
        );
      }
      // What is left of a merge where only its middle line was forgotten.
      if (/^={7}$/.test(line.text))
        return said(
          "This line parts two versions that were merged.",
          "Keep one of them, and delete this line.",
        );
      if (!/:(?:\s|$)/.test(line.text)) return said("This line has no colon after its key.", noColon);
      return runsOn(text, start, said);
    }
    case "TAB_AS_INDENT":
      return said("Tabs can't indent YAML.", "Use spaces: two for each level.");
    case "BAD_INDENT":
      if (message.startsWith("Flow"))
        return said(
          "A bracket that was opened above this line is not closed.",
          "Close it, or indent this line deeper if it belongs inside.",
        );
      if (isAfterComment(text, start))
        return said(
          "A comment stands inside the text above, and ends it before this line.",
          "Move the comment above its field, or put the whole text in quotes.",
        );
      return said(
        "This line's indentation fits no level above it.",
        "Indent it as far as its neighbours: two spaces for each level.",
      );
    case "BAD_ALIAS":
      return said(
        `"${text.slice(start, end).trim()}" points at an anchor that this text does not have.`,
        "Put the text in quotes if it is no alias.",
      );
    case "TAG_RESOLVE_FAILED":
      return said(
        `"${text.slice(start, end).trim()}" is a YAML tag that fact sheets do not know.`,
        "Put the text in quotes if it begins with an exclamation mark; else leave the tag out.",
      );
    case "BAD_SCALAR_START":
      return said(`A text can't begin with ${text[start] ?? "this character"}.`, "Put the text in quotes.");
    case "BAD_DQ_ESCAPE":
      return said(
        "A backslash in double quotes starts an escape, and this is none that YAML knows.",
        "Double the backslash, or use single quotes.",
        start,
        start + 2,
      );
    case "MULTIPLE_DOCS":
      return said(
        "A second YAML document begins here.",
        "A file holds one: delete this line, or put what follows into a file of its own.",
      );
    case "BAD_DIRECTIVE":
      return said(
        "A line that begins with % is a YAML directive, which fact sheets do not use.",
        "Delete it, or put the text in quotes.",
      );
    case "NON_STRING_KEY":
      return said("A key must be a plain word.", "Write it without brackets, anchor or tag.");
    case "MISSING_CHAR":
      return missing(message, said, text, start);
    case "UNEXPECTED_TOKEN":
      return unexpected(message, said, text, start);
    case "DUPLICATE_KEY":
      return said("This key stands here twice.", "Keep one of the two.");
    case "KEY_OVER_1024_CHARS":
      return said(
        "This key is longer than 1,024 characters.",
        "Check for a colon inside a text, and put that text in quotes.",
      );
    default:
      return other(message, said);
  }
}

/** A line that is indented deeper than the field above it, and has a colon: it can't be more of that field's text. */
function runsOn(text: string, start: number, said: Say): Words {
  const next = /\n( *)(?![ #\r\n])[^\n]*/g;
  next.lastIndex = start;
  const match = next.exec(text.slice(0, start + 10_000));
  const from = match ? match.index + 1 + (match[1]?.length ?? 0) : start;
  return said(
    "This line is indented as if it went on with the text above it, and has a colon, which starts a field.",
    "Indent it as far as its neighbours; if the colon belongs to the text, put the whole text in quotes.",
    from,
    match ? match.index + match[0].trimEnd().length : from + 1,
  );
}

function isAfterComment(text: string, start: number): boolean {
  const lines = text.slice(Math.max(0, start - 10_000), start).split("\n");
  return lines.slice(0, -1).some((line, at) => at === lines.length - 2 && /^\s*#/.test(line));
}

type Say = (message: string, hint: string | null, from?: number, to?: number) => Words;

const noColon =
  "A field needs a colon and a space after its name; the further lines of a text are indented deeper than its key.";

function missing(message: string, said: Say, text: string, end: number): Words {
  const quote = /closing (["'])/.exec(message)?.[1];
  if (quote) {
    const from0 = Math.max(0, end - 10_000);
    const opened = text
      .slice(from0, end)
      .search(quote === "'" ? /(?<![^\s,[{])'(?:[^']|'')*$/ : /(?<![^\s,[{])"(?:[^"\\]|\\[\s\S])*$/);
    const from = opened === -1 ? end : from0 + opened;
    return said(
      `A text that begins with ${quote} is not closed.`,
      `Close it with ${quote}.`,
      from,
      Math.max(from + 1, Math.min(end, lineEnd(text, from))),
    );
  }
  if (/flow (?:map|sequence)/i.test(message)) {
    const bracket = /flow map/i.test(message) ? "}" : "]";
    return said("A bracket that was opened before is not closed.", `Close it with ${bracket}.`);
  }
  if (/comma|,/.test(message))
    return said(
      "A comma is missing before this.",
      "Separate the values in brackets by commas; put texts that hold commas or colons in quotes.",
    );
  if (/implicit/i.test(message))
    return said("This line is neither a field nor part of the text above it.", noColon);
  return other(message, said);
}

function unexpected(message: string, said: Say, text: string, start: number): Words {
  if (/node end/.test(message) && /["']\s*$/.test(text.slice(Math.max(0, start - 20), start)))
    return said(
      "Text stands after the closing quote.",
      "Double a quote that belongs to the text ('it''s'), or put the other kind of quotes around it.",
    );
  if (/node end/.test(message) && /\*\S+\s+$/.test(text.slice(Math.max(0, start - 100), start)))
    return said(
      "A text that begins with * is an alias in YAML, and nothing may follow it.",
      "Put the text in quotes.",
    );
  if (/node end/.test(message))
    return said(
      "Something stands here after the end of a value.",
      "Check quotes, brackets and indentation on this line and the one above.",
    );
  if (/flow-(?:seq|map)-end/.test(message))
    return said("A bracket is closed that was not opened.", "Delete it, or put the text in quotes.");
  if (/block-seq-ind/.test(message))
    return said(
      "A list can't begin on the line of its key.",
      "Put each item on a line of its own, or use brackets: [a, b]. A text that begins with a hyphen goes in quotes.",
    );
  if (/Unexpected , in flow/.test(message))
    return said(
      "Two commas stand here with nothing between them.",
      "Delete one, or fill in what is missing.",
    );
  if (/Block scalar header|Not a YAML token/.test(message))
    return said(
      "Behind > or | no text can stand on the same line.",
      "Begin the text on the next line, indented deeper; if the sign belongs to the text, put the text in quotes.",
    );
  return other(message, said);
}

function other(message: string, said: Say): Words {
  return said(
    `This is not YAML: ${message.replace(/\.?$/, "")}.`,
    "Check quotes, brackets and indentation here and on the line above.",
  );
}

function lineAt(text: string, offset: number): { start: number; text: string } {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { start, text: text.slice(start, end === -1 ? text.length : end) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
