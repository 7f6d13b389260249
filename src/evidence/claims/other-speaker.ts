import type { Briefing, ResolvedEntity, ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { isDenial } from "../../model/vocabulary.ts";
import { plainOf } from "../../reading/plain.ts";
import { spokenTo } from "../../reading/speaking.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { type Passage, shared } from "./passages.ts";
import { type SentenceCast, speaksFor } from "./speakers-of.ts";

/**
 * Who says it in the passage is another one of the sheet's, and it can't be whom the record names: neither by a pronoun nor by an
 * office, nor as one who speaks for the other.
 */
export function* otherSpeaker(
  fact: ResolvedStatement,
  by: ResolvedEntity,
  { entities, sources }: Briefing,
  cited: readonly CitedSentence[],
  castOf: (sentence: string) => SentenceCast,
): Iterable<Omit<ClaimFault, "record" | "paragraphs">> {
  const publishers = new Set<string | null>(sources.map(({ publisher }) => publisher));
  const isOther = (id: Id) =>
    id !== by.id &&
    id !== fact.to &&
    !fact.via.includes(id) &&
    !publishers.has(id) &&
    entities[id] !== undefined;
  const mayBe = (id: Id) => !isOther(id) || speaksFor(entities[id]!, by) || speaksFor(by, entities[id]!);
  // Most are named right beside their verb, and nothing else has to be read.
  if (cited.some(({ sentence }) => speaksBy(by, sentence.text))) return;
  let other: Id | null = null;
  for (const one of tellingOf(fact, cited)) {
    const speaker = speakerIn(one);
    if (speaker === "it may be") return;
    other ??= speaker;
  }
  if (other === null) return;
  yield {
    kind: "speaker-other",
    path: ["statements", fact.id, "by"],
    words: null,
    has: entities[other]?.name ?? entities[other]?.unnamed ?? null,
    elsewhere: null,
  };

  function speakerIn({ sentence, at, passage }: CitedSentence): Id | "it may be" | null {
    let cast = castOf(sentence.text);
    // The reporting clause of a longer quotation stands behind its last sentence.
    for (let next = at + 1; isSilent(cast) && isQuoted(passage, next); next++)
      cast = castOf(passage.sentences[next]!.text);
    if (isSilent(cast)) return null;
    const { speakers, named, hasOther, hasPronoun } = cast;
    if (speakers.has(by.id) || hasOther || isDescribed(by, sentence.text)) return "it may be";
    const spoken = [...speakers].filter((id) => !fact.via.includes(id) && !publishers.has(id));
    if (hasPronoun && (named.has(by.id) || isNamedBefore(by, passage, at, castOf))) return "it may be";
    if (spoken.some(mayBe)) return "it may be";
    if (spoken[0] !== undefined) return spoken[0];
    const persons = hasPronoun ? lastPersons(passage, at, entities, castOf) : [];
    return persons.some(mayBe) ? "it may be" : (persons[0] ?? null);
  }
}

function speaksBy({ name, short, aka, unnamed }: ResolvedEntity, text: string): boolean {
  const small = text.toLowerCase();
  return [name, short, ...aka, name?.split(" ").at(-1) ?? null, unnamed].some((one) => {
    const words = one === null ? "" : plainOf(one).replace(article, "").toLowerCase();
    const start = words === "" ? -1 : small.indexOf(words);
    return start !== -1 && spokenTo(text, { start, end: start + words.length }) !== null;
  });
}

const article = /^(?:the|an?) /i;

/** Whether the sentence at that place goes on with a quotation that was opened before it. */
function isQuoted({ plain, sentences }: Passage, at: number): boolean {
  const sentence = sentences[at];
  return sentence !== undefined && (plain.slice(0, sentence.start).match(/"/g) ?? []).length % 2 === 1;
}

function isSilent({ speakers, hasPronoun, hasOther }: SentenceCast): boolean {
  return speakers.size === 0 && !hasPronoun && !hasOther;
}

/** The sentence that tells what a statement tells, where it has far more of its words than any other; else all that are cited. */
function tellingOf(
  { says, quote, verb }: ResolvedStatement,
  cited: readonly CitedSentence[],
): readonly CitedSentence[] {
  // "Suriname denies this": what is denied stands in the sentence before.
  if (cited.length < 2 || isDenial(verb)) return cited;
  const stems = contentWords(plainOf(`${says ?? ""} ${quote ?? ""}`));
  const counts = cited.map(({ sentence }) => shared(stems, sentence.stems));
  const [most = 0, next = 0] = counts.toSorted((a, b) => b - a);
  return most >= stems.size * 0.6 && most >= next + 2
    ? cited.filter((_, index) => counts[index] === most)
    : cited;
}

/** Whether a sentence describes one whom the source does not name, in other words than the record's. */
function isDescribed({ unnamed, roles }: ResolvedEntity, text: string): boolean {
  const words =
    unnamed === null ? roles.flatMap(({ title }) => title.split(" ")) : (unnamed.match(/\p{L}{4,}/gu) ?? []);
  const small = text.toLowerCase();
  return words.some((word) => word.length > 3 && small.includes(word.toLowerCase()));
}

function isNamedBefore(
  { id }: ResolvedEntity,
  passage: Passage,
  at: number,
  castOf: (sentence: string) => SentenceCast,
): boolean {
  return passage.sentences.slice(0, at).some(({ text }) => castOf(text).named.has(id));
}

/** The persons of the nearest sentence up to this one, in its paragraph, that names any. */
function lastPersons(
  passage: Passage,
  at: number,
  entities: Briefing["entities"],
  castOf: (sentence: string) => SentenceCast,
): readonly Id[] {
  for (let before = at; before >= 0; before--) {
    const named = [...castOf(passage.sentences[before]!.text).named];
    const persons = named.filter((id) => entities[id]?.type === "person");
    if (persons.length > 0) return persons;
  }
  return [];
}
