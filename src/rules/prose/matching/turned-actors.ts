import type { Briefing, Fact } from "../../../model/briefing.ts";
import { keyOf, namesIn, type SentenceName } from "../../../reading/names-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import { stemOf } from "../../../reading/word-stems.ts";
import { factsOf } from "../../record-path.ts";
import type { Finding } from "../../rule.ts";
import { wordsOf } from "./evidence.ts";
import { ofEachFact } from "./of-each-fact.ts";
import type { ProseSentence } from "./prose-sentences.ts";
import { namesOf } from "./sheet-names.ts";

/** "The cutter struck the ferry" for "the ferry struck the cutter": who does it, and to whom, changed places. */
export function actorsTurned(
  { reading, cited, restsElsewhere, place }: ProseSentence,
  briefing: Briefing,
): (Pick<Finding, "message" | "hint" | "record"> & { readonly words: string }) | null {
  if (place === "line" || cited.length > 0 || restsElsewhere) return null;
  const told = deedsIn(reading.own, reading.names);
  if (told.length === 0) return null;
  for (const deed of told) {
    const has = Array.from(factsOf(briefing)).flatMap((fact) =>
      fact.withdrawn
        ? []
        : deedsOf(fact, briefing)
            .filter(({ stem }) => stem === deed.stem || converse.get(stem) === deed.stem)
            .map((one) => ({ ...one, fact })),
    );
    // "A will sell to B" is "B will buy from A".
    const isFrom = (one: Deed, by: string, to: string) =>
      one.stem === deed.stem ? one.by === by && one.to === to : one.by === to && one.to === by;
    const isBorneOut = has.some((one) => isFrom(one, deed.by, deed.to));
    const other = has.find((one) => isFrom(one, deed.to, deed.by));
    if (other === undefined || isBorneOut) continue;
    return {
      words: deed.words,
      message: `Who does this, and to whom, is the other way round in record "${other.fact.id}": “${other.words}”.`,
      hint: "Let the two names change places.",
      record: other.fact.id,
    };
  }
  return null;
}

interface Deed {
  readonly stem: string;
  readonly by: string;
  readonly to: string;
  readonly words: string;
}

const deedsOf = ofEachFact((fact: Fact, briefing: Briefing): readonly Deed[] =>
  wordsOf(fact).flatMap((text) => {
    const plain = plainOf(text);
    return deedsIn(
      plain,
      namesIn(plain, namesOf(briefing)).filter(({ ids }) => ids.length === 1),
    );
  }),
);

/** What one name does to another: "A sold it to B", "B was struck by A", "takeover of B by A", "A's takeover of B". */
function deedsIn(text: string, known: readonly SentenceName[]): readonly Deed[] {
  if (known.length > mostNames) return [];
  const names = withCapitals(text, known);
  if (names.length < 2 || names.length > mostNames) return [];
  return names.flatMap((left, at) => {
    const a = bearerOf(left);
    const back = pronounBehind.exec(text.slice(left.end, left.end + longest));
    const first = names.find((name) => bearerOf(name) !== a && name.end <= left.start);
    if (back !== null && first !== undefined)
      return [
        {
          stem: stemOf(back[1]!),
          by: a,
          to: bearerOf(first),
          words: text.slice(left.start, left.end) + back[0],
        },
      ];
    return names.slice(at + 1, at + 4).flatMap((right, ahead) => {
      const b = bearerOf(right);
      const between = text.slice(left.end, right.start);
      if (a === b || between.length > longest) return [];
      const words = text.slice(left.start, right.end);
      const noun =
        ahead === 0
          ? nounBefore.exec(text.slice(Math.max(0, left.start - longest), left.start))?.[1]
          : undefined;
      if (noun !== undefined && byWhom.test(between)) return [{ stem: stemOf(noun), by: b, to: a, words }];
      const owned = ahead === 0 ? ownedBy.exec(between)?.[1] : undefined;
      if (owned !== undefined) return [{ stem: stemOf(owned), by: a, to: b, words }];
      if (/[,;:.()–—]/u.test(between) || seams.test(between)) return [];
      const passive = doneBy.exec(between)?.[1];
      if (passive !== undefined) return [{ stem: stemOf(passive), by: b, to: a, words }];
      // "Agreed to pay for it" pays it nothing.
      if (ahead > 0 ? !toWhom.test(between) : besideDeed.test(between)) return [];
      const verb = verbs.exec(between)?.[1];
      return verb === undefined ? [] : [{ stem: stemOf(verb), by: a, to: b, words }];
    });
  });
}

