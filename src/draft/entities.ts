import type { Stretch } from "../reading/plain.ts";
import { organisationEnds } from "../reading/words/en/names.ts";
import { kindOf, type NameKind, votesFor } from "./classify-names.ts";
import type { Votes } from "./name-surroundings.ts";
import { type Candidate, candidatesOf, keyOf } from "./names.ts";
import type { Article } from "./read-article.ts";
import { inSmallLetters, type KnownEntity } from "./registry-names.ts";
import { withoutShips } from "./ships-and-storms.ts";
import { isKnownPlace } from "./words/en/places.ts";

export interface DraftEntity {
  readonly kind: NameKind;
  /** Its longest name, where it first stands. */
  readonly name: Stretch;
  readonly role: Stretch | null;
  /** Other names for it in the text: an acronym, another spelling. */
  readonly aliases: readonly Stretch[];
  readonly gender: "she" | "he" | null;
  /** Of the registry; null for one that is new. */
  readonly id: string | null;
  readonly isSure: boolean;
}

/** A place in the text where an entity is named. */
export interface Mention extends Stretch {
  readonly entity: number;
  readonly sentence: number;
}

export interface Cast {
  readonly entities: readonly DraftEntity[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

interface Group {
  readonly candidates: Candidate[];
  readonly votes: Votes;
  kind: NameKind;
  isSure: boolean;
  id: string | null;
  readonly aliases: Stretch[];
}

/** Who and what the body of an article names. The registry is asked first, then the words of names and those around them. */
export function castOf(article: Article, known: readonly KnownEntity[]): Cast {
  const { plain } = article;
  const registry = new Map<string, KnownEntity>();
  for (const entity of known)
    for (const name of entity.names) if (!registry.has(keyOf(name))) registry.set(keyOf(name), entity);
  const capitals = candidatesOf(article);
  const candidates = [
    ...withoutShips(plain, capitals, registry),
    ...inSmallLetters(article, known, capitals),
  ];
  const loneWords = new Set(
    candidates.filter(({ words }) => words.length === 1).map(({ words }) => words[0]!),
  );
  const inside = new Set(candidates.filter(({ isFirst }) => !isFirst).flatMap(({ words }) => words));
  const groups = new Map<string, Group>();
  const singles: Candidate[] = [];
  for (const candidate of candidates) {
    const key = keyOf(candidate.words.join(" "));
    if (candidate.words.length === 1 && !registry.has(key)) {
      singles.push(candidate);
      continue;
    }
    gather(groups, key, candidate, votesFor(plain, candidate, loneWords));
  }
  for (const [key, group] of groups) settle(group, key, registry, groups);
  joinFamilyNames(groups);
  const people = byWord(groups, "person");
  const organisations = byWord(groups, "organization");
  const acronyms = acronymsIn(groups);
  for (const single of singles) {
    const word = single.words[0]!;
    const key = keyOf(word);
    const person = people.get(key);
    if (person !== undefined && !isKnownPlace(word)) person.candidates.push(single);
    else if (groups.has(key)) gather(groups, key, single, votesFor(plain, single, loneWords));
    else {
      const acronym =
        acronymOf(plain, single, acronyms) ??
        (organisationEnds.has(word) || /^\p{Lu}{2,}$/u.test(word) ? organisations.get(key) : undefined);
      if (acronym !== undefined) {
        acronym.candidates.push(single);
        if (
          !acronym.aliases.some(({ start, end }) => plain.slice(start, end) === word) &&
          /^\p{Lu}{2,}$/u.test(word)
        )
          acronym.aliases.push(single);
      } else if (!single.isFirst || inside.has(word) || single.isTitled || isKnownPlace(word))
        gather(groups, key, single, votesFor(plain, single, loneWords));
    }
  }
  for (const [key, group] of groups)
    if (group.candidates.every(({ words }) => words.length === 1)) settle(group, key, registry, groups);
  return laidOut(
    plain,
    [...groups.values()].filter(({ kind }) => kind !== undefined && kind !== null),
  );
}

function gather(groups: Map<string, Group>, key: string, candidate: Candidate, votes: Votes): void {
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, {
      candidates: [candidate],
      votes: { ...votes },
      kind: undefined as unknown as NameKind,
      isSure: false,
      id: null,
      aliases: [],
    });
    return;
  }
  group.candidates.push(candidate);
  for (const kind of ["person", "organization", "place"] as const)
    group.votes[kind] =
      Math.max(group.votes[kind], 0) + Math.max(0, votes[kind]) * 0.5 + Math.min(0, votes[kind]);
}

function settle(
  group: Group,
  key: string,
  registry: ReadonlyMap<string, KnownEntity>,
  groups: Map<string, Group>,
): void {
  const entity = registry.get(key);
  if (entity !== undefined) {
    group.kind = entity.kind === "group" ? "organization" : entity.kind;
    group.id = entity.id;
    group.isSure = true;
    return;
  }
  const words = group.candidates[0]!.words;
  const found = kindOf(group.votes, words.length);
  if (found === null) {
    groups.delete(key);
    return;
  }
  group.kind = found.kind;
  group.isSure = found.isSure;
}

/** "Ms Bello Ruiz" is Andrés Bello Ruiz: two last words of one longer name. */
function joinFamilyNames(groups: Map<string, Group>): void {
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

/** Groups of a kind by the last word of their names, and people by their first as well; a word that two share is nobody's. */
function byWord(groups: ReadonlyMap<string, Group>, kind: NameKind): ReadonlyMap<string, Group> {
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

/** Organizations by where a mention of them ends, and by the letters that their names begin with. */
interface Acronyms {
  readonly byEnd: ReadonlyMap<number, Group>;
  readonly byLetters: ReadonlyMap<string, Group>;
}

function acronymsIn(groups: ReadonlyMap<string, Group>): Acronyms {
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
function acronymOf(
  plain: string,
  { start, words: [word = ""] }: Candidate,
  acronyms: Acronyms,
): Group | undefined {
  if (!/^\p{Lu}{2,8}$/u.test(word)) return undefined;
  const named = plain.charAt(start - 1) === "(" ? acronyms.byEnd.get(start - 2) : undefined;
  return named ?? acronyms.byLetters.get(word);
}

function laidOut(plain: string, groups: readonly Group[]): Cast {
  const sorted = groups.toSorted((a, b) => firstOf(a).start - firstOf(b).start);
  const mentions: Mention[] = [];
  const entities = sorted.map((group, index): DraftEntity => {
    for (const { start, end, sentence } of group.candidates)
      mentions.push({ start, end, sentence, entity: index });
    const longest = group.candidates.reduce((a, b) =>
      b.words.length > a.words.length || (b.words.length === a.words.length && b.start < a.start) ? b : a,
    );
    // "Ms" alone is no role.
    const titled = group.candidates
      .filter(
        ({ role }) => role !== null && !/^(?:Mrs?|Ms|Miss|Mx)\.?$/.test(plain.slice(role.start, role.end)),
      )
      .sort((a, b) => a.start - b.start)[0];
    return {
      kind: group.kind,
      name: { start: longest.start, end: longest.end },
      role: group.kind === "person" ? (titled?.role ?? null) : null,
      aliases: group.aliases.map(({ start, end }) => ({ start, end })),
      gender: group.candidates.map(({ gender }) => gender).find((gender) => gender !== null) ?? null,
      id: group.id,
      isSure: group.isSure,
    };
  });
  return { entities, mentions: mentions.sort((a, b) => a.start - b.start) };
}

function firstOf({ candidates }: Group): Candidate {
  return candidates.reduce((a, b) => (b.start < a.start ? b : a));
}
