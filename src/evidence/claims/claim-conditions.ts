import type { Fact } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import type { Path } from "../../model/resolution.ts";
import { type Conditional, conditionalsIn, negationsIn } from "../../reading/conditionals.ts";
import { plainOf } from "../../reading/plain.ts";
import { stemOf, wordStems } from "../../reading/word-stems.ts";
import { directionsIn } from "../../reading/words/en/contraries.ts";
import { hasConditionWord } from "../../text/condition-words.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { mainOf, tellingPart } from "./condition-main.ts";
import { type Passage, type PassageSentence, shared } from "./passages.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;
type Claim = Exclude<Fact, { kind: "figure" }>;

/** A condition of a record that its passage has otherwise or turned round, and one that the record leaves out. */
export function* conditionFaults(
  fact: Fact,
  cited: readonly Passage[],
  near: readonly Passage[],
  sentences: readonly CitedSentence[],
): Iterable<Found> {
  if (fact.kind === "figure") return;
  const map = fact.kind === "event" ? "events" : "statements";
  const told = fact.kind === "event" ? fact.what : fact.says;
  const own = ownConditions(fact, told, map);
  const telling = own.length === 0 ? [] : tellingOf(plainOf(told ?? ""), sentences);
  for (const one of own) {
    const fault = otherCondition(one, [...cited, ...near], telling.length > 0 ? telling : sentences);
    if (fault === null) continue;
    yield fault;
    return;
  }
  if (own.length === 0 && told !== null && fact.condition === null)
    yield* lostCondition(fact, told, sentences);
}

interface OwnCondition extends Pick<Conditional, "clause" | "isNegative"> {
  readonly path: Path;
  /** What hangs on it; null where the record's words have conditions of their own. */
  readonly main: string | null;
  readonly isField: boolean;
}

/** The conditions of a record: its field, and those of its own words. */
function ownConditions(fact: Claim, told: string | null, map: string): readonly OwnCondition[] {
  const plain = plainOf(told ?? "");
  const conditionals = conditionalsIn(plain);
  const text = fact.condition !== null && "text" in fact.condition ? plainOf(fact.condition.text) : null;
  return [
    ...(text === null
      ? []
      : [
          {
            path: [map, fact.id, "if"],
            clause: text.replace(/^(?:if|unless) /iu, ""),
            isNegative: (negationsIn(text) + (/^unless /iu.test(text) ? 1 : 0)) % 2 === 1,
            main: conditionals.length > 0 ? null : plain,
            isField: true,
          },
        ]),
    ...conditionals.map((one) => ({
      path: [map, fact.id, fact.kind === "event" ? "what" : "says"],
      clause: one.clause,
      isNegative: one.isNegative,
      main: mainOf(plain, one),
      isField: false,
    })),
  ];
}

/** The sentence with a condition that has the most of a record's words. */
function tellingOf(told: string, sentences: readonly CitedSentence[]): readonly CitedSentence[] {
  const main = conditionalsIn(told).reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    told,
  );
  const stems = contentWords(main);
  const counts = sentences.map(({ sentence }) => shared(stems, sentence.stems));
  const most = Math.max(0, ...counts);
  return most < Math.max(2, stems.size * 0.5)
    ? []
    : sentences.filter((one, at) => counts[at] === most && conditionalsIn(one.sentence.text).length > 0);
}

function otherCondition(
  own: OwnCondition,
  passages: readonly Passage[],
  sentences: readonly CitedSentence[],
): Found | null {
  const fault = (kind: Found["kind"], has: string | null): Found => ({
    kind,
    path: own.path,
    words: null,
    has,
  });
  const stems = wordStems(own.clause);
  const lost = [...stems].filter(
    (stem) => !passages.some((one) => one.sentences.some(({ text }) => wordStems(text).has(stem))),
  );
  if (own.isField && lost.length >= 2 && lost.length >= stems.size / 2) return fault("condition", null);
  const theirs = sentences.flatMap(({ sentence }) =>
    conditionalsIn(sentence.text).map((one) => ({ ...one, sentence })),
  );
  if (theirs.length === 0) return null;
  const words = wordStems(own.clause);
  const counts = theirs.map(({ clause }) => shared(words, wordStems(clause)));
  const most = Math.max(...counts);
  const best = theirs[counts.indexOf(most)]!;
  const clauseWords = wordStems(best.clause);
  if (most >= 2 && most >= words.size * 0.6 && isTurned(own, best, best.sentence))
    return fault("condition-turned", `${best.word} ${best.clause}`);
  // What a record hangs on nothing that any sentence names: its words may stand in the passage for something else.
  if (
    theirs.length === 1 &&
    words.size >= 2 &&
    clauseWords.size >= 2 &&
    isOtherThing(own, best, words, clauseWords, passages)
  )
    return fault("condition", `${best.word} ${best.clause}`);
  return null;
}

