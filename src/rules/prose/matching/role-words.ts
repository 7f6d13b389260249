import type { Briefing, ResolvedEntity } from "../../../model/briefing.ts";
import { isRoleNoun, portfolioWord } from "../../../reading/words/en/roles.ts";

/** A role that a sentence has and the registry has not. */
export interface WrongRole {
  readonly words: string;
  readonly message: string;
  readonly hint: string;
  /** Where nobody else has the role: the registry may lack it. */
  readonly severity?: "warning";
  /** The role is theirs, but of another house. */
  readonly isOfHouse?: true;
}

/** The roles of a person in small letters, each with the names of what it belongs to. */
export function rolesOf({ roles }: ResolvedEntity, { entities }: Briefing): readonly string[] {
  return roles.map(({ title, of }) => {
    const whole = of !== undefined && Object.hasOwn(entities, of) ? entities[of] : undefined;
    const names = whole === undefined ? [] : [whole.name, ...whole.aka, whole.adjective];
    const words = wordsOfRole([title, ...names.map((name) => name ?? "")].join(" "));
    return [...words, ...(words.some(isFirst) ? firstPlaces : [])].join(" ");
  });
}

/** "Chief" of a chief engineer is no first place, nor is "director" of a finance director. */
function isFirst(word: string, at: number, words: readonly string[]): boolean {
  const next = words[at + 1];
  return (
    firstPlaces.has(word) &&
    portfolioWord(words[at - 1] ?? "") === null &&
    !(
      word === "chief" &&
      next !== undefined &&
      isRoleNoun(next) &&
      !firstPlaces.has(next) &&
      next !== "minister"
    )
  );
}

/** Whoever has the first place is called by any of these. */
export const firstPlaces = new Set(
  "secretary-general director-general governor-general chief head leader boss chair chairman chairwoman chairperson president director executive premier".split(
    " ",
  ),
);

export function wordsOfRole(phrase: string): readonly string[] {
  return (phrase.toLowerCase().match(/[\p{L}][\p{L}'-]*/gu) ?? [])
    .map((word) => word.replace(/'s$/, ""))
    .filter(
      (word) => word.length > 2 && !/^(?:the|its|his|her|their|of|for|and|our|former|who|prime)$/.test(word),
    );
}

/** Whether a text has somebody by their office alone: "the finance chief", where one person of the sheet is chief financial officer. */
export function isCalledByRole(text: string, entity: ResolvedEntity, briefing: Briefing): boolean {
  return officesIn(text).some((office) => isOnlyHolder(office.words, entity, briefing));
}

/** The same of whoever says it: "the finance chief says", "said the finance chief", "by the finance chief's account". */
export function isSpeakerByRole(text: string, entity: ResolvedEntity, briefing: Briefing): boolean {
  return officesIn(text).some(
    ({ words, start, end }) =>
      (saysBehind.test(text.slice(end)) || saysBefore.test(text.slice(0, start))) &&
      isOnlyHolder(words, entity, briefing),
  );
}

const saysBehind =
  /^(?:['’]s (?:account|words?)|,? (?:says?|said|adds?|added|warns?|warned|writes?|wrote|thinks?|estimates?|puts?)(?![\p{sc=Latn}\p{Lm}]))/u;
const saysBefore = /(?:(?:^|[,”"'’] )(?:says?|said|adds?|added)|according to) $/iu;

interface Office {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** "The finance chief", "its leader": an article, and words up to one that ends a role. */
function officesIn(text: string): readonly Office[] {
  return Array.from(text.matchAll(behindArticle)).flatMap(({ index: start, 0: whole, 1: behind = "" }) => {
    const words = behind.split(" ");
    const last = words.findIndex((word) => isRoleNoun(word.replace(/['’]s$/, "")));
    if (last === -1) return [];
    const phrase = words.slice(0, last + 1).join(" ");
    const end = start + whole.length - behind.length + phrase.replace(/['’]s$/, "").length;
    return [{ words: wordsOfRole(phrase.replaceAll("’", "'")), start, end }];
  });
}

function isOnlyHolder(words: readonly string[], { id, roles }: ResolvedEntity, briefing: Briefing): boolean {
  if (roles.length === 0 || words.length === 0) return false;
  const holders = Object.values(briefing.entities).filter(
    (one) =>
      one.type === "person" &&
      rolesOf(one, briefing).some((role) =>
        words.every((word) => ` ${role}`.includes(` ${word.slice(0, 5)}`)),
      ),
  );
  return holders.length === 1 && holders[0]!.id === id;
}

const behindArticle =
  /(?<![\p{sc=Latn}\p{Lm}])(?:the|its|his|her|their|\p{Lu}[\p{L}-]+['’]s) (\p{Ll}[\p{L}'’-]+(?: \p{Ll}[\p{L}'’-]+){0,3})/giu;
