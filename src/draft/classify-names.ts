import {
  doubtfulEnds,
  isKnownOrganisation,
  organisationCues,
  organisationEnds,
  organisationHeads,
} from "../reading/words/en/names.ts";
import { reportingLemma } from "../reading/words/en/reporting-verbs.ts";
import type { Candidate } from "./names.ts";
import { genderOfName } from "./words/en/first-names.ts";
import { isKnownPlace, placeCues, placeDirections, placeEnds, placeHeads } from "./words/en/places.ts";

export type NameKind = "person" | "organization" | "place";

export interface Votes {
  person: number;
  organization: number;
  place: number;
}

/** What speaks for each kind, from the name's own words and from those around this mention of it. */
export function votesFor(plain: string, candidate: Candidate, loneWords: ReadonlySet<string>): Votes {
  const votes: Votes = { person: 0, organization: 0, place: 0 };
  byItself(candidate, loneWords, votes);
  bySurroundings(plain, candidate, votes);
  return votes;
}

function byItself({ words, isTitled }: Candidate, loneWords: ReadonlySet<string>, votes: Votes): void {
  const name = words.join(" ");
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (isTitled) votes.person += 4;
  if (isKnownOrganisation(name)) votes.organization += 6;
  if (words.length > 1) {
    if (genderOfName(first) !== null) votes.person += 3;
    if (words.slice(0, -1).some((word) => /^(?:\p{Lu}\.)+$/u.test(word))) votes.person += 2.5;
    if (loneWords.has(last) && !organisationEnds.has(last) && !placeEnds.has(last)) votes.person += 2;
    if (/^(?:de|van|von|bin|al|del|della|dos|ibn)$/.test(words[1] ?? "")) votes.person += 1;
    if (
      /^Mc|^Mac[A-Z]|^O'[A-Z]|(?:sson|sen|ovic|ovich|enko|sky|skyy|ska|ski|icz|escu|opoulos|idis|oğlu|oglu|yan|wala)$/.test(
        last,
      )
    )
      votes.person += 1.5;
  }
  if (organisationEnds.has(last) && (words.length > 1 || isCapitals(last))) {
    if (doubtfulEnds.has(last)) {
      votes.organization += 2;
      votes.place += placeEnds.has(last) ? 1 : 0;
    } else votes.organization += 4;
  }
  if (words.length > 2 && organisationHeads.has(first) && /^(?:of|for)$/.test(words[1] ?? ""))
    votes.organization += 5;
  else if (
    words.some(
      (word, index) =>
        index < words.length - 2 &&
        organisationHeads.has(word) &&
        /^(?:of|for)$/.test(words[index + 1] ?? ""),
    )
  )
    votes.organization += 5;
  if (words.includes("&")) votes.organization += 4;
  if (words.length > 1 && /^(?:Ltd|Plc|PLC|Inc|LLC|LLP|GmbH|AG|Corp|SpA|BV|Oy|AB)\.?$/i.test(last))
    votes.organization += 6;
  // "Transport Scotland", "Sport England".
  if (words.length > 1 && isKnownPlace(last) && genderOfName(first) === null) votes.organization += 2;
  if (
    words.length > 1 &&
    /^(?:Radio|Channel|TV|Real|Sporting|Club|Royal|Team|Deutsche|Société|Air)$/.test(first)
  )
    votes.organization += 4;
  if (words.length === 1 && isCapitals(name) && name.length <= 6) votes.organization += 3;
  if (isKnownPlace(name)) votes.place += 5;
  if (words.length > 1 && placeEnds.has(last)) votes.place += organisationEnds.has(last) ? 1 : 3;
  if (
    words.length > 1 &&
    (placeHeads.has(first) || (placeDirections.has(first) && !organisationEnds.has(last)))
  )
    votes.place += genderOfName(first)
      ? 0
      : /^(?:Mount|Lake|Cape|Port|Gulf|Isle|Strait)$/.test(first)
        ? 4.5
        : 2.5;
  if (
    /(?:shire|borough|burgh|ville|stadt|grad|stan|land|sk|abad|pur|minster|haven|mouth|chester)$/.test(
      last,
    ) &&
    words.length === 1 &&
    last.length > 5
  )
    votes.place += 1.5;
}

const inPlace =
  /\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Tt]hroughout|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of|(?:northern|southern|eastern|western|central|downtown|mainland|rural|nearby)) $/;
const toPlace =
  /\b(?:[Ff]rom|[Tt]o|[Aa]t|[Ii]nto|[Tt]owards?|via|around|off|leaving|reach(?:ed|ing)?|visit(?:ed|ing)?) $/;
const ofPlace =
  /\b(?:people|residents?|capital|city|town|village|port|island|province|mayor|outskirts|coast|region|state|streets|king|queen|president|government|centre|center|north|south|east|west|bishop|archbishop|shores?) of $/;

function bySurroundings(plain: string, { start, end, words, isFirst }: Candidate, votes: Votes): void {
  const before = plain.slice(Math.max(0, start - 40), start);
  const after = plain.slice(end, end + 60);
  const previous = /([\p{L}-]+) $/u.exec(before)?.[1] ?? "";
  if (organisationCues.has(previous)) votes.organization += 4;
  if (
    placeCues.has(previous) ||
    /\b(?:town|city|village|island|port|province|state|county) of $/.test(before)
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
  if (/, of $/.test(before)) votes.place += 3;
  if (ofPlace.test(before)) votes.place += 2;
  if (/\b[Tt]he $/.test(before)) {
    votes.person -= 3;
    votes.organization += 1.5;
  }
  if (/^ \(\p{Lu}{2,8}\)/u.test(after)) votes.organization += 4;
  if (
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
  const next = /^,? ([\p{L}]+)/u.exec(after)?.[1] ?? "";
  if (reportingLemma(next) !== null || reportingLemma(previous) !== null) {
    votes.person += words.length > 1 ? 1.5 : 0;
    votes.organization += words.length > 1 ? 0.5 : 1.5;
  }
  if (/^(?: and| or)? (?:his|her) |^, \d\d,|^ \(\d\d\)/.test(after)) votes.person += 2;
  if (/^ (?:has|had|will|would|is|was) /.test(after) && words.length > 1) votes.person += 0.5;
  if (
    /^, \p{Lu}[\p{L}]+(?:,|\.| )/u.test(after) &&
    isKnownPlace(/^, (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(after)?.[1] ?? "")
  )
    votes.place += 2;
  if (/^-based\b/.test(after)) votes.place += 4;
  if (
    words.length >= 2 &&
    words.length <= 4 &&
    !isFirst &&
    words.every((word) => /^[\p{L}'.-]+$/u.test(word))
  )
    votes.person += 0.8;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /^[\p{Lu}\d&]+$/u.test(word);
}

/** The kind with most for it; null where nothing speaks for any, or too little for a single word. */
export function kindOf(
  votes: Votes,
  words: number,
): { readonly kind: NameKind; readonly isSure: boolean } | null {
  const order = (["person", "organization", "place"] as const).toSorted((a, b) => votes[b] - votes[a]);
  const [best = "person", second = "place"] = order;
  if (votes[best] < (words > 1 ? 0.7 : 1.5)) return null;
  return { kind: best, isSure: votes[best] >= 3 && votes[best] - votes[second] >= 1.5 };
}
