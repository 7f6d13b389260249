import type { Stretch } from "../reading/plain.ts";
import { organisationCues } from "../reading/words/en/names.ts";
import { reportingLemma } from "../reading/words/en/reporting-verbs.ts";
import { isHonorific, isRoleNoun } from "../reading/words/en/roles.ts";
import { isStopWord } from "../reading/words/en/units.ts";
import { placeCues } from "./words/en/places.ts";

/** The role that the words around a name give, and whether they say that it is a person's. */
export interface FoundRole {
  readonly role: Stretch | null;
  readonly isTitled: boolean;
}

const lastWord = /([\p{L}][\p{L}.'-]*) $/u;

/** Looks before the name, where `title` is what stood before it in its own run of capitals, then between commas after and before it. */
export function roleOf(
  plain: string,
  { start, end }: Stretch,
  title: Stretch | null,
  from: number,
): FoundRole {
  const titleStart = title?.start ?? start;
  const titleWords = title === null ? "" : plain.slice(title.start, title.end).trim();
  const isBareHonorific = titleWords !== "" && titleWords.split(" ").every(isHonorific);
  if (title === null || isBareHonorific || hasRoleEnd(titleWords)) {
    const before = roleWordsBefore(plain, titleStart, from, title !== null && !isBareHonorific);
    if (before !== null && (title === null || !isBareHonorific || before.hasNoun))
      return { role: trimmed(plain, before.start, isBareHonorific ? titleStart : start), isTitled: true };
  }
  const after = roleAfter(plain, end);
  if (after !== null && after.role !== null) return { role: after.role, isTitled: true };
  const apart = roleApart(plain, titleStart, from);
  if (apart !== null) return { role: apart, isTitled: true };
  if (title !== null) return { role: trimmed(plain, title.start, title.end), isTitled: true };
  return { role: null, isTitled: after !== null };
}

function hasRoleEnd(words: string): boolean {
  return isRoleNoun(words.split(" ").at(-1) ?? "");
}

/** "mission director | Inès …", "ESPO science chief | Kjell-Åke …": words that lead up to the name, the last a role. */
function roleWordsBefore(
  plain: string,
  start: number,
  from: number,
  hasTitle: boolean,
): { readonly start: number; readonly hasNoun: boolean } | null {
  let at = start;
  let hasNoun = hasTitle;
  let count = 0;
  for (; count < 8; count++) {
    const match = lastWord.exec(plain.slice(Math.max(from, at - 30), at));
    const word = match?.[1];
    if (word === undefined) break;
    if (!hasNoun) {
      if (isRoleNoun(word.replace(/\.$/, ""))) hasNoun = true;
      else if (organisationCues.has(word) || placeCues.has(word)) return null;
      else if (/^(?:named|called)$/.test(word) && count === 0) {
        const role = lastWord.exec(plain.slice(Math.max(from, at - 60), at - word.length - 1))?.[1];
        if (role !== undefined && isRoleNoun(role)) {
          at -= word.length + 1;
          continue;
        }
        return null;
      } else return ofOffice(plain, at, from);
    }
    const isPlace =
      /^(?:of|for)$/.test(word) &&
      isRoleNoun(lastWord.exec(plain.slice(Math.max(from, at - 30), at - word.length - 1))?.[1] ?? "");
    if (
      (isStopWord(word) && !isPlace) ||
      reportingLemma(word) !== null ||
      /^(?:[A-Z][a-z]+ing|[a-z]+ly|with|whose|when|where|year-old)$/.test(word) ||
      /[.;]$/.test(word.replace(/^(?:\p{Lu}\.)+$/u, ""))
    )
      break;
    at -= word.length + 1;
  }
  return hasNoun && (at < start || hasTitle) ? { start: at, hasNoun } : null;
}

/** "secretary of state Marco Rubio", "head of research at Acme Jane Poe". */
function ofOffice(
  plain: string,
  at: number,
  from: number,
): { readonly start: number; readonly hasNoun: boolean } | null {
  const before = plain.slice(Math.max(from, at - 70), at);
  const match = /((?:[\p{L}'-]+ ){0,3}?)([\p{L}-]+) (?:of|for) (?:the )?(?:\p{Ll}[\p{L}'-]* ){1,3}$/u.exec(
    before,
  );
  if (match === null || !isRoleNoun(match[2] ?? "")) return null;
  const lead = (match[1] ?? "").split(" ").filter((word) => word !== "");
  let start = match.index + (match[1] ?? "").length;
  while (lead.length > 0 && !isStopWord(lead.at(-1)!) && reportingLemma(lead.at(-1)!) === null)
    start -= lead.pop()!.length + 1;
  return { start: at - before.length + start, hasNoun: true };
}

const actorWords =
  /^(?:body|council|committee|commission|board|ministry|department|federation|association|court|school|university|hospital|team|party|cooperative|partnership|panel|outlet|service|force|movement|faction|blog|site|society|office|gallery|museum|hotel|restaurant|clinic|church|township|authority|lobby|venture|exchange|market)$/;

const ageAfter = /^,? \(?(\d{1,3})\b(?![,.]\d)\)?/;

/** "…, the union's secretary,", "…, 43, a nurse from Leeds,", "…, who leads": null where nothing says that it is a person. */
function roleAfter(plain: string, end: number): FoundRole | null {
  const after = plain.slice(end, end + 160);
  const age = ageAfter.exec(after);
  const isAge = age !== null && Number(age[1]) < 120 && /^[,)]|^ \(/.test(after);
  const offset = isAge ? age[0].length : 0;
  const apposition =
    /^, ((?:who (?:is|was|has been) )?(?:(?:an?|the|its|his|her|their|our|then|now|then the|also|another|[\p{L}.'-]+'s?) )?)([^,.;:"]{2,90}?)(?=,|\.(?: |$)|;|:| who | whose | said\b| told\b|$|")/u.exec(
      after.slice(offset),
    );
  if (apposition !== null) {
    const [whole, lead = "", phrase = ""] = apposition;
    const head = phrase.split(/ (?:of|for|at|in|with|from|to|on|who|and|representing|based) /)[0] ?? "";
    const last = head.split(" ").at(-1) ?? "";
    if (/\b(?:largest|biggest|oldest|smallest|leading)\b/.test(head)) return null;
    if (isRoleNoun(last) && !/\b(?:said|told|was|were|is|are|has|had|will)\b/.test(head)) {
      const start = end + offset + whole.length - phrase.length;
      return { role: { start, end: start + cutTail(phrase).length }, isTitled: lead !== "" || true };
    }
  }
  // "Renate Pichler, a guest, was quoted by": whatever the noun is, it is a person who speaks.
  const any =
    /^, an? (?:\p{Ll}[\p{L}-]* ){0,3}(\p{Ll}[\p{L}-]+)(?: (?:of|from|at|in|on|with) [^,.;:"]{2,50})?, (?:said|says|told|wrote|recalled|added|(?:was|is) quoted)(?!\p{L})/u.exec(
      after.slice(offset),
    );
  if (any !== null && !organisationCues.has(any[1]!) && !actorWords.test(any[1]!)) {
    const start = end + offset + any[0].search(/(?<=^, an? )/u);
    const stop = end + offset + any[0].lastIndexOf(", ");
    return { role: { start, end: stop }, isTitled: true };
  }
  const office = /^, who ((?:heads|leads|chairs|runs|directs) [^,.;:"]{3,80})(?=[,.;])/u.exec(
    after.slice(offset),
  );
  if (office !== null) {
    const stop = end + offset + office[0].length;
    return { role: { start: stop - office[1]!.length, end: stop }, isTitled: true };
  }
  // "Lee Valley Foods of Cork, whose offer".
  const isOfPlace = /\p{Lu}\p{L}* of \p{Lu}[\p{L}-]*$/u.test(plain.slice(Math.max(0, end - 60), end));
  if (isAge || /^, who /.test(after) || (!isOfPlace && /^, whose /.test(after)))
    return { role: null, isTitled: true };
  return null;
}

function cutTail(phrase: string): string {
  return phrase.replace(/ (?:who|whose|which|and who|said|says|told) .*$/, "");
}

const apart =
  /(?:^|[\s"(,;])((?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Oo]ur|[Oo]ne|[Aa]nother|[\p{L}.'-]+'s?|[\p{Lu}][\p{L}.]+) )(?:[\p{L}'.&-]+ ){0,5}?)([\p{L}-]+)((?: (?:of|for|at|in) [\p{L}'& -]{2,40})?), $/u;

/** "the gallery's director, Prof. Birgitte …", "Its chief operating officer, Stefan …". */
function roleApart(plain: string, start: number, from: number): Stretch | null {
  let before = plain.slice(Math.max(from, start - 100), start);
  let match = apart.exec(before);
  // "The testimony of the builder's former finance director": the role begins at a later article.
  for (let tries = 0; match !== null && !isRoleNoun(match[2] ?? "") && tries < 4; tries++) {
    before = before.slice(match.index + 2);
    match = apart.exec(before);
  }
  if (match === null || !isRoleNoun(match[2] ?? "")) return null;
  const lead = match[1] ?? "";
  if (/\b(?:said|told|was|were|is|are|by|with|and)\b/.test(lead)) return null;
  const words = lead.replace(
    /^(?:The|the|Its|its|His|his|Her|her|Their|their|An?|an?|Our|our|One|one|Another|another) /,
    "",
  );
  const stop = start - 2;
  const length = words.length + (match[2] ?? "").length + (match[3] ?? "").length;
  return { start: stop - length, end: stop };
}

function trimmed(plain: string, start: number, end: number): Stretch {
  let stop = end;
  while (stop > start && plain.charAt(stop - 1) === " ") stop--;
  return { start, end: stop };
}
