/**
 * The text in quotation marks, “…”, with those inside it changed, so that each end is told from another: “My mother said,
 * ‘Never,’ and left”. Apostrophes are none, and the marks of other languages, „…“ and «…», stay as they are.
 */
export function inQuotes(text: string): string {
  return `“${hasDouble.test(text) ? text.split(foreign).map(withSingleMarks).join("") : text}”`;
}

const hasDouble = /["“]/;
/** Kept by the split, at the odd places. */
const foreign = /([„‚][^„‚“”]*[“”]|«[^«»]*»)/;

function withSingleMarks(part: string, place: number): string {
  if (place % 2 === 1) return part;
  return part.replace(doubleMarked, (_, curly: string | undefined, straight: string | undefined) => {
    const inner = (curly ?? straight ?? "").replace(singleMarked, "“$1”");
    return `‘${inner}’`;
  });
}

/** A straight mark between letters or behind a number is none. */
const doubleMarked = /“([^“”]*)”|(?<![\p{L}\d])"([^"“”]*)"(?![\p{L}\d])/gu;
/** ‘…’ up to a mark that no letter follows: “don’t” goes on. */
const singleMarked = /‘([^‘’]*(?:’(?=\p{L})[^‘’]*)*)’(?!\p{L})/gu;
