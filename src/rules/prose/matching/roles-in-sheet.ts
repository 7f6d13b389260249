import type { Briefing, ResolvedEntity } from "../../../model/briefing.ts";
import { plainOf, type Stretch } from "../../../reading/plain.ts";
import { isRoleNoun } from "../../../reading/words/en/roles.ts";

/**
 * A role beside a name that the sheet gives to somebody else, and to this person not: "Fisheries Minister Jon Bjarkason" of the
 * environment minister, "Carpat Grid chief Radu Ilinca" of a minister.
 */
export function roleOfAnother(
  text: string,
  { start, end }: Stretch,
  entity: ResolvedEntity,
  briefing: Briefing,
): { readonly words: string; readonly message: string; readonly hint: string } | null {
  if (entity.roles.length === 0) return null;
  const before = phraseBefore.exec(plainOf(text.slice(Math.max(0, start - 80), start)))?.[1];
  const behind = plainOf(text.slice(end, end + 100));
  const led =
    /^, who (?:leads|heads|chairs|runs|led|headed|chaired|ran) (?:the )?((?:\p{Lu}[\p{L}'-]+ ?){1,5}|\p{Ll}+)(?=,)/u.exec(
      behind,
    )?.[1];
  const after = led === undefined ? phraseAfter.exec(behind)?.[1] : `${led} leader`;
  for (const phrase of [before, after]) {
    if (
      phrase === undefined ||
      /(?<!\p{L})(?:former|then|ex|late|acting|incoming|outgoing|deputy|vice)(?!\p{L})/iu.test(phrase)
    )
      continue;
    const words = wordsOfRole(phrase);
    const head = wordsOfRole(phrase.split(/ (?:of|for|at) /)[0] ?? "").at(-1);
    if (head === undefined || !isRoleNoun(head)) continue;
    const own = rolesOf(entity, briefing);
    const known = `${own.join(" ")} ${wordsOfRole([...entity.aka, entity.note ?? ""].join(" ")).join(" ")}`;
    const isOwn = (word: string) => ` ${known} `.includes(` ${word} `);
    const title = entity.roles[0]!.title;
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
    if (words.every(isOwn)) continue;
    const other = Object.values(briefing.entities).find(
      (one) =>
        one.id !== entity.id &&
        one.type === "person" &&
        rolesOf(one, briefing).some((role) => words.every((word) => ` ${role} `.includes(` ${word} `))),
    );
    if (other === undefined) continue;
    return {
      words: phrase,
      message: `${phrase} is ${other.name ?? other.unnamed} in the registry; ${entity.name} is ${title}.`,
      hint: `Write ${title}, or name ${other.name ?? other.unnamed}.`,
    };
  }
  return null;
}

/** The roles of a person in small letters, each with the names of what it belongs to. */
function rolesOf({ roles }: ResolvedEntity, { entities }: Briefing): readonly string[] {
  return roles.map(({ title, of }) => {
    const whole = of !== undefined && Object.hasOwn(entities, of) ? entities[of] : undefined;
    const names = whole === undefined ? [] : [whole.name, ...whole.aka, whole.adjective];
    const words = wordsOfRole([title, ...names.map((name) => name ?? "")].join(" "));
    // Whoever has the first place is called by any of these.
    return [...words, ...(words.some((word) => firstPlaces.has(word)) ? firstPlaces : [])].join(" ");
  });
}

const firstPlaces = new Set(
  "chief head leader boss chair chairman chairwoman chairperson president director executive premier".split(
    " ",
  ),
);

function wordsOfRole(phrase: string): readonly string[] {
  return (phrase.toLowerCase().match(/[\p{L}][\p{L}'-]*/gu) ?? [])
    .map((word) => word.replace(/'s$/, ""))
    .filter(
      (word) => word.length > 2 && !/^(?:the|its|his|her|their|of|for|and|our|former|who|prime)$/.test(word),
    );
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
const phraseAfter =
  /^, (?:an? |the |its |their |his |her )?((?:[\p{L}'-]+ ){0,4}?[\p{L}-]+(?: (?:of|for|at) (?:the )?(?:\p{Lu}[\p{L}'-]+ ?){1,4})?)(?=,| (?:in|who|with|said|says|told)(?!\p{L})|\.|$)/u;
