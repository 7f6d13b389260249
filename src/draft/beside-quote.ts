import { reportingPattern as V } from "../reading/words/en/reporting-verbs.ts";
import type { Attribution } from "./speech-context.ts";
import { according, attributed, type SpeechContext } from "./speech-context.ts";

const modifiers =
  "(?: (?:also|later|then|has|had|have|reportedly|jokingly|simply|only|once|still|\\p{L}+ly|who|further|quickly))*";
const afterVerb = new RegExp(`^[,\\s-]*(?:as )?(${V})\\b`, "u");
const verbAfterSubject = new RegExp(`^(?:,(?: [^,"]{2,80},)?| \\([^)]{1,40}\\))?${modifiers} (${V})\\b`, "u");

/** "The owner, | Ann Lee", not "Ann Lee, told | Radio Fezzan". */
const beforeSecond = new RegExp(`^, (?:(?!(?:${V}) )[\\p{L}'.-]+ ){0,2}$`, "u");

/** `” VERB NAME` and `” NAME VERB`. */
export function besideQuote(
  context: SpeechContext,
  text: string,
  start: number,
  sentence: number,
): Attribution | null {
  const subjects = context
    .subjects(sentence)
    .filter((one) => one.from >= start - 1 && one.from < start + text.length);
  const verb = afterVerb.exec(text);
  if (verb !== null) {
    const end = start + verb[0].length;
    const subject = subjects.find((one) => one.from >= end);
    if (
      subject !== undefined &&
      /^(?: (?:[\p{L}'-]+ ){0,4}(?:the |an? )?(?:\p{Lu}\p{Ll}{1,4}\. )?)? ?$/u.test(
        context.outside.slice(end, subject.from),
      ) &&
      subject.from - end < 40
    )
      return attributed(
        context,
        subject,
        sentence,
        { start: end - verb[1]!.length, end },
        "quote-verb-name",
        true,
      );
    if (verb[1] === "read" || verb[1] === "reads") return null;
  }
  // "…, the agency quoted an official as saying."
  const quotedAs = /\b(?:quot|cit)(?:ed|es|ing) ([^"]{2,80}?) as (saying|telling)\b/.exec(text);
  if (quotedAs !== null) {
    const from = start + text.indexOf(quotedAs[1]!, quotedAs.index);
    const end = start + quotedAs.index + quotedAs[0].length;
    const who = subjects.find((one) => one.from >= from - 1 && one.end <= end);
    const stretch = { start: end - quotedAs[2]!.length, end };
    if (who !== undefined) return attributed(context, who, sentence, stretch, "quotes-as-saying", true);
  }
  const lead = /^[,\s-]*/.exec(text)?.[0].length ?? 0;
  const first = subjects.find(
    (one) =>
      /^(?:[\p{L}'.-]+ ){0,6}$|^$/u.test(context.outside.slice(start + lead, one.from)) &&
      one.from - start - lead < 60,
  );
  if (first === undefined) return null;
  // A role, then a comma, then the name.
  const second = subjects.find(
    (one) =>
      one !== first && one.from >= first.end && beforeSecond.test(context.outside.slice(first.end, one.from)),
  );
  for (const subject of second === undefined ? [first] : [second, first]) {
    const tail = context.outside.slice(subject.end, start + text.length);
    const said = verbAfterSubject.exec(tail);
    if (said === null) continue;
    const end = subject.end + said[0].length;
    return attributed(
      context,
      subject,
      sentence,
      { start: end - said[1]!.length, end },
      "quote-name-verb",
      "pronoun" in subject.is || second === undefined,
    );
  }
  return null;
}

/** A reporting verb with a subject anywhere in a text: "…, she said, once …". */
export function inText(
  context: SpeechContext,
  text: string,
  start: number,
  sentence: number,
): Attribution | null {
  const subjects = context
    .subjects(sentence)
    .filter((one) => one.from >= start && one.end <= start + text.length);
  for (const subject of subjects) {
    if (according.test(context.outside.slice(start, subject.from)))
      return attributed(context, subject, sentence, null, "according-to", true);
    const said = verbAfterSubject.exec(context.outside.slice(subject.end, start + text.length));
    if (said === null) continue;
    const end = subject.end + said[0].length;
    return attributed(
      context,
      subject,
      sentence,
      { start: end - said[1]!.length, end },
      "quote-name-verb",
      false,
    );
  }
  return null;
}
