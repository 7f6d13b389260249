/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[], conjunction = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}

/** The text closed with a full stop, unless it closes itself: "…”", "Why?". */
export function endSentence(text: string): string {
  return closed.test(text) ? text : `${text}.`;
}

/** The text without its full stop, so that it can go on. */
export function openSentence(text: string): string {
  return text.endsWith(".") && !abbreviation.test(text) ? text.slice(0, -1) : text;
}

/** "the article's", "Reuters'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

const closed = /[.!?…][”’"')*]*$/;
/** "U.S.", "a.m.", "Inc.": their point belongs to them. */
const abbreviation = /(?:\b\p{L}\.\p{L}\.|\.\.\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|No|St)\.)$/u;
