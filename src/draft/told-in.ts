import { speechPattern } from "../reading/words/en/reporting-verbs.ts";
import type { Sentence } from "./read-article.ts";
import { type Attribution, according, attributed, type SpeechContext } from "./speech-context.ts";
import { isNoun, subjectOf } from "./verb-subject.ts";

/** Who tells a sentence that need not hold a quotation. */
export function toldIn(context: SpeechContext, index: number, { from, end }: Sentence): Attribution | null {
  const text = context.outside.slice(from, end);
  const subjects = context.subjects(index);
  for (const subject of subjects)
    if (according.test(context.outside.slice(from, subject.from)))
      return attributed(context, subject, index, null, "according-to", true);
  const verb = new RegExp(`\\b(${speechPattern})\\b`, "u").exec(text);
  if (verb === null || isNoun(text, verb.index, verb[0])) return null;
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
