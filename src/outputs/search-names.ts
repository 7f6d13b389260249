import { entityAddress, storylineAddress } from "../model/address.ts";
import type { LinkedEntity } from "../model/archive.ts";
import type { PageContext } from "../model/page-context.ts";
import { defineOutput, type OutputFile } from "./output.ts";
import { joined } from "./search-record.ts";

/** A page that is found by its own name: a dossier, a storyline, a register, a page written by hand. */
export interface NamedPage {
  readonly address: string;
  readonly name: string;
  readonly kind: "Person" | "Organization" | "Group" | "Place" | "Storyline" | "Register" | "Page";
  /** In how many briefings it is named; 0 where that is not counted. */
  readonly briefings: number;
  /** Other names of the same, and offices: "Kremlin spokesman". */
  readonly spellings: readonly string[];
  /** What else is said of it: roles, where there are none a note, a summary. Whoever looks for these words finds it behind the lines. */
  readonly about: string;
}

/** `search/names.json`. Where there are many names, those of dossiers stand by first letter, one file a letter. */
export interface NamesFile {
  readonly names: readonly NamedPage[];
  /** The letters that have a file, as `firstLetter` writes them. */
  readonly letters: readonly string[];
}

/** `search/words.json`: words that are told here, those of titles and events first, each by how often. A misspelt word, and no other, may be meant for one. */
export type WordsFile = readonly string[];

export const searchNames = defineOutput({
  name: "search-names",
  files: (context) => {
    const linked = Object.values(context.archive.entities);
    const dossiers = linked.flatMap((one) => dossierName(one, context));
    const others = [...registers, ...storylineNames(context), ...pageNames(context)];
    const words = fileOf("words", knownWords(context));
    if (dossiers.length <= inOneFile)
      return [fileOf("names", { names: [...others, ...dossiers], letters: [] }), words];
    const byLetter = new Map<string, NamedPage[]>();
    for (const one of linked)
      for (const letter of lettersOf(one.entity)) {
        const known = byLetter.get(letter) ?? [];
        known.push(...dossierName(one, context));
        byLetter.set(letter, known);
      }
    const letters = [...byLetter.keys()].toSorted();
    return [
      fileOf("names", { names: others, letters }),
      words,
      ...letters.map((letter) => fileOf(`names-${letter}`, { names: byLetter.get(letter)!, letters: [] })),
    ];
  },
});

// About 20 KB on the way to the reader.
const inOneFile = 1000;
const mostWords = 2000;

function fileOf(name: string, contents: NamesFile | WordsFile): OutputFile {
  return { path: `search/${name}.json`, contents: JSON.stringify(contents) };
}

const register = (address: string, name: string, ...spellings: string[]): NamedPage => ({
  address,
  name,
  kind: "Register",
  briefings: 0,
  spellings,
  about: "",
});

const registers: readonly NamedPage[] = [
  register("/briefings/", "Briefings", "All briefings"),
  register("/timeline/", "Timeline", "Events", "Calendar"),
  register("/deadlines/", "Deadlines"),
  register("/questions/", "Questions", "Open questions"),
  register("/sources/", "Sources", "Publishers"),
  register("/corrections/", "Corrections", "Updates"),
  register("/people/", "People"),
  register("/organizations/", "Organizations"),
  register("/places/", "Places"),
];

function dossierName({ entity, briefings }: LinkedEntity, { archive }: PageContext): readonly NamedPage[] {
  const address = entityAddress(entity);
  if (address === null || entity.name === null) return [];
  const { type, name, aka, short, adjective, roles, note } = entity;
  const offices = roles.map(({ title, of }) => {
    const whose =
      of !== undefined && Object.hasOwn(archive.entities, of) ? archive.entities[of]?.entity : undefined;
    return [whose?.adjective, whose?.name, title].filter(Boolean).join(" ");
  });
  const others = [short, adjective].filter((word) => word !== null);
  const spellings = [...new Set([...aka, ...others, ...offices])].filter((other) => other !== name);
  const about = joined(roles.length === 0 ? [note] : roles.map(({ title }) => title));
  return [{ address, name, kind: kinds[type], briefings: briefings.length, spellings, about }];
}

const kinds = { person: "Person", organization: "Organization", group: "Group", place: "Place" } as const;

function storylineNames({ archive }: PageContext): readonly NamedPage[] {
  return Object.values(archive.storylines).map(({ id, title, summary, briefings }) => ({
    address: storylineAddress(id),
    name: title,
    kind: "Storyline",
    briefings: briefings.length,
    spellings: [],
    about: summary ?? "",
  }));
}

/** Pages written by hand. One that search engines shall leave alone is not found here either. */
function pageNames({ ownPages = [], site }: PageContext): readonly NamedPage[] {
  return ownPages
    .filter(({ index, address }) => index && address !== "/")
    .map(({ address, title, description }) => ({
      address,
      name: title ?? site.title,
      kind: "Page",
      briefings: 0,
      spellings: [],
      about: description ?? "",
    }));
}

/** Words of four letters and more, once each: those of titles of briefings and of what events are, then those of what else is told. */
function knownWords({ archive, preview }: PageContext): WordsFile {
  const briefings = archive.briefings.filter(({ draft }) => preview || !draft);
  const called = briefings.flatMap(({ title, events }) => [title, ...events.map(({ what }) => what)]);
  const told = briefings.flatMap(({ statements, figures, questions }) => [
    ...statements.flatMap(({ says, quote }) => [says ?? "", quote ?? ""]),
    ...figures.map((figure) => figure.of),
    ...questions.map(({ ask }) => ask),
  ]);
  return [...new Set([...oftenFirst(called), ...oftenFirst(told)])].slice(0, mostWords);
}

function oftenFirst(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return sorted.map(([word]) => word);
}

/**
 * The first letters of all words of its names and titles, each once. Of whom an office is, is not among them: the letter of the United
 * States would have half of the archive.
 */
function lettersOf({ name, aka, short, adjective, roles }: LinkedEntity["entity"]): ReadonlySet<string> {
  const texts = [name ?? "", ...aka, short ?? "", adjective ?? "", ...roles.map(({ title }) => title)];
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).map(firstLetter));
}

/** The first letter of a word as part of a file's name: `a`; of another script by its number, `u0437`. The search page does the same. */
export function firstLetter(word: string): string {
  const [first = ""] = [...word.normalize("NFD").toLowerCase()];
  return /^[a-z0-9]$/.test(first) ? first : `u${(first.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
