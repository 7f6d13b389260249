import type { Stretch } from "../reading/plain.ts";
import type { NameKind } from "./classify-names.ts";
import type { Votes } from "./name-surroundings.ts";
import { type Candidate, keyOf } from "./names.ts";

// When two names are one's: by the last word of it, by a title, by its letters.

/** All that is named alike. */
export interface Group {
  readonly candidates: Candidate[];
  readonly votes: Votes;
  kind: NameKind;
  isSure: boolean;
  id: string | null;
  readonly aliases: Stretch[];
}

/** Groups of a kind by the last word of their names, and people by their first as well; a word that two share is nobody's. */
export function byWord(groups: ReadonlyMap<string, Group>, kind: NameKind): ReadonlyMap<string, Group> {
  const found = new Map<string, Group | null>();
  const put = (word: string, group: Group) => {
    const key = keyOf(word);
    const other = found.get(key);
    found.set(key, other === undefined || other === group ? group : null);
  };
  for (const group of groups.values()) {
    if (group.kind !== kind) continue;
    const words = group.candidates[0]!.words;
    put(words.at(-1)!, group);
    if (words.length > 2 && /^(?:Jr|Sr|II|III)\.?$/.test(words.at(-1)!)) put(words.at(-2)!, group);
  }
  for (const group of groups.values())
    if (group.kind === kind && kind === "person" && !found.has(keyOf(group.candidates[0]!.words[0]!)))
      put(group.candidates[0]!.words[0]!, group);
  return new Map([...found].filter((entry): entry is [string, Group] => entry[1] !== null));
}

/** "Ms Bello Ruiz" is Andrés Bello Ruiz: two last words of one longer name. */
export function joinFamilyNames(groups: Map<string, Group>): void {
  const byEnd = new Map<string, Group | null>();
  for (const [key, group] of groups) {
    const words = key.split(" ");
    if (group.kind !== "person" || words.length < 3) continue;
    const end = words.slice(1).join(" ");
    byEnd.set(end, byEnd.has(end) ? null : group);
  }
  for (const [key, group] of groups) {
    const whole = byEnd.get(key);
    if (whole === undefined || whole === null || group.kind !== "person" || group.id !== null) continue;
    whole.candidates.push(...group.candidates);
    groups.delete(key);
  }
}

/** People by the last word of their names, where more than one has it. */
export function familiesIn(groups: ReadonlyMap<string, Group>): ReadonlyMap<string, readonly Group[]> {
  const families = new Map<string, Group[]>();
  for (const [key, group] of groups) {
    const last = key.split(" ").at(-1)!;
    if (group.kind !== "person") continue;
    const family = families.get(last);
    if (family === undefined) families.set(last, [group]);
    else family.push(group);
  }
  return families;
}

/** "Mr Tranter", where two of a family are named: the only one whom the title fits. */
export function ofTitle({ gender, isTitled }: Candidate, family: readonly Group[]): Group | undefined {
  if (!isTitled || gender === null) return undefined;
  const genderOf = ({ candidates }: Group) =>
    candidates.map((one) => one.gender).find((one) => one !== null) ?? gender;
  const fitting = family.filter((one) => genderOf(one) === gender);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Organizations by where a mention of them ends, and by the letters that their names begin with. */
interface Acronyms {
  readonly byEnd: ReadonlyMap<number, Group>;
  readonly byLetters: ReadonlyMap<string, Group>;
}

export function acronymsIn(groups: ReadonlyMap<string, Group>): Acronyms {
  const byEnd = new Map<number, Group>();
  const byLetters = new Map<string, Group>();
  for (const group of groups.values()) {
    if (group.kind !== "organization") continue;
    for (const { end } of group.candidates) byEnd.set(end, group);
    const capitals = group.candidates[0]!.words.filter((one) => /^\p{Lu}/u.test(one));
    const letters = capitals.map((one) => one.charAt(0)).join("");
    if (!byLetters.has(letters)) byLetters.set(letters, group);
  }
  return { byEnd, byLetters };
}

/** "(ESPO)" right after the name whose letters it has, or the letters of a name that stands elsewhere. */
export function acronymOf(
  plain: string,
  { start, words: [word = ""] }: Candidate,
  acronyms: Acronyms,
): Group | undefined {
  if (!/^\p{Lu}{2,8}$/u.test(word)) return undefined;
  const named = plain.charAt(start - 1) === "(" ? acronyms.byEnd.get(start - 2) : undefined;
  return named ?? acronyms.byLetters.get(word);
}
