// Every repetition has a bound: an unclosed mark is looked for to the end of a few lines, not of a whole text, so
// that ten thousand brackets cost no more than ten thousand letters.
const whitespace = /\s+/g;
const footnoteReference = / ?\[\^[^\]\s]{1,200}\]/g;
const entityLink = /\[\[([^\]|]{1,200})(?:\|([^\]]{1,500}))?\]\]/g;
const link = /\[([^\]]{1,500})\]\([^)]{0,2000}\)/g;
const emphasis = /(\*\*|__|\*)(?=\S)(.{1,500}?)(?<=\S)\1/g;
const backslash = /\\([!-/:-@[-`{-~])/g;

/**
 * The words of a short Markdown text on one line, as feeds, calendars and search need them: without notes,
 * comments, emphasis and link targets. `nameOf` puts an entity's name where `[[id]]` stands without words of its own.
 */
export function plainText(markdown: string, nameOf: (id: string) => string | null = () => null): string {
  return withoutComments(markdown)
    .replace(whitespace, " ")
    .replace(footnoteReference, "")
    .replace(entityLink, (_, id: string, words: string | undefined) => words ?? nameOf(id) ?? id)
    .replace(link, "$1")
    .replace(emphasis, "$2")
    .replace(backslash, "$1")
    .replace(whitespace, " ")
    .trim();
}

function withoutComments(text: string): string {
  let result = "";
  let start = 0;
  for (let open = text.indexOf("<!--"); open !== -1; open = text.indexOf("<!--", start)) {
    const close = text.indexOf("-->", open);
    if (close === -1) break;
    result += text.slice(start, open);
    start = close + 3;
  }
  return result + text.slice(start);
}
