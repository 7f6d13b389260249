import type { Briefing, Fact } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { keyOf } from "../../reading/names-in.ts";
import { isTitleCase } from "../../reading/read-sentence.ts";
import { remembering } from "../../text/remembering.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type SheetContext } from "../rule.ts";
import { recordsMeant, shareOf } from "./matching/about-records.ts";
import { evidenceOf, joined, sheetEvidence } from "./matching/evidence.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { isWide, kinOf } from "./matching/sheet-names.ts";
import { actorsTurned } from "./matching/turned-actors.ts";
import { isAdjectiveOf, nearName } from "./spelling-variant.ts";

export const entityNotInEvidence = defineRule({
  code: "entity-not-in-evidence",
  severity: "error",
  needsWholeSheet: true,
  summary: "A sentence names nobody of whom its records say nothing.",
  why: "A name that slipped in from another story makes somebody a part of this one.",
  bad: exampleSheet({
    body: "## Who said what\n\n- A toll would pay for the repairs, Ada Berg told Emmanuel Macron.[^toll-view]",
  }),
  good: exampleSheet({
    body: "## Who said what\n\n- A toll would pay for the repairs, says Ada Berg.[^toll-view]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere } = sentence;
      // Where every word has a capital, none of them shows a name.
      const stranger =
        sentence.place === "title" && isTitleCase(reading.words)
          ? undefined
          : reading.names.find(
              ({ words, ids, start }) =>
                ids.length === 0 &&
                !anAmount.test(words) &&
                (cited.length > 0 || !restsElsewhere) &&
                // A place by the way, "in Scotland", is not what is told.
                !(
                  afterPreposition.test(reading.words.slice(0, start)) &&
                  (cited.length === 0 || !words.includes(" "))
                ) &&
                isStranger(words, sentence, context),
            );
      if (stranger !== undefined)
        yield {
          ...sentence.at(stranger.words),
          message:
            cited.length > 0
              ? `"${stranger.words}" is in neither the cited record nor another.`
              : `"${stranger.words}" is in no record.`,
          hint: "Add it under `entities:` and cite a record that names it, or leave it out.",
          ...(cited.length === 0 || !stranger.words.includes(" ") ? { severity: "warning" as const } : {}),
        };
      const elsewhere = placeWrong(sentence, context);
      if (elsewhere !== null)
        yield {
          ...sentence.at(elsewhere.written),
          message: `Record "${elsewhere.fact.id}" is in ${elsewhere.name}, not in ${elsewhere.written}.`,
          hint: `Write ${elsewhere.name}, or cite the record that is in ${elsewhere.written}.`,
          record: elsewhere.fact.id,
          severity: "warning",
        };
      const turned = actorsTurned(sentence, context.briefing);
      if (turned !== null) yield { ...sentence.at(turned.words), ...turned, severity: "warning" };
      const swapped = cited.length === 0 ? null : swappedIn(sentence);
      if (swapped !== null)
        yield {
          ...sentence.at(swapped.written),
          message: `Record "${swapped.fact.id}" is about ${swapped.name}, not about ${swapped.written}.`,
          hint: `Name ${swapped.name}, or cite the record about ${swapped.written}.`,
          record: swapped.fact.id,
          severity: "warning",
        };
    }
  },
});

/** "RM479": money with its sign before it. */
const anAmount = /^\p{Lu}{1,4}\p{Ll}?\d[\d.,]*$/u;

const afterPreposition = /(?<![\p{sc=Latn}\p{Lm}])(?:in|at|from|of|near|to|aboard|on|via) (?:the )?$/u;

const textOf = remembering(4, (briefing: Briefing) => keyOf(sheetEvidence(briefing).text));

/** A name that stands nowhere in the sheet, nor in a sheet that is cited, and is no other spelling of one that does. */
function isStranger(words: string, { cited }: ProseSentence, { briefing }: SheetContext): boolean {
  const homes = new Set([briefing, ...cited.map((one) => one.briefing)]);
  // "Labour-led" is of Labour.
  const name = keyOf(
    words.replace(
      /-(?:led|backed|run|owned|based|brokered|held|controlled|made|born|registered|flagged|listed)$/u,
      "",
    ),
  );
  return Array.from(homes).every(
    (home) =>
      !name.split(" ").every((word) => textOf(home).includes(word.replace(/(?<=\p{L}{3})s$/u, ""))) &&
      nearName(words, home) === null &&
      !areInitials(words, home) &&
      !isAdjectiveOf(words, home),
  );
}

