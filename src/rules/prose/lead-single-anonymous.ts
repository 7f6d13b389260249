import type { Briefing, Fact } from "../../model/briefing.ts";
import { wordStems } from "../../reading/word-stems.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { shareOf } from "./matching/about-records.ts";
import { factById } from "./matching/cited-sentences.ts";
import { notesIn } from "./matching/notes.ts";

const unnamed = {
  top: "key: [toll-view]",
  entities: "\n  official: {type: person, unnamed: a town official, reason: not given}",
  statements: `
  toll-view:
    by: official
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
};

export const leadSingleAnonymous = defineRule({
  code: "lead-single-anonymous",
  severity: "warning",
  needsWholeSheet: true,
  summary: "Where the lead rests on one unnamed source, the bottom line says so.",
  why: "Readers who stop after the first lines should know that one person without a name is all there is.",
  bad: exampleSheet({ ...unnamed, bottomLine: "A toll on the harbour bridge is possible." }),
  good: exampleSheet({
    ...unnamed,
    bottomLine: "A toll on the harbour bridge is possible, says a town official who is not named.",
  }),
  *check({ briefing }) {
    if (!isEnglish(briefing)) return;
    const lead = factById(briefing).get(briefing.key[0] ?? "");
    const sources = lead === undefined ? [] : sourcesOf(lead, briefing);
    const [only] = sources;
    if (only === null || only === undefined || new Set(sources).size > 1) return;
    const who = briefing.entities[only];
    if (who?.unnamed === null || who === undefined || who.type === "group") return;
    const words = (who.unnamed.match(/\p{L}{5,}/gu) ?? []).map((word) => word.toLowerCase());
    const text = briefing.bottomLine.toLowerCase();
    if (
      /unnamed|anonym|not named|without a name|nameless|declined to be named/.test(text) ||
      words.some((word) => text.includes(word))
    )
      return;
    // A bottom line that begins with something else rests on that.
    const cited = Array.from(notesIn(briefing.bottomLine), ({ record }) => record);
    const rests =
      lead !== undefined &&
      (cited.length === 0
        ? shareOf(lead, briefing, wordStems(briefing.bottomLine)) >= 0.3
        : cited.includes(lead.id) ||
          briefing.events.some((event) => cited.includes(event.id) && event.per.includes(lead.id)));
    if (!rests) return;
    yield {
      at: ["bottomLine"],
      message: `The lead rests on one unnamed source, ${who.unnamed}, and the bottom line does not say so.`,
      hint: "Name the source there as the record does, and say that it is not named.",
      record: lead?.id,
    };
  },
});

/** The speakers that a record rests on; null for what somebody else than a speaker bears out. */
function sourcesOf(fact: Fact, briefing: Briefing): readonly (string | null)[] {
  if (fact.kind === "statement") return [fact.by?.entity ?? null];
  if (fact.per.length === 0 || fact.cites.length > 0) return [null];
  return fact.per.flatMap((id) => {
    const basis = factById(briefing).get(id);
    return basis?.kind === "statement" ? [basis.by?.entity ?? null] : [null];
  });
}
