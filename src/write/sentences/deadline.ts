import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { Mention, ResolvedEvent } from "../../model/briefing.ts";
import { hasWordsOf } from "../../text/condition-words.ts";
import { openSentence } from "../../words/en/lists.ts";
import type { Writing } from "../writing.ts";
import { isClause } from "./case.ts";
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
  const isBoundSaid = binds === null || binds === setBy?.entity || isKnown(binds, event, writing);
  // "Deadline for an appeal by Prath" has nobody before it for whom "to lodge an appeal" could go on.
  const wanted = demand === null ? "" : isBoundSaid ? demand.replace(lightVerb, "") : demand;
  const parts = [
    setBy === null || isKnown(setBy.entity, event, writing) ? null : setterOf(setBy, writing),
    // Who binds himself is named once: "set by Donald Trump to decide …".
    isBoundSaid ? null : `for ${nameInSentence(binds, writing)}`,
    demand === null || hasWordsOf(event.what, wanted, 1)
      ? null
      : `to ${escapeMarkdown(openSentence(demand).replace(/^to /i, ""))}`,
  ];
  const terms = parts.filter((part) => part !== null).join(" ");
  if (otherwise === null) return terms === "" ? null : terms.replace(/,$/, "");
  const consequence = consequenceInSentence(otherwise, writing);
  if (terms === "") return `– if it is not met: ${consequence}`;
  const threat = otherwise.kind === "record" ? writing.event(otherwise.id) : undefined;
  const mayFace = parts[2] !== null && binds !== null && threat !== undefined && !isClause(threat.what);
  return mayFace ? `${terms} or face ${withArticle(consequence)}` : `${terms}; otherwise: ${consequence}`;
}

/** "a fine of 250,000 euros", but "new sanctions", "suspension of the licence": only what is counted singly needs one. */
function withArticle(phrase: string): string {
  const [head = ""] = phrase.split(/ (?:of|for|on|in|by|to|from|against|at|with|over|\()|, /);
  const noun = head.split(" ").at(-1) ?? "";
  if (
    !/^\p{Ll}/u.test(phrase) ||
    determined.test(phrase) ||
    /s$|(?:ion|ment|ing|ure|ance|ence|ity|ness|cy)$/.test(noun) ||
    uncounted.has(noun)
  )
    return phrase;
  return `${/^(?:[aeio]|un(?!i)|up)/.test(phrase) ? "an" : "a"} ${phrase}`;
}

const determined =
  /^(?:an?|the|its|his|her|their|our|no|any|some|all|both|each|every|more|further|what|this|that|two|three|four|five|\d)(?![\p{sc=Latn}\p{Lm}])/u;
const uncounted = new Set(
  "jail prison court war action bankruptcy arrest force time unrest trial death people police removal dismissal withdrawal deportation impeachment".split(
    " ",
  ),
);

/** Verbs that say nothing more than the noun behind them: "lodge an appeal". */
const lightVerb =
  /^(?:to )?(?:lodge|make|file|submit|give|send|hand in|hold|take|present|bring|enter) (?=an? |the |its |his |her |their )/i;

function isKnown(id: string, event: ResolvedEvent, writing: Writing): boolean {
  return isNamedIn(event.what, writing.entity(id));
}

function setterOf(setBy: Mention, writing: Writing): string {
  const { words, withTitle } = introduce(setBy, writing);
  return `set by ${words}${withTitle ? "," : ""}`;
}
