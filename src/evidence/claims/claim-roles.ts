import type { ResolvedEntity } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { deputies, isHonorific, isRoleNoun } from "../../reading/words/en/roles.ts";
import type { Passage } from "./passages.ts";

/** An office other than the one that the source puts right before or behind the name. */
export function* roleFaults(
  id: Id,
  name: string,
  roles: ResolvedEntity["roles"],
  passages: readonly Passage[],
): Iterable<Omit<ClaimFault, "paragraphs"> & { readonly record: Id }> {
  if (roles.length === 0) return;
  for (const [index, { title }] of roles.entries()) {
    const land = otherLand(plainOf(title), plainOf(name), passages);
    if (land === null) continue;
    const path = ["entities", id, "roles", index, "title"];
    yield { kind: "role", path, words: null, has: land, elsewhere: null, record: id };
    return;
  }
  const offices = officesOf(plainOf(name), passages);
  if (offices.length === 0) return;
  const around = offices.map(({ around }) => around).join(" ");
  for (const [index, { title }] of roles.entries()) {
    const words = wordsOf(title).filter((word) => !openers.has(word));
    const deputy = roles.length === 1 ? deputyOtherwise(title, words, offices) : null;
    if (deputy !== null) {
      const path = ["entities", id, "roles", index, "title"];
      yield { kind: "role", path, words: null, has: deputy, elsewhere: null, record: id };
      return;
    }
    const lost = words.filter((word) => !isIn(word, around));
    // "Leader" of whom it has as "who leads the party": no office to compare it with.
    if (lost.length === 0 || words.length === 0) continue;
    const other = offices.find(({ office }) => isOther(words, lost, office, roles.length));
    if (other === undefined) continue;
    yield {
      kind: "role",
      path: ["entities", id, "roles", index, "title"],
      words: null,
      has: other.office.join(" "),
      elsewhere: null,
      record: id,
    };
    return;
  }
}

/** "Director for Denmark" of whom the source calls director for Ireland. */
function otherLand(title: string, name: string, passages: readonly Passage[]): string | null {
  const [, head = "", land = ""] = /(\p{L}+) (?:for|of|in) (?:the )?(\p{Lu}\p{L}+)$/u.exec(title) ?? [];
  if (head === "" || passages.some(({ plain }) => plain.includes(name) && plain.includes(land))) return null;
  for (const { plain } of passages) {
    const at = plain.indexOf(name);
    const before = at === -1 ? "" : plain.slice(Math.max(0, at - 80), at);
    const [, there] = /(?<!\p{L})(\p{L}+ (?:for|of|in) (?:the )?\p{Lu}\p{L}+),? $/u.exec(before) ?? [];
    if (there?.toLowerCase().startsWith(`${head.toLowerCase()} `)) return there;
  }
  return null;
}

/** "Deputy minister" of whom the source calls minister at every place, or the other way round: the office as the source has it. */
function deputyOtherwise(title: string, words: readonly string[], offices: readonly Office[]): string | null {
  const same = offices.filter(
    ({ office }) => words.length > 0 && words.every((word) => office.includes(word)),
  );
  const [first] = same;
  if (first === undefined) return null;
  const isDeputy = deputies.test(title);
  if (same.some((one) => one.isDeputy === isDeputy)) return null;
  return `${isDeputy ? "" : "deputy "}${first.office.join(" ")}`;
}

/**
 * Whether a title is another than an office of the source: the same with another word before it, "Transport Secretary" for the
 * environment secretary, or, for whom the sheet gives one title, another altogether.
 */
function isOther(
  words: readonly string[],
  lost: readonly string[],
  office: readonly string[],
  count: number,
): boolean {
  const head = office.at(-1)!;
  const own = words.at(-1)!;
  const rest = office.slice(0, -1).filter((word) => !words.some((one) => isIn(one, word)));
  if (isIn(own, head) || isIn(head, own)) return rest.length > 0 && lost.length > 0;
  return count === 1 && isOffice(own) && lost.includes(own);
}

interface Office {
  readonly office: readonly string[];
  /** Whether it is the office of a deputy. */
  readonly isDeputy: boolean;
  /** The words around the name. */
  readonly around: string;
}

/** The offices that stand beside a name, each with the words around the name. */
function officesOf(name: string, passages: readonly Passage[]): readonly Office[] {
  const found: Office[] = [];
  for (const { plain } of passages)
    for (
      let at = plain.indexOf(name), seen = 0;
      at !== -1 && seen < mostPlaces;
      at = plain.indexOf(name, at + 1), seen++
    ) {
      const before = plain.slice(Math.max(0, at - 90), at);
      const after = plain.slice(at + name.length, at + name.length + 120);
      const around = `${before} ${after}`.toLowerCase();
      // "The president of the Storting, Marit Finnøy".
      const lead = /(?:^|[^\p{L}'-])((?:\p{L}[\p{L}-]* ){0,4}\p{L}[\p{L}-]*),? $/u.exec(
        before.replace(/ of (?:the )?(?:\p{Lu}[\p{L}'-]+ ?)+, $/u, ", "),
      )?.[1];
      const tail =
        /^, (?:(?:an?|the|its|his|her|their) )?((?:\p{L}[\p{L}-]* ){0,3}?\p{L}[\p{L}-]*)(?= of | for | at | in |,|\.|$)/u.exec(
          after,
        )?.[1];
      for (const one of [lead, tail]) {
        const office = officeIn(one ?? "");
        if (office !== null) found.push({ office, isDeputy: deputies.test(one ?? ""), around });
      }
    }
  return found;
}

const mostPlaces = 20;

/** The words of an office at the end of these, without what belongs to the sentence: "environment", "minister". */
function officeIn(text: string): readonly string[] | null {
  const words = wordsOf(text);
  while (words.length > 1 && isHonorific(words.at(-1)!) && !isRoleNoun(words.at(-1)!)) words.pop();
  const head = words.at(-1);
  if (head === undefined || !isOffice(head)) return null;
  const from = words.findLastIndex((word) => stops.test(word)) + 1;
  const office = words.slice(Math.max(from, words.length - 4));
  return office.length === 0
    ? null
    : office.filter((word, at) => at === office.length - 1 || !openers.has(word));
}

/** What stands before an office and is no part of it. */
const stops =
  /^(?:the|an?|its|his|her|their|said|says|told|by|to|with|and|or|but|that|of|for|at|in|on|from|as|party's|then|also|when|while|after|before|because|if)$|'s?$/;
const openers = new Set(
  "former ex then acting interim deputy vice assistant senior junior new outgoing incoming longtime veteran union club company party government state national federal regional local city county cabinet".split(
    " ",
  ),
);

/** "Administrator" and "arbitrator" are offices without standing in a list. */
function isOffice(word: string): boolean {
  return isRoleNoun(word) || /(?:[st]rator|gator|cutor|itor)$/.test(word);
}

function wordsOf(text: string): string[] {
  return (
    plainOf(text)
      .toLowerCase()
      .replace(/(?<![\p{sc=Latn}\p{Lm}])(vice|deputy)-/gu, "$1 ")
      .match(/\p{L}[\p{L}.'-]*/gu) ?? []
  ).map((word) => word.replace(/\.$/, ""));
}

/** "Defence" in "defense", "Spokeswoman" in "spokesman": the same word in another dress. */
function isIn(word: string, text: string): boolean {
  const stem = word.length > 7 ? word.slice(0, 6) : word.slice(0, Math.max(4, word.length - 2));
  return text.includes(stem);
}