/** The same words with one negation more or less, in the condition and in what hangs on it together. */
function isTurned(own: OwnCondition, their: Conditional, { text }: PassageSentence): boolean {
  const [mine, other] =
    own.main === null
      ? [0, 0]
      : [tellingPart(own.main, mainOf(text, their)), mainOf(text, their)].map((one) => negationsIn(one) % 2);
  if ((Number(own.isNegative) + mine!) % 2 === (Number(their.isNegative) + other!) % 2) return false;
  // "If the data are complete" for "unless they are incomplete", "if it falls" for "unless it rises".
  if (directionsIn(own.clause).length > 0 || directionsIn(their.clause).length > 0) {
    const [a, b] = [own.clause, their.clause].map((one) =>
      directionsIn(one).map(({ start, end }) => stemOf(one.slice(start, end))),
    );
    if (a!.some((word) => !b!.includes(word))) return false;
  }
  const prefixed = /(?<![\p{sc=Latn}\p{Lm}])(?:un|in|im|il|ir|dis|non-)(\p{Ll}{3,})/giu;
  for (const [one, two] of [
    [own.clause, their.clause],
    [their.clause, own.clause],
  ] as const)
    for (const [, bare = ""] of one.matchAll(prefixed))
      if (new RegExp(`(?<!\\p{L})${bare}`, "iu").test(two)) return false;
  if (
    /(?<![\p{sc=Latn}\p{Lm}])(?:stay|remain|keep|still|instead|refus|reject|block|stop|prevent)/iu.test(
      own.clause,
    ) !==
    /(?<![\p{sc=Latn}\p{Lm}])(?:stay|remain|keep|still|instead|refus|reject|block|stop|prevent)/iu.test(
      their.clause,
    )
  )
    return false;
  return true;
}

/**
 * Another condition than that of the passage: nothing of it but whom it names is the same, or all but whom it names, who is in no
 * passage.
 */
function isOtherThing(
  own: OwnCondition,
  their: Conditional,
  words: ReadonlySet<string>,
  theirWords: ReadonlySet<string>,
  passages: readonly Passage[],
): boolean {
  const names = wordStems((own.clause.match(/(?<!^)\p{Lu}\p{L}+|^\p{Lu}\p{L}+(?= )/gu) ?? []).join(" "));
  const deeds = [...words].filter((stem) => !names.has(stem));
  const same = deeds.filter((stem) => theirWords.has(stem));
  if (same.length === 0)
    return (
      deeds.length >= 2 &&
      // The whole sentence, since what is conditional may be told before it.
      deeds.every((stem) => !theirWords.has(stem)) &&
      [...theirWords].filter((stem) => !names.has(stem)).length >= 1 &&
      (own.isField || shared(names, theirWords) > 0 || names.size === 0)
    );
  const [subject, other] = [own.clause, their.clause].map((clause) => subjectOf(clause, same));
  return (
    same.length >= 2 &&
    subject !== null &&
    other !== null &&
    // "The two sides" and "the sides" have no other word before what is the same.
    wordStems(subject!).size > 0 &&
    [...wordStems(subject!)].every(
      (stem) =>
        !theirWords.has(stem) &&
        !passages.some(({ sentences }) => sentences.some(({ text }) => wordStems(text).has(stem))),
    ) &&
    shared(wordStems(other!), words) === 0
  );
}

/** Who does it, in a clause that begins with them: the words before the first that both clauses have. */
function subjectOf(clause: string, same: readonly string[]): string | null {
  const words = /^(?:(?:an?|the|its|his|her|their|any|another) )(.+)$/i.exec(clause)?.[1]?.split(" ") ?? [];
  const end = words.findIndex((word) => shared(wordStems(word), new Set(same)) > 0);
  return end > 0 && end <= 3 ? words.slice(0, end).join(" ") : null;
}

/** What the passage hangs on a condition in the same clause, and the record tells without any. */
function* lostCondition(fact: Claim, told: string, sentences: readonly CitedSentence[]): Iterable<Found> {
  if (!sentences.some(({ sentence }) => conditionalsIn(sentence.text).length > 0)) return;
  const plain = plainOf(told);
  if (fact.kind === "event" && !["possible", "intended", "scheduled"].includes(fact.state)) return;
  if (
    hasConditionWord(plain) ||
    /(?<![\p{sc=Latn}\p{Lm}])(?:until|whether|depend[a-z]*|only)(?![\p{sc=Latn}\p{Lm}])/iu.test(plain)
  )
    return;
  if (fact.kind === "statement" && fact.hedges.some((hedge) => hasConditionWord(hedge))) return;
  const stems = contentWords(plain);
  const counts = sentences.map(({ sentence }) => shared(stems, sentence.stems));
  const most = Math.max(0, ...counts);
  if (most < Math.max(2, stems.size * 0.5)) return;
  for (const [at, { sentence }] of sentences.entries())
    for (const one of conditionalsIn(sentence.text)) {
      const { word, clause } = one;
      const main = contentWords(mainOf(sentence.text, one));
      const told = shared(main, stems);
      // "It could return in September if …" goes on with what the sentence before it names.
      const isOfIt =
        counts[at] === most || (at > 0 && counts[at - 1] === most && told >= main.size * 0.6 && told >= 2);
      if (!isOfIt || main.size === 0 || told < Math.min(2, main.size)) continue;
      // A record of the condition itself.
      if (shared(contentWords(clause), stems) >= contentWords(clause).size * 0.5) continue;
      yield {
        kind: "condition-lost",
        path: [
          fact.kind === "event" ? "events" : "statements",
          fact.id,
          fact.kind === "event" ? "what" : "says",
        ],
        words: null,
        has: `${word} ${clause}`,
      };
      return;
    }
}