/** "U.N.", of a sheet that has the United Nations. */
function areInitials(words: string, home: Briefing): boolean {
  if (!/^\p{Lu}(?:\.?\p{Lu}){1,5}\.?$/u.test(words)) return false;
  const letters = words.replaceAll(".", "").split("");
  const spelt = letters
    .map((letter) => `${letter}[\\p{L}\\p{M}'’]+`)
    .join("[ -](?:(?:of|the|and|for|on|in) )*");
  return new RegExp(`(?<!\\p{L})${spelt}`, "u").test(sheetEvidence(home).text);
}

/** A known place after "in" where the one event that is told has another: neither is a part of the other, nor near it in the records. */
function placeWrong(
  { cited, reading, restsElsewhere }: ProseSentence,
  { briefing: own }: SheetContext,
): Swapped | null {
  if (cited.length === 0 && restsElsewhere) return null;
  const parts =
    cited.length > 0 ? cited : recordsMeant(own, reading.stems).map((fact) => ({ fact, briefing: own }));
  const [one] = parts.filter(({ fact }) => fact.kind === "event");
  if (one === undefined || one.fact.kind !== "event" || one.fact.where === null) return null;
  if (parts.some(({ fact }) => fact.kind === "event" && fact.id !== one.fact.id)) return null;
  const { fact, briefing } = one;
  const where = one.fact.where;
  const known = new Set([
    ...kinOf(where, briefing),
    ...parts
      .flatMap((part) => [...joined(nearFacts(part.fact, part.briefing), part.briefing).entities])
      .flatMap((id) => kinOf(id, briefing)),
  ]);
  if (isWide(where, briefing) || reading.names.some(({ ids }) => ids.includes(where))) return null;
  const other = reading.names.find(
    ({ ids, start }) =>
      ids.length > 0 &&
      /(?<![\p{sc=Latn}\p{Lm}])(?:in|at|near) (?:the )?$/u.test(reading.words.slice(0, start)) &&
      ids.every((id) => briefing.entities[id]?.type === "place" && !known.has(id) && !isWide(id, briefing)),
  );
  const name = briefing.entities[where]?.name;
  return other === undefined || typeof name !== "string" ? null : { fact, written: other.words, name };
}

interface Swapped {
  readonly fact: Fact;
  readonly written: string;
  readonly name: string;
}

/** Somebody known who stands where the record has somebody else: its own are not named, and this one is none of them. */
function swappedIn({ cited, reading }: ProseSentence): Swapped | null {
  const [one] = cited;
  if (
    one === undefined ||
    cited.some(({ fact, briefing }) => fact.id !== one.fact.id || briefing !== one.briefing)
  )
    return null;
  const { fact, briefing } = one;
  const actors = actorsOf(fact).filter((id) => isActor(id, briefing));
  if (actors.length === 0 || shareOf(fact, briefing, reading.stems) < 0.5) return null;
  const named = reading.names.filter(({ ids }) => ids.length > 0);
  const others = named.filter(({ ids }) => ids.every((id) => isActor(id, briefing)));
  if (others.length === 0) return null;
  if (named.some(({ ids }) => ids.some((id) => actors.some((actor) => kinOf(actor, briefing).includes(id)))))
    return null;
  const near = joined(nearFacts(fact, briefing), briefing).entities;
  const kin = new Set([...near, ...evidenceOf(fact, briefing).entities].flatMap((id) => kinOf(id, briefing)));
  const other = others.find(({ ids }) => ids.every((id) => !kin.has(id)));
  const name = briefing.entities[actors[0]!]?.name;
  return other === undefined || typeof name !== "string" ? null : { fact, written: other.words, name };
}

function actorsOf(fact: Fact): readonly Id[] {
  if (fact.kind === "event")
    return [...fact.who.map(({ entity }) => entity), ...(fact.setBy === null ? [] : [fact.setBy.entity])];
  // Who speaks has a rule of its own.
  return [];
}

function isActor(id: Id, { entities }: Briefing): boolean {
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  return entity !== undefined && entity.type !== "place" && entity.name !== null;
}
