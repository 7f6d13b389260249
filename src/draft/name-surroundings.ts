import { organisationCues, organisationEnds } from "../reading/words/en/names.ts";
import { reportingLemma } from "../reading/words/en/reporting-verbs.ts";
import type { Candidate } from "./names.ts";
import { genderOfName } from "./words/en/first-names.ts";
import { actorNouns, placeNouns, siteNouns, thingNouns } from "./words/en/name-words.ts";
import { isKnownPlace, placeCues } from "./words/en/places.ts";

/** How much speaks for each kind. */
export interface Votes {
  person: number;
  organization: number;
  place: number;
}

const inPlace =
  /\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Tt]hroughout|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of|(?:northern|southern|eastern|western|central|downtown|mainland|rural|nearby)) $/;
const toPlace =
  /\b(?:[Ff]rom|[Tt]o|[Aa]t|[Ii]nto|[Tt]owards?|via|around|off|leaving|reach(?:ed|ing)?|visit(?:ed|ing)?) $/;
const ofPlace =
  /\b(?:people|residents?|departments?|provinces|districts?|regions|states|counties|cities|towns|villages|islands|municipalit(?:y|ies)|capital|city|town|village|port|island|province|level|surface|waters|banks|summit|slopes|crater|foot|mayor|outskirts|coast|region|state|streets|king|queen|president|government|centre|center|north|south|east|west|bishop|archbishop|shores?) of $/;

/** "Analysts at Morgan Keane", "workers for Aker Line". */
const employedAt =
  /\b(?:analysts?|economists?|strategists?|traders?|workers|staff|employees?|engineers?|managers?|lawyers?|partners?|professor|lecturer|researchers?|journalists?|reporters?|executives?|shares|stakes?|shareholders|investors|customers|members|headquarters|branch(?:es)?|offices|spokes\p{Ll}+|chief|head|director|chair\p{Ll}*) (?:at|of|for|with) (?:the )?$/iu;

