import { escapeMarkdown } from "../../markdown/markdown.ts";
import { briefingAddress } from "../../model/address.ts";
import { shakenBasis, withdrawnBasisWords } from "../../model/basis.ts";
import type { Fact, ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { DifferingAccount } from "../../model/standing.ts";
import { listInWords } from "../../words/en/lists.ts";
import { indexOf } from "../briefing-index.ts";
import type { Writing } from "../writing.ts";
import { differingAccounts, isDifferenceKind, namesOf, onTopicInMarkdown } from "./accounts.ts";
import { markdownVoice } from "./attribution.ts";
import { upperStart } from "./case.ts";
import { isNamedIn } from "./event-details.ts";
import { PlainVoice } from "./plain-attribution.ts";
import { disputantOf } from "./who-says-so.ts";

/**
 * Who denies a record, tells it otherwise or leaves it open, and what became of what it rests on. A denial that an editor's own line
 * tells, with who denies, is not told again.
 */
export function stanceSentences(
  record: Fact,
  writing: Writing,
  own: string | null = null,
): readonly string[] {
  const sentences: string[] = [];
  const denied = (by: readonly Id[], words: string) => {
    const untold =
      own === null || !tellsDenial.test(own) ? by : by.filter((id) => !tellsWho(own, id, writing));
    if (untold.length > 0) sentences.push(`**${words} by ${linkedNames(untold, writing)}.**`);
  };
  if (record.kind === "statement") {
    if (record.sourcing.kind === "disputed") denied(record.sourcing.by, "Denied");
    sentences.push(...differingSentences(record.toldOtherwiseBy, writing), ...elsewhere(record, writing));
    sentences.push(...openSentences(record, writing));
    return sentences;
  }
  const basis = shakenBasis(record, (id) => writing.fact(id));
  if (basis === null) return openSentences(record, writing);
  denied(basis.deniedBy, "Denied");
  denied(basis.basisDeniedBy, "Rests on a statement denied");
  sentences.push(...differingSentences(basis.toldOtherwiseBy, writing));
  const withdrawn = withdrawnBasisWords(basis);
  if (withdrawn !== null) sentences.push(`**[${withdrawn}](#${basis.withdrawn[0]}).**`);
  sentences.push(...openSentences(record, writing));
  return sentences;
}

const tellsDenial = /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?)\b/;

function tellsWho(line: string, id: Id, writing: Writing): boolean {
  const by = writing.statement(id)?.by;
  const entity = by == null ? undefined : writing.entity(by.entity);
  return entity !== undefined && isNamedIn(line, entity);
}

const nothing: readonly string[] = [];

/** "Accounts differ on the place: see [Karoline Leavitt](#venue)." */
function differingSentences(accounts: readonly DifferingAccount[], writing: Writing): readonly string[] {
  if (accounts.length === 0) return nothing;
  const known = accounts.map((one) => (isTold(one.in, writing) ? { ...one, in: null } : one));
  for (const { in: topic } of accounts) if (topic !== null) writing.topics.add(topic);
  return differingAccounts(known, markdownVoice(writing), (name, id) => `[${name}](#${id})`).map(
    (words) => `${upperStart(words)}.`,
  );
}

/** Whether the page has said already, in words of the editor's, on what these accounts differ. */
function isTold(topic: string | null, writing: Writing): boolean {
  return topic !== null && !isDifferenceKind(topic) && writing.topics.has(topic);
}

/** The same of accounts in other briefings, which the statement itself names. */
function elsewhere({ differs }: ResolvedStatement, { archive }: Writing): readonly string[] {
  if (differs.length === 0) return nothing;
  const byTopic = new Map<string | null, string[]>();
  for (const { from, in: topic } of differs) {
    const [sheet = "", record = ""] = from.split("#");
    const briefing = Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
    const index = briefing && indexOf(briefing);
    if (index?.statement(record) === undefined) continue;
    const name = escapeMarkdown(disputantOf(record, new PlainVoice(index)));
    const links = byTopic.get(topic) ?? [];
    byTopic.set(topic, [...links, `[${name}](${briefingAddress(sheet)}#${record})`]);
  }
  return [...byTopic].map(
    ([topic, links]) => `Accounts differ${onTopicInMarkdown(topic)}: see ${listInWords(links)}.`,
  );
}

/** Whoever was asked to confirm it and did not: "Left open by [the Kremlin](#no-word)." */
function openSentences({ leftOpenBy }: Fact, writing: Writing): readonly string[] {
  if (leftOpenBy.length === 0) return nothing;
  const said = leftOpenBy.filter((id) => writing.statement(id)?.by != null);
  const reported = leftOpenBy.filter((id) => !said.includes(id));
  return [
    ...(said.length === 0 ? [] : [`Left open by ${linkedNames(said, writing)}.`]),
    // A source that reports the silence is not the one who keeps it.
    ...(reported.length === 0 ? [] : [`Left open, according to ${linkedNames(reported, writing)}.`]),
  ];
}

/** "[Sergei Lavrov](#not-so) and [Yuri Ushakov](#never)": each once, linked to what they say first. */
function linkedNames(by: readonly Id[], writing: Writing): string {
  return namesOf(by, markdownVoice(writing), (name, id) => `[${name}](#${id})`);
}
