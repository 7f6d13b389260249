import type { NameKind } from "./classify-names.ts";
import type { Candidate } from "./names.ts";
import type { Article } from "./read-article.ts";

/** An entity that is known already, with all its names. */
export interface KnownEntity {
  readonly id: string;
  readonly kind: NameKind | "group";
  readonly names: readonly string[];
}

/** Names that the registry writes small, "coastguard", wherever they stand. */
export function inSmallLetters(
  { plain, sentences }: Article,
  known: readonly KnownEntity[],
  capitals: readonly Candidate[],
): readonly Candidate[] {
  const names = known.flatMap((one) => one.names.map((name) => name.replace(/^the /i, "")));
  return names
    .filter((name) => /^\p{Ll}{4}/u.test(name))
    .flatMap((name) => {
      const pattern = new RegExp(
        `(?<![\\p{L}-])${name.replace(/[^\p{L}\p{N} ]/gu, ".")}(?![\\p{L}-])`,
        "giu",
      );
      return sentences.flatMap(({ from, end }, sentence) =>
        [...plain.slice(from, end).matchAll(pattern)].map((match): Candidate => {
          const start = from + match.index;
          return {
            start,
            end: start + match[0].length,
            sentence,
            words: name.split(" "),
            role: null,
            isTitled: false,
            gender: null,
            isFirst: false,
          };
        }),
      );
    })
    .filter((one) => !capitals.some(({ start, end }) => start < one.end && one.start < end));
}
