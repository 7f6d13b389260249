// What a YAML text shows before anyone parses it.

// What the two parsers read differently, or what must be looked at before it is believed: anchors, aliases and tags;
// directives and document marks; merge keys; numbers with underscores, signs or other bases, or that are none; keys that are not words;
// tabs; lists that begin in a list's line; escapes, which may hide control characters; lone carriage returns.
export const unusual = new RegExp(
  [
    String.raw`[\t\\]|\r(?!\n)`,
    String.raw`[&*!](?=\S)(?<=(?:^|[\s,[{])[&*!])`,
    String.raw`^(?:%|---|\.\.\.)`,
    "<<",
    String.raw`\d_`,
    String.raw`\.(?:nan|NaN|NAN|inf|Inf|INF)`,
    String.raw`[-+](?:0[box]|\.|0?(?=[\s,\]}]|$)(?<=[\s,[{:-](?:[-+]0|-[ ]+-)))|0b`,
    // Looking back from the colon is four times as quick as looking ahead from each word.
    String.raw`:(?=[\s,\]}]|$)(?<=(?:^|[\s,[{])(?:[-+.]?\d[\d.eE+_xoa-fA-F]*|~|\?|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)?[ ]*:)`,
    String.raw`\?(?=\s|$)(?<=(?:^|[\s,[{])\?)|[\]}][ ]*:`,
  ].join("|"),
  "m",
);

/** Aliases may multiply a text by no more than this. */
export const maxAliases = 100;

/** An anchor is for an alias; a text with thousands keeps the careful parser busy for seconds. */
const maxAnchors = 1000;

/**
 * Where a text has, before `end`, more blank characters in a row than any hand writes. The careful parser takes seconds over such
 * a run, and whatever looks for comments with gray-matter's pattern a time that grows with its square.
 */
export function longBlankAt(text: string, end: number): number | null {
  if (end < 20_000) return null;
  let run = 0;
  for (let at = 0; at < end; at++) {
    if (text.charCodeAt(at) > 32) run = 0;
    else if (++run > longestBlank) return at - run + 1;
  }
  return null;
}

const longestBlank = 500;

/** The first alias that is one too many; counting is cheaper than reading. */
export function surplusAlias(text: string): { start: number; end: number } | null {
  let count = 0;
  for (const match of text.matchAll(/(?<=^|[\s,[{])\*[^\s,[\]{}*]+(?=[\s,\]}]|$)/g))
    if (++count > maxAliases) return { start: match.index, end: match.index + match[0].length };
  return null;
}

/** The first anchor that is one too many. */
export function surplusAnchor(text: string): { start: number; end: number } | null {
  let count = 0;
  for (const match of text.matchAll(/(?<=^|[\s,[{])&[^\s,[\]{}&]+(?=[\s,\]}]|$)/g))
    if (++count > maxAnchors) return { start: match.index, end: match.index + match[0].length };
  return null;
}

/** The text as far as a little past a place, in whole lines where there are any. */
export function beginning(text: string, place: number): string {
  const lineEnd = text.lastIndexOf("\n", place + 1_000);
  return text.slice(0, lineEnd > place ? lineEnd + 1 : place + 1_000);
}
