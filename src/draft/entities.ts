import type { Stretch } from "../reading/plain.ts";
import { organisationEnds } from "../reading/words/en/names.ts";
import { kindOf, type NameKind, votesFor } from "./classify-names.ts";
import type { Votes } from "./name-surroundings.ts";
import { type Candidate, candidatesOf, keyOf } from "./names.ts";
import type { Article } from "./read-article.ts";
import { inSmallLetters, type KnownEntity } from "./registry-names.ts";
import {
  acronymOf,
  acronymsIn,
  byWord,
  familiesIn,
  type Group,
  joinFamilyNames,
  ofTitle,
} from "./same-names.ts";
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
  const families = familiesIn(groups);
  const organisations = byWord(groups, "organization");
  const acronyms = acronymsIn(groups);
  for (const single of singles) {
    const word = single.words[0]!;
    const key = keyOf(word);
    const person = people.get(key) ?? ofTitle(single, families.get(key) ?? []);
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
      Math.max(group.votes[kind], votes[kind], 0) +
      Math.max(0, Math.min(group.votes[kind], votes[kind])) * 0.5 +
      Math.min(0, votes[kind]);
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
