import type { Briefing, Fact, ResolvedEvent } from "../../model/briefing.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { rungTold } from "../../reading/told-rung.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { calledOff, isOver, stateWords } from "../../reading/words/en/english.ts";
import { pastVerbs } from "../../reading/words/en/verbs.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type Finding } from "../rule.ts";
import { recordsMeant, shareOf, thingWords } from "./matching/about-records.ts";
import { clauseAbout } from "./matching/clauses.ts";
import { joined } from "./matching/evidence.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { levelWhere } from "./matching/level.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

const vote = `
  vote:
    what: Council vote on a toll
    state: cancelled
    when: 2026-04-02
    cite: p1`;

export const stateChanged = defineRule({
  code: "state-changed",
  severity: "error",
  needsWholeSheet: true,
  summary: "What was called off or put off is told so, and nothing else is.",
  why: "A reader who plans by a vote that is off, or stays away from one that is on, was misled by a sentence with a note.",
  bad: exampleSheet({
    events: vote,
    body: "## What comes next\n\n- The council will vote on a toll on 2 April.[^vote]",
  }),
  good: exampleSheet({
    events: vote,
    body: "## What comes next\n\n- The council has cancelled its vote on a toll.[^vote]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere } = sentence;
      if (cited.length === 0 && restsElsewhere) continue;
      const held = heldSentence(sentence, context.briefing);
      const parts =
        held.cited.length > 0
          ? held.cited
          : recordsMeant(context.briefing, reading.stems).map((fact) => ({
              fact,
              briefing: context.briefing,
              words: reading.words,
            }));
      const changes = parts.map(({ fact, briefing, words }) =>
        changeIn(words, reading.words, fact, briefing),
      );
      const change =
        cited.length > 0 || changes.every((one) => one !== null) ? changes.find((one) => one !== null) : null;
      if (change)
        yield {
          ...sentence.at(change.words),
          ...change,
          ...(cited.length === 0 ? { severity: "warning" } : {}),
        };
    }
  },
});

type Change = Pick<Finding, "message" | "hint" | "record" | "words" | "severity">;

function changeIn(words: string, sentence: string, fact: Fact, briefing: Briefing): Change | null {
  if (fact.kind !== "event") return null;
  // A quick look before the careful one.
  if (!isOff(fact) && !calledOff.test(words) && !(fact.state === "ongoing" && isOver.test(words)))
    return null;
  const wanted = thingWords(fact, briefing);
  const clause = clauseAbout(words, wanted);
  if (sharedStems(wordStems(clause), wanted) === 0) return null;
  const change =
    fact.state === "ongoing"
      ? (toldAsOver(fact, clause, briefing) ?? toldAsOff(fact, clause, briefing))
      : isOff(fact)
        ? toldAsOn(fact, clause, sentence)
        : toldAsOff(fact, clause, briefing);
  // What was put off is still to come, on another day; and of what is told in other words something else may be meant.
  const isPlain =
    shareOf(fact, briefing, wordStems(clause)) >= 0.5 && (fact.state !== "postponed" || cancels.test(clause));
  return change && { ...change, ...levelWhere(isPlain) };
}

const cancels =
  /(?<![\p{sc=Latn}\p{Lm}])(?<!(?:not|n['’]t|never) (?:been )?)(?:cancel(?:s|led|ed)|call(?:s|ed) (?:it )?off|scrap(?:s|ped)|abandon(?:s|ed))(?![\p{sc=Latn}\p{Lm}])/iu;

type OffState = keyof typeof stateWords;

function isOff(event: ResolvedEvent): event is ResolvedEvent & { readonly state: OffState } {
  return Object.hasOwn(stateWords, event.state);
}

function toldAsOn(
  event: ResolvedEvent & { readonly state: OffState },
  clause: string,
  sentence: string,
): Change | null {
  const ended = event.state === "postponed" ? cancels.exec(clause)?.[0] : undefined;
  if (ended !== undefined && !stateWords.postponed.test(sentence.replace(cancels, " ")))
    return {
      message: `"${ended}" is more than record "${event.id}" has: its state is “${eventStates.postponed.label.toLowerCase()}”.`,
      hint: "Say that it was put off.",
      words: ended,
      record: event.id,
    };
  const told = rungTold(clause);
  const isOn =
    told === "scheduled" ||
    /(?<![\p{sc=Latn}\p{Lm}])(?:will|go(?:es)? ahead|as planned)(?![\p{sc=Latn}\p{Lm}])/u.test(clause) ||
    (told === "done" && clause.search(pastVerbs) !== -1 && event.state !== "lapsed");
  if (!isOn || stateWords[event.state].test(sentence)) return null;
  const state = eventStates[event.state].label.toLowerCase();
  return {
    message: `This sentence tells as ${told === "done" ? "done" : "still to come"} what record "${event.id}" has as “${state}”.`,
    hint: `Say in the same sentence that it ${event.state === "did-not-occur" ? "did not happen" : event.state === "lapsed" ? "lapsed" : `was ${state}`}.`,
    words: undefined,
    record: event.id,
  };
}

/** What goes on is not over. */
function toldAsOver(event: ResolvedEvent, clause: string, briefing: Briefing): Change | null {
  const over = isOver.exec(clause)?.[0];
  const last = over?.split(" ").at(-1) ?? "";
  // "Suspended at nightfall and resumed" bears out that it was suspended, not that it has ended.
  if (
    over === undefined ||
    new RegExp(`(?<!\\p{L})${last}`, "u").test(joined(nearFacts(event, briefing), briefing).text)
  )
    return null;
  return {
    message: `"${over}" tells as over what record "${event.id}" has as “ongoing”.`,
    hint: "Say that it goes on, or mend `state:` with the source that says it is over.",
    words: over,
    record: event.id,
  };
}

function toldAsOff(event: ResolvedEvent, clause: string, briefing: Briefing): Change | null {
  const off = calledOff.exec(clause)?.[0];
  if (off === undefined) return null;
  const { text } = joined(nearFacts(event, briefing), briefing);
  if (/cancel|postpon|put off|call(?:s|ed) (?:it )?off|scrap|delay|abandon|shelv|suspend|halt/i.test(text))
    return null;
  return {
    message: `"${off}" is not what record "${event.id}" has: its state is “${eventStates[event.state].label.toLowerCase()}”.`,
    hint: "Cite the record that says so, or leave it out.",
    words: off,
    record: event.id,
  };
}
