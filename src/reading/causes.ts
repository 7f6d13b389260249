import { remembering } from "../text/remembering.ts";
import { sharedStems, wordStems } from "./word-stems.ts";
import { becauseOf, bringsAbout, causeEnd, mayCause, place } from "./words/en/causes.ts";

/** What a sentence says came of what. */
export interface Cause {
  /** The words that tell it, from the verb or preposition to the end of the cause, or of the effect. */
  readonly words: string;
  readonly effect: ReadonlySet<string>;
  readonly cause: ReadonlySet<string>;
  /** The cause itself, without where it is: "poor concrete" of poor concrete in the spillway. */
  readonly head: ReadonlySet<string>;
}

/** The causes that a text tells, in order. */
export const causesIn = remembering(1_000, (text: string): readonly Cause[] => {
  if (!mayCause.test(text)) return [];
  const found: Cause[] = [];
  for (const { index, 0: told } of text.matchAll(becauseOf)) {
    const before = clauseBefore(text.slice(Math.max(0, index - longest), index));
    const behind = clauseBehind(text.slice(index + told.length, index + told.length + longest));
    found.push(causeOf(before, behind, `${told.trim()} ${behind}`));
  }
  for (const { index, 0: told } of text.matchAll(bringsAbout)) {
    const before = clauseBefore(text.slice(Math.max(0, index - longest), index));
    const behind = clauseBehind(text.slice(index + told.length, index + told.length + longest));
    found.push(causeOf(behind, before, `${told.trim()} ${behind}`));
  }
  return found.filter(({ effect, head }) => effect.size > 0 && head.size > 0);
});

/** What goes on for longer is no clause. */
const longest = 200;

function causeOf(effect: string, cause: string, words: string): Cause {
  return {
    words,
    effect: wordStems(effect),
    cause: wordStems(cause),
    head: wordStems(cause.split(place)[0] ?? ""),
  };
}

function clauseBefore(text: string): string {
  return (
    text
      .split(
        /[;:]|, (?:and|but|while|who|which|said|says)(?![\p{sc=Latn}\p{Lm}])|(?<![\p{sc=Latn}\p{Lm}])that(?![\p{sc=Latn}\p{Lm}])/u,
      )
      .at(-1) ?? ""
  );
}

function clauseBehind(text: string): string {
  return (text.split(causeEnd)[0] ?? "").trim();
}

/** Whether two texts tell cause and effect of the same the other way round, or another cause of the same effect. */
export function causeClash(own: Cause, other: Cause): "turned" | "changed" | null {
  const sameCause = sharedStems(own.cause, other.cause);
  const sameEffect = sharedStems(own.effect, other.effect);
  if (sameCause === 0 && sameEffect === 0)
    return sharedStems(own.cause, other.effect) > 0 && sharedStems(own.effect, other.cause) > 0
      ? "turned"
      : null;
  return sameEffect > 0 &&
    sharedStems(own.head, other.cause) === 0 &&
    sharedStems(own.cause, other.head) === 0
    ? "changed"
    : null;
}
