/**
 * The address with a fragment that leads browsers to these words, `#:~:text=first words,last words`; without `end`, the start
 * is the whole passage, of which a long one is told by its first and last words.
 */
export function withTextFragment(address: string, start: string, end: string | null): string {
  const words = start.trim().split(/\s+/);
  const [first, last] =
    end !== null
      ? [start.trim(), end.trim()]
      : words.length > longest
        ? [words.slice(0, edge).join(" "), words.slice(-edge).join(" ")]
        : [words.join(" "), null];
  const mark = address.includes("#") ? ":~:text=" : "#:~:text=";
  return `${address}${mark}${encoded(first)}${last === null ? "" : `,${encoded(last)}`}`;
}

const longest = 12;
const edge = 5;

/** With the signs that mean something in a fragment, and those that would end a link in Markdown. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
