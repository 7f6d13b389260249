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

// A thousand brackets in a row would fill the stack of the careful parser, which takes seconds to notice it.
export const manyOpened = /(?:[[{]\s*){101}|(?:[-?][ ]+){101}/;

/** The first alias that is one too many; counting is cheaper than reading. */
export function surplusAlias(text: string): { start: number; end: number } | null {
  let count = 0;
  for (const match of text.matchAll(/(?<=^|[\s,[{])\*[^\s,[\]{}*]+(?=[\s,\]}]|$)/g))
    if (++count > maxAliases) return { start: match.index, end: match.index + match[0].length };
  return null;
}

/** The text as far as a little past a place, in whole lines where there are any. */
export function beginning(text: string, place: number): string {
  const lineEnd = text.lastIndexOf("\n", place + 1_000);
  return text.slice(0, lineEnd > place ? lineEnd + 1 : place + 1_000);
}