/** What the words before and behind a name say of it. */
export function bySurroundings(plain: string, { start, end, words, isFirst }: Candidate, votes: Votes): void {
  const before = plain.slice(Math.max(0, start - 40), start);
  const after = plain.slice(end, end + 60);
  const previous = /([\p{L}-]+) $/u.exec(before)?.[1] ?? "";
  if (organisationCues.has(previous)) votes.organization += 4;
  if (
    placeCues.has(previous) ||
    /\b(?:town|city|village|island|port|province|state|county|resort|oasis|commune|enclave|township) of $/.test(
      before,
    )
  )
    votes.place += 4;
  if (
    /\b(?:piece|article|column|interview|writing|wrote|published|report|reported|letter|review|advertisement|editorial|op-ed) (?:in|by|with|to) (?:the )?$/.test(
      before,
    )
  )
    votes.organization += 3;
  else if (inPlace.test(before)) votes.place += 2.5;
  else if (toPlace.test(before)) votes.place += words.length === 1 ? 1.5 : 0.8;
  // "Wenshire Coroner's Court", "Wenshire Fire and Rescue Service": the run of capitals is part of a longer name.
  if (
    /^'s (?:Court|Office|Hospital|College)\b/.test(after) ||
    /^ and \p{Lu}\p{L}+ (?:Service|Council|Department|Authority|Ministry|Agency|Executive|Board|Committee|Commission)\b/u.test(
      after,
    )
  )
    votes.organization += 6;
  // "The ferry's owner, Transmar, …": a person would have been named in full.
  if (
    (words.length === 1 || organisationEnds.has(words.at(-1)!)) &&
    /(?:'s (?:owner|operator|maker|manufacturer|builder|developer|publisher)|\b(?:owner|operator|developer) of (?:the|an?) [^,]{2,20}), $/.test(
      before,
    )
  )
    votes.organization += 6;
  // "Released by her agency, Rift Sport".
  if (
    genderOfName(words[0]!) === null &&
    /\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|'s|[Tt]he) (?:\p{Ll}+ )?(?:operator|manufacturer|maker|contractor|insurer|lender|supplier|carrier|airline|retailer|agency|firm|company|employer|club|team|union|newspaper|label|bank|charity|campaign|party|network|broadcaster), $/u.test(
      before,
    )
  )
    votes.organization += 5;
  // "Its owner, Adria Terme": a person would mostly have a first name that is known.
  if (genderOfName(words[0]!) === null && /\b[Ii]ts (?:\p{Ll}+ )?owner, $/u.test(before))
    votes.organization += 1;
  // "The San Isidro residents' association", "the Taiping plant".
  if (
    /^ (?:residents|neighbou?rs|parents|tenants|villagers|traders|shopkeepers|farmers|fishermen|fishers)'/.test(
      after,
    )
  )
    votes.place += 4;
  const isSite = words.length === 1 && /\b[Tt]he $/.test(before) && siteNouns.test(after);
  if (isSite) votes.place += 3.5;
  if (/, of $/.test(before)) votes.place += 3;
  // "Lee Valley Foods of Cork, whose offer": a person of one name has no firm before it.
  if (words.length === 1 && /\p{Lu}\p{L}+ of $/u.test(before)) votes.place += 2;
  if (ofPlace.test(before)) votes.place += 2;
  if (/\b[Tt]he $/.test(before)) {
    votes.person -= 3;
    votes.organization += isSite ? 0 : 1.5;
  }
  if (/^ \(\p{Lu}{2,8}\)/u.test(after)) votes.organization += 4;
  // "In a shelter in Namacurra, which houses": what a place does is told like this too.
  if (
    !(inPlace.test(before) && /^, wh/.test(after)) &&
    /^, (?:which|whose|based in|headquartered in|an? (?:\p{L}+[ -]){0,4}(?:company|firm|group|charity|union|maker|bank|startup|start-up|agency|broker|club|retailer|supplier|think tank|newspaper))\b/u.test(
      after,
    )
  )
    votes.organization += 3;
  if (
    /^'s? (?:chief|chair|head|board|shares|stock|spokes|staff|members|workers|owners?|parent|customers|headquarters|sales|profits?|director|editor|founder|general secretary|lawyers)/.test(
      after,
    )
  )
    votes.organization += 2;
  if (
    /^(?: shares| stock| spokes| workers| staff| employees| officials| bosses| executives| declined to comment| posted| reported a)/.test(
      after,
    )
  )
    votes.organization += 2;
  if (
    /^ (?:rose|fell|gained|climbed|dropped|jumped|slid|slipped|added|shed|closed) (?:by |as much as |about |nearly |almost |more than |up |down )?\d/.test(
      after,
    )
  )
    votes.organization += 3;
  if (employedAt.test(before)) votes.organization += 3;
  // "Told Rádio Zambeze that": it is media that are told.
  if (
    /\b(?:told|citing|cited by|quoting|quoted by|owned by|run by|operated by|made by|built by) (?:the )?$/.test(
      before,
    )
  )
    votes.organization += 1.5;
  const next = /^,? ([\p{L}]+)/u.exec(after)?.[1] ?? "";
  // "A woman from Zagreb, said Dr Matulić": the comma ends what the name is part of.
  const isSaid =
    reportingLemma(next) !== null && !(/^,/.test(after) && (inPlace.test(before) || toPlace.test(before)));
  if (isSaid || reportingLemma(previous) !== null) {
    votes.person += words.length > 1 ? 1.5 : 0;
    votes.organization += words.length > 1 ? 0.5 : 1.5;
  }
  if (/^(?: and| or)? (?:his|her) |^, \d\d,|^ \(\d\d\)/.test(after)) votes.person += 2;
  // "Lea Krpan of the State Inspectorate said".
  if (
    words.length > 1 &&
    !organisationEnds.has(words.at(-1)!) &&
    /^ (?:of|from) (?:the )?\p{Lu}[^,.;:"]{2,50}? (?:said|says|told|wrote|warned|added)(?!\p{L})/u.test(after)
  )
    votes.person += 2;
  if (/^ (?:has|had|will|would|is|was) /.test(after) && words.length > 1) votes.person += 0.5;
  if (
    /^, \p{Lu}[\p{L}]+(?:,|\.| )/u.test(after) &&
    isKnownPlace(/^, (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(after)?.[1] ?? "")
  )
    votes.place += 2;
  if (/^-(?:based|born)\b/.test(after)) votes.place += 6;
  if (
    words.length >= 2 &&
    words.length <= 4 &&
    !isFirst &&
    words.every((word) => /^[\p{L}'.-]+$/u.test(word))
  )
    votes.person += 0.8;
}

/** "Acuerdo Cívico party", "La Sombra tunnel", "the Horizon Europe programme". */
export function byNounBehind(plain: string, { end, words, isTitled }: Candidate, votes: Votes): void {
  if (isTitled) return;
  const after = plain.slice(end, end + 24);
  const weight = genderOfName(words[0]!) === null ? 4 : 1.5;
  if (actorNouns.test(after)) votes.organization += weight;
  else if (placeNouns.test(after)) votes.place += weight;
  else if (siteNouns.test(after)) {
    votes.person -= 3;
    votes.place += 1.5;
  } else if (thingNouns.test(after)) {
    votes.person -= weight + 1;
    votes.organization -= 2;
  }
}
