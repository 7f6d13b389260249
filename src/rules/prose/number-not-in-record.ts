import type { Briefing, Fact } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { numbersIn, type SentenceNumber } from "../../reading/numbers-in.ts";
import type { SentenceReading } from "../../reading/read-sentence.ts";
import { sharedStems } from "../../reading/word-stems.ts";
import { lazily } from "../../text/lazily.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule, type SheetContext } from "../rule.ts";
import { recordsMeant } from "./matching/about-records.ts";
import { factById } from "./matching/cited-sentences.ts";
import { type EvidenceNumber, evidenceOf, joined, sheetEvidence } from "./matching/evidence.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { levelWhere } from "./matching/level.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { areSidesOfVote, countsRecords, follows, listedBehind, withHours } from "./matching/number-asides.ts";
import { beyondRange, boundWrong } from "./matching/number-bounds.ts";
import {
  isConverted,
  isElliptical,
  isSameKind,
  isSlipOf,
  isSlipOfUnit,
  isTheSame,
  otherUnit,
} from "./matching/number-likeness.ts";
import {
  clashes,
  downwards,
  isDerived,
  isReckoned,
  matches,
  unitsClash,
  upwards,
} from "./matching/number-matching.ts";
import { sideWrong, spanWrong, type Wrong } from "./matching/number-spans.ts";
import { amountWords } from "./matching/number-words.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";

const visits = `
  visits:
    by: mayor
    says: The clinic called off 340 visits.
    when: unstated
    cite: p1`;

export const numberNotInRecord = defineRule({
  code: "number-not-in-record",
  severity: "error",
  needsWholeSheet: true,
  summary: "Every number of the prose is one of a record, in the same unit.",
  why: "Two digits that changed places are the slip that readers quote and nobody sees again.",
  bad: exampleSheet({
    statements: visits,
    body: "## Who said what\n\n- The clinic called off 430 visits, says Ada Berg.[^visits]",
  }),
  good: exampleSheet({
    statements: visits,
    body: "## Who said what\n\n- The clinic called off 340 visits, says Ada Berg.[^visits]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      if (sentence.cited.length === 0 && sentence.restsElsewhere) continue;
      if (sentence.reading.numbers.length === 0) continue;
      const held = heldAgainst(sentence, context);
      const about = heldSentence(sentence, context.briefing);
      for (const number of sentence.reading.numbers) {
        const finding = wrongIn(number, about, held);
        if (finding === null) continue;
        const written = sentence.reading.words.slice(number.start, number.end);
        yield {
          ...sentence.at(written),
          ...finding,
          ...(sentence.cited.length === 0 ? { severity: "warning" as const } : {}),
        };
        break;
      }
    }
  },
});

interface Held {
  /** The records that the sentence cites, or is about. */
  readonly own: readonly EvidenceNumber[];
  readonly near: readonly EvidenceNumber[];
  readonly sheet: readonly EvidenceNumber[];
  readonly isCited: boolean;
  /** The words of those near, by record; without a note, of all. */
  readonly texts: ReadonlyMap<Id, string>;
}

function heldAgainst({ cited, reading }: ProseSentence, { briefing }: SheetContext): Held {
  // A title or bottom line without notes is mostly about what stands first.
  const lead = briefing.key.flatMap((id) => factById(briefing).get(id) ?? []);
  const facts =
    cited.length > 0
      ? cited.map(({ fact }) => fact)
      : [...new Set([...recordsMeant(briefing, reading.stems), ...lead])];
  return heldOf({ cited, facts, briefing });
}

interface HeldParts extends Pick<ProseSentence, "cited"> {
  readonly facts: readonly Fact[];
  readonly briefing: Briefing;
}

const heldOf = lazily<HeldParts, Held>({
  own: ({ facts, briefing }) => joined(facts, briefing).numbers,
  near: (parts) => joined(nearOf(parts), parts.briefing).numbers,
  sheet: ({ cited, briefing }) =>
    [...new Set([briefing, ...cited.map((one) => one.briefing)])].flatMap(
      (home) => sheetEvidence(home).numbers,
    ),
  isCited: ({ cited }) => cited.length > 0,
  texts: (parts) =>
    new Map(
      Array.from(parts.cited.length > 0 ? nearOf(parts) : factsOf(parts.briefing), (fact) => [
        fact.id,
        evidenceOf(fact, parts.briefing).text,
      ]),
    ),
});

function nearOf({ cited, facts, briefing }: HeldParts): ReadonlySet<Fact> {
  return new Set(
    cited.length > 0
      ? cited.flatMap((one) => nearFacts(one.fact, one.briefing))
      : facts.flatMap((fact) => nearFacts(fact, briefing)),
  );
}

