import type {
  Briefing,
  Fact,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedQuestion,
  ResolvedSource,
  ResolvedStatement,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { remembering } from "../text/remembering.ts";

/** What a sentence needs to know of the briefing that it is about: its records by id, and which words are names. */
export interface BriefingIndex {
  readonly briefing: Briefing;
  readonly isEnglish: boolean;
  /** Sources that were read, not those that they cite. */
  readonly readSources: readonly ResolvedSource[];
  readonly fact: (id: Id) => Fact | undefined;
  readonly event: (id: Id) => ResolvedEvent | undefined;
  readonly statement: (id: Id) => ResolvedStatement | undefined;
  readonly question: (id: Id) => ResolvedQuestion | undefined;
  readonly source: (id: Id) => ResolvedSource | undefined;
  readonly entity: (id: Id) => ResolvedEntity | undefined;
  /** Names, other spellings, adjectives and the last names of people. */
  readonly names: () => readonly string[];
  /** Words of names, which keep their capital everywhere. */
  readonly nameWords: () => ReadonlySet<string>;
  /** Words that the sheet writes with a small letter somewhere. */
  readonly smallWords: () => ReadonlySet<string>;
}

/** The index of a briefing. Lists and dossiers ask for hundreds of records of the same few briefings. */
export const indexOf: (briefing: Briefing) => BriefingIndex = remembering(1000, makeIndex);

export function makeIndex(briefing: Briefing): BriefingIndex {
  const facts = new Map<Id, Fact>();
  for (const list of [briefing.statements, briefing.events, briefing.figures])
    for (const fact of list) facts.set(fact.id, fact);
  let names: readonly string[] | undefined;
  let nameWords: ReadonlySet<string> | undefined;
  let smallWords: ReadonlySet<string> | undefined;
  return {
    briefing,
    isEnglish: briefing.lang === "en" || briefing.lang.startsWith("en-"),
    readSources: briefing.sources.filter((source) => source.via === null),
    fact: (id) => facts.get(id),
    event: (id) => ofKind(facts.get(id), "event"),
    statement: (id) => ofKind(facts.get(id), "statement"),
    question: (id) => briefing.questions.find((question) => question.id === id),
    source: (id) => briefing.sources.find((source) => source.id === id),
    entity: (id) => (Object.hasOwn(briefing.entities, id) ? briefing.entities[id] : undefined),
    names: () => (names ??= namesOf(briefing)),
    nameWords: () => (nameWords ??= wordsOfNames(briefing)),
    smallWords: () => (smallWords ??= wordsWrittenSmall(briefing)),
  };
}

function ofKind<K extends Fact["kind"]>(
  fact: Fact | undefined,
  kind: K,
): Extract<Fact, { kind: K }> | undefined {
  return fact?.kind === kind ? (fact as Extract<Fact, { kind: K }>) : undefined;
}

const word = /[\p{L}][\p{L}-]*/gu;
const smallWord = /(?<![\p{L}.'’-])\p{Ll}[\p{L}-]*/gu;

interface EntityNames {
  /** Name, adjective, last name, other spellings. */
  readonly whole: readonly string[];
  /** Words of these and of its titles. */
  readonly words: readonly string[];
}

/** An entity of the registry is the same value in every briefing that names it: its names are taken apart once. */
const namesByEntity = new WeakMap<ResolvedEntity, EntityNames>();

function namesOfEntity(entity: ResolvedEntity): EntityNames {
  const known = namesByEntity.get(entity);
  if (known !== undefined) return known;
  const { name, adjective, aka, type, roles } = entity;
  const last = type === "person" && name !== null ? name.slice(name.lastIndexOf(" ") + 1) : null;
  const whole = [name, adjective, last, ...aka].filter((words) => words !== null);
  const titles = roles.map((role) => role.title);
  const words = [...whole, ...titles].flatMap((text) => text.match(word) ?? []);
  const names = { whole, words: [...new Set(words)].filter((found) => found !== "The" && found !== "the") };
  namesByEntity.set(entity, names);
  return names;
}

function namesOf(briefing: Briefing): readonly string[] {
  const names: string[] = [];
  for (const id in briefing.entities) names.push(...namesOfEntity(briefing.entities[id]!).whole);
  return names;
}

function wordsOfNames(briefing: Briefing): ReadonlySet<string> {
  const words = new Set<string>();
  for (const id in briefing.entities)
    for (const word of namesOfEntity(briefing.entities[id]!).words) words.add(word);
  return words;
}

function wordsWrittenSmall(briefing: Briefing): ReadonlySet<string> {
  const texts = [briefing.title, briefing.bottomLine, briefing.body];
  for (const statement of briefing.statements) if (statement.says !== null) texts.push(statement.says);
  for (const event of briefing.events) texts.push(event.what, event.demand ?? "");
  for (const figure of briefing.figures) texts.push(figure.of);
  for (const question of briefing.questions) texts.push(question.ask);
  return new Set(texts.join("\n").match(smallWord));
}
