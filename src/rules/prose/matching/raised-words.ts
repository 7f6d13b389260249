import type { ResolvedEvent, ResolvedStatement } from "../../../model/briefing.ts";
import { eventStates } from "../../../model/vocabulary.ts";
import type { Rung } from "../../../reading/words/en/ladder.ts";
import type { Finding } from "../../rule.ts";

const toldAs: Readonly<Record<Rung, string>> = {
  possible: "as possible",
  intended: "as expected",
  scheduled: "as settled",
  done: "as done",
};

/** What is said of a sentence that tells a record higher on the ladder than it stands. */
export function toldOf(
  told: Rung,
  rung: Rung,
  fact: ResolvedEvent | ResolvedStatement,
  verb: string | undefined,
): Pick<Finding, "message" | "hint"> {
  const subject = verb === undefined ? "This sentence" : `"${verb}"`;
  if (fact.kind === "event") {
    const state = eventStates[fact.state].label.toLowerCase();
    return {
      message: `${subject} tells ${toldAs[told]} what record "${fact.id}" calls ${state}.`,
      hint: `Say that it is ${state}, or cite the record that says more.`,
    };
  }
  const hedge = fact.hedges.join("; ") || rungWord[rung];
  return {
    message: `${subject} tells ${toldAs[told]} what record "${fact.id}" hedges with "${hedge}".`,
    hint: `Keep “${hedge}”, or cite the record that says more.`,
  };
}

const rungWord: Readonly<Record<Rung, string>> = {
  possible: "may",
  intended: "expects",
  scheduled: "will",
  done: "has",
};
