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
export function isCalledByRole(text: string, { id, roles }: ResolvedEntity, briefing: Briefing): boolean {
  if (roles.length === 0) return false;
  const people = Object.values(briefing.entities).filter(({ type }) => type === "person");
  return Array.from(text.matchAll(behindArticle), ([, behind = ""]) => behind.split(" ")).some((phrase) => {
    const end = phrase.findIndex((word) => isRoleNoun(word.replace(/['’]s$/, "")));
    if (end === -1) return false;
    const words = wordsOfRole(
      phrase
        .slice(0, end + 1)
        .join(" ")
        .replaceAll("’", "'"),
    );
    const holders = people.filter((one) =>
      rolesOf(one, briefing).some((role) =>
        words.every((word) => ` ${role}`.includes(` ${word.slice(0, 5)}`)),
      ),
    );
    return words.length > 0 && holders.length === 1 && holders[0]!.id === id;
  });
}

const behindArticle =
  /(?<!\p{L})(?:the|its|his|her|their|\p{Lu}[\p{L}-]+['’]s) (\p{Ll}[\p{L}'’-]+(?: \p{Ll}[\p{L}'’-]+){0,3})/gu;
