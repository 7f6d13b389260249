import { briefingAddress } from "../../model/address.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { escapeMarkdown, markdownLink } from "../../text/markdown.ts";
import { eventLine } from "../sentences/event-line.ts";
import { finishLine } from "../sentences/finished-line.ts";
import { statementLine } from "../sentences/statement-line.ts";
import { listInWords } from "../words/lists.ts";
import { figureInWords } from "../words/numbers.ts";
import type { Writing } from "../writing.ts";
import { dateLines } from "./about-dates.ts";
import { namedLines, unnamedLines } from "./about-people.ts";
import { sourceLines } from "./about-sources.ts";
import { updateLines } from "./about-updates.ts";
import type { Section } from "./section.ts";

/** What a careful reader wants to know of the briefing itself: sources, dates, unnamed sources, words, names, corrections. */
export const about: Section = {
  kind: "about",
  title: () => "About this briefing",
  names: ["about this briefing"],
  lines: (writing) => [
    ...sourceLines(writing),
    ...dateLines(writing),
    ...unnamedLines(writing),
    ...wordLines(writing),
    ...namedLines(writing),
    ...unprintedLines(writing),
    ...earlierLines(writing),
    ...updateLines(writing),
  ],
};

/** The state words that stand on the page, explained once. */
function wordLines(writing: Writing): readonly string[] {
  const { events, statements, figures } = writing.briefing;
  const words: string[] = [];
  for (const [state, { label, meaning }] of Object.entries(eventStates))
    if (events.some((event) => event.state === state)) words.push(`*${label.toLowerCase()}* (${meaning})`);
  if ([events, statements, figures].some((records) => records.some(({ condition }) => condition !== null)))
    words.push("*conditional* (depends on something named)");
  const isConfirmed = statements.some(
    (statement) => statement.sourcing.kind === "confirmed" || statement.verb === "confirmed",
  );
  const confirmed = isConfirmed
    ? " *Confirmed* always says by whom, and means the words, not what they are about."
    : "";
  return words.length === 0 && confirmed === ""
    ? []
    : [`- **Words used here:** ${words.length === 0 ? "" : `${words.join(", ")}.`}${confirmed}`];
}

/** Records that an editor's own section left out still have their line, so that links to them hold. */
function unprintedLines(writing: Writing): readonly string[] {
  const { statements, events, figures, questions } = writing.briefing;
  const isLeft = ({ id }: { readonly id: string }) => !writing.printed.has(id);
  const left = [events, statements, figures, questions].flatMap((records) =>
    (records as readonly { readonly id: string }[]).filter(isLeft),
  );
  if (left.length === 0) return [];
  const lines = [
    ...events.filter(isLeft).map((event) => eventLine(event, writing, { withDate: true })),
    ...statements.filter(isLeft).map((statement) => statementLine(statement, writing)),
    ...figures
      .filter(isLeft)
      .map((figure) =>
        finishLine(figure, `**${figureInWords(figure)}**, ${escapeMarkdown(figure.of)}`, writing),
      ),
    ...questions.filter(isLeft).map((question) => `${escapeMarkdown(question.ask)} {#${question.id}}`),
  ];
  for (const { id } of left) writing.printed.delete(id);
  return ["- **Also on record:**", ...lines.map((line) => `  - ${line}`)];
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
