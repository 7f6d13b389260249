import { comparable } from "../../evidence/comparable.ts";
import type { Briefing, ResolvedStatement } from "../../model/briefing.ts";
import type { SentenceName } from "../../reading/names-in.ts";
import { readSentence } from "../../reading/read-sentence.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type SheetContext } from "../rule.ts";
import { shareOf } from "./matching/about-records.ts";
import {
  carrierSays,
  houseSays,
  namesUnnamed,
  type SpeakerWrong,
  someone,
  toldTo,
} from "./matching/chain-turned.ts";
import { counterSwapped, otherCounter } from "./matching/counters.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { levelWhere } from "./matching/level.ts";
import type { CitedPart } from "./matching/prose-sentences.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { isSpeakerByRole } from "./matching/role-words.ts";
import { saidByHouse } from "./matching/said-by-house.ts";
import { kinOf, namesOf } from "./matching/sheet-names.ts";
import { standFor, toldAnother } from "./matching/told-another.ts";

const two = `
  mayor: {type: person, name: Ada Berg}
  treasurer: {type: person, name: Jon Lind}`;
const views = `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  tax-view:
    by: treasurer
    says: Taxes stay as they are.
    when: unstated
    cite: p2`;

export const speakerWrong = defineRule({
  code: "speaker-wrong",
  severity: "error",
  needsWholeSheet: true,
  summary: "What somebody said is told as said by them.",
  why: "Words in another's mouth are the quickest way into a correction.",
  bad: exampleSheet({
    entities: two,
    statements: views,
    body: "## Who said what\n\n- A toll would pay for the repairs, says Jon Lind.[^toll-view]\n\n<!-- facts -->",
  }),
  good: exampleSheet({
    entities: two,
    statements: views,
    body: "## Who said what\n\n- A toll would pay for the repairs, says Ada Berg.[^toll-view]\n\n<!-- facts -->",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const held = heldSentence(sentence, context.briefing);
      const wrong =
        toldTo(held) ??
        (sentence === held || mayBeHeldTo(held) ? wrongIn(held) : null) ??
        quotedFrom(sentence, context) ??
        otherCounter(held) ??
        counterSwapped(held) ??
        toldAnother(held, context) ??
        carrierSays(held) ??
        houseSays(held) ??
        saidByHouse(held) ??
        inOnePart(sentence, context);
      if (wrong !== null)
        yield {
          ...sentence.at(wrong.words),
          ...wrong,
          ...(sentence.cited.length === 0 ? { severity: "warning" as const } : {}),
        };
    }
  },
});

/** The same of each part of a sentence that has notes in several places: its words before a note, and what that note cites. */
function inOnePart(sentence: ProseSentence, { briefing }: SheetContext): SpeakerWrong | null {
  const { cited, reading } = sentence;
  const texts = new Set(cited.map(({ words }) => words));
  if (texts.size < 2 || texts.size > 8 || !reading.isTold) return null;
  for (const words of texts) {
    const part = {
      ...sentence,
      cited: cited.filter((one) => one.words === words),
      reading: readSentence(words, namesOf(briefing)),
    };
    const wrong =
      toldTo(part) ?? (someone.test(words) ? null : wrongIn(part)) ?? carrierSays(part) ?? houseSays(part);
    if (wrong !== null) return { ...wrong, severity: "warning" };
  }
  return null;
}

