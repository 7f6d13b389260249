import type { Briefing, ResolvedStatement } from "../../../model/briefing.ts";
import { isDenial } from "../../../model/vocabulary.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import type { SpeakerWrong } from "./chain-turned.ts";
import type { ProseSentence } from "./prose-sentences.ts";
import { kinOf } from "./sheet-names.ts";
import { standFor } from "./told-another.ts";

/**
 * "The ministry says" of what a railway's president says, "Tanzania's foreign minister" of Malawi's: whoever speaks is told by what they are
 * and by no name, and in the record that is somebody else.
 */
export function saidByHouse({
  cited,
  reading,
  place,
}: ProseSentence): (SpeakerWrong & { readonly severity: "warning" }) | null {
  const [one] = cited;
  if (place === "line" || one?.fact.kind !== "statement" || one.fact.by === null) return null;
  if (cited.some(({ fact }) => fact !== one.fact)) return null;
  // "The management says so; the union denies it": a denial names whose words it denies.
  if (isDenial(one.fact.verb)) return null;
  const { fact, briefing } = one;
  const by = briefing.entities[one.fact.by.entity];
  if (by === undefined) return null;
  const own = kinOf(by.id, briefing);
  const stand = new Set(standFor(one.fact, briefing));
  const called = calledOf(one.fact, briefing);
  for (const pattern of tellers)
    for (const { index, 0: whole, 1: phrase = "" } of reading.own.matchAll(pattern)) {
      const noun = /(\p{L}+)$/u.exec(headOf(phrase))?.[1] ?? "";
      const stems = wordStems(phrase);
      // "Its management" may be that of whoever speaks.
      const isHouse =
        house.test(noun) && !/^(?:its|their) /iu.test(phrase) && sharedStems(stems, called) === 0;
      const isRaised = by.unnamed !== null && first.test(noun) && !headOf(by.unnamed).includes(noun);
      const end = index + whole.indexOf(phrase) + phrase.length;
      const named = reading.names.find(({ start }) => reading.own.slice(end, start) === ", ");
      const other = named?.ids.find((id) => briefing.entities[id]?.type === "person" && !stand.has(id));
      const owner = ownerIn(phrase, own, briefing, called);
      if (!isHouse && !isRaised && owner === null && other === undefined) continue;
      // Who says it is named beside it: "Imada said, and the ministry said so too".
      if (reading.names.some(({ ids }) => ids.some((id) => own.includes(id) && id !== owner))) return null;
      const told = (other !== undefined && named !== undefined ? named.words : phrase).replace(
        /^The /u,
        "the ",
      );
      const who = by.name ?? by.unnamed ?? "somebody else";
      return {
        words: told,
        severity: "warning",
        message: `Record "${fact.id}" has this from ${who}, not from ${told}.`,
        hint: `Name ${who}, or cite the words of ${told}.`,
        record: fact.id,
      };
    }
  return null;
}

const start = String.raw`(?:the|its|his|her|their|an?|\p{Lu}[\p{L}-]+['’]s)`;
const tellers = [
  new RegExp(
    String.raw`(?<=^|, |[”"] )(${start}(?: (?!(?:that|which|and|but|has|had|was|is|were|are|will|would)(?![\p{sc=Latn}\p{Lm}]))[\p{L}'’-]+){1,7}) (?:says?|said|told|tells?|adds?|added|warns?|warned|announced)(?![\p{sc=Latn}\p{Lm}])`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<=(?:, |^)(?:says?|said|according to|quoting|citing) |According to )(${start}(?: (?!(?:that|which|and|but)(?![\p{sc=Latn}\p{Lm}]))[\p{L}'’-]+){1,6})(?=[,.;]|$)`,
    "gu",
  ),
];

/** What speaks as a body, or as a group that is none of another. */
const house =
  /^(?:ministry|management|court|police|commission|council|parliament|government|union|museum|army|military|navy|guard|prosecutors?|hospital|university|residents|relatives|families|workers|staff|witnesses|scientists|villagers|treasury|cabinet|embassy|opposition)$/iu;

/** "Its chairman" of what a person close to it says: who has the first place is somebody else. */
const first =
  /^(?:chairman|chairwoman|chair|president|director|minister|premier|mayor|governor|chancellor|boss|owner|founder|secretary|ambassador|judge)$/iu;

const ofKin =
  /(?<![\p{sc=Latn}\p{Lm}])(?:relatives?|famil(?:y|ies)|parents?|widows?|mothers?|fathers?|sons?|daughters?)(?![\p{sc=Latn}\p{Lm}])/iu;

function headOf(phrase: string): string {
  return phrase.toLowerCase().split(/ (?:of|in|at|for|from|with|who|close|near|to|on|familiar) /u)[0]!;
}

/** The stems of all by which the speaker, those for whom they speak and those who carried it are called. */
function calledOf(fact: ResolvedStatement, briefing: Briefing): ReadonlySet<string> {
  const ids = new Set([fact.by!.entity, ...standFor(fact, briefing)]);
  // All of a town's offices are kin of the town.
  for (const id of [...ids])
    if (briefing.entities[id]?.type !== "place") for (const kin of kinOf(id, briefing)) ids.add(kin);
  const words = [...ids].flatMap((id) => {
    const entity = briefing.entities[id];
    if (entity === undefined) return [];
    const { name, unnamed, aka, adjective, note, roles } = entity;
    const titles = roles.flatMap(({ title, of }) => [title, briefing.entities[of ?? ""]?.name]);
    return [name, unnamed, adjective, note, ...aka, ...titles];
  });
  const text = words.join(" · ");
  return wordStems(ofKin.test(text) ? `${text} · relatives, families` : text);
}

/** "Tanzania" of "Tanzania's foreign minister": whose they are, where the sheet has that name and the speaker is nobody's of it. */
function ownerIn(
  phrase: string,
  own: readonly string[],
  briefing: Briefing,
  called: ReadonlySet<string>,
): string | null {
  const owner = /(?<!\p{L})(\p{L}[\p{L}-]+)['’]s \p{L}/u.exec(phrase)?.[1];
  if (owner === undefined || anyHouse.test(owner)) return null;
  const [stem] = wordStems(owner);
  if (stem === undefined || called.has(stem) || sharedStems(wordStems(phrase), called) === 0) return null;
  const named = Object.values(briefing.entities).find(
    ({ name, type }) => type !== "person" && name !== null && wordStems(name).has(stem),
  );
  if (named === undefined) return null;
  // "Ghana's medicines regulator", of an agency of which the sheet does not say where it is.
  const isPlaced = own.some((id) => briefing.entities[id]?.type === "place");
  return named.type === "place" && !isPlaced ? null : named.id;
}

const anyHouse =
  /^(?:club|company|firm|bank|group|party|union|city|town|county|country|state|region|province|museum|agency|board|team|court|council|ministry|government|hospital|school|university|operator|owner|carrier|airline|plant|paper|newspaper)$/iu;
