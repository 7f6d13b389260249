import type { Briefing, ResolvedStatement } from "../../../model/briefing.ts";
import { isDenial } from "../../../model/vocabulary.ts";
import { namesIn } from "../../../reading/names-in.ts";
import { wordStems } from "../../../reading/word-stems.ts";
import { namesOf } from "./sheet-names.ts";

/** "Berg says half, the port says 38 percent": a claim beside its denial stands there as a claim, told by name, where the denial is told too. */
export function isAnswered(
  claim: ResolvedStatement,
  cited: readonly { readonly fact: ResolvedStatement }[],
  words: string,
  briefing: Briefing,
): boolean {
  const named = namesIn(words, namesOf(briefing)).flatMap(({ ids }) => ids);
  const isNamed = ({ by, via }: ResolvedStatement) =>
    by !== null && [by.entity, ...via].some((id) => named.includes(id));
  return (
    !isDenial(claim.verb) &&
    isNamed(claim) &&
    cited.some(({ fact }) => isDenialOf(fact, claim) && (isNamed(fact) || tellsDenial.test(words)))
  );
}

/** Of the claim itself, or of what it is about. */
function isDenialOf(fact: ResolvedStatement, claim: ResolvedStatement): boolean {
  return (
    claim.deniedBy.includes(fact.id) ||
    (isDenial(fact.verb) && fact.denies.some((id) => claim.about.includes(id)))
  );
}

/** "The council has it from an official that it came on 5 October; the governor says it came on the 12th": the denial, told by what it says instead. */
export function tellsOwnVersion(
  denial: ResolvedStatement,
  cited: readonly { readonly fact: ResolvedStatement }[],
  words: string,
): boolean {
  if (!isDenial(denial.verb) || denial.quote === null || !cited.some(({ fact }) => isDenialOf(denial, fact)))
    return false;
  const versions = words.split(/; |, (?:but|while|whereas) /u);
  const last = versions.at(-1)!;
  if (versions.length < 2 || !saysSo.test(last) || agrees.test(last) || !saysSo.test(versions[0]!))
    return false;
  const known = tokensOf(cited.flatMap(({ fact }) => (fact === denial ? [] : [fact.says ?? ""])).join(" "));
  const own = tokensOf(last);
  return [...tokensOf(denial.quote)].some((token) => own.has(token) && !known.has(token));
}

const tokensOf = (text: string): ReadonlySet<string> =>
  new Set([...wordStems(text), ...(text.match(/\d+/gu) ?? [])]);
const saysSo =
  /(?<![\p{sc=Latn}\p{Lm}])(?:says?|said|according to|has it (?:from|that)|tells?|told|puts?|insists?|insisted|report(?:s|ed))(?![\p{sc=Latn}\p{Lm}])/iu;
const agrees =
  /(?<![\p{sc=Latn}\p{Lm}])(?:also|too|likewise|so|confirm[a-z]*|agree[a-z]*|admit[a-z]*)(?![\p{sc=Latn}\p{Lm}])/iu;

const tellsDenial =
  /(?<![\p{sc=Latn}\p{Lm}])(?:den(?:y|ies|ied)|reject(?:s|ed)?|refut(?:es|ed)|dismiss(?:es|ed))(?![\p{sc=Latn}\p{Lm}])/iu;
