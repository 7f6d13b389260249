import type { Briefing, Fact, ResolvedStatement } from "../../model/briefing.ts";
import { hangsOnVerb, isDenial, type Verb, verbs } from "../../model/vocabulary.ts";
import { quotationsIn } from "../../reading/quotations.ts";
import { negation } from "../../reading/words/en/english.ts";
import { loadedVerbs, mayBeLoaded } from "../../reading/words/en/loaded-verbs.ts";
import { fold } from "../../text/fold.ts";
import { showsVerb } from "../../words/en/verb-signs.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { shareOf } from "../prose/matching/about-records.ts";
import { admittedByNobody } from "../prose/matching/admitted.ts";
import { isAnswered, tellsOwnVersion } from "../prose/matching/answered-denial.ts";
import { citedWithLead } from "../prose/matching/cited-sentences.ts";
import { confirmsSomething } from "../prose/matching/confirmed.ts";
import { joined } from "../prose/matching/evidence.ts";
import { heldSentence } from "../prose/matching/held-sentence.ts";
import { nearFacts } from "../prose/matching/near-facts.ts";
import { type ProseSentence, proseSentences } from "../prose/matching/prose-sentences.ts";
import { kinOf } from "../prose/matching/sheet-names.ts";
import { defineRule, type Finding } from "../rule.ts";

const claim = `
  toll-view:
    by: mayor
    verb: claimed
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`;

export const verbStrengthened = defineRule({
  code: "verb-strengthened",
  severity: "warning",
  summary: "A sentence makes no more of a statement than the source's verb does.",
  why: "What was claimed is less than what was said, and that less than what was confirmed; of what was denied, the words alone say the opposite.",
  bad: exampleSheet({
    statements: claim,
    body: `
## Who said what

- A toll pays for the repairs, Mayor Ada Berg said.[^toll-view]`,
  }),
  good: exampleSheet({
    statements: claim,
    body: `
## Who said what

- A toll would pay for the repairs, Mayor Ada Berg claimed.[^toll-view]`,
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const loaded = loadedIn(sentence);
      if (loaded !== null) yield { ...sentence.at(loaded.words), ...loaded };
      const doubted = sentence.cited.length > 0 ? null : doubtedIn(heldSentence(sentence, context.briefing));
      if (doubted !== null) yield { ...sentence.at(), ...doubted };
      const admitted =
        loaded === null && !isToldBelow(sentence) ? admittedByNobody(sentence, context.briefing) : null;
      if (admitted !== null) yield { ...sentence.at(admitted.words), ...admitted };
    }
    for (const { sentence, cited } of citedWithLead(context)) {
      const words = sentence.words.replace(linkAddress, "]");
      const statements = cited.flatMap(({ fact, at }) => (fact.kind === "statement" ? [{ fact, at }] : []));
      // "Have different counts", "disagree on": both sides stand there as sides.
      if (statements.length > 1 && tellsDifference.test(words)) continue;
      const weaker = statements.find(
        ({ fact }) =>
          !showsOwn(words, fact) &&
          !isAnswered(fact, statements, words, context.briefing) &&
          !tellsOwnVersion(fact, statements, words),
      );
      if (weaker !== undefined)
        yield { at: weaker.at, record: weaker.fact.id, ...told(weaker.fact.verb!, words) };
      const [only] = statements;
      // Of several records in one sentence, the one that is confirmed may be another.
      if (only === undefined || cited.length > 1 || !isLessThanConfirmed(only.fact)) continue;
      if (confirmsSomething(words))
        yield {
          at: only.at,
          record: only.fact.id,
          message: `"Confirmed" is more than the source's "${only.fact.verb}".`,
          hint: `Write “${only.fact.verb}”, or mend \`verb:\` if the source has “confirmed”.`,
        };
    }
  },
});

/** Of a sentence without a note, what the one statement that it is about denies or only claims, told as if it were so. */
function doubtedIn({
  cited,
  reading,
  place,
}: ProseSentence): Pick<Finding, "message" | "hint" | "record"> | null {
  const [part] = cited;
  if (part === undefined || part.fact.kind !== "statement") return null;
  const { fact, briefing } = part;
  const { words } = reading;
  if (!hangsOnVerb(fact.verb) || verbs[fact.verb].force === "wanted" || showsOwn(words, fact)) return null;
  const own = fact.by === null ? [] : kinOf(fact.by.entity, briefing);
  const isTheirs = reading.names.some(({ ids }) => ids.some((id) => own.includes(id)));
  // Of what they are said to admit another rule tells.
  if (isTheirs && isDenial(fact.verb) && accepts.test(words))
    return { record: fact.id, ...told(fact.verb, words) };
  if (leavesOpen.test(words)) return null;
  // What others say is theirs to say, and a title says much in few words.
  if (reading.isTold || (place === "title" && !isDenial(fact.verb))) return null;
  return shareOf(fact, briefing, reading.stems) >= 0.6
    ? { record: fact.id, ...told(fact.verb, words) }
    : null;
}

const accepts =
  /(?<![\p{sc=Latn}\p{Lm}])(?:accept(?:s|ed)|approv(?:es|ed)|agree(?:s|d)|endors(?:es|ed)|welcom(?:es|ed))(?![\p{sc=Latn}\p{Lm}])/iu;

