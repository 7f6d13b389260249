import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { Mention, ResolvedEvent } from "../../model/briefing.ts";
import { hasWordsOf } from "../../text/condition-words.ts";
import { isClause } from "../words/case.ts";
import { openSentence } from "../words/lists.ts";
import type { Writing } from "../writing.ts";
import { consequenceInSentence } from "./conditions.ts";
import { isNamedIn } from "./event-details.ts";
import { introduce, nameInSentence } from "./speakers.ts";

/**
 * What goes on behind the name of a deadline, as it raises four questions: "set by Donald Trump for Russia to commit to a peace
 * agreement, or face new sanctions (**Possible**)". Who set it, for whom and to do what is left out where the name has it. Null where there
 * is nothing to add.
 */
export function deadlineTerms(event: ResolvedEvent, writing: Writing): string | null {
  const { setBy, binds, demand, otherwise } = event;
  const parts = [
    setBy === null || isKnown(setBy.entity, event, writing) ? null : setterOf(setBy, writing),
    // Who binds himself is named once: "set by Donald Trump to decide …".
    binds === null || binds === setBy?.entity || isKnown(binds, event, writing)
      ? null
      : `for ${nameInSentence(binds, writing)}`,
    demand === null || hasWordsOf(event.what, demand, 1)
      ? null
      : `to ${escapeMarkdown(openSentence(demand).replace(/^to /i, ""))}`,
  ];
  const terms = parts.filter((part) => part !== null).join(" ");
  if (otherwise === null) return terms === "" ? null : terms.replace(/,$/, "");
  const consequence = consequenceInSentence(otherwise, writing);
  if (terms === "") return `– if it is not met: ${consequence}`;
  const threat = otherwise.kind === "record" ? writing.event(otherwise.id) : undefined;
  const mayFace = demand !== null && binds !== null && threat !== undefined && !isClause(threat.what);
  return mayFace ? `${terms} or face ${consequence}` : `${terms}; otherwise: ${consequence}`;
}

function isKnown(id: string, event: ResolvedEvent, writing: Writing): boolean {
  return isNamedIn(event.what, writing.entity(id));
}

function setterOf(setBy: Mention, writing: Writing): string {
  const { words, withTitle } = introduce(setBy, writing);
  return `set by ${words}${withTitle ? "," : ""}`;
}
