import type { Briefing, Fact } from "../../../model/briefing.ts";
import type { Id } from "../../../model/common.ts";
import { keyOf, namesIn } from "../../../reading/names-in.ts";
import { blanked, plainOf } from "../../../reading/plain.ts";
import { quotationsIn } from "../../../reading/quotations.ts";
import { type Slot, slotsIn } from "../../../reading/slots.ts";
import { stemOf, wordStems } from "../../../reading/word-stems.ts";
import { areOthers, isKindNoun, isPartyNoun } from "../../../reading/words/en/parties.ts";
import { remembering } from "../../../text/remembering.ts";
import { shareOf } from "./about-records.ts";
import { evidenceOf, sheetEvidence, wordsOf } from "./evidence.ts";
import { nearFacts } from "./near-facts.ts";
import { ofEachFact } from "./of-each-fact.ts";
import type { CitedPart } from "./prose-sentences.ts";
import { isWide, kinOf, namesOf } from "./sheet-names.ts";

/** Somebody or something of a sentence: a name, or a noun in the place of one. */
interface Party {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Of a name: whose it may be. */
  readonly ids: readonly Id[];
  /** Of a name that nobody in the sheet has, or of a noun: its word. */
  readonly noun: string | null;
}

export interface PartyChanged {
  readonly told: string;
  readonly has: string;
}

/** "Halbrecht has to pay Vantor" of what Vantor must pay Halbrecht: one stands where the record has the other. */
export function partyChanged({ fact, briefing, words }: CitedPart): PartyChanged | null {
  const share = shareOf(fact, briefing, wordStems(words));
  if (share < leastShare) return null;
  const own = ownSlots(fact, briefing);
  if (own.length === 0) return null;
  // Where each has a number, another rule tells which belongs to whom.
  if ((words.match(/\d+(?:[.,]\d+)*/g) ?? []).length > 1 && evidenceOf(fact, briefing).numbers.length > 1)
    return null;
  const told = slotsOf(words, briefing);
  for (const slot of told) {
    const rivals = own.filter((one) => isSameSlot(one, slot));
    if (rivals.length === 0) continue;
    const isHis = (one: Slot<Party>) => isSameSlot(one, slot) && !areApart(one.party, slot.party, briefing);
    if (rivals.some(isHis) || nearSlots(fact, briefing).some(isHis)) continue;
    const rival = rivals.find(
      ({ party }) => !told.some((one) => isSameSlot(one, slot) && !areApart(one.party, party, briefing)),
    )?.party;
    if (rival === undefined) continue;
    // Who changed places with another stands elsewhere in the sentence; else it may be another name for the same.
    const isExchanged =
      told.some(({ party }) => areOne(party, rival, briefing)) ||
      own.some(({ party }) => areOne(party, slot.party, briefing));
    if (
      share < (isExchanged ? leastShare : 0.4) ||
      (!isExchanged && mayStandFor(rival, slot.party, briefing))
    )
      continue;
    return { told: slot.party.words, has: rival.words };
  }
  return null;
}

/** How much of its record a sentence tells at least in which two have changed places. */
const leastShare = 0.2;

/** What goes on for longer is a list. */
const longest = 600;

function areOne(one: Party, other: Party, briefing: Briefing): boolean {
  const theirs = meantBy(other, briefing);
  return meantBy(one, briefing).some((id) => theirs.includes(id));
}

function isSameSlot(one: Slot<Party>, other: Slot<Party>): boolean {
  return one.tie === other.tie && !one.of.some(isMutual) && one.of.some((stem) => other.of.includes(stem));
}

/** Whoever meets somebody is met as well. */
function isMutual(stem: string): boolean {
  return mutual.has(stem);
}

const mutual = wordStems(
  "meet talks negotiate agree accord border fight war clash collide merge marry ally differ dispute share compete play speak deal contact phone relations",
);

const wordSlots = ofEachFact((fact: Fact, briefing: Briefing): readonly Slot<Party>[] =>
  wordsOf(fact).flatMap((text) => slotsOf(text, briefing)),
);

const ownSlots = ofEachFact((fact: Fact, briefing: Briefing): readonly Slot<Party>[] => [
  ...wordSlots(fact, briefing),
  ...(fact.condition?.kind === "text" ? slotsOf(fact.condition.text, briefing) : []),
]);

function nearSlots(fact: Fact, briefing: Briefing): readonly Slot<Party>[] {
  return nearFacts(fact, briefing).flatMap((one) => (one === fact ? [] : wordSlots(one, briefing)));
}

function slotsOf(words: string, briefing: Briefing): readonly Slot<Party>[] {
  if (words.length > longest) return [];
  const plain = plainOf(
    /["“]/.test(words)
      ? blanked(
          words,
          quotationsIn(words).spans.map(({ start, end }) => ({ start, end: end + 1 })),
        )
      : words,
  );
  return slotsIn(plain, partiesIn(plain, words, briefing));
}

function partiesIn(plain: string, words: string, briefing: Briefing): readonly Party[] {
  const names = namesIn(words, namesOf(briefing))
    .filter(({ end, ids, words: name }) => !isModifier(name, ids, plain.slice(end), briefing))
    .map(({ start, end, words: name, ids }) => ({
      start,
      end,
      words: name,
      ids,
      noun: ids.length > 0 ? null : keyOf(name),
    }));
  const nouns = Array.from(plain.matchAll(/(?<![\p{L}-])\p{Ll}{3,}(?![\p{L}-])/gu))
    .filter(
      ({ index, 0: word }) =>
        isPartyNoun(word) && !names.some(({ start, end }) => index < end && start < index + word.length),
    )
    .map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      words: word,
      ids: [],
      noun: word,
    }));
  return [...names, ...nouns].toSorted((a, b) => a.start - b.start);
}

