import { escapeMarkdown, markdownLink } from "../../markdown/markdown.ts";
import { briefingAddress } from "../../model/address.ts";
import type { Id } from "../../model/common.ts";
import { listInWords } from "../../words/en/lists.ts";
import { figureInWords } from "../../words/en/numbers.ts";
import { eventLine } from "../sentences/event-line.ts";
import { finishLine } from "../sentences/finished-line.ts";
import { statementLine } from "../sentences/statement-line.ts";
import type { Writing } from "../writing.ts";
import { dateLines } from "./about-dates.ts";
import { listedByName, namedLines, unnamedLines } from "./about-people.ts";
import { sourceLines } from "./about-sources.ts";
import { updateLines } from "./about-updates.ts";
import type { Section } from "./section.ts";

/** What a careful reader wants to know of the briefing itself: sources, dates, unnamed sources, words, names, corrections. */
export const about: Section = {
  kind: "about",
  title: () => "About this briefing",
  names: ["about this briefing"],
  lines(writing) {
    const named = listedByName(writing);
    return [
      ...sourceLines(named, writing),
      ...dateLines(writing),
      ...unnamedLines(writing),
      ...namedLines(named, writing),
      ...unprintedLines(writing),
      ...earlierLines(writing),
      ...updateLines(writing),
    ];
  },
};

/** Records that an editor's own section left out still have their line, so that links to them hold. */
function unprintedLines(writing: Writing): readonly string[] {
  const { statements, events, figures, questions } = writing.briefing;
  const left = {
    events: leftOf(events, writing),
    statements: leftOf(statements, writing),
    figures: leftOf(figures, writing),
    questions: leftOf(questions, writing),
  };
  const lines = [
    ...left.events.map((event) => eventLine(event, writing, "date")),
    ...left.statements.map((statement) => statementLine(statement, writing)),
    ...left.figures.map((figure) =>
      finishLine(figure, `**${figureInWords(figure)}**, ${escapeMarkdown(figure.of)}`, writing),
    ),
    ...left.questions.map((question) => `${escapeMarkdown(question.ask)} {#${question.id}}`),
  ];
  if (lines.length === 0) return [];
  for (const records of Object.values(left)) for (const { id } of records) writing.printed.delete(id);
  return ["- **Also on record:**", ...lines.map((line) => `  - ${line}`)];
}

function leftOf<T extends { readonly id: Id }>(records: readonly T[], writing: Writing): readonly T[] {
  return records.filter(({ id }) => !writing.printed.has(id));
}

/** The briefings that this one replaces. */
function earlierLines(writing: Writing): readonly string[] {
  const { byId } = writing.archive;
  const links = writing.briefing.supersedes.flatMap((id) => {
    const earlier = Object.hasOwn(byId, id) ? byId[id] : undefined;
    return earlier === undefined ? [] : [markdownLink(escapeMarkdown(earlier.title), briefingAddress(id))];
  });
  return links.length === 0 ? [] : [`- **Replaces:** ${listInWords(links)}.`];
}
