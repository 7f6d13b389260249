import type { Fact } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import type { Path } from "../../model/resolution.ts";
import { plainOf } from "../../reading/plain.ts";
import { stemOf } from "../../reading/word-stems.ts";
import { type Direction, directionsIn } from "../../reading/words/en/contraries.ts";
import { remembering } from "../../text/remembering.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { strictNegator } from "./claim-negation.ts";
import { claimTexts } from "./claim-texts.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;

/** A word for a direction with what stands beside it: content words and numbers, in the order from it. */
interface Placed {
  readonly direction: Direction;
  readonly words: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The text right before it. */
  readonly lead: string;
}

/**
 * A word of a record in whose place the passage has its contrary: "up from 13" of what is "down from 13" there. Only where the words
 * on both sides of it are the same, since whoever says it otherwise may say the contrary of the contrary.
 */
export function* directionFaults(fact: Fact, cited: readonly CitedSentence[]): Iterable<Found> {
  for (const { path, text } of directedTexts(fact)) {
    const placed = placedIn(plainOf(text));
    for (const own of placed) {
      // "As much as 39% above": what both have as it stands is in the place of nothing else.
      const isKept = ({ words }: Placed) =>
        words.includes(" ") &&
        words.toLowerCase() !== own.words.toLowerCase() &&
        placed.some((one) => one.words.toLowerCase() === words.toLowerCase());
      const beside = cited.flatMap(({ sentence, passage }) =>
        placedIn(sentence.text)
          .filter((other) => isSamePlace(own, other) && !isKept(other))
          .map((other) => ({ other, passage })),
      );
      if (beside.some(({ other }) => isSameSide(own, other))) continue;
      // The same word before the same words, with something else before it: "…, down from 1.8 percent".
      if (cited.some(({ sentence }) => placedIn(sentence.text).some((other) => isSameBehind(own, other))))
        continue;
      const contrary = beside.find(
        ({ other }) => isContrary(own, other) && isNegated(own) === isNegated(other),
      );
      if (contrary === undefined) continue;
      yield {
        kind: "opposite",
        path,
        words: own.words,
        has: `p${contrary.passage.number} has "${contrary.other.words}"`,
      };
      break;
    }
  }
}

/** All that a record tells in words, its conditions among them. */
function directedTexts(fact: Fact): readonly { readonly path: Path; readonly text: string }[] {
  const condition = fact.condition !== null && "text" in fact.condition ? fact.condition.text : null;
  const map = fact.kind === "statement" ? "statements" : fact.kind === "event" ? "events" : "figures";
  return [
    ...claimTexts(fact),
    ...(fact.kind === "event" && fact.outcome !== null
      ? [{ path: [map, fact.id, "outcome"], text: fact.outcome }]
      : []),
    ...(condition === null ? [] : [{ path: [map, fact.id, "if"], text: condition }]),
  ];
}

/** A short text, as of an outcome, leaves out much of what stands in the sentence. */
const window = 8;

/** Of more, a text is a list, and no two of its words stand in one place. */
const mostDirections = 40;

const placedIn = remembering(2_000, (text: string): readonly Placed[] => {
  const directions = directionsIn(text).slice(0, mostDirections);
  if (directions.length === 0) return [];
  const words = contentOf(text);
  let next = 0;
  return directions.map((direction) => {
    const { start, end } = direction;
    while (next < words.length && words[next]!.start < start) next++;
    let behind = next;
    while (behind < words.length && words[behind]!.start < end) behind++;
    const from = text.lastIndexOf(";", start);
    const to = text.indexOf(";", end);
    return {
      direction,
      words: text.slice(start, end),
      before: words
        .slice(Math.max(0, next - window), next)
        .filter((word) => word.start > from)
        .toReversed()
        .map(({ stem }) => stem),
      after: words
        .slice(behind, behind + window)
        .filter((word) => to === -1 || word.end <= to)
        .map(({ stem }) => stem),
      lead: text.slice(Math.max(0, start - 60), start),
    };
  });
});

interface Content {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
}

/** Words that say what a text is about, and its numbers. */
function contentOf(text: string): readonly Content[] {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu))
    .filter(([word]) => /\d/.test(word) || (word.length > 2 && !small.has(word.toLowerCase())))
    .map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      stem: /\d/.test(word) ? word.replaceAll(",", "") : stemOf(word),
    }));
}

const small = new Set(
  "the and but for nor its his her their our who how why was were are has had have been being that this these those with from into than them they there which while whom whose what when also very such each other would will could should said says who did does can may might per cent percent".split(
    " ",
  ),
);

/** The nearest words on either side are the same; where a text begins or ends with it, those on the other side. */
function isSamePlace(own: Placed, other: Placed): boolean {
  const [ownBefore, ownAfter] = [own.before.slice(0, 3), own.after.slice(0, 3)];
  const before = sharedOf(ownBefore, other.before.slice(0, 4));
  const after = sharedOf(ownAfter, other.after.slice(0, 4));
  if (own.before.length === 0) {
    const all = sharedOf(ownAfter, other.after);
    return (after >= 2 || (all >= 3 && after > 0) || own.after.length === after) && after > 0;
  }
  if (own.after.length === 0) return before >= Math.min(2, own.before.length) && before > 0;
  return before > 0 && after > 0;
}

function isSameBehind(own: Placed, other: Placed): boolean {
  const after = own.after.slice(0, 3);
  return (
    own.words.toLowerCase() === other.words.toLowerCase() &&
    after.length > 1 &&
    sharedOf(after, other.after.slice(0, 4)) === after.length
  );
}

function sharedOf(one: readonly string[], other: readonly string[]): number {
  return one.filter((stem) => other.includes(stem)).length;
}

/** "Not before June 8" is no "before June 8"; "because it is not public, said that it rose" denies no rise. */
function isNegated({ lead }: Placed): boolean {
  const clause = lead.split(/, (?=sa(?:id|ys)|told|and |but |while |who )|;/).at(-1)!;
  return Array.from(clause.matchAll(strictNegator)).length % 2 === 1;
}

function isSameSide({ direction }: Placed, other: Placed): boolean {
  return [...direction.sides].some(([pair, side]) => other.direction.sides.get(pair) === side);
}

function isContrary({ direction }: Placed, other: Placed): boolean {
  return [...direction.sides].some(
    ([pair, side]) => other.direction.sides.get(pair) === (side === 0 ? 1 : 0),
  );
}
