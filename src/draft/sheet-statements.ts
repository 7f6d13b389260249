import { type Stretch, wordsAt } from "../reading/plain.ts";
import { reportedClause, secondReport, trim } from "./clauses.ts";
import { isCalledUntrue } from "./denials.ts";
import type { DraftHedge } from "./hedges.ts";
import { isWithin, type SheetIndex } from "./sheet-index.ts";
import type { SheetRecord } from "./sheet-text.ts";
import type { QuoteSpeech } from "./speakers.ts";
import type { Attribution } from "./speech-context.ts";
import { isFragment, statementRecord } from "./statement-record.ts";
import { toldIn } from "./told-in.ts";

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
  const half = quotes[0] === undefined ? null : halfBefore(index, sentence, quotes[0]);
  const beside = hedges.filter(
    (hedge) => !half?.hedges.includes(hedge) && !all.some(({ quote }) => isWithin(hedge, quote)),
  );
  const records: SheetRecord[] = [];
  const { from, end } = index.draft.article.sentences[sentence]!;
  const outside = index.draft.article.plain.slice(from, end);
  const hasFragment = quotes.some(({ quote }) => isFragment(wordsAt(text, quote)));
  if (half !== null)
    records.push(statementRecord(index, sentence, half.told, null, half.hedges, half.clause));
  for (const speech of quotes) {
    const inside = hedgesWithin(index, speech, sentence);
    const isPart = isFragment(wordsAt(text, speech.quote));
    const record = statementRecord(
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
  if (all.length === 0 && told !== null) records.push(...toldStatements(index, sentence, told, hedges));
  // What a sentence leaves open beside the quoted words would be lost with them.
  else if (all.length > 0 && !hasFragment && beside.length > 0)
    records.push(statementRecord(index, sentence, { ...teller!, isSure: false }, null, beside));
  else if (all.length === 0 && (hedges.length > 0 || denying.test(outside) || isCalledUntrue(outside)))
    records.push(statementRecord(index, sentence, null, null, hedges, wholeSentence(index, sentence)));
  const before = open === null ? undefined : idOfQuote.get(open);
  return { records, per: [...(before === undefined ? [] : [before]), ...records.map(({ id }) => id)] };
}

/** What a sentence leaves undone or unsaid: nobody may have said it, and it would be lost. */
const denying =
  /\b(?:not|never|cannot|neither|nor|without|stopped short of|\p{L}+n't|there (?:is|are|was|were|(?:has|have|had) been) no)\b|^(?:no|nobody|none|nothing)\b/iu;

/** A sentence told by one, and what it goes on to tell: "…, but it warned that …". */
function toldStatements(
  index: SheetIndex,
  sentence: number,
  told: Attribution,
  hedges: readonly DraftHedge[],
): readonly SheetRecord[] {
  const { article, speech } = index.draft;
  const { from, end } = article.sentences[sentence]!;
  // "has not confirmed", "declined to comment": the sentence itself tells what was not said.
  const before = told.verb === null ? "" : article.plain.slice(from, told.verb.start);
  const verb = told.verb === null ? "" : wordsAt(article.plain, told.verb);
  if (/(?:\bnot|n't|\bnever|\byet to) (?:yet |been |have )?$/.test(before))
    return [statementRecord(index, sentence, null, null, hedges, wholeSentence(index, sentence))];
  const refused = /^(?:declin|refus)/.test(verb)
    ? /^ to [^,;]+/.exec(article.plain.slice(told.verb!.end, end))
    : null;
  if (refused !== null) {
    const start = told.verb!.end;
    return [
      statementRecord(
        index,
        sentence,
        told,
        null,
        hedges,
        trim(article.plain, start, start + refused[0].length),
      ),
    ];
  }
  const clause = reportedClause(article.plain, { from, end }, told.verb, told.rule === "verb-name");
  const more = told.verb === null || clause === null ? null : secondReport(article.plain, told.verb, end);
  if (more === null || clause!.end > more.start)
    return [statementRecord(index, sentence, told, null, hedges, clause)];
  const subject = speech.subjects(sentence).find(({ start }) => start === more.subject.start);
  const isSame = /^(?:it|he|she|they)?$/.test(wordsAt(article.plain, more.subject));
  const speaker = isSame
    ? told.speaker
    : subject === undefined
      ? { described: more.subject, isPlural: /s$/.test(wordsAt(article.plain, more.subject)) }
      : speech.coreference.resolve(subject, sentence).speaker;
  const second: Attribution = { speaker, verb: more.verb, rule: "second report", isSure: false };
  const later = hedges.filter(({ start }) => start >= more.start);
  return [
    statementRecord(
      index,
      sentence,
      told,
      null,
      hedges.filter((one) => !later.includes(one)),
      clause,
    ),
    statementRecord(
      index,
      sentence,
      second,
      null,
      later,
      reportedClause(article.plain, { from: more.subject.start, end }, more.verb, false),
    ),
  ];
}

/** "The union claims that …; the company rejected that as “baseless”": what is told before the half that quotes, by another. */
function halfBefore(
  { draft: { article, speech }, hedges }: SheetIndex,
  sentence: number,
  { quote, verb, speaker }: QuoteSpeech,
): { readonly told: Attribution; readonly clause: Stretch; readonly hedges: readonly DraftHedge[] } | null {
  const { from, end } = article.sentences[sentence]!;
  if (verb === null || verb.start < from || verb.end > quote.start) return null;
  const middle = lastMark(article.plain.slice(from, verb.start));
  if (middle === null) return null;
  const context = { article, outside: speech.outside, subjects: speech.subjects, who: speech.coreference };
  const first = { ...article.sentences[sentence]!, end: from + middle };
  const told = toldIn(context, sentence, first);
  if (told?.verb == null || told.speaker === speaker || told.verb.end > first.end) return null;
  const clause = reportedClause(article.plain, first, told.verb, told.rule === "verb-name");
  if (clause === null || clause.end > Math.min(first.end, end)) return null;
  return { told, clause, hedges: hedges[sentence]!.filter((one) => one.end <= first.end) };
}

function lastMark(words: string): number | null {
  return [...words.matchAll(/;|, (?:but|and|while|although|though) /g)].at(-1)?.index ?? null;
}

function wholeSentence({ draft: { article } }: SheetIndex, sentence: number): Stretch {
  const { from, end } = article.sentences[sentence]!;
  return trim(article.plain, from, end);
}

function hedgesWithin(index: SheetIndex, { quote }: QuoteSpeech, sentence: number): readonly DraftHedge[] {
  const found: DraftHedge[] = [];
  const { sentences } = index.draft.article;
  for (let at = sentence; at < sentences.length && sentences[at]!.start < quote.end; at++)
    found.push(...index.hedges[at]!.filter((hedge) => isWithin(hedge, quote)));
  return found;
}
