import type { Briefing, ResolvedEntity } from "../../../model/briefing.ts";
import { namesIn } from "../../../reading/names-in.ts";
import {
  deputies,
  hasOthersSpeak,
  isOverOthers,
  isRoleNoun,
  isUnderOthers,
  portfolioWord,
} from "../../../reading/words/en/roles.ts";
import { sheetEvidence } from "./evidence.ts";
import { firstPlaces, rolesOf, type WrongRole, wordsOfRole } from "./role-words.ts";
import { kinOf, namesOf } from "./sheet-names.ts";

/**
 * A role that the sheet gives to nobody, and that can't be another word for this person's: "Energy Minister" of the water minister,
 * the head of the house whose engineer it is, a spokeswoman who is minister, the engineer of another house.
 */
export function roleOfNobody(
  phrase: string,
  head: string,
  words: readonly string[],
  isOwn: (word: string) => boolean,
  { id, name, roles }: ResolvedEntity,
  briefing: Briefing,
): WrongRole | null {
  const heads = roles.map(
    ({ title }) => wordsOfRole(title.split(/ (?:of|for|at|to) /)[0] ?? "").at(-1) ?? "",
  );
  const titles = roles.flatMap(({ title }) => wordsOfRole(title));
  const wrong: WrongRole = {
    words: phrase,
    message: `${name} is not ${phrase} in the registry, but ${roles[0]!.title}.`,
    hint: `Write ${roles[0]!.title}, or add the role under \`roles:\`.`,
    severity: "warning",
  };
  const own = titles.flatMap((word) => portfolioWord(word) ?? []);
  const told = words.flatMap((word) => portfolioWord(word) ?? []);
  const isOther =
    heads.includes(head) &&
    own.length > 0 &&
    told.length > 0 &&
    told.every((word) => !own.includes(word)) &&
    words.every((word) => !isOwn(word) || word === head || portfolioWord(word) === null);
  const isHead =
    firstPlaces.has(head) &&
    words.length > 1 &&
    heads.every(isUnderOthers) &&
    words.every((word) => firstPlaces.has(word) || isOwn(word));
  const isSpeaker =
    /^spokes/.test(head) &&
    heads.every(hasOthersSpeak) &&
    words.every((word) => word === head || isOwn(word)) &&
    !titles.some((word) => portfolioWord(word) === "communications");
  const isRaised = heads.every(isUnderOthers) && isOverOthers(head);
  if ((isOther || isHead || isSpeaker || isRaised) && !isInSheet(phrase, head, briefing)) return wrong;
  const house = / (?:of|for|at) (.+)$/.exec(phrase)?.[1];
  if (house === undefined || !wordsOfRole(phrase.split(/ (?:of|for|at) /)[0] ?? "").every(isOwn)) return null;
  const houses = roles.flatMap((role) => (role.of === undefined ? [] : kinOf(role.of, briefing)));
  const [named, ...more] = namesIn(house, namesOf(briefing));
  const [other] = named?.ids ?? [];
  if (named?.ids.length !== 1 || other === undefined || more.length > 0 || houses.length === 0) return null;
  return briefing.entities[other]?.type !== "organization" ||
    [...houses, ...kinOf(id, briefing)].includes(other)
    ? null
    : {
        ...wrong,
        message: `${name} has this role in the registry, but not of ${house}.`,
        hint: "Write of whom the registry has it.",
        isOfHouse: true,
      };
}

/** Whether the records or their notes have the role, of whomever. */
function isInSheet(phrase: string, head: string, briefing: Briefing): boolean {
  const text = sheetEvidence(briefing).text.toLowerCase();
  const [title = ""] = phrase.toLowerCase().split(/ (?:of|for|at) /);
  return title !== head && text.includes(title);
}

/** "Deputy Water Minister" of whom the registry has as the minister. */
export function loweredFrom(
  phrase: string,
  lead: string,
  entity: ResolvedEntity,
  briefing: Briefing,
): WrongRole | null {
  const beside = lead === "" ? "" : lead.slice(0, -phrase.length - 1);
  const deputy =
    deputies.exec(phrase)?.[0] ?? /(?<![\p{sc=Latn}\p{Lm}])(deputy|vice|assistant)[ -]$/iu.exec(beside)?.[1];
  if (deputy === undefined) return null;
  const own = [...entity.roles.map(({ title }) => title), ...entity.aka, entity.note ?? ""].join(" · ");
  const words = wordsOfRole(phrase.split(/ (?:of|for|at) /)[0] ?? "").filter((word) => !deputies.test(word));
  const titles = rolesOf(entity, briefing);
  if (
    deputies.test(own) ||
    words.length === 0 ||
    !isRoleNoun(words.at(-1)!) ||
    !titles.some((title) => words.every((word) => ` ${title} `.includes(` ${word} `))) ||
    sheetEvidence(briefing)
      .text.toLowerCase()
      .includes(`${deputy.toLowerCase()} ${words.join(" ")}`)
  )
    return null;
  const { title } = entity.roles[0]!;
  return {
    words: phrase,
    message: `${entity.name} is not ${phrase.startsWith(deputy) ? phrase : `${deputy} ${phrase}`} in the registry, but ${title}.`,
    hint: `Write ${title}, or mend the role under \`roles:\`.`,
    severity: "warning",
  };
}
