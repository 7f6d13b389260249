import { speechPattern } from "../reading/words/en/reporting-verbs.ts";
import { isClause } from "./clauses.ts";
import { rejectedClaim } from "./denials.ts";
import type { Sentence } from "./read-article.ts";
import { type Attribution, according, attributed, type SpeechContext } from "./speech-context.ts";
import { isNoun, subjectOf } from "./verb-subject.ts";

const telling = new RegExp(`(?<!\\p{L})(?:${rejectedClaim}|${speechPattern})(?!\\p{L})`, "gu");

/** Verbs that can stand before their subject behind a comma. */
const alone =
  /^(?:said|says|added|adds|wrote|writes|reported|reports|warned|explained|argued|noted|insisted|claimed|testified)$/;
/** Behind such a subject no clause goes on. */
const ends =
  /^(?:[.,;:"]|$| (?:of|from|for|in|at|on|to|after|before|during|when|late|early|last|this|earlier|yesterday|today|who|whose)(?!\p{L}))/u;
const asides = /, (?:who|which|whose|where) [^,]*,/g;
/** "…, the World Bank said at the time." */
const teller = new RegExp(
  `^(?:,[^,"]{2,80},| \\([^)]{1,40}\\))?(?: (?:has|had|have|also|later|then|\\p{L}+ly))*( (?:${speechPattern}))(?: (?:in|on|at|to|late|early|last|this|earlier|yesterday|today|later|afterwards|there|again|via|through|through|by) ?[^,;:"]{0,60})?[.]?\\s*$`,
  "u",
);

const farthest = 200;

/** The teller at the end of a sentence, behind a comma and what is told: the verbs before are no telling. */
function trailingTeller(
  context: SpeechContext,
  index: number,
  from: number,
  end: number,
): Attribution | null {
  const { outside } = context;
  for (const subject of context.subjects(index)) {
    if (end - subject.end > farthest) continue;
    const lead = outside.slice(from, subject.from);
    if (
      !/,["']? (?:(?:the|an?|its|his|her|their) )?$/.test(lead.slice(-12)) ||
      !isClause(lead.replace(asides, ""))
    )
      continue;
    const said = teller.exec(outside.slice(subject.end, end));
    if (said === null || /^ (?:told|tells)/.test(said[1]!)) continue;
    const at = outside.indexOf(said[1]!, subject.end) + 1;
    const verb = { start: at, end: at + said[1]!.length - 1 };
    return attributed(context, subject, index, verb, "quote-name-verb", true);
  }
  return null;
}

/** Who tells a sentence that need not hold a quotation. */
export function toldIn(context: SpeechContext, index: number, { from, end }: Sentence): Attribution | null {
  const text = context.outside.slice(from, end);
  const subjects = context.subjects(index);
  for (const subject of subjects)
    if (according.test(context.outside.slice(from, subject.from)))
      return attributed(context, subject, index, null, "according-to", true);
  const trailing = trailingTeller(context, index, from, end);
  if (trailing !== null) return trailing;
  // "rejected claims that …": the noun is what is rejected, and nobody claims.
  const verb = [...text.matchAll(telling)].find((one) => !isNoun(text, one.index, one[0]));
  if (verb === undefined) return null;
  const at = from + verb.index;
  const stop = at + verb[0].length;
  const subject = subjectOf(context, at, from, subjects);
  const inverted = subjects.find(
    (one) =>
      one.from >= stop &&
      /^ (?:(?!that |on |in )[\p{L}'-]+ ){0,4}$/u.test(context.outside.slice(stop, one.from)) &&
      ends.test(context.outside.slice(one.end, end)),
  );
  if (
    inverted !== undefined &&
    /,\s*$/.test(text.slice(0, verb.index)) &&
    (subject === null || (alone.test(verb[0]) && isClause(text.slice(0, verb.index).replace(asides, ""))))
  )
    return attributed(context, inverted, index, { start: at, end: stop }, "verb-name", true);
  return subject === null
    ? null
    : attributed(context, subject, index, { start: at, end: stop }, "name-verb", subjects.length === 1);
}
