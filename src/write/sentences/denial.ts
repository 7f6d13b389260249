import type { ResolvedStatement } from "../../model/briefing.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { openSentence } from "../words/lists.ts";
import { plainNameInSentence } from "./speakers.ts";
import { clauseOf, holds, tellsDenial } from "./statement-words.ts";

/**
 * What follows the speaker of a denial: "denied that the army would be used". Plain text. Null for every other
 * statement, and for words that tell the denial themselves: "She declined to comment."
 *
 * `says` and `quote` of a denial hold what was denied, so printed alone they would say its opposite.
 */
export function denialIn(
  statement: ResolvedStatement,
  index: BriefingIndex,
  tense: "past" | "present",
): string | null {
  const { verb, says, quote } = statement;
  if (verb !== "denied" && verb !== "declined") return null;
  const audience = statement.to === null ? "" : ` to ${plainNameInSentence(statement.to, index)}`;
  const cue = cues[verb][tense] + audience;
  if (says === null)
    return verb === "denied" ? `${rejecting[tense]} the words “${quote}”` : `${cue} this: “${quote}”`;
  if (tellsDenial.test(says)) return null;
  const denial = `${cue} ${deniedWords(verb, says, index)}`;
  return quote === null || holds(says, quote)
    ? denial
    : `${openSentence(denial)}, in these words: “${quote}”`;
}

function deniedWords(verb: "denied" | "declined", says: string, index: BriefingIndex): string {
  if (verb === "declined" && infinitive.test(says)) return says[0]!.toLowerCase() + says.slice(1);
  const clause = verb === "denied" ? clauseOf(says, says, index) : null;
  return clause === null ? `this: ${says}` : `that ${clause}`;
}

const cues = {
  denied: { past: "denied", present: "denies" },
  declined: { past: "declined", present: "declines" },
} as const;
const rejecting = { past: "rejected", present: "rejects" } as const;
const infinitive = /^to \p{Ll}/iu;
