import type { Stretch } from "./plain.ts";
import { stemOf } from "./word-stems.ts";
import { reportingLemma } from "./words/en/reporting-verbs.ts";

/** How somebody hangs on another word of a sentence: does it, has it done to them, has it, is where it is. */
export type Tie = "does" | "undergoes" | "has" | `at ${string}`;

/** A place in a sentence that somebody or something fills: whoever "does" pay, whose request it is, what it is near. */
export interface Slot<Party> {
  readonly tie: Tie;
  /** The stems of the words on which it hangs; one of them is enough. */
  readonly of: readonly string[];
  readonly party: Party;
}

const auxiliaries =
  "has|have|had|is|are|was|were|be|been|being|will|would|may|might|must|should|could|can|to|not|also|now|already|still|then|both|first|later|never|only|again|since|once|both|due|set|ready|able|obliged|ordered|required";
const before = new RegExp(
  `^,?((?: (?:which|who|that)(?! (?:${auxiliaries}) be))?(?: (?:${auxiliaries}))*) (\\p{Ll}{3,})(?! (?:of)(?![\\p{sc=Latn}\\p{Lm}]))`,
  "u",
);
const being =
  / (?:is|are|was|were|be|been|being)(?: (?:not|also|now|already|still|then|both|first|later|never|only|again|since|once))*$/u;
const participle = /(?:ed|en|wn|ung|old|aid|ade|uck|ent|elt|ost|eld|out|ought|aught)$/u;
const dayBetween = "(?: (?:on|last|this|next|early on|late on) (?:\\p{Lu}\\p{Ll}+day|week|month|year))?";
const places =
  "in|at|near|outside|inside|off|from|against|with|for|to|over|between|behind|under|above|below|around|across|along";
const behindPlace = new RegExp(
  `(?<!\\p{L})((?:\\p{L}[\\p{L}'-]* ){0,2}\\p{L}[\\p{L}'-]*)(?: (?:out|up|off|down|back|away|again|together))?${dayBetween} (${places}) (?:(?:the|an?|its|their|his|her) )?$`,
  "u",
);
const behindOf = /(?<!\p{L})(\p{L}[\p{L}-]*) of (?:(?:the|its|their|his|her) )?$/u;
const behindBy =
  /(?<!\p{L})(\p{Ll}{3,})(?: (?:out|up|off|down|back|away))? by (?:(?:the|an?|its|their|his|her) )?$/u;
const behindVerb = /(?<!\p{L})(\p{Ll}{3,}) (?:(?:the|an?|its|their|his|her|both) )?$/u;
/** The small word right before a name; with what stands between, fewer signs than are looked at. */
const linkBefore = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(${places}|of|by) (?:(?:the|an?|its|their|his|her) )?$`,
  "u",
);
const noVerb =
  /^(?:the|and|but|for|nor|yet|that|than|with|from|into|onto|over|under|about|after|before|because|while|when|where|which|who|whom|whose|says?|said|also|only|not|has|have|had|was|were|are|been|being|will|would|may|might|must|could|can|should|near|outside|between|against|among|within|without|by|its|their|his|her|former|then|two|three|four|five|all|both|some|most|many|new|old|other|out|off|via|per|since|until|unless|both|once|whether|twice|once|again|today|yesterday|tomorrow|later|earlier|there|here|first)$/u;

/** "Warned the company" has somebody to whom it is done; "said" has not. */
function onlyTells(word: string): boolean {
  const lemma = reportingLemma(word);
  return lemma !== null && !doneToSomebody.has(lemma);
}

const doneToSomebody = new Set(
  "warned claimed accused criticised urged thanked praised condemned rejected".split(" "),
);

/** "The probe of Vantor" is done to it, and "the Commission's probe" by the other. */
const deedNouns = new Set(
  "investigation probe inquiry takeover purchase sale acquisition review study search arrest trial attack criticism support visit murder release recount ban withdrawal closure dismissal approval rejection examination inspection audit warning"
    .split(" ")
    .map(stemOf),
);

/** The places that these stretches of a text fill, in order. Words that only tell who says something are none. "A and B" fill one place. */
export function slotsIn<Party extends Stretch>(
  plain: string,
  parties: readonly Party[],
): readonly Slot<Party>[] {
  const alone = slotsOfEach(plain, parties);
  return parties.flatMap((party, at) => {
    const coupled = [parties[at - 1], parties[at + 1]].filter(
      (other) =>
        other !== undefined &&
        /^,? (?:and|or|as well as) (?:(?:the|its|their|an?) )?(?:\p{Ll}+ )?$|^, (?:the )?$/u.test(
          plain.slice(Math.min(party.end, other.end), Math.max(party.start, other.start)),
        ),
    );
    return alone
      .filter((slot) => slot.party === party || coupled.includes(slot.party))
      .map(({ tie, of }) => ({ tie, of, party }));
  });
}

function slotsOfEach<Party extends Stretch>(
  plain: string,
  parties: readonly Party[],
): readonly Slot<Party>[] {
  const slots: Slot<Party>[] = [];
  for (const party of parties) {
    const lead = plain.slice(Math.max(0, party.start - 80), party.start);
    const rest = plain.slice(party.end, party.end + 80);
    const add = (tie: Tie, ...words: readonly string[]) => {
      const of = words.filter((word) => word.length > 2 && !noVerb.test(word.toLowerCase())).map(stemOf);
      if (of.length > 0) slots.push({ tie, of, party });
    };
    const owned = /^(?:'s|(?<=s)') ((?:[\p{L}-]{3,} ?){1,3})/u.exec(
      plain.slice(party.end, party.end + 60),
    )?.[1];
    if (owned !== undefined) {
      const words = owned.trim().split(" ");
      const stop = words.findIndex((word) => noVerb.test(word) || onlyTells(word));
      add("has", ...words.slice(0, stop === -1 ? undefined : stop));
      continue;
    }
    const link = linkBefore.exec(lead.slice(-20))?.[1];
    if (link === "of") {
      const of = behindOf.exec(lead)?.[1];
      if (of !== undefined) add(deedNouns.has(stemOf(of)) ? "undergoes" : "has", of);
    } else if (link === "by") {
      const by = behindBy.exec(lead)?.[1];
      if (by !== undefined && participle.test(by)) add("does", by);
    } else if (link !== undefined) {
      const [, place, how] = behindPlace.exec(lead) ?? [];
      if (place !== undefined) add(`at ${how}`, ...place.split(" "));
    }
    const [, helpers = "", verb] = before.exec(rest) ?? [];
    if (verb !== undefined && link === undefined && !onlyTells(verb))
      add(being.test(helpers) && participle.test(verb) ? "undergoes" : "does", verb);
    const object = behindVerb.exec(lead)?.[1];
    if (object !== undefined && !onlyTells(object)) add("undergoes", object);
  }
  return slots;
}
