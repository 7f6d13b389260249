import type { Briefing, Fact } from "../../../model/briefing.ts";
import { conditionalsIn, negationsIn } from "../../../reading/conditionals.ts";
import { namesIn } from "../../../reading/names-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import { directionsIn } from "../../../reading/words/en/contraries.ts";
import { conditionClause } from "../../../reading/words/en/english.ts";
import { sidesIn } from "../../../reading/words/en/opposites.ts";
import { conditionOf, isSameCondition } from "./conditions.ts";
import { joined, wordsOf } from "./evidence.ts";
import { nearFacts } from "./near-facts.ts";
import { kinOf, namesOf } from "./sheet-names.ts";

/** "If the plan is cut" for "unless the plan is cut": the same condition, and its no is gone or new. */
export function isTurned(sentence: string, fact: Fact, briefing: Briefing): boolean {
  const condition = conditionOf(fact, briefing);
  if (condition === null || fact.condition?.kind !== "text") return false;
  const own = wordStems(condition);
  const isNegative = (negationsIn(plainOf(condition)) + (/^unless /iu.test(condition) ? 1 : 0)) % 2 === 1;
  const said = plainOf(sentence);
  const clauses = conditionalsIn(said)
    .map(({ clause, isNegative }) => ({ clause, stems: wordStems(clause), isNegative }))
    .filter(
      ({ clause, stems }) =>
        sharedStems(stems, own) >=
        // "If the contract is annulled" has little beside the verb.
        (stems.size <= 4 && isContrary(clause, condition, isNegative)
          ? Math.max(1, stems.size - 1.5)
          : Math.max(2, Math.min(own.size, stems.size) * 0.6)),
    );
  const [only] = clauses;
  if (only === undefined || clauses.length > 1) return false;
  // "Has kept its strength" for "has lost it".
  if (
    isDenied(said) === isDenied(plainOf(wordsOf(fact).join(" "))) &&
    only.isNegative === isNegative &&
    isContrary(only.clause, condition, isNegative)
  )
    return true;
  // "Will not be held unless" and "will be held if" are one.
  if (isDenied(said) !== isDenied(plainOf(wordsOf(fact).join(" ")))) return false;
  return only.isNegative !== isNegative && !opposed(only.stems, own);
}

/** Whether one clause has a word whose contrary stands in the other, and neither has both. */
function isContrary(one: string, condition: string, isNegative: boolean): boolean {
  const other = plainOf(condition);
  const here = sidesIn(one);
  const there = sidesIn(other);
  const isTold = [...here.keys()].some(
    (side) => !here.has(side.contrary) && there.has(side.contrary) && !there.has(side),
  );
  // Where neither has a no, another rule tells of these.
  if (isTold) return isNegative;
  const [own, theirs] = [sidesOf(one), sidesOf(other)];
  return [...own].some(([pair, sides]) => {
    const beside = theirs.get(pair);
    return beside !== undefined && sides.size === 1 && beside.size === 1 && !isSame(sides, beside);
  });
}

/** The pairs of contraries of which a text has a word, with the sides on which its words stand. */
function sidesOf(text: string): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { sides } of directionsIn(text))
    for (const [pair, side] of sides) found.set(pair, (found.get(pair) ?? new Set()).add(side));
  return found;
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].every((side) => other.has(side));
}

function isEachOnOneSide(
  { one, other }: { readonly one: RegExp; readonly other: RegExp },
  first: string,
  second: string,
): boolean {
  return one.test(first) && !other.test(first) && other.test(second) && !one.test(second);
}

/** Whether a text denies what it says beside its conditions. */
function isDenied(plain: string): boolean {
  const main = conditionalsIn(plain).reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    plain,
  );
  return negationsIn(main) % 2 === 1;
}

/** Words that turn a clause round without a "not": "stays out" for "does not join". */
function opposed(stems: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return [...stems].some((stem) => !own.has(stem)) && [...own].some((stem) => !stems.has(stem));
}

/**
 * Whether the sentence has a condition of its own: one that shares no word with the fact's nor with anything else of the fact, or hangs
 * on somebody else, on another share, or on one of two things where the fact needs both.
 */
