const common = new Set(
  "the of and to in a that is was for on with he she it said by at from his her as are were has had an be have will not but who their they this which".split(
    " ",
  ),
);

/** Whether a text reads as English: a tenth or more of its words are the small words of English. A handful of words is not enough to say no. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, 40_000);
  const words = sample.match(/[\p{L}\p{M}'\u2019]+/gu) ?? [];
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return false;
  if (words.length < 12) return true;
  return words.filter((word) => common.has(word.toLowerCase())).length / words.length >= 0.12;
}
