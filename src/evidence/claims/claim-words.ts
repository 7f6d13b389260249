import type { Briefing, Fact } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import type { Path } from "../../model/resolution.ts";
import { conditionalsIn } from "../../reading/conditionals.ts";
import { plainOf } from "../../reading/plain.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { claimTexts } from "./claim-texts.ts";
import type { Passage } from "./passages.ts";
import { isRival } from "./rival-words.ts";
import { isSamePlace } from "./same-place.ts";
import { type Gap, type Token, tokensOf } from "./word-tokens.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;

/** A text of a record, and the text of the source in which it is looked for. */
interface Pair {
  readonly path: Path;
  readonly text: string;
  readonly theirs: string;
  readonly passage: number;
  /** Of a condition, both begin and end at the same places. */
  readonly isClause: boolean;
}

/**
 * A word of a record in whose place the passage has another: "two supermarket chains" of what is "two pharmacy chains" there. Only of
 * a record that follows its passage nearly word for word; whoever says it in other words has changed more than one.
 */
export function* wordFaults(
  fact: Fact,
  briefing: Briefing,
  around: readonly Passage[],
  cited: readonly CitedSentence[],
): Iterable<Found> {
  let stems: ReadonlySet<string> | undefined;
  const isAround = ({ key }: Token) => {
    stems ??= new Set(around.flatMap(({ plain }) => tokensOf(plain).map((one) => one.key)));
    return stems.has(key);
  };
  for (const pair of pairsOf(fact, cited)) {
    const changed = changedIn(pair, briefing, isAround);
    if (changed === null) continue;
    yield {
      kind: "word",
      path: pair.path,
      words: changed.own,
      has: `p${pair.passage} has "${changed.theirs}"`,
    };
    return;
  }
}

function* pairsOf(fact: Fact, cited: readonly CitedSentence[]): Iterable<Pair> {
  for (const { path, text } of claimTexts(fact))
    for (const { sentence, passage } of cited)
      yield { path, text: plainOf(text), theirs: sentence.text, passage: passage.number, isClause: false };
  if (fact.kind === "figure" || fact.condition === null || !("text" in fact.condition)) return;
  const text = plainOf(fact.condition.text).replace(/^(?:only )?(?:if|unless) /iu, "");
  const theirs = cited.flatMap(({ sentence, passage }) =>
    conditionalsIn(sentence.text).map(({ clause }) => ({ clause, passage: passage.number })),
  );
  // Of two conditions, it may be any.
  if (theirs.length !== 1) return;
  const [{ clause, passage }] = theirs as [(typeof theirs)[0]];
  yield {
    path: [fact.kind === "event" ? "events" : "statements", fact.id, "if"],
    text,
    theirs: clause,
    passage,
    isClause: true,
  };
}

/** Of more, a text is a list, and no two of its words stand in one place. */
const mostTokens = 60;

interface Changed {
  readonly own: string;
  readonly theirs: string;
}

function changedIn(pair: Pair, briefing: Briefing, isAround: (token: Token) => boolean): Changed | null {
  const [own, theirs] = [tokensOf(pair.text), tokensOf(pair.theirs)];
  if (own.length < 2 || own.length > mostTokens || theirs.length > mostTokens) return null;
  const keys = new Set(theirs.map(({ key }) => key));
  const strange = own.filter(({ key }) => !keys.has(key));
  const kept = own.length - strange.length;
  if (
    strange.length === 0 ||
    kept < (pair.isClause ? 1 : 3) ||
    kept < own.length * (pair.isClause ? 0.33 : 0.66)
  )
    return null;
  const ownKeys = new Set(own.map(({ key }) => key));
  for (const gap of gapsOf(own, theirs, pair.isClause)) {
    if (gap.own.some(({ key }) => keys.has(key)) || gap.theirs.some(({ key }) => ownKeys.has(key))) continue;
    if (isToldAnew(gap, theirs, ownKeys)) continue;
    // More than one place is another way to say it; a name that stands for "it" is none.
    if (strange.some((one) => !gap.own.includes(one) && !one.isCapital)) continue;
    if (!isSamePlace(gap, pair) || !isRival(gap, pair.isClause, briefing, isAround)) continue;
    return { own: wordsOf(gap.own, pair.text), theirs: wordsOf(gap.theirs, pair.theirs) };
  }
  return null;
}

