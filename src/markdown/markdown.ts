/** Builders of Markdown. Whatever comes from a fact sheet goes through `escapeMarkdown` before it is put into a text. */

/**
 * The text with everything escaped that Markdown, a table cell, a footnote, `{#id}` or a template would read as a
 * mark. White space is folded, so that no fact can start a new line, and with it a new block.
 */
export function escapeMarkdown(text: string): string {
  // Most texts need nothing, and are done after one look.
  if (!needsCare.test(text)) return text;
  const line = isPlain.test(text) ? text : text.replace(spacesAndControls, " ").trim();
  return line
    .replace(inlineMarks, "\\$&")
    .replace(entity, "\\$&")
    .replace(startMark, escapeStart)
    .replace(/#$/, escapeEnd);
}

/** A link with a text that is already Markdown. The address is an address of this site or a checked web address. */
export function markdownLink(text: string, address: string): string {
  return `[${text}](${needsBrackets.test(address) ? `<${encodeAngles(address)}>` : address})`;
}

/** True for an address that may be linked to in the open: `http:` or `https:` with a host, and nothing else. */
export function isWebAddress(address: string): boolean {
  return webAddress.test(address);
}

/** A row of a table from cells that are already Markdown. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Any sign that the replacements look for, and any space but a single one between words. */
const needsCare = /[\\`*_[\]<|{}~&]|[^\S ]| {2}|^(?:[ #>+=-]|\d+[.)])|[ #]$/;
const isPlain = /^\S+(?: \S+)*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const spacesAndControls = /[\s\u0000-\u001f\u007f]+/g;
const inlineMarks = /[\\`*_[\]<|{}~]/g;
/** Only an ampersand that begins an entity is a mark: "AT&T" stays as it is. */
const entity = /&(?=#?\w+;)/g;
/** What makes a heading, quotation, list, rule or underline out of a line that starts with it. */
const startMark = /^(?:[#>+=-]|\d+[.)])/;
const needsBrackets = /[\s()<>]/;
const webAddress = /^https?:\/\/[^\s/?#]+/i;

function escapeStart(mark: string): string {
  return mark.length === 1 ? `\\${mark}` : `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}

/** At the end of a heading it would be taken for a closing mark, and so would all that follow a space. */
function escapeEnd(mark: string, place: number, line: string): string {
  let start = place;
  while (line[start - 1] === "#") start--;
  return line[start - 1] === " " ? `\\${mark}` : mark;
}

function encodeAngles(address: string): string {
  return address.replace(/[\s<>]/g, (character) => encodeURIComponent(character));
}
