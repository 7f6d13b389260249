const word = /[\p{L}\p{N}]+/gu;

/** The words of a text that say what it is about, in small letters, cut to their first letters so that "buys" and "buying" meet. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [found] of text.matchAll(word)) {
    const lower = found.toLowerCase();
    if (lower.length >= 3 && !fillers.has(lower)) words.add(stem(lower));
  }
  return words;
}

function stem(word: string): string {
  return word.replace(/(?:ings?|ed|es|s|ly)$/, "").slice(0, 7);
}

const fillers = new Set(
  "the and but for nor yet not his her its our who how why was are has had did can may any all one two new out off per via that this these those with from into onto over under between about above after before because been being have having were will would could should shall must might than then them they their there where which while whom whose what when also only very more most some such each every other another does done doing upon said says".split(
    " ",
  ),
);
