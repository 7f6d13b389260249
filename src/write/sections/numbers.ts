import { escapeMarkdown, tableRow } from "../../markdown/markdown.ts";
import { briefingAddress } from "../../model/address.ts";
import type { Mention, ResolvedFigure } from "../../model/briefing.ts";
import { openSentence } from "../../words/en/lists.ts";
import { figureInWords } from "../../words/en/numbers.ts";
import { indexOf } from "../briefing-index.ts";
import { selectionOf } from "../selection.ts";
import { markdownVoice, speakerBehind } from "../sentences/attribution.ts";
import { upperStart } from "../sentences/case.ts";
import { conditionSentence } from "../sentences/conditions.ts";
import { dateInWords, isDated } from "../sentences/dates.ts";
import { withLaterMarks } from "../sentences/finished-line.ts";
import { PlainVoice } from "../sentences/plain-attribution.ts";
import { nameInSentence } from "../sentences/speakers.ts";
import { carrierOf, type Voice } from "../sentences/who-says-so.ts";
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

/** Whether the words say by themselves who gives it: "as the White House gives it", "according to Kyiv". */
function namesTeller(words: string, teller: string): boolean {
  return words.includes(` as ${teller} `) || words.includes(`according to ${teller}`);
}

/** "; CNN has 40,000 people": what others count of the same, linked, and named by this figure or naming it. */
export function rivals(figure: ResolvedFigure, writing: Writing): string {
  // Names without titles: this row is not where anybody is introduced.
  const ownVoice = {
    ...markdownVoice(writing),
    speaker: ({ entity }: Mention) => nameInSentence(entity, writing),
  };
  const own = writing.briefing.figures.filter(
    ({ id, differs }) => id !== figure.id && (figure.differs.includes(id) || differs.includes(figure.id)),
  );
  const others = figure.differs.flatMap((id) => rivalElsewhere(id, writing) ?? []);
  return [...own.map((rival) => rivalWords(rival, `#${rival.id}`, carrierIn(rival, ownVoice))), ...others]
    .map((words) => `; ${words}`)
    .join("");
}

function rivalElsewhere(written: string, { archive }: Writing): string | null {
  const [sheet = "", record = ""] = written.split("#");
  const briefing = Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
  const rival = briefing?.figures.find(({ id }) => id === record);
  if (briefing === undefined || rival === undefined) return null;
  return rivalWords(
    rival,
    `${briefingAddress(sheet)}#${record}`,
    escapeMarkdown(carrierIn(rival, new PlainVoice(indexOf(briefing)))),
  );
}

function rivalWords(rival: ResolvedFigure, address: string, who: string): string {
  const value = `[${figureInWords(rival)}](${address})${rival.condition === null ? "" : " (conditional)"}${rival.withdrawn ? " (withdrawn)" : ""}`;
  return who.includes(", ")
    ? `${value} according to ${who}`
    : `${who} ${who.includes(" and ") ? "have" : "has"} ${value}`;
}

function carrierIn(rival: ResolvedFigure, voice: Voice): string {
  return rival.established ? "public record" : carrierOf(rival, voice);
}

function figureRow(figure: ResolvedFigure, writing: Writing): string {
  const value = upperStart(figureInWords(figure)) + (figure.derived ? " (worked out by us)" : "");
  const counted = escapeMarkdown(figure.of);
  const condition =
    figure.condition === null ? "" : ` (${openSentence(conditionSentence(figure.condition, writing))})`;
  const speaker = speakerBehind(figure, writing);
  const attribution =
    speaker === null || namesTeller(figure.of, speaker)
      ? ""
      : `, ${figure.derived ? "on the word of" : "according to"} ${speaker}`;
  const asOf =
    figure.asOf === null || !isDated(figure.asOf)
      ? "Not stated"
      : upperStart(dateInWords(figure.asOf, "short", writing));
  return tableRow([
    figure.withdrawn ? `~~${value}~~` : value,
    withLaterMarks(figure, counted + condition + attribution + rivals(figure, writing), writing) +
      cite(figure.id, writing),
    asOf,
  ]);
}
