import type { Briefing, ResolvedEntity } from "../../../model/briefing.ts";
import { plainOf, type Stretch } from "../../../reading/plain.ts";
import { isRoleNoun } from "../../../reading/words/en/roles.ts";
import { loweredFrom, roleOfNobody } from "./role-of-nobody.ts";
import { rolesOf, type WrongRole, wordsOfRole } from "./role-words.ts";

/**
 * A role beside a name that the sheet gives to somebody else, and to this person not: "Fisheries Minister Jon Bjarkason" of the
 * environment minister, "Carpat Grid chief Radu Ilinca" of a minister.
 */
export function roleOfAnother(
  text: string,
  { start, end }: Stretch,
  entity: ResolvedEntity,
  briefing: Briefing,
): WrongRole | null {
  if (entity.roles.length === 0) return null;
  const lead = plainOf(text.slice(Math.max(0, start - 80), start));
  const behind = plainOf(text.slice(end, end + 100));
  // "Was mentioned by Trump's envoy, Ushakov said": the name is that of whoever says it, in passing.
  const before =
    phraseBefore.exec(lead)?.[1] ?? (speaksInPassing.test(behind) ? undefined : ownOffice.exec(lead)?.[1]);
  const led =
    /^, who (?:leads|heads|chairs|runs|led|headed|chaired|ran) (?:the )?((?:\p{Lu}[\p{L}'-]+ ?){1,5}|\p{Ll}+)(?=,)/u.exec(
      behind,
    )?.[1];
  // "Halima Abdi, the chairman of the board says": with a name that stands elsewhere, "…, the aide says" is somebody else.
  const opens = /^\P{L}*$/u.test(text.slice(0, start));
  const after =
    led === undefined
      ? (phraseAfter.exec(behind)?.[1] ?? (opens ? officeSpeaking.exec(behind)?.[1] : undefined))
      : `${led} leader`;
  for (const phrase of [before, after]) {
    if (phrase === undefined) continue;
    const raisedOrLowered = loweredFrom(phrase, phrase === before ? lead : "", entity, briefing);
    if (raisedOrLowered !== null) return raisedOrLowered;
    if (
      /(?<![\p{sc=Latn}\p{Lm}])(?:former|then|ex|late|acting|incoming|outgoing|deputy|vice)(?![\p{sc=Latn}\p{Lm}])/iu.test(
        phrase,
      )
    )
      continue;
    const words = wordsOfRole(phrase);
    const head = wordsOfRole(phrase.split(/ (?:of|for|at) /)[0] ?? "").at(-1);
    if (head === undefined || !isRoleNoun(head)) continue;
    const own = rolesOf(entity, briefing);
    const known = `${own.join(" ")} ${wordsOfRole([...entity.aka, entity.note ?? ""].join(" ")).join(" ")}`;
    const isOwn = (word: string) => ` ${known} `.includes(` ${word} `);
    const title = entity.roles[0]!.title;
    const isQualified =
      phrase === before &&
      /(?<![\p{sc=Latn}\p{Lm}])(?:former|then|ex|late|acting|incoming|outgoing)[ -]$/iu.test(
        lead.slice(0, -phrase.length - 1),
      );
    const strange = isQualified ? null : roleOfNobody(phrase, head, words, isOwn, entity, briefing);
    if (strange?.isOfHouse) return strange;
    // "Chief executive" and "chief medical officer" are two offices of one house.
    if (words[0] === "chief" && words.length > 1 && own.some((one) => one.startsWith("chief "))) {
      if (own.some((one) => one.startsWith(words.slice(0, 2).join(" ")))) continue;
      return {
        words: phrase,
        message: `${entity.name} is not ${phrase} in the registry, but ${title}.`,
        hint: `Write ${title}.`,
      };
    }
    const rank = words.find((word) => ranks.has(word));
    const ownRank = own
      .flatMap((role) => role.split(" ").map((word) => ranksByShort[word] ?? word))
      .find((word) => ranks.has(word));
    const raised = own.length === 1 && raisedFrom.exec(title)?.[0];
    if (
      (rank !== undefined && ownRank !== undefined && rank !== ownRank) ||
      (raised && words.every(isOwn) && words.length > 1)
    )
      return {
        words: phrase,
        message: `${entity.name} is not ${phrase} in the registry, but ${title}.`,
        hint: `Write ${title}.`,
      };
    if (words.every(isOwn)) {
      if (strange !== null) return strange;
      continue;
    }
    const other = Object.values(briefing.entities).find(
      (one) =>
        one.id !== entity.id &&
        one.type === "person" &&
        rolesOf(one, briefing).some((role) => words.every((word) => ` ${role} `.includes(` ${word} `))),
    );
    if (other === undefined) {
      if (strange !== null) return strange;
      continue;
    }
    return {
      words: phrase,
      message: `${phrase} is ${other.name ?? other.unnamed} in the registry; ${entity.name} is ${title}.`,
      hint: `Write ${title}, or name ${other.name ?? other.unnamed}.`,
    };
  }
  return null;
}

const ranks = new Set(
  "private corporal sergeant lieutenant captain major colonel brigadier general admiral commander constable inspector superintendent".split(
    " ",
  ),
);
const ranksByShort: Readonly<Record<string, string>> = {
  sgt: "sergeant",
  cpl: "corporal",
  lt: "lieutenant",
  capt: "captain",
  maj: "major",
  col: "colonel",
  gen: "general",
  insp: "inspector",
  supt: "superintendent",
  const: "constable",
  cmdr: "commander",
};
/** Whoever is a deputy is not the first. */
const raisedFrom = /^(?:deputy|vice|acting|assistant|former)(?![\p{L}])/iu;

const phraseBefore =
  /(?:^|[ ,;:("'])((?:[\p{Lu}][\p{L}'-]+ (?:of |for )?){0,4}(?:(?:[\p{Ll}]+ ){0,1}[\p{L}-]+)) $/u;
/** "According to its president, Zurab Meladze". Whoever stands first anywhere is its chief or head. */
const ownOffice =
  /(?<![\p{sc=Latn}\p{Lm}])(?:its|his|her|their|\p{L}+['’]s) ((?!(?:chief|head|boss|leader),)(?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*), $/u;
const speaksInPassing =
  /^ (?:has |had |have )?(?:said|says?|tells?|told|adds?|added|writes?|wrote|reports?|reported|reckons?|reckoned|argues?|argued|insists?|insisted|claims?|claimed|believes?|believed|thinks?|thought|confirm(?:s|ed)|explain(?:s|ed)|recall(?:s|ed)|not(?:es|ed)|warn(?:s|ed)|admit(?:s|ted)|testified|announced|maintain(?:s|ed)|suggest(?:s|ed)|estimat(?:es|ed))(?![\p{sc=Latn}\p{Lm}])/u;
const officeSpeaking =
  /^, (?:an? |the |its )((?:[\p{L}'-]+ ){0,4}?[\p{L}-]+(?: (?:of|for|at) (?:the )?[\p{L}'-]+)?)(?= (?:said|says|told)(?![\p{sc=Latn}\p{Lm}]))/u;
const phraseAfter =
  /^, (?!(?:his|her|their) )(?:an? |the |its )?((?:[\p{L}'-]+ ){0,4}?[\p{L}-]+(?: (?:of|for|at) (?:the )?(?:\p{Lu}[\p{L}'-]+ ?){1,4})?)(?=,| (?:in|who|with)(?![\p{sc=Latn}\p{Lm}])|\.|$)/u;
