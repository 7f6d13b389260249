/** Controls, marks that turn the direction of writing, and ends of lines: what moves the cursor or the words. */
const commands = "\\0-\\x08\\n-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069";

/** What is not seen at all: of no width, tags, halves of characters. */
const unseen =
  "\\u180E\\u200B-\\u200D\\u2060-\\u2065\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}\\uD800-\\uDFFF";

const anyCommand = new RegExp(`[${commands}]`, "gu");
const anyInvisible = new RegExp(`[${commands}${unseen}]`, "gu");
const ownColour = "\\x1B\\[(?:[0-2]|22|3[1-9])m";
const anyButLines = new RegExp(`${ownColour}|(?!\\n)[${commands}${unseen}]`, "gu");

/** A text with what can't be seen written as an escape, `\x1b` or `\u202e`, so that it fits one line and commands nothing. */
export function visible(text: string): string {
  return text.replace(anyInvisible, escaped);
}

/** A text of several lines, made visible line by line; colours, which are the program's own, stay where they are wanted. */
export function visibleLines(text: string, hasColours = false): string {
  return text.replace(anyButLines, (found) => (hasColours && found.endsWith("m") ? found : escaped(found)));
}

/** A name of a file that commands nothing. What joins letters and signs in it stays: the file is to be found by it. */
export function visibleName(name: string): string {
  return name.replace(anyCommand, escaped);
}

export function hasCommand(name: string): boolean {
  return visibleName(name) !== name;
}

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r" };

function escaped(found: string): string {
  return [...found]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code > 0xffff) return `\\u{${code.toString(16)}}`;
      const digits = code.toString(16).padStart(code > 0xff ? 4 : 2, "0");
      // Of a colour that is not wanted, only the first character is strange.
      if (code >= 0x20 && code < 0x7f) return character;
      return short[character] ?? `\\${code > 0xff ? "u" : "x"}${digits}`;
    })
    .join("");
}
