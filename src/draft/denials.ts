import type { Stretch } from "../reading/plain.ts";
import { isClause, partAround } from "./clauses.ts";

/** Words by which a sentence tells a thing as denied, untrue or not done. */
export interface Denial extends Stretch {
  /** Somebody denies it or it is called untrue; false where the sentence itself only says "not". */
  readonly isDenied: boolean;
}

const claim =
  "(?:(?:the|those|these|that|this|all|any|such|its|his|her|their|an?|as) )?(?:[\\p{Ll}-]+ ){0,2}?(?:claim|report|allegation|accusation|suggestion|rumou?r|assertion|statement|charge|notion|idea|denial|story|stories|account)s?";
const rejecting =
  "(?:reject|dismiss|disput|refut|rebut|contradict|contest|challeng|discount|debunk|disprov|disown|deni|den)(?:t?ed|t?ing|e?s|y|ying|e)?";

/** "rejected claims", "dismissed as false reports": it denies what is told behind the noun. */
export const rejectedClaim = `${rejecting}(?= ${claim}(?: (?:that|of|about|by|in|from|on) |[.,;]))`;

const deniedAhead = new RegExp(
  `(?<!\\p{L})(?:${rejectedClaim}|den(?:y|ies|ied|ying)(?! (?:(?:the|an?|his|her|its|their|all|any|a new|him|her|them|it|us) )?(?:bail|entry|access|permission|leave|parole|visas?|asylum|motion|request|appeal|application|petition|bid|permit|licen[cs]e)(?!\\p{L}))|denials? (?:that|of)|(?:declin|refus)(?:ed|es|ing) to (?:say|confirm|discuss|comment on) (?:that|whether|if)|(?:could|can|did|does|do|has|have|had) ?not (?:yet |independently |immediately |been able to )*(?:confirm|verify|say|be confirmed|be verified)(?:ed)?|contrary to (?:[\\p{Ll}-]+ ){1,4}that|no (?:evidence|truth|proof|sign|indication|record) (?:that|of|to|in)|${rejecting} (?:that|having)|(?:false|fake|untrue|unfounded|baseless|bogus|incorrect|wrong|debunked|mistaken) (?:[\\p{Ll}-]+ )?(?:claim|report|allegation|rumou?r|story|stories|post|statement)s?)(?!\\p{L})`,
  "giu",
);
const deniedBehind =
  /, (?:which|something|(?:a|an) [\p{L}-]+(?: (?:that|which))?)(?: [\p{L}'.-]+){0,6}? (?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|refut(?:es?|ed))(?!\p{L})/giu;
const untrue =
  /(?<!\p{L})(?:(?:is|are|was|were|be|been|being|as|prove[sd]?|proven|turned out|found|branded|called) (?:to be )?(?:simply |completely |entirely |plainly |categorically |just |all |utterly |totally )?(?:not (?:the case|true|correct|accurate|so)|false|untrue|unfounded|baseless|groundless|fake|fabricated|incorrect|inaccurate|wrong|nonsense|(?:a|an) (?:lie|hoax|fabrication|invention)|lies)|(?:isn|aren|wasn|weren)'t (?:the case|true|correct|accurate|so)|not true that|no truth (?:to|in)|never happened)(?!\p{L})/giu;
const negated =
  /(?<!\p{L})(?:(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|may|might|must|should) ?not(?! (?:only|just|merely)(?!\p{L}))|\p{L}+n't|never|there (?:is|are|was|were|(?:has|have|had) been) no(?! doubt))(?!\p{L})|^(?:[Nn]o(?: one)?|[Nn]obody|[Nn]one|[Nn]othing|[Nn]either)(?= (?!doubt)\p{Ll})/gu;
/** What hangs on the clause and negates nothing in it: "who does not comment", "because he did not pay". */
const beside =
  /(?:^|,? )(?:because|although|though|since|after|when|while|where|who|whom|whose|which) [^,;]*/giu;

/** Whether a sentence calls what stands at a stretch denied, untrue or not done; null where it tells it as it is. */
export function denialOf(
  plain: string,
  { from, end }: { readonly from: number; readonly end: number },
  at: Stretch,
): Denial | null {
  const sentence = { start: from, end };
  const own = partAround(plain, sentence, at);
  // "… denied that it had burned, and that it sank on May 12": the verb stands in the part before.
  const part = /^that /.test(plain.slice(own.start, own.end)) ? sentence : own;
  const words = plain.slice(part.start, part.end);
  const inPart = (
    pattern: RegExp,
    isDenied: boolean,
    isMeant: (found: Stretch) => boolean,
  ): Denial | null => {
    for (const match of words.matchAll(pattern)) {
      const start = part.start + match.index;
      const found = { start, end: start + match[0].trimEnd().length };
      if (isMeant(found)) return { ...found, isDenied };
    }
    return null;
  };
  const isApart = ({ start }: Stretch) =>
    [...words.matchAll(beside)].some((match) => {
      const open = part.start + match.index;
      const close = open + match[0].length;
      return open <= start && start < close && !(open <= at.start && at.end <= close);
    });
  return (
    inPart(deniedAhead, true, (one) => one.end <= at.start) ??
    inPart(deniedBehind, true, (one) => one.start >= at.end) ??
    untrueIn(plain, sentence, at) ??
    inPart(negated, false, (one) => !isApart(one))
  );
}

/** "Reports that … are false": what is called untrue stands before it, "It is not true that …" behind it, with no clause between. */
function untrueIn(plain: string, { start, end }: Stretch, at: Stretch): Denial | null {
  for (const match of plain.slice(start, end).matchAll(untrue)) {
    const found = { start: start + match.index, end: start + match.index + match[0].length, isDenied: true };
    const ahead = plain.slice(found.end, at.start);
    if (found.end <= at.start && /^(?: that|,? (?:to|in) )/.test(ahead)) return found;
    if (found.start >= at.end && !isClause(plain.slice(at.end, found.start).split(/, (?:and|but) /)[1] ?? ""))
      return found;
  }
  return null;
}

/** Where somebody denies what a sentence tells, or can't confirm it: "denied that", "no evidence so far that". Null where nobody does. */
export function deniedIn(sentence: string): Stretch | null {
  const found = contested.exec(sentence);
  return found && { start: found.index, end: found.index + found[0].length };
}

const contested = new RegExp(
  `(?<!\\p{L})(?:${rejectedClaim}|den(?:y|ies|ied|ying) (?:that|having|any|it|the|being)|${rejecting} (?:that|having)|(?:could|can|did|do|does|has|have|had) ?not (?:yet |independently |immediately |been able to )*(?:confirm|verify|know|be confirmed|be verified)(?:ed)?|no (?:evidence|proof|sign|indication)(?: (?:so far|yet|as yet))? (?:that|of))(?!\\p{L})`,
  "iu",
);

/** Whether a sentence without a teller calls something untrue. */
export function isCalledUntrue(sentence: string): boolean {
  return sentence.search(untrue) >= 0 || sentence.search(deniedAhead) >= 0;
}

/** Whether a verb is one of rejecting: "refuted", "disputes". */
export function isRejecting(word: string): boolean {
  return new RegExp(`^${rejecting}$`, "iu").test(word);
}
