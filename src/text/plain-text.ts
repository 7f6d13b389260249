// Every repetition has a bound: an unclosed mark is looked for to the end of a few lines, not of a whole text, so
// that ten thousand brackets cost no more than ten thousand letters.
const whitespace = /\s+/g;
const footnoteReference = / ?\[\^[^\]\s]{1,200}\]/g;
const entityLink = /\[\[([^\]|]{1,200})(?:\|([^\]]{1,500}))?\]\]/g;
const link = /\[([^\]]{1,500})\]\([^)]{0,2000}\)/g;
const emphasis = /(\*\*|__|\*|`)(?=\S)(.{1,500}?)(?<=\S)\1/g;
/** Every sign that one of these begins with. */
const mark = /[[*_`\\]/;
const backslash = /\\([!-/:-@[-`{-~])/g;

/**
 * The words of a short Markdown text on one line, as lists, descriptions, feeds, calendars and search need them:
 * without notes, comments, emphasis and link targets. `nameOf` puts an entity's name where `[[id]]` stands without
 * words of its own.
 */
export function plainText(markdown: string, nameOf: (id: string) => string): string {
  const line = (markdown.includes("<!--") ? withoutComments(markdown) : markdown).replace(whitespace, " ");
  if (!mark.test(line)) return line.trim();
  return withoutLinks(line.replace(footnoteReference, ""), nameOf)
    .replace(emphasis, "$2")
    .replace(backslash, "$1")
    .replace(whitespace, " ")
    .trim();
}

function withoutLinks(text: string, nameOf: (id: string) => string): string {
  if (!text.includes("[")) return text;
  return text
    .replace(entityLink, (_, id: string, words: string | undefined) => words?.trim() ?? nameOf(id.trim()))
    .replace(link, "$1");
}

/** One that is never closed reaches to the end, as on the page. */
function withoutComments(text: string): string {
  let result = "";
  let start = 0;
  for (let open = text.indexOf("<!--"); open !== -1; open = text.indexOf("<!--", start)) {
    result += text.slice(start, open);
    const close = text.indexOf("-->", open + 4);
    start = close === -1 ? text.length : close + 3;
  }
  return result + text.slice(start);
}
