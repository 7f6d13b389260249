import type { Stretch } from "../reading/plain.ts";
import { speechPattern } from "../reading/words/en/reporting-verbs.ts";

// Clauses of an article that can be cut as they stand: what somebody is told to have said, and on what it depends.

/**
 * What is told by the verb, as a clause of the article: "No leak has been detected" of "No leak has been detected, the office
 * said". `verb` null is "according to". Null where the clause doesn't stand in one piece.
 */
export function reportedClause(
  plain: string,
  { from, end }: { readonly from: number; readonly end: number },
  verb: Stretch | null,
  isInverted: boolean,
): Stretch | null {
  if (verb === null) {
    const sentence = plain.slice(from, end);
    const behind = /^(?:But )?[Aa]ccording to [^,]{2,90}, (?=[^,]*)/.exec(sentence);
    if (behind !== null) return clause(plain, from + behind[0].length, end);
    const before = /, according to /.exec(sentence);
    return before === null ? null : clause(plain, from, from + before.index);
  }
  const lead = plain.slice(from, verb.start);
  const tail = plain.slice(verb.end, secondReport(plain, verb, end)?.start ?? end);
  const told =
    leadingClause.exec(tail) ??
    (/^t[eo]l/.test(plain.slice(verb.start, verb.end)) ? null : barely.exec(tail));
  // "Its board may meet, said a person who asked not to be named": what was said stands before the verb.
  const isBefore = isInverted && /, ?$/.test(lead) && isClause(lead);
  const isTrailing = isBefore || told === null || !isClause(tail.slice(told[0].length));
  if (isTrailing) {
    const before = isInverted ? /, ?$/.exec(lead) : trailingTeller.exec(lead);
    return before === null ? null : clause(plain, from, from + before.index);
  }
  return clause(plain, verb.end + told[0].length, verb.end + tail.length);
}

/** "…, but it warned that …", "…; the company rejected …": a second report in a sentence, from its mark on, with its subject and verb. */
export function secondReport(
  plain: string,
  after: Stretch,
  end: number,
): { readonly start: number; readonly subject: Stretch; readonly verb: Stretch } | null {
  const rest = plain.slice(after.end, end);
  // "Denied that it had been warned, and said that …": what is said is not denied, whoever says it.
  const match =
    another.exec(rest) ??
    (/^(?:den|reject|dismiss|refut|disput)/.test(plain.slice(after.start, after.end))
      ? sameAgain.exec(rest)
      : null);
  if (match === null) return null;
  const [whole, mark = "", subject = "", verb = ""] = match;
  const start = after.end + match.index;
  return {
    start,
    subject: { start: start + mark.length, end: start + mark.length + subject.length },
    verb: { start: start + whole.length - verb.length, end: start + whole.length },
  };
}

const another = new RegExp(
  `((?:, (?:but|and|while|although|though)|;(?: but| and)?) )(it|he|she|they|the \\p{L}+) (?:(?:also|later|has|had|have) )*(${speechPattern})\\b`,
  "u",
);

/** By the same speaker, whom it does not name again. */
const sameAgain = new RegExp(`((?:,? (?:but|and)) )()(?:(?:also|later|instead) )?(${speechPattern})\\b`, "u");

/** "said prosecutors were expected to decide". */
const barely =
  /^ (?!(?:in|on|at|to|of|as|by|for|with|from|after|during|before|about|against|under|through|over|so|yes|no|nothing)\b)(?=\p{Ll})/u;