/** With what has a name and no entry: "the Oriental Dawn". */
function withCapitals(text: string, known: readonly SentenceName[]): readonly SentenceName[] {
  const names = known.filter(({ ids }) => ids.length < 2);
  const others = Array.from(
    text.matchAll(/(?<=(?:the|The) )\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+/gu),
    ({ 0: words, index }) => ({
      words,
      ids: [],
      start: index,
      end: index + words.length,
    }),
  ).filter((one) => !known.some(({ start, end }) => start < one.end && one.start < end));
  return [...names, ...others].toSorted((one, other) => one.start - other.start);
}

/** Of more names, a sentence is a list. */
const mostNames = 30;

/** So far a name may stand from the verb. */
const longest = 80;

function bearerOf({ ids, words }: SentenceName): string {
  return ids[0] ?? keyOf(words.replace(/^[Tt]he /u, ""));
}

const nounBefore = /(?<!\p{L})(\p{L}{4,}) of (?:[\p{L}'’-]+ ){0,4}$/u;
const byWhom = /^(?: [\p{L}'’-]+)? by (?:[\p{L}'’-]+ ){0,4}$/u;
const ownedBy = /^['’]s? (?:[\p{L}-]+ ){0,2}?(\p{L}{4,}) (?:of|on|against|over) (?:[\p{L}'’-]+ ){0,4}$/u;
const doneBy =
  /(?<![\p{sc=Latn}\p{Lm}])(?:is|are|was|were|been|be|being) (?:\p{L}+ly )?(\p{L}+) (?:[\p{L}'’-]+ ){0,3}?by (?:[\p{L}'’-]+ ){0,3}$/u;
const besideDeed = / (?:for|of|over|about|against|at|in|on) (?:the |its |their )?$/u;
const toWhom = / (?:to|from) (?:the |its |their )?(?:[\p{L}-]+ ){0,2}$/u;

/** Two clauses, or two who do it together. */
const seams =
  /(?<![\p{sc=Latn}\p{Lm}])(?:and|or|but|that|which|who|while|when|as|after|before|whether|if|because|with)(?![\p{sc=Latn}\p{Lm}])/iu;

const pronounBehind =
  /^ (struck|hit|rammed|sued|accused|beat|defeated|attacked|warned|paid) (?:it|him|her|them)(?![\p{sc=Latn}\p{Lm}])/u;

/** Verbs of which it counts who does it to whom. */
const verbs =
  /(?<![\p{sc=Latn}\p{Lm}])(?:will |would |may |might |could |can |has |have |had |to )?(pays?|paid|owe[sd]?|sell[s]?|sold|lends?|lent|buys?|bought|borrow(?:s|ed)?|sue[sd]?|struck|strikes?|hit|hits|ramm?(?:s|ed)|accuse[sd]?|blame[sd]?|beat|beats|defeat(?:s|ed)|attack(?:s|ed)?|shell(?:s|ed)|invad(?:es|ed)|suppl(?:y|ies|ied)|deliver(?:s|ed)?|export(?:s|ed)?|warn(?:s|ed)?|told|tells|ask(?:s|ed)?|urge[sd]?|order(?:s|ed)?|replace[sd]?|succeed(?:s|ed)?|acquire[sd]?|t(?:akes|ook) over|offer(?:s|ed)?|gives?|gave|grant(?:s|ed)?|hand(?:s|ed)|fine[sd]?|arrest(?:s|ed)?|dismiss(?:es|ed)?|sack(?:s|ed)?|thank(?:s|ed)?|criticis(?:es|ed)|invite[sd]?|join(?:s|ed)?|le(?:ads|d) by|own(?:s|ed)?|kill(?:s|ed)?|help(?:s|ed)?)(?![\p{sc=Latn}\p{Lm}])/u;

/** Verbs that tell the same from the other side. */
const converse = new Map(
  [
    ["sell", "buy"],
    ["lend", "borrow"],
  ].flatMap(([a, b]) => [
    [stemOf(a!), stemOf(b!)],
    [stemOf(b!), stemOf(a!)],
  ]),
);
