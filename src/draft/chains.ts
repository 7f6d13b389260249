import type { Stretch } from "../reading/plain.ts";
import type { Speaker } from "./coreference.ts";
import type { Cast } from "./entities.ts";
import type { Article } from "./read-article.ts";
import type { Speech } from "./speakers.ts";
import type { Attribution } from "./speech-context.ts";

/** Through whom a thing was told: the outermost carrier first, who first said it last. */
export interface DraftChain {
  readonly sentence: number;
  readonly links: readonly Speaker[];
}

const seenBy =
  /\b(?:seen|obtained|reviewed|published|quoted|cited|viewed|reported|first reported|carried) (?:by|in) (?:the )?(?:(?:newspaper|journal|magazine|broadcaster|agency|daily|website|paper|weekly|radio station) )?$/;
const toldMedium =
  /\b(?:told|tells|speaking to|interview with|spoke to) (?:the )?(?:(?:newspaper|journal|magazine|broadcaster|agency|daily|website|paper|weekly|radio station) )?$/;
/** Those to whom things are told in every article: they carry nothing that is not told here. */
const listeners =
  /^(?:the )?(?:[\p{Ll}-]+ )?(?:reporters|journalists|newsmen|media|press|correspondents|crowd|audience|rally)$/u;
const citing = /\b(?:citing|quoting|cited|quoted) $/;

/** The chain behind each reported sentence. Weak by nature: every one of more than one link is to be looked at. */
export function chainsOf(article: Article, cast: Cast, speech: Speech): readonly DraftChain[] {
  const chains: DraftChain[] = [];
  const seen = new Set<number>();
  const media = mediaBefore(article, cast, speech);
  const all: readonly (Attribution & { readonly sentence: number })[] = [
    ...speech.quotes,
    ...speech.sentences,
  ].sort((a, b) => a.sentence - b.sentence);
  for (const { sentence, speaker } of all) {
    if (speaker === null || seen.has(sentence)) continue;
    seen.add(sentence);
    chains.push({ sentence, links: linksOf(article, cast, speech, media, sentence, speaker) });
  }
  return chains.sort((a, b) => a.sentence - b.sentence);
}

function linksOf(
  article: Article,
  cast: Cast,
  speech: Speech,
  media: readonly (Speaker | null)[],
  sentence: number,
  speaker: Speaker,
): readonly Speaker[] {
  const { from, end } = article.sentences[sentence]!;
  const subjects = speech.subjects(sentence);
  const before = (at: number) => speech.outside.slice(Math.max(from, at - 60), at);
  const isMedium = (one: Speaker) => "entity" in one && cast.entities[one.entity]?.kind === "organization";
  const links: Speaker[] = [speaker];
  const other = (one: Speaker) => !links.some((link) => same(link, one));
  for (const subject of subjects) {
    const lead = before(subject.from);
    const who =
      toldMedium.test(lead) && aMedium.test(speech.outside.slice(subject.start, subject.end))
        ? media[sentence]!
        : speech.coreference.resolve(subject, sentence).speaker;
    if (who === null || !other(who)) continue;
    if (listeners.test(speech.outside.slice(subject.start, subject.end))) continue;
    if ((seenBy.test(lead) || toldMedium.test(lead)) && isMedium(who)) links.unshift(who);
    else if (citing.test(lead)) links.push(who);
    else if (/\bas told to $/.test(lead)) links.unshift(who);
  }
  const according = subjects.find(
    (one) =>
      /\baccording to (?:an? |the )?$/i.test(before(one.from)) || /\baccording to $/i.test(before(one.from)),
  );
  if (according !== undefined) {
    // "According to the Times, Trump disclosed …" and "Lloyd believes …, according to a person": the carrier is named after "according to".
    const carrier = speech.coreference.resolve(according, sentence).speaker;
    const teller = subjects.find(
      (one) =>
        one !== according &&
        one.from >= from &&
        isTeller(speech.outside.slice(one.end, end)) &&
        !(according.from > one.from && false),
    );
    const told = teller === undefined ? null : speech.coreference.resolve(teller, sentence).speaker;
    if (carrier !== null && told !== null && !same(carrier, told)) {
      const rest = links.filter((link) => !same(link, carrier) && !same(link, told));
      return [...rest, carrier, told];
    }
  }
  return links;
}

/** "Told the newspaper": of each sentence, the one among the media before it that was told something last. */
function mediaBefore({ sentences }: Article, cast: Cast, { outside }: Speech): readonly (Speaker | null)[] {
  const told = cast.mentions.filter(({ start, end, entity }) => {
    const lead = outside.slice(Math.max(0, start - 60), start);
    return (
      cast.entities[entity]!.kind === "organization" &&
      (toldMedium.test(lead) ||
        seenBy.test(lead) ||
        /^ (?:also )?reports?(?:ed)?(?!\p{L})/u.test(outside.slice(end, end + 24)))
    );
  });
  let next = 0;
  let last: Speaker | null = null;
  return sentences.map((_, index) => {
    for (; next < told.length && told[next]!.sentence < index; next++) last = { entity: told[next]!.entity };
    return last;
  });
}

const aMedium = /(?:newspaper|paper|daily|weekly|magazine|broadcaster|station|agency|website|journal)$/;

function isTeller(after: string): boolean {
  return /^(?:,[^,]{2,60},)? (?:has |had |also )?(?:said|told|disclosed|believes?|believed|thinks?|confirmed|warned|announced|agreed|admitted|claimed|wants|fears|intends|plans|expects)\b/.test(
    after,
  );
}

function same(a: Speaker, b: Speaker): boolean {
  if ("entity" in a) return "entity" in b && a.entity === b.entity;
  return "described" in b && stretchKey(a.described) === stretchKey(b.described);
}

function stretchKey({ start, end }: Stretch): string {
  return `${start}-${end}`;
}
