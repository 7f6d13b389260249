import { speechPattern } from "../reading/words/en/reporting-verbs.ts";
import { rejectedClaim } from "./denials.ts";
import type { Sentence } from "./read-article.ts";
import { type Attribution, according, attributed, type SpeechContext } from "./speech-context.ts";
import { isNoun, subjectOf } from "./verb-subject.ts";

const telling = new RegExp(`(?<!\\p{L})(?:${rejectedClaim}|${speechPattern})(?!\\p{L})`, "gu");

/** Who tells a sentence that need not hold a quotation. */
export function toldIn(context: SpeechContext, index: number, { from, end }: Sentence): Attribution | null {
  const text = context.outside.slice(from, end);
  const subjects = context.subjects(index);
  for (const subject of subjects)
    if (according.test(context.outside.slice(from, subject.from)))
      return attributed(context, subject, index, null, "according-to", true);
  // "rejected claims that …": the noun is what is rejected, and nobody claims.
  const verb = [...text.matchAll(telling)].find((one) => !isNoun(text, one.index, one[0]));
  if (verb === undefined) return null;
  const at = from + verb.index;
  const stop = at + verb[0].length;
  const subject = subjectOf(context, at, from, subjects);
  const inverted = subjects.find(
    (one) =>
      one.from >= stop &&
      /^ (?:(?!that |on |in )[\p{L}'-]+ ){0,4}$/u.test(context.outside.slice(stop, one.from)),
  );
  if (inverted !== undefined && /,\s*$/.test(text.slice(0, verb.index)))
    return attributed(context, inverted, index, { start: at, end: stop }, "verb-name", true);
  return subject === null
    ? null
    : attributed(context, subject, index, { start: at, end: stop }, "name-verb", subjects.length === 1);
}
