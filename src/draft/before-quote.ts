import { speechPattern, reportingPattern as V } from "../reading/words/en/reporting-verbs.ts";
import { type Attribution, according, attributed, type SpeechContext } from "./speech-context.ts";
import { isNoun, subjectOf } from "./verb-subject.ts";

/** What is assured or briefed is said to somebody, so that no clause need follow. */
const lastVerb = new RegExp(`\\b(${V}|assured|assures|informed|informs|briefed|reminded|reassured)\\b`, "gu");

const says = new RegExp(`^(?:${speechPattern}|called|calls)$`, "u");
const betweenCommas = new RegExp(`^ (${speechPattern}),`, "u");

/** "The scans were old, she alleged, and a nurse was “waved away”." */
function parenthetical(
  context: SpeechContext,
  text: string,
  from: number,
  sentence: number,
): Attribution | null {
  const { outside } = context;
  const subject = context
    .subjects(sentence)
    .find(
      (one) =>
        one.end < from + text.length &&
        /, (?:the )?$/.test(outside.slice(Math.max(from, one.from - 6), one.from)) &&
        betweenCommas.test(outside.slice(one.end, one.end + 20)),
    );
  if (subject === undefined) return null;
  const verb = betweenCommas.exec(outside.slice(subject.end, subject.end + 20))![1]!;
  const start = subject.end + 1;
  return attributed(context, subject, sentence, { start, end: start + verb.length }, "between-commas", false);
}

const asideVerb = new RegExp(
  `, (?:which|who) (?:(?:has|had|have|also|later|once|\\p{L}+ly) )*(${V})(?!\\p{L})[^,;:"]*,? ?$`,
  "u",
);

/** "The union, which called the offer “an insult”, said …": who stands before the aside. */
export function insideAside(
  context: SpeechContext,
  text: string,
  from: number,
  sentence: number,
): Attribution | null {
  const match = asideVerb.exec(text);
  if (match === null) return null;
  const at = from + match.index;
  const subject = context.subjects(sentence).find((one) => one.end === at);
  if (subject === undefined) return null;
  const start = at + match[0].indexOf(` ${match[1]!}`) + 1;
  return attributed(context, subject, sentence, { start, end: start + match[1]!.length }, "aside", true);
}

/** A reporting verb before the quotation, and who stands for it. */
export function beforeQuote(
  context: SpeechContext,
  text: string,
  from: number,
  sentence: number,
): Attribution | null {
  const trimmed = text.replace(/[\s,:]+$/, "");
  const all = context.subjects(sentence);
  const subjects = all.filter(({ start }) => start < from + text.length);
  const lead = subjects.find(
    (one) =>
      according.test(context.outside.slice(from, one.from)) &&
      /^[,:\s]*$/.test(context.outside.slice(one.end, from + text.length)),
  );
  if (lead !== undefined) return attributed(context, lead, sentence, null, "according-to", true);
  const verbs = [...trimmed.matchAll(lastVerb)].filter(({ index, 0: word }) => !isNoun(trimmed, index, word));
  const verb = verbs.at(-1);
  if (verb === undefined) return null;
  const told = parenthetical(context, text, from, sentence);
  if (told !== null && (told.verb!.start > from + verb.index || !says.test(verb[0]))) return told;
  const at = from + verb.index;
  const end = at + verb[0].length;
  const stretch = { start: at, end };
  const quotedAs = /\bquot(?:ed|es|ing) $/.exec(context.outside.slice(from, at));
  if (quotedAs === null && /^(?:saying|as saying)$/.test(verb[0])) {
    const passive =
      /\b(?:was|were|is|are|been) (?:also )?(?:widely )?quoted(?: (?:by|in) [^"]{2,60})? as $/.exec(
        context.outside.slice(from, at),
      );
    const active = /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) ([^"]{2,80}?) as $/.exec(
      context.outside.slice(from, at),
    );
    if (passive !== null) {
      const who = subjectOf(context, from + passive.index, from, subjects);
      if (who !== null) return attributed(context, who, sentence, stretch, "was-quoted-as-saying", true);
    } else if (active !== null) {
      const objectFrom = from + active.index + active[0].indexOf(active[1]!);
      const who = subjects.find((one) => one.from >= objectFrom - 1 && one.end <= at);
      if (who !== undefined) return attributed(context, who, sentence, stretch, "quotes-as-saying", true);
    }
  }
  const by = subjects.find(
    (one) =>
      one.from >= end &&
      /^ (?:[\p{L}'-]+ ){0,3}?by (?:[\p{L}'-]+ ){0,3}$/u.test(context.outside.slice(end, one.from)),
  );
  if (
    by !== undefined &&
    /\b(?:was|were|is|are|been|being|as|later|once|widely) $|^[^\p{Ll}]*$/u.test(
      context.outside.slice(Math.max(from, at - 12), at),
    )
  )
    return attributed(context, by, sentence, stretch, "by-name", true);
  if (by !== undefined && !/\b(?:said|told|added)\b/.test(verb[0]))
    return attributed(context, by, sentence, stretch, "by-name", false);
  const inverted = subjects.find(
    (one) =>
      one.from >= end &&
      /^ (?:[\p{L}'-]+ ){0,3}$/u.test(context.outside.slice(end, one.from)) &&
      /^(?:, [^,"]{2,60})?[,:]? *$/.test(context.outside.slice(one.end, from + text.length)),
  );
  const subject = subjectOf(context, at, from, subjects);
  if (
    inverted !== undefined &&
    (subject === null || /^(?:said|says|added|asked|wrote)$/.test(verb[0])) &&
    (subject === null || /[",]\s*$/.test(context.outside.slice(from, at)))
  )
    return attributed(context, inverted, sentence, stretch, "verb-name-quote", true);
  if (subject === null) return null;
  const rivals = subjects.filter((one) => "entity" in one.is && one.end <= at && one.from !== subject.from);
  return attributed(context, subject, sentence, stretch, "name-verb-quote", rivals.length === 0);
}