function wrongIn(number: SentenceNumber, { reading, cited }: ProseSentence, held: Held): Wrong | null {
  const { isCited } = held;
  // "Half a year" in a headline may be worked out of two dates.
  if (!isCited && /^half an? /iu.test(reading.words.slice(number.start, number.end))) return null;
  const written = reading.words.slice(number.start, number.end).trim();
  // "Nine degrees warmer than allowed", of 17 degrees and a limit of 8.
  const isWorkedOut = () => isReckoned(number, held.own, held.own, reading);
  const whole = withHours(number, reading.words);
  const known = held.near.filter(
    (one) =>
      isTheSame(one, number) ||
      (whole !== null && matches(one, whole)) ||
      ((isCited || one.record !== null) && isElliptical(one, number, reading)),
  );
  const hung = cited
    .filter(({ words }) => words.toLowerCase().includes(`${number.bound} ${written}`.toLowerCase()))
    .map(({ fact }) => fact.id);
  const turned = turnedRound(
    number,
    known.filter(({ value, record }) => value === number.value && record !== null && hung.includes(record)),
  );
  if (turned !== undefined)
    return {
      message: `"${number.bound} ${written}" turns round the bound of record "${turned.record}".`,
      hint: `Write “${upwards.test(number.bound ?? "") ? "up to" : "at least"} ${written}”.`,
      record: turned.record ?? undefined,
    };
  // Without a note, a large number of the sheet can be none but that.
  const same =
    isCited || known.length > 0 || number.value <= 12
      ? known
      : held.sheet.filter((one) => one.record !== null && isTheSame(one, number));
  const otherSpan =
    same.length === 0
      ? null
      : (spanWrong(number, reading.words, same, held.texts) ??
        sideWrong(number, reading.words, same, held.texts));
  if (otherSpan !== null) return otherSpan;
  if (known.length > 0) {
    const beyond = beyondRange(number, reading.words, known);
    if (beyond !== null) return beyond;
    const own = isCited ? held.own : cited.flatMap((one) => evidenceOf(one.fact, one.briefing).numbers);
    const bound = own.length > 0 ? boundWrong(number, reading.words, own, () => held.sheet) : null;
    if (bound !== null) return bound;
    if (
      !unitsClash(number, known, held.near) ||
      held.sheet.some((one) => matches(one, number) && !clashes(one.unit, number.unit)) ||
      isWorkedOut()
    )
      return null;
    return otherUnit(written, number.unit, known[0]!);
  }
  // "Six hours" of what took six minutes: a small number in another measure is a slip, and no number of its own.
  const otherMeasure =
    isCited && !isWorkedOut() && held.own.find((one) => isSlipOfUnit(one, number, held.near));
  if (otherMeasure) return otherUnit(written, number.unit, otherMeasure);
  const isInSheet = held.sheet.some((one) => isTheSame(one, number) || isElliptical(one, number, reading));
  if (!isCited && isInSheet) return null;
  const rival = held.own.find(
    (one) =>
      one.record !== null &&
      isSameKind(one, number) &&
      ![...reading.numbers, ...quotedNumbers(reading)].some((other) => matches(one, other)),
  );
  // What stands beside the same words in the record is no sum.
  const isPlainSlip =
    rival !== undefined && rival.unit === number.unit && sharedStems(rival.context, number.context) >= 2;
  if (isConverted(number, isCited ? held.near : held.sheet)) return null;
  if (whole !== null && / (?:comes?|came|adds?|added up|totals?) /u.test(reading.words)) return null;
  if (
    [number, ...(whole === null ? [] : [whole])].some((one) =>
      isReckoned(one, isCited ? held.near : held.sheet, held.sheet, reading, !isCited),
    )
  )
    return null;
  if (number.value <= 12 && number.value === listedBehind(number, reading)) return null;
  if (countsRecords(number, reading.words, isCited ? cited.length : 0)) return null;
  if (follows(number, held, isInSheet && rival, reading)) return null;
  const isVote = reading.numbers.some((one) => one !== number && areSidesOfVote(one, number, reading.words));
  if (isVote && held.own.some((one) => one.value === number.value)) return null;
  // "One of the five members" tells of the whole.
  if (number.value <= 12 && (isCited ? ofTheWhole : ofWhole).test(reading.words.slice(0, number.start)))
    return null;
  if (!isPlainSlip && isDerived(number, reading)) return null;
  if (rival !== undefined)
    return {
      message: `"${written}" is not what record "${rival.record}" has: ${amountWords(rival)}.`,
      hint: `Write ${amountWords(rival)}, or cite the record that has ${written}.`,
      record: rival.record ?? undefined,
      ...levelWhere(!isInSheet && isSlipOf(number, rival)),
    };
  if (!number.isExact || isInSheet) return null;
  const message = isCited
    ? `No cited record has "${written}", nor has any other.`
    : `No record has "${written}".`;
  return { message, hint: "Mend the number, or add the figure with its source.", severity: "warning" };
}

const ofTheWhole = /\bof (?:the|its|their|his|her|all) $/iu;
/** "One of five board members", in a headline. */
const ofWhole = /\b(?:of (?:the|its|their|his|her|all)|(?:one|two|three|four|most|none|all) of) $/iu;

/** "By his words “maybe even 500 per cent”": a quoted number is told too. */
function quotedNumbers({ plain, quotations, dates }: SentenceReading): readonly SentenceNumber[] {
  return quotations.length === 0 ? [] : numbersIn(plain, dates);
}

/** "At least 180" for "up to 180". */
function turnedRound(number: SentenceNumber, known: readonly EvidenceNumber[]): EvidenceNumber | undefined {
  const { bound } = number;
  const bounds = known.map((one) => one.bound ?? "");
  if (bound === null || bounds.some((one) => one === "")) return undefined;
  const isTurned = upwards.test(bound)
    ? bounds.every((one) => downwards.test(one))
    : downwards.test(bound) && bounds.every((one) => upwards.test(one));
  return isTurned ? known[0] : undefined;
}