/** "The delegation, its head said, took note": somebody else than who is named says it. */
const headInPassing = /, (?:its|his|her|their|the) (?:\p{Ll}[\p{L}'’-]* ){1,3}(?:said|says),/u;

/** Of a sentence that cites one speaker's words alone, a speaker who is somebody else and stands for nobody there. */
function wrongIn({ cited, reading, place }: ProseSentence): SpeakerWrong | null {
  const [one] = cited;
  if (one === undefined || place === "line") return null;
  const statements = cited.filter(
    (part): part is CitedPart & { fact: ResolvedStatement } => part.fact.kind === "statement",
  );
  if (statements.length < cited.length || statements.some(({ fact }) => fact.by === null)) return null;
  const allowed = new Set(statements.flatMap(({ fact, briefing }) => standFor(fact, briefing)));
  if (
    reading.names.some(({ ids }) => ids.some((id) => statements.some(({ fact }) => fact.by?.entity === id)))
  )
    return null;
  const { fact, briefing } = statements[0]!;
  const named = reading.reporting.speakers.find(
    ({ ids }) => ids.length > 0 && ids.every((id) => !allowed.has(id) && isSomeone(id, briefing)),
  );
  // "Trump has agreed to meet, the Kremlin says": those for whom they speak say it, and he does something else.
  const own = statements.flatMap(({ fact, briefing }) => kinOf(fact.by!.entity, briefing));
  const saysIt = ({ end }: SentenceName) => speaksNow.test(reading.words.slice(end));
  const isTheirs = (one: SentenceName) => one.ids.some((id) => own.includes(id)) && saysIt(one);
  if (
    named !== undefined &&
    !saysIt(named) &&
    (reading.reporting.speakers.some(isTheirs) || headInPassing.test(reading.own))
  )
    return null;
  const speaker = named ?? speakerByRole(reading.own, briefing, allowed);
  if (speaker === undefined) return null;
  const by = briefing.entities[fact.by!.entity];
  if (by === undefined || isSpeakerByRole(reading.own, by, briefing)) return null;
  if (by.name === null && namesUnnamed(by.unnamed, reading.words)) return null;
  // "Traders in Senegal", "the leaders of France and Germany": a group by what it is, where it is, or some of its members.
  if (by.type === "group" && namesUnnamed(by.name ?? by.unnamed, reading.words)) return null;
  // Groups and offices are named in many ways, and stand for one another.
  const level = levelWhere(named !== undefined && isPerson(named, briefing) && by.type === "person");
  if (by.name === null)
    return {
      words: speaker.words,
      ...level,
      message: `Record "${fact.id}" does not name who says this, and the sentence names ${speaker.words}.`,
      hint: `Write “${by.unnamed}”.`,
      record: fact.id,
    };
  return {
    words: speaker.words,
    ...level,
    message: `Record "${fact.id}" has this from ${by.name}, not from ${speaker.words}.`,
    hint: `Name ${by.name}, or cite the words of ${speaker.words}.`,
    record: fact.id,
  };
}

/** Whether a sentence without a note has one speaker, and nobody whom it names says half of it in a record of their own. */
function mayBeHeldTo({ cited, reading, place }: ProseSentence): boolean {
  const { speakers, verb } = reading.reporting;
  if (place === "title" || speakers.length > 1 || opensWithQuestion.test(reading.words)) return false;
  // Of what nobody has admitted another rule tells.
  if (verb === "acknowledged" || verb === "confirmed") return false;
  const named = new Set(reading.names.flatMap(({ ids }) => ids));
  return !cited.some(({ briefing }) =>
    briefing.statements.some(
      (one) => one.by !== null && named.has(one.by.entity) && shareOf(one, briefing, reading.stems) >= 0.5,
    ),
  );
}

const opensWithQuestion = /^(?:Whether|Who|Whom|How|What|Why|Where|When|Which) /u;

/** Of a sentence without a note, a quotation that one record alone has, given to somebody else. */
function quotedFrom(sentence: ProseSentence, { briefing }: SheetContext): SpeakerWrong | null {
  const { reading, cited, restsElsewhere } = sentence;
  if (cited.length > 0 || restsElsewhere || reading.reporting.speakers.length > 1) return null;
  for (const { start, end } of reading.quotations) {
    const words = comparable(
      reading.words.slice(start + 1, end).replace(/[.,;:!?… ]+$/u, ""),
    ).text.toLowerCase();
    if (words.split(" ").length < 3) continue;
    const has = briefing.statements.filter(
      ({ quote }) => quote !== null && comparable(quote).text.toLowerCase().includes(words),
    );
    const parts = has.map((fact) => ({ fact, briefing, words: reading.words }));
    const wrong = has.length === 1 ? wrongIn({ ...sentence, cited: parts }) : null;
    if (wrong !== null) return wrong;
  }
  return null;
}

/** "The mayor says": who alone of the sheet has that office. */
function speakerByRole(
  words: string,
  { entities }: Briefing,
  allowed: ReadonlySet<string>,
): { readonly words: string } | undefined {
  if (!speaks.test(words)) return undefined;
  const small = words.toLowerCase();
  for (const { id, type, name, roles } of Object.values(entities)) {
    if (type !== "person" || name === null || allowed.has(id)) continue;
    for (const { title } of roles) {
      const office = title.toLowerCase();
      if (!small.includes(office) || !/^[\p{L} '’-]+$/u.test(office)) continue;
      const holders = Object.values(entities).filter((one) =>
        one.roles.some((role) => ` ${role.title.toLowerCase()}`.endsWith(` ${office.split(" ").at(-1)}`)),
      );
      const said = new RegExp(
        `(?<![\\p{sc=Latn}\\p{Lm}])the ${office}(?: of [\\p{L} '’-]{1,40}?)? (?:says|said|tells|told|warns|warned|adds|added)(?![\\p{sc=Latn}\\p{Lm}])`,
        "iu",
      ).exec(words)?.[0];
      if (said !== undefined && holders.length === 1) return { words: said.replace(/ \p{L}+$/u, "") };
    }
  }
  return undefined;
}

const speaksNow = /^ (?:says?|said|tells?|told|adds?|added|announce[sd]?)(?![\p{sc=Latn}\p{Lm}])/u;
const speaks =
  /(?<![\p{sc=Latn}\p{Lm}])(?:says|said|tells|told|warns|warned|adds|added)(?![\p{sc=Latn}\p{Lm}])/u;

function isPerson({ ids }: SentenceName, { entities }: Briefing): boolean {
  return ids.every((id) => entities[id]?.type === "person" && entities[id]?.name !== null);
}

function isSomeone(id: string, { entities }: Briefing): boolean {
  return Object.hasOwn(entities, id) && entities[id]?.type !== "place";
}