/** "The Danish group", "the Ibadan hospital": a name that only qualifies a noun. */
function isModifier(name: string, ids: readonly Id[], rest: string, { entities }: Briefing): boolean {
  if (ids.some((id) => entities[id]?.adjective === name)) return true;
  const next = /^(?: [\p{L}-]+)? (\p{Ll}+)(?![\p{sc=Latn}\p{Lm}])/u.exec(rest)?.[1];
  const beside = /^(?: |-)(\p{L}+)/u.exec(rest)?.[1];
  return [next, beside].some((word) => word !== undefined && isPartyNoun(word));
}

/** Whether two are others beyond what a sheet may call by two names. */
function areApart(one: Party, other: Party, briefing: Briefing): boolean {
  if (one.noun !== null && other.noun !== null) {
    if (stemOf(one.noun) === stemOf(other.noun)) return false;
    const isName = (party: Party) => /^\p{Lu}/u.test(party.words);
    if (isName(one) || isName(other)) return false;
    return (
      (areOthers(one.noun, other.noun) || areBeside(one.noun, other.noun, briefing)) &&
      !meantBy(one, briefing).some((id) => meantBy(other, briefing).includes(id))
    );
  }
  const [a, b] = [meantBy(one, briefing), meantBy(other, briefing)];
  // A name or noun of which nobody knows whom it means may mean anybody, and "the company" any company.
  if (a.length === 0 || b.length === 0 || [one, other].some(isCommon))
    return isOtherKind(one, other, briefing) || isOtherKind(other, one, briefing);
  const kin = new Set(a.flatMap((id) => kinOf(id, briefing)));
  return !b.flatMap((id) => [id, ...kinOf(id, briefing)]).some((id) => kin.has(id));
}

function isCommon({ noun }: Party): boolean {
  return (
    noun !== null &&
    /^(?:company|firm|group|business|agency|office|authority|ministry|side|team|party|owner|operator)$/.test(
      noun,
    )
  );
}

/** "The insurer" in a sheet that calls nobody so, for one that is called a museum. */
function isOtherKind({ noun, words }: Party, { ids }: Party, { entities }: Briefing): boolean {
  const [id] = ids;
  const entity = ids.length === 1 && id !== undefined ? entities[id] : undefined;
  if (noun === null || /^\p{Lu}/u.test(words) || entity?.type !== "organization") return false;
  const called =
    [entity.name, entity.short, ...entity.aka]
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const nouns = called.filter((word) => isKindNoun(word));
  return isKindNoun(noun) && nouns.length > 0 && nouns.every((word) => areOthers(word, noun));
}

/** "A ferry and a cargo ship": two of a sheet, though one may be called by the other's noun. */
function areBeside(one: string, other: string, briefing: Briefing): boolean {
  const { text } = sheetEvidence(briefing);
  return [
    [one, other],
    [other, one],
  ].some(([a, b]) =>
    new RegExp(`(?<!\\p{L})${a} (?:and|with) (?:the |an? )?(?:\\p{L}+ )?${b}(?!\\p{L})`, "iu").test(text),
  );
}

/** "Brussels" for the Commission, "Madrid" for a government; and a town lies in its country. */
function mayStandFor(one: Party, other: Party, briefing: Briefing): boolean {
  const [a, b] = [meantBy(one, briefing), meantBy(other, briefing)];
  const isPlace = (id: Id) => briefing.entities[id]?.type === "place";
  const isHouse = (id: Id) => briefing.entities[id]?.type === "organization";
  if ((a.some(isPlace) && b.some(isHouse)) || (a.some(isHouse) && b.some(isPlace))) return true;
  const [isLarge, isOtherLarge] = [a, b].map((ids) => ids.some((id) => isPlace(id) && isWide(id, briefing)));
  return a.some(isPlace) && b.some(isPlace) && isLarge !== isOtherLarge;
}

function meantBy({ ids, noun, words }: Party, briefing: Briefing): readonly Id[] {
  if (noun === null) return ids;
  return /^\p{Lu}/u.test(words) ? [] : (calledSo(briefing).get(stemOf(noun)) ?? []);
}

/** By the stem of each noun, those whose names, roles and descriptions have it. */
const calledSo = remembering(20, ({ entities }: Briefing): ReadonlyMap<string, readonly Id[]> => {
  const by = new Map<string, Id[]>();
  for (const { id, name, unnamed, short, aka, note, roles } of Object.values(entities))
    for (const stem of wordStems(
      [name, unnamed, short, note, ...aka, ...roles.map(({ title }) => title)].join(" · "),
    ))
      by.set(stem, [...(by.get(stem) ?? []), id]);
  return by;
});
