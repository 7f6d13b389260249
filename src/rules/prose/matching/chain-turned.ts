import type { Briefing, ResolvedEntity, ResolvedStatement } from "../../../model/briefing.ts";
import { plainOf } from "../../../reading/plain.ts";
import type { CitedPart, ProseSentence } from "./prose-sentences.ts";
import { kinOf, nounOf } from "./sheet-names.ts";

/** Who is told as speaking, and is not the one who speaks in the record. */
export interface SpeakerWrong {
  readonly words: string;
  readonly message: string;
  readonly hint: string;
  readonly record: string;
  readonly severity?: "warning";
}

/** "The Post told Ostrel" of what Ostrel told the Post: whoever was told, or carried it, speaks to who speaks in the record. */
export function toldTo({ cited, reading, place }: ProseSentence): SpeakerWrong | null {
  if (
    place === "line" ||
    !/(?<![\p{sc=Latn}\p{Lm}])(?:told|tells?|informed)(?![\p{sc=Latn}\p{Lm}])/u.test(reading.own)
  )
    return null;
  const statement = onlySpeaker(cited);
  if (statement === null) return null;
  const { fact, briefing, by } = statement;
  const tellers = [...fact.via, ...(fact.to === null ? [] : [fact.to])].map((id) =>
    plainOf(briefing.entities[id]?.name ?? id.replaceAll("-", " "))
      .replace(/^the /i, "")
      .toLowerCase(),
  );
  const text = reading.plain;
  const named = reading.names.find(({ ids, start }) => {
    const teller = ids.includes(by.id)
      ? spokenTo.exec(text.slice(Math.max(0, start - 120), start))?.[1]
      : undefined;
    return teller !== undefined && tellers.some((name) => teller.trimEnd().toLowerCase().endsWith(name));
  });
  const unnamed = by.unnamed === null ? null : unnamedTold(by.unnamed, text);
  const isTold =
    unnamed !== null && tellers.some((name) => unnamed.teller.trimEnd().toLowerCase().endsWith(name));
  if (named === undefined && !isTold) return null;
  const who = by.name ?? by.unnamed;
  return {
    words: named?.words ?? unnamed!.words,
    message: `In record "${fact.id}" ${who} says this, and here it is said to them.`,
    hint: `Write who told whom as the record has it: ${who} speaks.`,
    record: fact.id,
  };
}

/** "Told a technician": whom the sheet leaves unnamed, as the one who was told, and the words before. */
function unnamedTold(
  unnamed: string,
  text: string,
): { readonly teller: string; readonly words: string } | null {
  const noun = nounOf(unnamed);
  const [, teller, words] =
    (noun === undefined
      ? null
      : new RegExp(
          `^(.*?)(?<![\\p{sc=Latn}\\p{Lm}])(?:told|tells?|informed) ((?:an?|the|one) (?:\\p{L}+ ){0,3}${noun})(?![\\p{sc=Latn}\\p{Lm}])`,
          "iu",
        ).exec(text)) ?? [];
  return teller === undefined || words === undefined ? null : { teller, words };
}

const spokenTo =
  /^(.*?)(?<![\p{sc=Latn}\p{Lm}])(?:(?:has|had|also|then|later) )*(?:told|tells?|informed) (?:(?!that |as |it |he |she )[\p{L}'.-]+ ){0,4}$/iu;

/** The statement of a sentence that cites one speaker's words alone. */
function onlySpeaker(
  cited: readonly CitedPart[],
): { fact: ResolvedStatement; briefing: Briefing; by: ResolvedEntity } | null {
  const [one] = cited;
  if (one?.fact.kind !== "statement" || one.fact.by === null) return null;
  const { fact, briefing } = one;
  const id = fact.by!.entity;
  const by = briefing.entities[id];
  const isAlone = cited.every((other) => other.fact.kind === "statement" && other.fact.by?.entity === id);
  return by === undefined || !isAlone ? null : { fact, briefing, by };
}

/** "The Post said" of what the Post has from somebody: whoever carried it is the only one named as speaking. */
export function carrierSays({
  cited,
  reading,
  place,
}: ProseSentence): (SpeakerWrong & { readonly severity: "warning" }) | null {
  const statement = place === "line" ? null : onlySpeaker(cited);
  if (statement === null || statement.fact.via.length === 0) return null;
  const { fact, briefing, by } = statement;
  const { speakers, verb } = reading.reporting;
  const [speaker] = speakers;
  if (
    speaker === undefined ||
    !["said", "told", "added", "stated", "warned", "announced"].includes(verb ?? "")
  )
    return null;
  if (!speakers.every(({ ids }) => ids.length > 0 && ids.every((id) => fact.via.includes(id)))) return null;
  // Of a carrier that is left out another rule tells.
  const named = new Set(reading.names.flatMap(({ ids }) => ids));
  if (cited.some((one) => one.fact.kind === "statement" && !one.fact.via.every((id) => named.has(id))))
    return null;
  const kin = kinOf(by.id, briefing);
  if (kin.some((id) => named.has(id))) return null;
  if (
    /(?<![\p{sc=Latn}\p{Lm}])(?:told|quot[a-z]+|cit(?:es|ed|ing)|according|interview|statement|sources?|as saying|by an?)(?![\p{sc=Latn}\p{Lm}])/iu.test(
      reading.own,
    )
  )
    return null;
  if (namesUnnamed(by.unnamed, reading.words)) return null;
  const who = by.name ?? by.unnamed ?? "somebody else";
  return {
    words: speaker.words,
    severity: "warning",
    message: `Record "${fact.id}" has this from ${who}; ${speaker.words} carried it.`,
    hint: `Name ${who}, and write that ${speaker.words} reported it.`,
    record: fact.id,
  };
}

/** "The White House said" of what one of its officials said who would not be named: a word that nobody stands behind became the house's. */
export function houseSays({
  cited,
  reading,
  place,
}: ProseSentence): (SpeakerWrong & { readonly severity: "warning" }) | null {
  const statement = place === "line" ? null : onlySpeaker(cited);
  const unnamed = statement?.by.unnamed ?? null;
  // A spokesman speaks for the house, named or not.
  if (statement === null || unnamed === null || speaksForHouse.test(unnamed)) return null;
  const { fact, briefing, by } = statement;
  const [speaker] = reading.reporting.speakers;
  if (by.of === null || speaker === undefined || !speaker.ids.includes(by.of)) return null;
  if (namesUnnamed(unnamed, reading.words) || someone.test(reading.own)) return null;
  return {
    words: speaker.words,
    severity: "warning",
    message: `Record "${fact.id}" has this from ${unnamed}, not from ${briefing.entities[by.of]?.name ?? speaker.words} itself.`,
    hint: `Write “${unnamed}”.`,
    record: fact.id,
  };
}

const speaksForHouse = /spokes|press office|statement|communiqué|bulletin|document|letter|report/iu;
/** Words for somebody who is not named. */
export const someone =
  /(?<![\p{sc=Latn}\p{Lm}])(?:officials?|sources?|aides?|persons?|people|insiders?|unnamed|anonymous|anonymity|not (?:be )?named|one of|somebody|someone|spokes[a-z]+)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Whether the sentence tells of the unnamed source in the words of the registry: "a letter described by a person who has seen it". */
export function namesUnnamed(unnamed: string | null, words: string): boolean {
  const noun = unnamed === null ? undefined : nounOf(unnamed);
  return noun !== undefined && new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, "iu").test(words);
}