export function namesAnother(sentence: string, fact: Fact, briefing: Briefing): boolean {
  const condition = conditionOf(fact, briefing);
  if (condition === null) return false;
  const own = wordStems(condition);
  const clauses = conditionalsIn(plainOf(sentence));
  const [only] = clauses.filter(({ clause }) => sharedStems(wordStems(clause), own) >= 1);
  if (only !== undefined && clauses.length === 1) {
    const { clause } = only;
    if (isEachOnOneSide(eitherOf, clause, condition) || isEachOnOneSide(eitherOf, condition, clause))
      return true;
    const shared = sharedStems(wordStems(clause), own);
    if (shared >= 2 && hasOtherShare(clause, condition)) return true;
    if (shared >= 1 && hasOtherSubject(clause, condition, fact, briefing)) return true;
  }
  const strange = Array.from(sentence.matchAll(conditionClause), ([, words = ""]) => wordStems(words));
  if (strange.length === 0 || strange.some((stems) => stems.size < 2)) return false;
  if (isSameCondition(sentence, condition)) return false;
  const known = wordStems(`${condition} ${joined(nearFacts(fact, briefing), briefing).text}`);
  return strange.every((stems) => sharedStems(known, stems) === 0);
}

/** "If the owners or the bank agree" where both must. */
const eitherOf = {
  one: /(?<![\p{sc=Latn}\p{Lm}])or(?! (?:not|more|less|fewer|so|later|earlier)(?![\p{sc=Latn}\p{Lm}]))(?![\p{sc=Latn}\p{Lm}])/iu,
  other: /(?<![\p{sc=Latn}\p{Lm}])(?:both|also|as well as)(?![\p{sc=Latn}\p{Lm}])|; /iu,
};

/** "Half of the votes" for "two thirds of the votes". */
function hasOtherShare(clause: string, condition: string): boolean {
  const [own = [], theirs = []] = [clause, condition].map(
    (text): readonly string[] => text.toLowerCase().match(shares) ?? [],
  );
  return own.length > 0 && theirs.length > 0 && own.every((one) => !theirs.includes(one));
}

const shares =
  /(?<![\p{sc=Latn}\p{Lm}])(?:half|(?:two |one |a )?thirds?|three quarters|(?:a )?quarter|three fifths|all|none|any)(?= (?:of|the|its|members|votes|shareholders))/gu;

/** "If the Attorney General approves it" for "if a judge approves it": somebody of the sheet who is not meant there. */
function hasOtherSubject(clause: string, condition: string, fact: Fact, briefing: Briefing): boolean {
  // "The company" and "it" may be whoever is named here.
  if (
    /^(?:(?:if|unless) )?(?:the \p{Ll}+|it|they|he|she) (?:\p{Ll}+s|\p{Ll}+ed|do|does|did|not|were|was|is|are)(?![\p{sc=Latn}\p{Lm}])/u.test(
      condition,
    )
  )
    return false;
  const subject = subjectOf(clause, briefing);
  if (subject === null) return false;
  const own = wordStems(condition);
  const verb = wordStems(clause.slice(subject.end));
  if (sharedStems(verb, own) < Math.max(1, verb.size * 0.6)) return false;
  const near = joined(nearFacts(fact, briefing), briefing).entities;
  return subject.ids.every((id) => {
    const entity = briefing.entities[id];
    if (entity === undefined) return false;
    const called = [entity.name, entity.unnamed, ...entity.aka, ...entity.roles.map(({ title }) => title)];
    return (
      !kinOf(id, briefing).some((one) => near.has(one)) && sharedStems(wordStems(called.join(" ")), own) === 0
    );
  });
}

/** Who does it, in a clause that opens with a name or an office of the sheet. */
function subjectOf(
  clause: string,
  briefing: Briefing,
): { readonly end: number; readonly ids: readonly string[] } | null {
  const [name] = namesIn(clause, namesOf(briefing));
  if (name !== undefined && name.start <= 4 && name.ids.length > 0) return name;
  const small = clause.toLowerCase().replace(/^the /u, "");
  for (const { id, roles } of Object.values(briefing.entities))
    for (const { title } of roles)
      if (small.startsWith(`${title.toLowerCase()} `))
        return { end: clause.length - small.length + title.length, ids: [id] };
  return null;
}

/** "If the talks fail" of what comes whatever their outcome: a record that is free of what the sentence hangs it on. */
export function hangsOnWhatever(sentence: string, fact: Fact): string | null {
  const text = plainOf(wordsOf(fact)[0] ?? "");
  const [free = null, behind = ""] = freeOf.exec(text) ?? [];
  if (free === null) return null;
  const stems = wordStems(behind);
  return conditionalsIn(plainOf(sentence)).some(
    ({ clause, word, start }) =>
      !/(?:even|whether or not) $/iu.test(sentence.slice(Math.max(0, start - 16), start)) &&
      !/depend|subject/iu.test(word) &&
      sharedStems(wordStems(clause), stems) > 0,
  )
    ? free
    : null;
}

const freeOf =
  /(?<![\p{sc=Latn}\p{Lm}])(?:whatever|regardless of|no matter|irrespective of|whether or not|even if|even without) ([^,;.]{3,80})/iu;
