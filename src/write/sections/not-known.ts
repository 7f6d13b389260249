import { escapeMarkdown, markdownLink } from "../../markdown/markdown.ts";
import type { ResolvedQuestion } from "../../model/briefing.ts";
import { endSentence } from "../../words/en/lists.ts";
import { withoutComments } from "../prose/comments.ts";
import { selectionOf } from "../selection.ts";
import { withUpdates } from "../sentences/finished-line.ts";
import { shortTypes } from "../sentences/source-names.ts";
import type { Writing } from "../writing.ts";
import { asList, type Section } from "./section.ts";

/** The gaps, as questions; one that the same sheet answers leads to its answer. What another sheet answers stays as asked. */
export const notKnown: Section = {
  kind: "not-known",
  title(writing) {
    const only = writing.readSources.length === 1 ? writing.readSources[0] : undefined;
    return only === undefined
      ? "Not known from these sources"
      : `Not known from this ${shortTypes[only.type]}`;
  },
  names: ["not known"],
  beginnings: ["not known "],
  lines: (writing) =>
    asList(selectionOf(writing).questions.map((question) => questionLine(question, writing))),
};

/** What is asked of folded records only. */
export const otherQuestions: Section = {
  kind: "questions",
  title: () => "Also not known",
  names: ["also not known"],
  lines(writing) {
    const open = new Set(selectionOf(writing).questions);
    const others = writing.briefing.questions.filter((question) => !open.has(question));
    return asList(others.map((question) => questionLine(question, writing)));
  },
};

function questionLine(question: ResolvedQuestion, writing: Writing): string {
  writing.printed.add(question.id);
  const updates = writing.briefing.updates.filter(({ affects }) => affects.includes(question.id));
  const parts = [withUpdates(escapeMarkdown(question.ask), updates)];
  if (question.note !== null) parts.push(endSentence(escapeMarkdown(withoutComments(question.note))));
  const answer = question.answered === null ? null : answerLink(question.answered, writing);
  if (answer !== null) parts.push(answer);
  return `${parts.join(" ")} {#${question.id}}`;
}

function answerLink(answered: NonNullable<ResolvedQuestion["answered"]>, writing: Writing): string | null {
  const isThere = answered.sheet === null && writing.fact(answered.record) !== undefined;
  return isThere ? `**Answered**: ${markdownLink("see the answer", `#${answered.record}`)}.` : null;
}
