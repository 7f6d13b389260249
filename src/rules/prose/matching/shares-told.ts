import { countOf, numberWordPattern } from "../../../reading/numbers.ts";
import { stemOf } from "../../../reading/word-stems.ts";
import { negation } from "../../../reading/words/en/english.ts";
import type { Finding } from "../../rule.ts";
import { wordsOf } from "./evidence.ts";
import type { ProseSentence } from "./prose-sentences.ts";

type Slip = Pick<Finding, "message" | "hint" | "record"> & { readonly words: string };

/** Of the one record that a sentence without a note is about: another share of the same whole, or another multiple. */
export function otherShare({ cited, reading, place }: ProseSentence): Slip | null {
  const [one] = cited;
  if (one === undefined || cited.length > 1 || place === "line") return null;
  const { fact } = one;
  const text = wordsOf(fact).join(" · ");
  const slip = shareChanged(reading.own, text) ?? multipleChanged(reading.own, text);
  return slip === null
    ? null
    : {
        words: slip.told,
        message: `"${slip.told}" is not what record "${fact.id}" has: “${slip.has}”.`,
        hint: `Write “${slip.has}”.`,
        record: fact.id,
      };
}

interface Changed {
  readonly told: string;
  readonly has: string;
}

/** "All nine reels" for "three of the reels". */
function shareChanged(words: string, recorded: string): Changed | null {
  if (isRest.test(words) || negation.test(words) !== negation.test(recorded)) return null;
  const own = sharesOf(recorded);
  for (const { share, noun, told } of sharesOf(words)) {
    const same = own.filter((one) => one.noun === noun);
    if (same.length === 0 || same.some((one) => one.share === share)) continue;
    return { told, has: same[0]!.told };
  }
  return null;
}

const isRest =
  /(?<![\p{sc=Latn}\p{Lm}])(?:others?|rest|remain[a-z]*|more|another|further|at least|up to|about|some)(?![\p{sc=Latn}\p{Lm}])/iu;

function sharesOf(
  text: string,
): readonly { readonly share: string; readonly noun: string; readonly told: string }[] {
  return Array.from(text.matchAll(shareOfWhole), ([told, part = "", all = "", noun = ""]) => ({
    share: all === "" ? String(countOf(part)) : all.toLowerCase() === "none" ? "none" : "all",
    noun: stemOf(noun),
    told: told.trim(),
  }));
}

const shareOfWhole = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:(?:only |just )?${numberWordPattern} of (?:the |its |their |his |her )|(all|both|each|every one|none)(?: of)? (?:the |its |their |his |her )?)(?:(?:${numberWordPattern.replace("(", "(?:")}) )?(?:\\p{Ll}+ )??(\\p{Ll}{2,}s)(?![\\p{sc=Latn}\\p{Lm}])`,
  "giu",
);

/** "Halved" for "fell by a third". */
function multipleChanged(words: string, recorded: string): Changed | null {
  const [told, more] = multiplesIn(words);
  const [has, other] = multiplesIn(recorded);
  return told === undefined ||
    has === undefined ||
    more !== undefined ||
    other !== undefined ||
    told.is === has.is
    ? null
    : { told: told.words, has: has.words };
}

const multiples: readonly (readonly [is: string, pattern: RegExp])[] = [
  [
    "1/2",
    /(?<![\p{sc=Latn}\p{Lm}])(?:halv(?:es?|ed|ing)|by (?:about |almost |nearly |more than )?(?:a |one )?half)(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  [
    "1/3",
    /(?<![\p{sc=Latn}\p{Lm}])by (?:about |almost |nearly |more than |roughly )?(?:a|one) third(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  [
    "2/3",
    /(?<![\p{sc=Latn}\p{Lm}])by (?:about |almost |nearly |more than |roughly )?two[ -]thirds(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  [
    "1/4",
    /(?<![\p{sc=Latn}\p{Lm}])by (?:about |almost |nearly |more than |roughly )?(?:a|one) quarter(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  [
    "3/4",
    /(?<![\p{sc=Latn}\p{Lm}])by (?:about |almost |nearly |more than |roughly )?three[ -]quarters(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  [
    "1/5",
    /(?<![\p{sc=Latn}\p{Lm}])by (?:about |almost |nearly |more than |roughly )?(?:a|one) fifth(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  [
    "1/10",
    /(?<![\p{sc=Latn}\p{Lm}])by (?:about |almost |nearly |more than |roughly )?(?:a|one) tenth(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  ["2", /(?<![\p{sc=Latn}\p{Lm}])(?:doubl(?:es?|ed|ing)|twofold|twice as)(?![\p{sc=Latn}\p{Lm}])/iu],
  [
    "3",
    /(?<![\p{sc=Latn}\p{Lm}])(?:tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|threefold)(?![\p{sc=Latn}\p{Lm}])/iu,
  ],
  ["4", /(?<![\p{sc=Latn}\p{Lm}])(?:quadrupl(?:es?|ed|ing)|fourfold)(?![\p{sc=Latn}\p{Lm}])/iu],
];

function multiplesIn(text: string): readonly { readonly is: string; readonly words: string }[] {
  return multiples.flatMap(([is, pattern]) => {
    const words = pattern.exec(text)?.[0];
    return words === undefined ? [] : [{ is, words }];
  });
}
