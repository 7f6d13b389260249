import { type Verb, verbs } from "../model/vocabulary.ts";
import { type Stretch, wordsAt } from "../reading/plain.ts";
import { reportingLemma } from "../reading/words/en/reporting-verbs.ts";
import { conditionApart, conditionIn, reportedClause } from "./clauses.ts";
import { isRejecting } from "./denials.ts";
import type { DraftHedge } from "./hedges.ts";
import { dateFields } from "./sheet-dates.ts";
import { slugOf } from "./sheet-ids.ts";
import { isDateOfSpeech, type SheetIndex } from "./sheet-index.ts";
import type { Field, SheetRecord } from "./sheet-text.ts";
import type { Attribution } from "./speech-context.ts";

/** `told` null: nobody but the source itself says it. */
export function statementRecord(
  index: SheetIndex,
  sentence: number,
  told: Attribution | null,
  quote: Stretch | null,
  hedges: readonly DraftHedge[],
  clause: Stretch | null = null,
): SheetRecord {
  const { article } = index.draft;
  const { end } = article.sentences[sentence]!;
  const fields: Field[] =
    told === null ? [] : [...tellerFields(index, sentence, told), verbField(article.text, told.verb)];
  const words = quote === null ? null : wordsAt(article.text, quote).replace(/,$/, "");
  if (words !== null) fields.push({ key: "quote", value: words });
  const around = words === null ? clause : clauseAround(index, sentence, told, quote!);
  const denied = around === null ? deniedBefore(index, told?.verb ?? null, end) : null;
  if (words === null || isFragment(words))
    fields.push(
      denied === null
        ? saysField(article.text, around)
        : { ...denied.says, remark: "is this what is denied?" },
    );
  const inside = around === null ? null : conditionIn(article.plain, around);
  const condition =
    inside ?? (around === null ? null : conditionApart(article.plain, article.sentences[sentence]!, around));
  if (condition !== null)
    fields.push({
      key: "if",
      value: wordsAt(article.text, condition),
      remark: inside === null ? "does it depend on this?" : undefined,
    });
  const own = told?.verb ?? null;
  // What the verb and the condition say themselves is no hedge beside them.
  const left = hedges.filter(
    (one) =>
      !(condition !== null && one.start < condition.at.end && condition.at.start < one.end) &&
      !(own !== null && isStated(article.text, own) && one.start <= own.start && own.end <= one.end),
  );
  const cues = [...new Set(left.map((hedge) => wordsAt(article.text, hedge)))];
  if (cues.length > 0)
    fields.push({
      key: "hedge",
      value: cues.join("; "),
      remark: cues.length > 1 ? "which of these hedge it?" : undefined,
    });
  fields.push(...dayOfSpeech(index, sentence, told?.verb ?? null));
  if (denied !== null) fields.push({ key: "denies", value: [denied.id] });
  fields.push({ key: "cite", value: index.citeOf(sentence, quote?.end) });
  const record = {
    id: index.ids.give(words === null ? index.slugOf(sentence) : slugOf(words), "statement"),
    fields,
  };
  index.last.record = record;
  return record;
}

/** "The firm denied that": the statement before, whose words are what is denied. */
function deniedBefore(
  { draft: { article }, last: { record } }: SheetIndex,
  verb: Stretch | null,
  end: number,
): { readonly id: string; readonly says: Field } | null {
  const says = record?.fields.find(({ key, value }) => key === "says" && value !== "TODO");
  if (record === null || says === undefined || verb === null) return null;
  const words = article.plain.slice(verb.start, end);
  return deniesThat.test(words) ? { id: record.id, says } : null;
}

const deniesThat =
  /^(?:den(?:ied|ies|y)|reject(?:ed|s)?|dismiss(?:ed|es)?|disput(?:ed|es)?) (?:that|this|it|(?:the|that|those|these) (?:claim|allegation|accusation|report|suggestion|charge)s?)(?:\.$|;|,| as\b| in\b| on\b)/;

/** The clause in which quoted words stand, if it holds them whole. */
function clauseAround(
  { draft: { article } }: SheetIndex,
  sentence: number,
  told: Attribution | null,
  quote: Stretch,
): Stretch | null {
  if (told?.verb == null) return null;
  const { from, end } = article.sentences[sentence]!;
  if (told.verb.start < from || told.verb.end > end) return null;
  const clause = reportedClause(article.plain, { from, end }, told.verb, told.rule.includes("verb-name"));
  return clause !== null && clause.start < quote.start && quote.end < clause.end ? clause : null;
}

/** The clause with a capital, as sentences begin. */
function saysField(text: string, clause: Stretch | null): Field {
  if (clause === null) return { key: "says", value: "TODO" };
  const words = wordsAt(text, clause);
  const [pronoun] = /^(?:he|she|they)\b/i.exec(words) ?? [];
  return {
    key: "says",
    value: words[0]!.toUpperCase() + words.slice(1),
    remark: pronoun === undefined ? undefined : `who is "${pronoun}"?`,
  };
}

/** Whether the vocabulary has the verb, so that the statement says it by itself: "warned", "claimed". */
function isStated(text: string, verb: Stretch): boolean {
  return Object.hasOwn(verbs, reportingLemma(wordsAt(text, verb)) ?? "");
}

function tellerFields(
  { entities, chains }: SheetIndex,
  sentence: number,
  told: Attribution,
): readonly Field[] {
  const by = entities.idOf(told.speaker);
  const links = (chains[sentence]?.links ?? []).map(entities.idOf);
  const via = [...new Set(links.slice(0, -1).filter((link) => link !== by))];
  const last = links.at(-1);
  const fields: Field[] = [
    { key: "by", value: by, remark: told.isSure ? undefined : `found by the rule ${told.rule}` },
  ];
  if (via.length > 0)
    fields.push({
      key: "via",
      value: via,
      remark:
        last === undefined || last === by
          ? "who carried it to whom?"
          : `who carried it, and did ${last} say it first?`,
    });
  return fields;
}

function verbField(text: string, verb: Stretch | null): Field {
  if (verb === null) return { key: "verb", value: "said", remark: "no verb stands beside it" };
  const word = wordsAt(text, verb);
  const lemma = reportingLemma(word) ?? "";
  // Nor one that turns it round: who refutes a thing does not say it.
  if (!Object.hasOwn(verbs, lemma) && isRejecting(word))
    return { key: "verb", value: "rejected", remark: `the source has "${word}"` };
  // Never a stronger one: what the vocabulary has no word for was at least said.
  return Object.hasOwn(verbs, lemma)
    ? { key: "verb", value: lemma as Verb }
    : { key: "verb", value: "said", remark: `the source has "${word}"` };
}

function dayOfSpeech(
  { draft: { article, day }, dates }: SheetIndex,
  sentence: number,
  verb: Stretch | null,
): readonly Field[] {
  let at = sentence;
  while (verb !== null && at + 1 < article.sentences.length && article.sentences[at]!.end < verb.start) at++;
  const date = verb === null ? undefined : dates[at]!.find((one) => isDateOfSpeech(article.plain, one, verb));
  return date === undefined ? [{ key: "when", value: "unstated" }] : dateFields(article, date, day, "past");
}

/** Quoted words that are no sentence: they need one around them. */
export function isFragment(words: string): boolean {
  return !/^[\p{Lu}\p{N}\u2026[]/u.test(words) || words.split(" ").length < 3;
}
