import { escapeMarkdown, tableRow } from "../../markdown/markdown.ts";
import type { ResolvedEvent, ResolvedFigure } from "../../model/briefing.ts";
import { dueWords } from "../../model/due.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { endSentence, openSentence } from "../../words/en/lists.ts";
import { figureInWords } from "../../words/en/numbers.ts";
import { selectionOf } from "../selection.ts";
import { attributionOf, speakerBehind } from "../sentences/attribution.ts";
import { sentenceStart, upperStart } from "../sentences/case.ts";
import { conditionSentence } from "../sentences/conditions.ts";
import { dateInWords, isDated } from "../sentences/dates.ts";
import { deadlineTerms } from "../sentences/deadline.ts";
import { hiddenEventHedges } from "../sentences/event-hedges.ts";
import { whatAndWhere } from "../sentences/event-line.ts";
import { withLaterMarks } from "../sentences/finished-line.ts";
import { hedgeWords } from "../sentences/hedges.ts";
import { cite, type Writing } from "../writing.ts";
import { rivals } from "./numbers.ts";
import type { Section } from "./section.ts";

/** Events that are over, under way or off, one row each: how far each has got and how we know it stand in columns of their own. */
export const whereItStands: Section = {
  kind: "where-it-stands",
  title: () => "Where it stands",
  names: ["where it stands", "at a glance"],
  lines(writing) {
    const { standing, figures } = selectionOf(writing);
    const rows = standing.map((event) => eventRow(event, writing));
    const table =
      rows.length === 0
        ? []
        : [
            tableRow(["What", "State", "Who says so", "When"]),
            tableRow(["---", "---", "---", "---"]),
            ...rows.map(tableRow),
          ];
    const between = table.length > 0 && figures.length > 0 ? [""] : [];
    return [...table, ...between, ...figures.map((figure) => `- ${figureLine(figure, writing)}`)];
  },
};

function eventRow(event: ResolvedEvent, writing: Writing): readonly string[] {
  const terms = deadlineTerms(event, writing);
  const own = event.short ?? event.line;
  const what =
    own === null
      ? whatAndWhere(event, writing) + (terms === null ? "" : ` ${terms}`)
      : openSentence(escapeMarkdown(own));
  return [
    withLaterMarks(event, what, writing) + cite(event.id, writing),
    stateWithCondition(event, writing),
    event.established ? "Public record" : sentenceStart(attributionOf(event, writing), writing),
    upperStart(isDated(event.when) ? dueWords(event) + dateInWords(event.when, "short", writing) : "no date"),
  ];
}

function stateWithCondition(event: ResolvedEvent, writing: Writing): string {
  const outcome = event.outcome === null ? "" : `; ${escapeMarkdown(event.outcome)}`;
  const hedge = hedgeWords(hiddenEventHedges(event, writing, event.short ?? event.line ?? event.what));
  const aside = hedge === null ? "" : ` (${escapeMarkdown(hedge)})`;
  const state = `**${eventStates[event.state].label}**${aside}${outcome}`;
  if (event.condition === null) return state;
  return `${openSentence(state)}. ${conditionSentence(event.condition, writing)}`;
}

/** "**25%**: duty on imports, according to Reuters; CNN has 30%." */
export function figureLine(figure: ResolvedFigure, writing: Writing): string {
  const value = upperStart(figureInWords(figure)) + (figure.derived ? " (worked out by us)" : "");
  const speaker = speakerBehind(figure, writing);
  const teller = speaker === null ? "" : `, ${figure.derived ? "on the word of" : "according to"} ${speaker}`;
  const asOf =
    figure.asOf === null || !isDated(figure.asOf) ? "" : `, ${dateInWords(figure.asOf, "short", writing)}`;
  const words = endSentence(
    `**${value}**: ${escapeMarkdown(figure.of)}${asOf}${teller}${rivals(figure, writing)}`,
  );
  const condition = figure.condition === null ? "" : ` ${conditionSentence(figure.condition, writing)}`;
  return withLaterMarks(figure, words + condition, writing) + cite(figure.id, writing);
}
