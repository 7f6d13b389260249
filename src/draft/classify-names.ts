import {
  doubtfulEnds,
  isFamilyFirst,
  isKnownOrganisation,
  organisationEnds,
  organisationHeads,
} from "../reading/words/en/names.ts";
import { byNounBehind, bySurroundings, type Votes } from "./name-surroundings.ts";
import type { Candidate } from "./names.ts";
import { genderOfName } from "./words/en/first-names.ts";
import { commonFirsts, firmRoles, foreignEnds, foreignHeads, foreignPlaces } from "./words/en/name-words.ts";
import { isKnownPlace, placeDirections, placeEnds, placeHeads } from "./words/en/places.ts";

export type NameKind = "person" | "organization" | "place";

/** What speaks for each kind, from the name's own words and from those around this mention of it. */
export function votesFor(plain: string, candidate: Candidate, loneWords: ReadonlySet<string>): Votes {
  const votes: Votes = { person: 0, organization: 0, place: 0 };
  byItself(plain, candidate, loneWords, votes);
  bySurroundings(plain, candidate, votes);
  if (candidate.words.length > 1) byNounBehind(plain, candidate, votes);
  return votes;
}

function byItself(
  plain: string,
  { words, isTitled, role }: Candidate,
  loneWords: ReadonlySet<string>,
  votes: Votes,
): void {
  const name = words.join(" ");
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const isFirstName = genderOfName(first) !== null;
  // "The foundry's owner, Alumet Polska": firms own, build and supply as well. "The broadcaster Ljóðvarp" has one name.
  const office = role === null ? "" : plain.slice(role.start, role.end);
  const isFirm =
    !isFirstName &&
    firmRoles.test(office) &&
    (words.length > 1 || /(?:broadcaster|publisher|airline|retailer|insurer|lender)$/u.test(office));
  if (isFirm) votes.organization += isOperator.test(office) ? 5 : 2.5;
  if (isTitled) votes.person += isFirm ? 1 : 4;
  if (isKnownOrganisation(name)) votes.organization += 6;
  if (words.length > 1 && !isFirstName && (!isTitled || isFirm)) {
    if (foreignHeads.has(first)) votes.organization += 5;
    else if (foreignEnds.has(last)) votes.organization += 3;
    // "ČD Cargo", "BNP Lease".
    if (isCapitals(first) && first.length < 6 && !isCapitals(last)) votes.organization += 2;
    if (foreignPlaces.has(first)) votes.place += 3;
    if (commonFirsts.has(first)) {
      votes.person -= 3;
      votes.organization += 1.5;
    }
    // "Hanbit Therapeutics" is Hanbit afterwards, and a person would be called by the last name.
    if (loneWords.has(first) && !loneWords.has(last) && !isFamilyFirst(words)) votes.organization += 2;
  }
  if (words.length > 1) {
    if (isFirstName) votes.person += 3;
    if (words.slice(0, -1).some((word) => /^(?:\p{Lu}\.)+$/u.test(word))) votes.person += 2.5;
    if (loneWords.has(last) && !organisationEnds.has(last) && !placeEnds.has(last)) votes.person += 2;
    if (/^(?:de|van|von|bin|binti|binte|al|del|della|dos|ibn|wa|ole|arap)$/.test(words[1] ?? ""))
      votes.person += 1;
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
    !(organisationEnds.has(last) && !doubtfulEnds.has(last)) &&
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

/** Roles that hardly a person has. */
const isOperator =
  /(?:operator|maker|manufacturer|broadcaster|airline|retailer|insurer|lender|carrier|supplier|brewer|provider)$/u;

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
