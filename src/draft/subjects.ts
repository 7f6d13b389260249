import type { Stretch } from "../reading/plain.ts";
import { reportingLemma } from "../reading/words/en/reporting-verbs.ts";
import { isRoleNoun, isRolePlural } from "../reading/words/en/roles.ts";
import { isStopWord } from "../reading/words/en/units.ts";
import type { Cast, Mention } from "./entities.ts";
import type { Article } from "./read-article.ts";

/** What a sentence can be said by: a named entity, a pronoun, or someone whom the source only describes. */
export interface Subject extends Stretch {
  /** Where its words begin, a role before the name included. */
  readonly from: number;
  readonly is:
    | { readonly entity: number }
    | { readonly pronoun: string }
    | { readonly group: Stretch; readonly noun: string; readonly isPlural: boolean };
}

const pronoun = /\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e)\b/g;
const word = /[\p{L}][\p{L}\p{M}]*(?:[.'-][\p{L}\p{M}]+)*'?/gu;
const bodyNouns = new Set(
  "person union company firm group club court council ministry government gallery museum bank agency department university school hospital charity committee commission regulator watchdog operator airline statement report study letter memo document filing email note spokesperson police force army navy fire-service service party board team body inquiry panel tribunal newspaper paper broadcaster journal website association federation organisation organization campaign source colleague office embassy authority lawsuit complaint indictment survey poll institute coastguard directorate bureau ombudsman watchdog retailer maker owner spokespeople".split(
    " ",
  ),
);
const tails =
  /^(?: who (?:has|had|have|was|were|saw|attended|took part in|took|knows?|knew|works?|worked|helped|spoke) (?:(?!\b(?:said|told|says|added|warned|confirmed)\b)[^,.;:"()]){2,60}?(?= (?:said|told|says|added|warned|confirmed)\b))|^ (?:with (?:direct )?knowledge of|familiar with|close to|briefed on|involved in|from|for|of|at|in|on) (?:(?!\b(?:said|told|says|that|who|which)\b)[^,.;:"()]){2,50}?(?=,|\.|;|:|"|\)| (?:said|told|says|say|has|had|have|was|were|is|are|will|would|that|who|which|confirmed|warned|described|called|characterised|added|insisted)\b|$)/;

/** The subjects that stand in a sentence, in order. Words inside quotations are blanked in `outside`. */
export function subjectsOf(
  outside: string,
  from: number,
  end: number,
  mentions: readonly Mention[],
  cast: Cast,
  article: Article,
): readonly Subject[] {
  const text = outside.slice(from, end);
  const found: (Subject & { from: number })[] = [];
  for (const { start, end: stop, entity } of mentions) {
    if (outside.charAt(start) === quoted) continue;
    const { role } = cast.entities[entity]!;
    const isHere = role !== null && role.end <= start && start - role.end < 24 && role.start >= from;
    const own = isHere ? role.start : titleStart(article.plain, start, from);
    // "Friends of the Library spokeswoman": a role that begins inside a name begins with that name.
    const last = found.at(-1);
    const isInside = last !== undefined && last.start < own && own < last.end;
    found.push({ start, end: stop, from: isInside ? last.start : own, is: { entity } });
  }
  for (const match of text.matchAll(pronoun)) {
    const start = from + match.index;
    found.push({ start, end: start + match[0].length, from: start, is: { pronoun: match[0].toLowerCase() } });
  }
  const words = [...text.matchAll(word)];
  for (const [index, match] of words.entries()) {
    const noun = match[0];
    const small = noun.toLowerCase();
    const isPlural =
      isRolePlural(small) || (small.endsWith("s") && bodyNouns.has(small.slice(0, -1)) && small !== "police");
    if (!isPlural && !isRoleNoun(small) && !bodyNouns.has(small)) continue;
    const start = from + match.index;
    const stop = start + noun.replace(/'$/, "").length;
    if (found.some((one) => start < one.end && one.from < stop)) continue;
    if (/^'s?\b/.test(outside.slice(stop, stop + 3))) continue;
    const first = groupStart(words, index, text);
    const group = { start: from + first, end: stop + tailOf(outside.slice(stop, Math.min(end, stop + 90))) };
    // "the gallery's director, Prof. Birgitte …", "a survivor, 28-year-old trader Aline …": the name says who it is.
    const named = found.find(
      (one) =>
        "entity" in one.is &&
        one.from > start &&
        /^,? ?(?:\d{1,3}-year-old )?$/.test(outside.slice(stop, one.from)),
    );
    if (named !== undefined && !isPlural) {
      // "According to the weather service, INAM", not "in a letter to the minister, Lee said".
      if (/(?:[Aa]ccording to|said|says) $/.test(outside.slice(Math.max(0, group.start - 14), group.start)))
        named.from = Math.min(named.from, group.start);
      continue;
    }
    const determiner =
      /^(?:an?|the|one|some|several|many|two|three|four|five|its|his|her|their|another|other|most|both|no) /i.test(
        outside.slice(group.start, group.end),
      );
    // "Two rival commands": of two there would be rivals.
    if (!isPlural && /^(?:some|several|many|two|three|four|five|six|most|both) /i.test(text.slice(first)))
      continue;
    if (!isPlural && !determiner && !/\p{Lu}/u.test(outside.charAt(group.start))) continue;
    // "a Kremlin aide": the aide speaks, not the Kremlin.
    for (let at = found.length - 1; at >= 0; at--)
      if (found[at]!.from >= group.start && found[at]!.end <= group.end) found.splice(at, 1);
    found.push({
      start: group.start,
      end: group.end,
      from: group.start,
      is: { group, noun: small, isPlural },
    });
  }
  // "ESPO science chief Kjell-Åke …": what is part of someone's title does not speak.
  const own = found.filter(
    (one) => !found.some((other) => other !== one && one.from >= other.from && one.end <= other.start),
  );
  return own.sort((a, b) => a.from - b.from || b.end - a.end);
}

/** What quoted words are blanked with. */
export const quoted = "\u0002";

function titleStart(plain: string, start: number, from: number): number {
  const title =
    /(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sgt|Det|Insp|Capt|Col|Gen|Lt|Gov|Sen|Rep|Judge|Justice|Chief|President|Minister|Professor|Judge|Father|Sister|Cllr|Councillor)\.? )+$/.exec(
      plain.slice(Math.max(from, start - 40), start),
    );
  return title === null ? start : start - title[0].length;
}

/** Walks back over the words that describe a noun, to its article or to what can't belong to it. */
function groupStart(words: readonly RegExpMatchArray[], index: number, text: string): number {
  let start = words[index]!.index ?? 0;
  for (let at = index - 1; at >= 0 && index - at <= 6; at--) {
    const match = words[at]!;
    const own = match[0];
    const between = text.slice((match.index ?? 0) + own.length, start);
    if (between !== " " && between !== "-") break;
    if (
      /^(?:an?|the|one|some|several|many|two|three|four|five|its|his|her|their|another|other|most|both|no|our|my)$/i.test(
        own,
      )
    )
      return match.index ?? 0;
    if (
      isStopWord(own) ||
      reportingLemma(own) !== null ||
      /^(?:meanwhile|however|when|then|later|also|citing|told)$/i.test(own) ||
      (/ed$/.test(own) &&
        at > 0 &&
        /^[a-z]/.test(own) &&
        !/^(?:retired|unnamed|unidentified|wounded|injured|elected|appointed|disgraced|convicted|accused|united|armed)$/.test(
          own,
        ))
    )
      break;
    start = match.index ?? 0;
  }
  return start;
}

function tailOf(after: string): number {
  const tail = tails.exec(after);
  return tail === null ? 0 : tail[0].length;
}
