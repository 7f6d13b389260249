import { isStopWord, singular } from "./words/en/units.ts";

/** The noun that a number counts: the first plural among the next few words, before any that can't stand between. */
export function countedNoun(
  after: string,
  takesSingular: boolean,
): { readonly unit: string; readonly length: number; readonly isPlural: boolean } | null {
  const words = [
    ...after.matchAll(
      /^( (?:of (?:the|its|their|his|her|those|these) )?)?|([\p{L}][\p{L}'-]*)(?= |[.,;:!?)"]|$)|[^\p{L} ]/gu,
    ),
  ].filter(([word]) => word.trim() !== "" && !/^ ?of /.test(word));
  let last: { word: string; end: number } | null = null;
  const from = /^ of (?:the|its|their|his|her|those|these) /.exec(after)?.[0].length ?? 0;
  for (const match of words.filter(({ index }) => index >= from).slice(0, 5)) {
    const word = match[0];
    if (!/^\p{L}/u.test(word) || isStopWord(word) || noNoun.test(word)) break;
    const end = match.index + word.length;
    const small = word.toLowerCase();
    // "Two fisheries officers": what is counted comes next.
    if (attributive.test(small) && /^ \p{Ll}+s(?![\p{sc=Latn}\p{Lm}])/u.test(after.slice(end))) continue;
    if (isPlural(small)) return { unit: singular(small), length: end, isPlural: true };
    last = { word: small, end };
    if (/^[.,;:!?)"]/.test(after.slice(end))) break;
  }
  return takesSingular && last !== null && last.end < 20
    ? { unit: last.word, length: last.end, isPlural: false }
    : null;
}

/** What may follow a number and is nothing that is counted: "1.5 billion below". */
const noNoun =
  /^(?:according|below|above|apart|ahead|behind|away|aside|altogether|together|alike|apiece|short|shy|left|higher|lower|beyond|instead|already|again|ago|later|earlier|since)$/;

const attributive = /^(?:fisheries|sports|arms|rights|customs|communications|logistics|electronics|futures)$/;

function isPlural(word: string): boolean {
  if (
    /^(?:people|men|women|children|police|staff|personnel|cattle|sheep|fish|aircraft|spacecraft|troops|crew|feet|teeth|mice|geese|lives|wives|knives|personnel|data|media)$/.test(
      word,
    )
  )
    return true;
  if (/(?:[a-z]{3}men)$/.test(word) && !/(?:spec|reg|abdo)i?men$/.test(word)) return true;
  return /s$/.test(word) && !/(?:ss|us|is|'s)$|^(?:its|was|has|as|gas|atlas|bias|canvas)$/.test(word);
}
