/**
 * Gives a sheet words of its own: what all sheets have alike no index has to tell apart, so copies of one sheet would show the search
 * lighter than it is with real texts. Some words of the seed become others, each the same throughout its sheet, so that prose and records
 * still agree; notes become sentences of any length, so that no word stands at one place in all sheets.
 */
export function withOwnWords(sheet: string, number: number): string {
  const random = randomFrom(number);
  const others = new Map(changing.map((word) => [word, madeWord(random)]));
  return sheet
    .replace(changed, (word) => others.get(word) ?? word)
    .replace(/^ {4}note: .*$/gm, () => `    note: ${sentence(random)}`);
}

/** Words of the seed that no rule reads and no record is called by. */
const changing =
  "session breakthrough exports oil hostility insults contact military settlement economic constructive useful progress commitment personal political directly closely imports engaged growing biggest serious separate heavy traded deep".split(
    " ",
  );
const changed = new RegExp(`(?<![\\w-])(?:${changing.join("|")})(?![\\w:-])`, "g");

function sentence(random: () => number): string {
  const words = Array.from({ length: 4 + Math.floor(random() * 28) }, () => madeWord(random));
  return `So the ${words.join(" ")}.`;
}

/** As many words as some thousand articles have between them. */
const vocabulary = 50_000;
const syllables =
  "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru sta tre shi blo plu".split(
    " ",
  );

/** A word by its rank: how often one is used falls with its rank, as in any language. */
function madeWord(random: () => number): string {
  let word = "";
  for (let rank = Math.floor(vocabulary ** random()); rank > 0; rank = Math.floor(rank / syllables.length))
    word += syllables[rank % syllables.length] ?? "";
  return `${word}m`;
}

/** Numbers between 0 and 1 that look random, from the same seed always the same. */
function randomFrom(seed: number): () => number {
  // Neighbouring seeds would begin alike.
  let state = Math.imul(seed + 1, 2_654_435_761);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