/** "that …", "reporters that …", and without "that" what begins as a clause does. */
const leadingClause =
  /^(?:(?:, (?:citing|quoting) [^,;"]{3,100},)? (?:[\p{L}'.-]+ ){0,7}?that |,? (?=(?:it|he|she|they|there|we|an?|the|no|some|its|his|her|their|many|all|both|most|nobody|nothing|\p{Lu}[\p{L}'-]*|[£$€]?\d[\d,.]*[%m]?) )|(?: [\p{L}'-]+){1,4}? (?=(?:he|she|they|it) ))/u;
const trailingTeller = /, [^,;"]{2,100} $/;
const finite =
  /(?<![\p{L}'])(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|cannot|can't|won't|\p{Ll}{3,}(?<!ne|e)ed|fell|rose|met|hit|struck|broke|began|left|lost|won|took|made|gave|went|came|said|ran|cut|shut|set|put|sank|sent|paid|plans?|intends?|expects?|hopes?|wants?|needs?|remains?|faces?|continues?|disputes?|recommends?|stands?)(?!\p{L})/u;

/** Whether a finite verb stands in it, as far as its form can tell. */
export function isClause(words: string): boolean {
  return finite.test(words);
}

/** The stretch without spaces and marks at its ends; null for what is no clause. */
function clause(plain: string, start: number, end: number): Stretch | null {
  const trimmed = trim(plain, start, end);
  return isClause(plain.slice(trimmed.start, trimmed.end)) ? trimmed : null;
}

export function trim(plain: string, start: number, end: number): Stretch {
  const words = plain.slice(start, end);
  const lead = /^(?:[ ,;:-]+|(?:and|but|while) )*/.exec(words)?.[0].length ?? 0;
  const rest = /[ ,;:-]*[.]?[ ]*$/.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - rest) };
}

const condition =
  /(?:^|,? )(?<!even |as |asked |see |know |wondered )((?:only )?if|unless|provided(?: that)?|as long as|subject to|pending|depending on|on condition that|weather permitting)(?: (?!of anonymity)((?:[^,;.]|[.,](?=\d)|(?<=(?<!\p{L})(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Gov|Sen|Rep|Gen|Col|Dr|Mr|Mrs|Ms|St|No))\.(?= )){3,120}))?(?=[,;.]|$)/iu;

/**
 * On what a clause depends, in the article's words and without a plain "if": "the hull cracks further", "unless it rains", "weather
 * permitting"; with where the conjunction stands. Null where it depends on nothing.
 */
export function conditionIn(
  plain: string,
  { start, end }: Stretch,
): (Stretch & { readonly at: Stretch }) | null {
  const match = condition.exec(plain.slice(start, end));
  if (match === null) return null;
  const [whole, conjunction = "", rest = ""] = match;
  if (rest === "" && !/permitting$/i.test(conjunction)) return null;
  const stop = start + match.index + whole.length;
  const open = stop - (rest === "" ? 0 : rest.length + 1) - conjunction.length;
  return {
    start: /^if$/i.test(conjunction) ? stop - rest.length : open,
    end: stop,
    at: { start: open, end: open + conjunction.length },
  };
}

/** On what a clause depends where that stands apart from it in its part of the sentence: "It stays, he said, unless it rains". */
export function conditionApart(
  plain: string,
  { from, end }: { readonly from: number; readonly end: number },
  clause: Stretch,
): ReturnType<typeof conditionIn> {
  const around = partAround(plain, { start: from, end }, clause);
  return (
    (around.start < clause.start ? conditionIn(plain, { start: around.start, end: clause.start }) : null) ??
    (clause.end < end
      ? conditionIn(plain, { start: clause.end, end: Math.max(around.end, clause.end) })
      : null)
  );
}

const part = /(?:, (?:and|but|while|whereas|though|although)|;) /g;

/** The part of a sentence in which a stretch stands, where the sentence has several with a verb each. */
export function partAround(plain: string, { start, end }: Stretch, at: Stretch): Stretch {
  let from = start;
  let until = end;
  for (const match of plain.slice(start, end).matchAll(part)) {
    const middle = start + match.index;
    if (!isClause(plain.slice(from, middle)) || !isClause(plain.slice(middle, end))) continue;
    if (middle <= at.start) from = middle;
    else {
      until = middle;
      break;
    }
  }
  return trim(plain, from, until);
}

/** What a figure counts, cut from around it: "caustic soda", "people were injured", "fine", or the part of the sentence it stands in. */
export function counted(
  plain: string,
  figure: Stretch,
  sentence: { readonly from: number; readonly end: number },
  isCount: boolean,
): Stretch | null {
  const upTo = (start: number) => {
    const rest = plain.slice(start, sentence.end);
    return {
      start,
      end:
        start +
        rest
          .slice(0, phraseEnd.exec(rest)?.index)
          .replace(/(?: (?:in|at|for|of|with|an?|the|its|about))* ?$/, "").length,
    };
  };
  const after = plain.slice(figure.end, sentence.end);
  if (/^ of (?!the |its |his |her |their |them |which |whom )/.test(after)) return upTo(figure.end + 4);
  const words = plain.slice(figure.start, figure.end);
  const noun = /\p{Ll}[\p{L} '-]*$/u.exec(words.replace(numberWords, (number) => "0".repeat(number.length)));
  if (isCount && noun !== null) return upTo(figure.start + noun.index);
  const before = plain.slice(sentence.from, figure.start);
  const money = ofMoney.exec(before)?.[1];
  if (money !== undefined) {
    const start = sentence.from + before.lastIndexOf(`${money} of `);
    return { start, end: start + money.length };
  }
  const lead =
    /^(?:.*(?:[,;:] | that |["(]| (?:said|says|claimed|claims|warned|estimated|believes) ))?/su.exec(
      before,
    )?.[0].length ?? 0;
  const part = trim(plain, sentence.from + lead, figure.end + (partEnd.exec(after)?.index ?? after.length));
  return part.end - part.start > words.length + 3 && part.end - part.start <= 160 ? part : null;
}

const numberWords =
  /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?|hundreds?|thousands?|million|billion|trillion|dozens?|and|a|an|half)(?!\p{L})/giu;
const ofMoney =
  /(?<![\p{L}-])((?:[\p{Ll}-]+ )?[\p{Ll}-]+) of (?:up to |as much as |about |around |some |more than |at least |between |roughly |over )?$/u;
const phraseEnd =
  /[,;:.()"]| (?:in|at) (?=[\p{Lu}\d])| (?:after|when|as|because|since|before|while|and|but|or|if|until|by|on|who|which|that|where|than|to|from|could|would|will|may|might|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})|$/u;
const partEnd = /,(?!\d)|[;:()"]|\.$| (?:if|unless|but)(?!\p{L})|$/u;