/** Whether one of the words right before the place, in its clause, is not the record's either: "returned to feed" for "gone back to feed". */
function isToldAnew({ theirs: [first] }: Gap, theirs: readonly Token[], own: ReadonlySet<string>): boolean {
  for (let at = theirs.indexOf(first!), count = 0; at > 0 && count < 3 && !theirs[at]!.opens; at--, count++)
    if (!own.has(theirs[at - 1]!.key) && !theirs[at - 1]!.isNumber) return true;
  return false;
}

function wordsOf(tokens: readonly Token[], text: string): string {
  return text.slice(tokens[0]!.start, tokens.at(-1)!.end);
}

const mostInGap = 2;

/** The places where both have words of their own between two that both have in the same order. */
function* gapsOf(own: readonly Token[], theirs: readonly Token[], isClause: boolean): Iterable<Gap> {
  const pairs = matched(own, theirs);
  const ends = [
    ...(isClause ? [{ own: -1, theirs: -1 }] : []),
    ...pairs,
    ...(isClause ? [{ own: own.length, theirs: theirs.length }] : []),
  ];
  for (const [at, left] of ends.entries()) {
    const right = ends[at + 1];
    if (right === undefined) break;
    const gap = {
      own: own.slice(left.own + 1, right.own),
      theirs: theirs.slice(left.theirs + 1, right.theirs),
    };
    if (isGap(gap) && (isClause || (gap.theirs.every(({ opens }) => !opens) && !theirs[right.theirs]!.opens)))
      yield gap;
  }
  if (isClause || pairs.length < 2) return;
  // Where a text begins or ends, the clause of the sentence does as well.
  const first = pairs[0]!;
  if (isNext(pairs[0]!, pairs[1]!)) {
    const from = theirs.findLastIndex(({ opens }, at) => at <= first.theirs && opens);
    const gap = { own: own.slice(0, first.own), theirs: theirs.slice(Math.max(0, from), first.theirs) };
    if (isGap(gap)) yield gap;
  }
  const last = pairs.at(-1)!;
  if (isNext(pairs.at(-2)!, last)) {
    const to = theirs.findIndex(({ opens }, at) => at > last.theirs && opens);
    const gap = {
      own: own.slice(last.own + 1),
      theirs: theirs.slice(last.theirs + 1, to === -1 ? undefined : to),
    };
    if (isGap(gap)) yield gap;
  }
}

function isNext(one: Match, other: Match): boolean {
  return other.own === one.own + 1 && other.theirs === one.theirs + 1;
}

function isGap({ own, theirs }: Gap): boolean {
  return own.length > 0 && theirs.length > 0 && own.length <= mostInGap && theirs.length <= mostInGap;
}

interface Match {
  readonly own: number;
  readonly theirs: number;
}

/** The longest run of words that both have in the same order. */
function matched(own: readonly Token[], theirs: readonly Token[]): readonly Match[] {
  const width = theirs.length + 1;
  const most = new Uint8Array((own.length + 1) * width);
  for (let a = own.length - 1; a >= 0; a--)
    for (let b = theirs.length - 1; b >= 0; b--)
      most[a * width + b] =
        own[a]!.key === theirs[b]!.key
          ? most[(a + 1) * width + b + 1]! + 1
          : Math.max(most[(a + 1) * width + b]!, most[a * width + b + 1]!);
  const pairs: Match[] = [];
  for (let a = 0, b = 0; a < own.length && b < theirs.length; )
    if (own[a]!.key === theirs[b]!.key) pairs.push({ own: a++, theirs: b++ });
    else if (most[(a + 1) * width + b]! >= most[a * width + b + 1]!) a++;
    else b++;
  return pairs;
}
