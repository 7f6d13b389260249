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

/**
 * What a sentence needs to know of the briefing that it is about: its records by id, and which words are names. Worked out when it is
 * asked for: a list that goes through an archive asks a little of each of its briefings.
 */
export class BriefingIndex {
  readonly briefing: Briefing;
  readonly isEnglish: boolean;
  private facts: ReadonlyMap<Id, Fact> | null = null;
  private allNames: readonly string[] | null = null;
  private smallOnes: readonly string[] | null = null;
  private wordsInNames: ReadonlySet<string> | null = null;
  private wordsInSmall: ReadonlySet<string> | null = null;

  constructor(briefing: Briefing) {
    this.briefing = briefing;
    this.isEnglish = briefing.lang === "en" || briefing.lang.startsWith("en-");
  }

  /** Sources that were read, not those that they cite. */
  get readSources(): readonly ResolvedSource[] {
    return this.briefing.sources.filter((source) => source.via === null);
  }

  fact(id: Id): Fact | undefined {
    const { statements, events, figures } = this.briefing;
    if (statements.length + events.length + figures.length <= few)
      return withId(statements, id) ?? withId(events, id) ?? withId(figures, id);
    this.facts ??= factsById(this.briefing);
    return this.facts.get(id);
  }

  event(id: Id): ResolvedEvent | undefined {
    return ofKind(this.fact(id), "event");
  }

  statement(id: Id): ResolvedStatement | undefined {
    return ofKind(this.fact(id), "statement");
  }

  question(id: Id): ResolvedQuestion | undefined {
    return this.briefing.questions.find((question) => question.id === id);
  }

  source(id: Id): ResolvedSource | undefined {
    return this.briefing.sources.find((source) => source.id === id);
  }

  entity(id: Id): ResolvedEntity | undefined {
    const { entities } = this.briefing;
    return Object.hasOwn(entities, id) ? entities[id] : undefined;
  }

  /** Whether the text that is being written has named it before, so that its short name will do; outside of one, never. */
  isNamedAgain(_id: Id): boolean {
    return false;
  }

  /** Names, other spellings, adjectives and the last names of people. */
  names(): readonly string[] {
    this.allNames ??= namesOf(this.briefing);
    return this.allNames;
  }

  /** Names of people and organizations that begin with a small letter: "bne IntelliNews". */
  smallNames(): readonly string[] {
    this.smallOnes ??= smallNamesOf(this.briefing);
    return this.smallOnes;
  }

  /** Words of names, which keep their capital everywhere. */
  nameWords(): ReadonlySet<string> {
    this.wordsInNames ??= wordsOfNames(this.briefing);
    return this.wordsInNames;
  }

  /** Words that the sheet writes with a small letter somewhere. */
  smallWords(): ReadonlySet<string> {
    this.wordsInSmall ??= wordsWrittenSmall(this.briefing);
    return this.wordsInSmall;
  }
}

/** The index of a briefing. Lists and dossiers ask for hundreds of records of the same few briefings. */
export const indexOf: (briefing: Briefing) => BriefingIndex = remembering(
  1000,
  (briefing: Briefing) => new BriefingIndex(briefing),
);

/** Among so few records, one is found sooner than a map of them is made. */
const few = 64;

function withId<R extends { readonly id: Id }>(records: readonly R[], id: Id): R | undefined {
  for (const record of records) if (record.id === id) return record;
  return undefined;
}

function factsById({ statements, events, figures }: Briefing): ReadonlyMap<Id, Fact> {
  const facts = new Map<Id, Fact>();
  for (const list of [statements, events, figures]) for (const fact of list) facts.set(fact.id, fact);
  return facts;
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

/** Groups and places are called by what they are, "reporters". */
function smallNamesOf({ entities }: Briefing): readonly string[] {
  const names: string[] = [];
  for (const id in entities) {
    const { name, type } = entities[id]!;
    if (name !== null && smallLetter.test(name) && (type === "person" || type === "organization"))
      names.push(name);
  }
  return names;
}

const smallLetter = /^\p{Ll}/u;

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
