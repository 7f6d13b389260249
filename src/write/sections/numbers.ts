import type { ResolvedFigure } from "../../model/briefing.ts";
import { escapeMarkdown, tableRow } from "../../text/markdown.ts";
import { selectionOf } from "../selection.ts";
import { speakerBehind } from "../sentences/attribution.ts";
import { conditionSentence } from "../sentences/conditions.ts";
import { withLaterMarks } from "../sentences/finished-line.ts";
import { upperStart } from "../words/case.ts";
import { dateInWords, isDated } from "../words/dates.ts";
import { openSentence } from "../words/lists.ts";
import { figureInWords } from "../words/numbers.ts";
import { cite, type Writing } from "../writing.ts";
import type { Section } from "./section.ts";

/** How much, of what, as of when. */
export const numbers: Section = {
  kind: "numbers",
  title: () => "Numbers",
  names: ["numbers"],
  lines(writing) {
    const shown = new Set(selectionOf(writing).figures);
    const figures = writing.briefing.figures.filter((figure) => !shown.has(figure));
    if (figures.length === 0) return [];
    return [
      tableRow(["Figure", "What it counts", "As of"]),
      tableRow(["---", "---", "---"]),
      ...figures.map((figure) => figureRow(figure, writing)),
    ];
  },
};

function figureRow(figure: ResolvedFigure, writing: Writing): string {
  const value = upperStart(figureInWords(figure)) + (figure.derived ? " (worked out by us)" : "");
  const counted = escapeMarkdown(figure.of);
  const condition =
    figure.condition === null ? "" : ` (${openSentence(conditionSentence(figure.condition, writing))})`;
  const speaker = speakerBehind(figure, writing);
  const attribution =
    speaker === null ? "" : `, ${figure.derived ? "on the word of" : "according to"} ${speaker}`;
  const asOf =
    figure.asOf === null || !isDated(figure.asOf)
      ? "Not stated"
      : upperStart(dateInWords(figure.asOf, "short"));
  return tableRow([
    figure.withdrawn ? `~~${value}~~` : value,
    withLaterMarks(figure, counted + condition + attribution, writing) + cite(figure.id, writing),
    asOf,
  ]);
}
