import type { Briefing } from "../../model/briefing.ts";
import { directionsIn } from "../../reading/words/en/contraries.ts";
import { reportingLemma } from "../../reading/words/en/reporting-verbs.ts";
import { isOfGroup } from "../../reading/words/en/same-place.ts";
import { plainForms } from "../../reading/words/en/verbs.ts";
import { remembering } from "../../text/remembering.ts";
import { folded } from "./claim-names.ts";
import type { Gap, Token } from "./word-tokens.ts";

/** Whether words that stand in one place say different things: neither another name for the same, nor another way to say it. */
export function isRival(
  { own, theirs }: Gap,
  isCondition: boolean,
  { entities }: Briefing,
  isAround: (token: Token) => boolean,
): boolean {
  if (!isCondition && own.length !== theirs.length) return false;
  if (own.some(({ isCapital }) => isCapital) !== theirs.some(({ isCapital }) => isCapital)) return false;
  if (own.some(({ isNumber }) => isNumber) !== theirs.some(({ isNumber }) => isNumber)) return false;
  if ([...own, ...theirs].some(({ word }) => aside.test(word) || reportingLemma(word) !== null)) return false;
  if (!isCondition && own.some(isVerb) && theirs.some(isVerb)) return false;
  // "The machines" are the bulldozers of the sentence before.
  if (pointing.test(theirs[0]!.before) && own.every(isAround)) return false;
  if (own.some((one) => theirs.some((other) => isLike(one, other)))) return false;
  const [a, b] = [own, theirs].map((tokens) => sidesOf(tokens.map(({ word }) => word).join(" ")));
  if ([...a!].some((side) => b!.has(side))) return false;
  return !Object.values(entities).some((entity) => {
    const called = [
      entity.name,
      entity.unnamed,
      entity.adjective,
      entity.short,
      ...entity.aka,
      ...entity.roles.map(({ title }) => title),
    ]
      .join(" ")
      .toLowerCase();
    return [own, theirs].every((tokens) => tokens.some(({ word }) => called.includes(word.toLowerCase())));
  });
}

/** "Ripped" and "tore", "would yield" and "would bring": what is done is told in many words. "Were killed" has few. */
function isVerb({ word, before }: Token): boolean {
  if (isOfGroup(word) || /^(?:is|are|was|were|be|been)$/.test(before)) return false;
  return (
    /^(?:to|will|would|can|could|may|might|must|shall|should|has|have|had|not|he|she|it|they|who|which)$/.test(
      before,
    ) ||
    /[^e]ed$/.test(word) ||
    plainForms.has(word.toLowerCase())
  );
}

const pointing = /^(?:the|these|those|its|his|her|their|such)$/;

/** Counted from another day, or bounds, which other checks hold against the passage. */
const aside =
  /^(?:more|less|fewer|least|today|yesterday|tomorrow|tonight|next|last|this|following|previous|coming|past|earlier|later|ago|current|currently|now|then|there|here|year|time)$/iu;

/** "Kidney" and "kidneys", "agree" and "agreement". */
function isLike({ word }: Token, other: Token): boolean {
  const [a, b] = [folded(word), folded(other.word)] as const;
  return a.slice(0, 4) === b.slice(0, 4) || a.includes(b) || b.includes(a);
}

const sidesOf = remembering(
  2_000,
  (words: string): ReadonlySet<string> =>
    new Set(directionsIn(words).flatMap(({ sides }) => [...sides].map(([pair, side]) => `${pair} ${side}`))),
);