const leavesOpen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:whether|unclear|open|unknown|disput[a-z]*|disagree[a-z]*|accus[a-z]*|alleg[a-z]*|claim[a-z]*|contested|contradict[a-z]*|over (?:reports?|claims?)|reports? (?:of|that)|question[a-z]*|(?:talk|word|signs?|suspicions?) of|reportedly|rumou?r[a-z]*|account|may|might|could|if|would)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Of denials, of a lost "not", of a lone "confirmed" and of what cites nothing is told elsewhere. */
function isToldBelow({ cited, reading }: ProseSentence): boolean {
  const [one, more] = cited;
  return (
    one === undefined ||
    cited.some(
      ({ fact }) =>
        fact.kind === "statement" &&
        // "Could not confirm" lost its "not".
        (isDenial(fact.verb) || (/onfirm/.test(`${fact.says} ${fact.note}`) && !negation.test(reading.own))),
    ) ||
    (more === undefined &&
      one.fact.kind === "statement" &&
      isLessThanConfirmed(one.fact) &&
      confirmsSomething(reading.words))
  );
}

/** "Admitted", "promised", "ordered", where nothing of what is cited, or stands near it, has as much. */
function loadedIn({
  cited,
  reading,
}: ProseSentence): (Pick<Finding, "message" | "hint" | "record"> & { words: string }) | null {
  const statement = cited.find(({ fact }) => fact.kind === "statement")?.fact ?? cited[0]?.fact;
  if (statement === undefined || !mayBeLoaded.test(reading.own)) return null;
  // Of a denial that is told as something else other rules tell.
  if (statement.kind === "statement" && isDenial(statement.verb)) return null;
  let has: string | undefined;
  for (const { told, borneOut, instead } of loadedVerbs) {
    const words = told.exec(reading.own)?.[0];
    if (words === undefined) continue;
    has ??= cited.map(({ fact, briefing }) => textNear(fact, briefing)).join(" · ");
    if (borneOut.test(has)) continue;
    const less = instead?.exec(has)?.[0];
    if (instead !== undefined && (less === undefined || instead.test(reading.own))) continue;
    if (instead === undefined && statement.kind !== "statement") continue;
    const verb = statement.kind === "statement" && instead === undefined ? (statement.verb ?? "said") : null;
    return {
      words,
      message:
        verb === null
          ? `"${words}" is more than record "${statement.id}" has.`
          : `"${words}" is more than the source's "${verb}".`,
      hint:
        verb === null
          ? "Write the verb of the record."
          : `Write “${verb}”, or mend \`verb:\` if the source has “${words}”.`,
      record: statement.id,
    };
  }
  return null;
}

/** The words of a record and of those near it, with their verbs. */
function textNear(fact: Fact, briefing: Briefing): string {
  const near = nearFacts(fact, briefing);
  const verbsOf = near.flatMap((one) => (one.kind === "statement" ? (one.verb ?? []) : []));
  return [joined(near, briefing).text, ...verbsOf].join(" · ");
}

const tellsDifference =
  /(?<![\p{sc=Latn}\p{Lm}])(?:differ[a-z]*|disagree[a-z]*|contradict[a-z]*|conflicting|competing|rival|at odds|contested|dispute[sd]?)(?![\p{sc=Latn}\p{Lm}])/iu;

/** What is the contrary of a denial, rather than its words without it. */
const saysYes =
  /(?<![\p{sc=Latn}\p{Lm}])(?:accept(?:s|ed)|approv(?:es|ed)|agree(?:s|d)|endors(?:es|ed)|welcom(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|confirm(?:s|ed))(?![\p{sc=Latn}\p{Lm}])/iu;

const linkAddress = /\]\([^)\s]{0,2000}\)/g;

/** Where the verb is known, and the words themselves are not of a confirmation. */
function isLessThanConfirmed({ verb, says, quote }: ResolvedStatement): boolean {
  return verb !== null && verbs[verb].force !== "confirmed" && !/onfirm/.test(`${says ?? ""} ${quote ?? ""}`);
}

/** A denial that tells itself, "She declined to comment", is one in the words of the record already. */
function showsOwn(sentence: string, statement: ResolvedStatement): boolean {
  const { verb } = statement;
  return (
    !hangsOnVerb(verb) ||
    verbs[verb].force === "wanted" ||
    showsVerb(sentence, statement) ||
    (isDenial(verb) && statement.says !== null && quotesOwn(sentence, statement))
  );
}

/** Whether it quotes what was said in the denial, which is no word of what was denied. */
function quotesOwn(sentence: string, { quote }: ResolvedStatement): boolean {
  return (
    quote !== null &&
    quotationsIn(sentence).spans.some(({ start, end }) => {
      const quoted = fold(sentence.slice(start + 1, end)).replace(/[.,]$/, "");
      return quoted.length > 5 && fold(quote).includes(quoted);
    })
  );
}

function told(verb: Verb, words: string): Pick<Finding, "message" | "hint"> {
  const contrary = isDenial(verb) ? saysYes.exec(words)?.[0] : undefined;
  return isDenial(verb)
    ? {
        message:
          contrary === undefined
            ? `The source has "${verb}", and the sentence tells what was ${verb} as if it were so.`
            : `The source has "${verb}", and the sentence says “${contrary}”.`,
        hint: `Say in the same sentence that it was ${verb}, and by whom.`,
      }
    : {
        message: `The source has "${verb}", and the sentence tells it without that doubt.`,
        hint: `Write “${verb}”, or another word that leaves it open.`,
      };
}
