/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[], conjunction = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}

/** The first words of a text, and that there are more: enough to know it by. */
export function firstWords(text: string, count: number): string {
  const words = text.split(/\s+/);
  return words.length <= count
    ? text
    : `${words
        .slice(0, count)
        .join(" ")
        .replace(/[,;:]$/, "")} …`;
}

/** The text closed with a full stop, unless it closes itself: "…”", "Why?". */
export function endSentence(text: string): string {
  // From the end, as a pattern would look at every point of the text before it came there.
  let end = text.length - 1;
  let sign = text.charCodeAt(end);
  if (sign === stop) return text;
  while (closings.has(sign)) sign = text.charCodeAt(--end);
  return stops.has(sign) ? text : `${text}.`;
}

/** The text without its full stop, so that it can go on. */
export function openSentence(text: string): string {
  return text.endsWith(".") && !abbreviation.test(text.slice(-longestAbbreviation))
    ? text.slice(0, -1)
    : text;
}

/** "the article's", "Reuters'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

const stop = ".".charCodeAt(0);
const stops = codesOf(".!?…");
/** What may follow the stop of a sentence that closes itself. */
const closings = codesOf("”’\"')*");
/** "U.S.", "a.m.", "Inc.": their point belongs to them. */
const abbreviation = /(?:\b\p{L}\.\p{L}\.|\.\.\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|No|St)\.)$/u;
/** Their length with the sign before them, by which a word is known to be whole. */
const longestAbbreviation = 8;
