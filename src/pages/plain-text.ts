/** What a bottom line says without notes and marks, for lists and descriptions: "may" instead of "**may**.[^official]" */
export function plainText(markdown: string): string {
  return markdown
    .replace(noteReference, "")
    .replace(entityLink, (_, id: string, words: string | undefined) => words ?? id)
    .replace(link, "$1")
    .replace(emphasis, "$2")
    .replace(backslash, "$1")
    .replace(space, " ")
    .trim();
}

/** The first sentences that fit, cut at a word and closed with an ellipsis where they don't. For `<meta name="description">`. */
export function shorten(text: string, length = 200): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const atWord = cut.lastIndexOf(" ");
  return `${cut.slice(0, atWord > length / 2 ? atWord : undefined).replace(danglingMark, "")}…`;
}

const noteReference = /\s*\[\^[^\]\s]+\]/g;
const entityLink = /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g;
const link = /\[([^\]]*)\]\([^)]*\)/g;
const emphasis = /(\*\*|__|\*|`)(\S(?:.*?\S)?)\1/g;
const backslash = /\\([!-/:-@[-`{-~])/g;
const space = /\s+/g;
const danglingMark = /[\s,;:–—-]+$/;
