import { type Verb, verbs } from "../model/vocabulary.ts";
import { type Stretch, wordsAt } from "../reading/plain.ts";
import { reportingLemma } from "../reading/words/reporting-verbs.ts";
import type { DraftHedge } from "./hedges.ts";
import { dateFields } from "./sheet-dates.ts";
import { slugOf } from "./sheet-ids.ts";
import { isDateOfSpeech, isWithin, type SheetIndex } from "./sheet-index.ts";
import type { Field, SheetRecord } from "./sheet-text.ts";
import type { QuoteSpeech } from "./speakers.ts";
import type { Attribution } from "./speech-context.ts";

/** The statements of a sentence, and those of others that it carries on. */
export interface SentenceStatements {
  readonly records: readonly SheetRecord[];
  /** Ids of what an event of this sentence rests on. */
  readonly per: readonly string[];
}

/**
 * One for each quotation, one for what is told beside whole quotations with a hedge of its own, else one for whoever tells the
 * sentence; what hangs on a hedge and is told by nobody is the source's own.
 */
export function statementsOf(
  index: SheetIndex,
  sentence: number,
  idOfQuote: Map<QuoteSpeech, string>,
): SentenceStatements {
  const { text } = index.draft.article;
  const quotes = index.quotes[sentence]!;
  const open = index.open[sentence] ?? null;
  const all = open === null ? quotes : [open, ...quotes];
  const hedges = index.hedges[sentence]!;
  const beside = hedges.filter((hedge) => !all.some(({ quote }) => isWithin(hedge, quote)));
  const records: SheetRecord[] = [];
  const hasFragment = quotes.some(({ quote }) => isFragment(wordsAt(text, quote)));
  for (const speech of quotes) {
    const inside = hedgesWithin(index, speech, sentence);
    const isPart = isFragment(wordsAt(text, speech.quote));
    const record = statement(
      index,
      sentence,
      speech,
      speech.quote,
      isPart ? [...new Set([...beside, ...inside])] : inside,
    );
    idOfQuote.set(speech, record.id);
    records.push(record);
  }
  const told = index.told[sentence] ?? null;
  const teller: Attribution | null = told ?? all[0] ?? null;
  if (all.length === 0 && told !== null) records.push(statement(index, sentence, told, null, hedges));
  // What a sentence leaves open beside the quoted words would be lost with them.
  else if (all.length > 0 && !hasFragment && beside.length > 0)
    records.push(statement(index, sentence, { ...teller!, isSure: false }, null, beside));
  else if (all.length === 0 && hedges.length > 0)
    records.push(statement(index, sentence, null, null, hedges));
  const before = open === null ? undefined : idOfQuote.get(open);
  return { records, per: [...(before === undefined ? [] : [before]), ...records.map(({ id }) => id)] };
}

function hedgesWithin(index: SheetIndex, { quote }: QuoteSpeech, sentence: number): readonly DraftHedge[] {
  const found: DraftHedge[] = [];
  const { sentences } = index.draft.article;
  for (let at = sentence; at < sentences.length && sentences[at]!.start < quote.end; at++)
    found.push(...index.hedges[at]!.filter((hedge) => isWithin(hedge, quote)));
  return found;
}

/** `told` null: nobody but the source itself says it. */
function statement(
  index: SheetIndex,
  sentence: number,
  told: Attribution | null,
  quote: Stretch | null,
  hedges: readonly DraftHedge[],
): SheetRecord {
  const { article } = index.draft;
  const fields: Field[] =
    told === null ? [] : [...tellerFields(index, sentence, told), verbField(article.text, told.verb)];
  const words = quote === null ? null : wordsAt(article.text, quote).replace(/,$/, "");
  if (words !== null) fields.push({ key: "quote", value: words });
  if (words === null || isFragment(words)) fields.push({ key: "says", value: "TODO" });
  const cues = [...new Set(hedges.map((hedge) => wordsAt(article.text, hedge)))];
  if (cues.length > 0)
    fields.push({
      key: "hedge",
      value: cues.join("; "),
      remark: cues.length > 1 ? "which of these hedge it?" : undefined,
    });
  fields.push(...dayOfSpeech(index, sentence, told?.verb ?? null));
  fields.push({ key: "cite", value: index.citeOf(sentence, quote?.end) });
  return { id: index.ids.give(words === null ? index.slugOf(sentence) : slugOf(words), "statement"), fields };
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
function isFragment(words: string): boolean {
  return !/^[\p{Lu}\p{N}\u2026[]/u.test(words) || words.split(" ").length < 3;
}
