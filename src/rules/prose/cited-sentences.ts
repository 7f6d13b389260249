import type { Briefing, Fact } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { remembering } from "../../text/remembering.ts";
import { factsOf } from "../record-path.ts";
import type { RuleContext } from "../rule.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** A sentence of the editor's prose with the facts that it cites. Sentences without a note are not among them. */
export interface CitedSentence {
  readonly sentence: Sentence;
  readonly cited: readonly CitedFact[];
}

export interface CitedFact {
  readonly fact: Fact;
  /** The briefing whose fact it is: mostly the one that is checked. */
  readonly briefing: Briefing;
  /** Where its note stands in the prose file. */
  readonly place: readonly [start: number, end: number];
}

const known = new WeakMap<RuleContext, readonly CitedSentence[]>();

/** The sentences of the editor's prose that cite facts. Read once for all rules. */
export function citedSentences(context: RuleContext): readonly CitedSentence[] {
  let sentences = known.get(context);
  if (sentences === undefined) {
    const { briefing, archive, prose } = context;
    sentences = prose.blocks
      .filter((block) => block.notes.length > 0)
      .flatMap(sentencesOf)
      .map((sentence) => ({
        sentence,
        cited: sentence.notes.flatMap(({ sheet, record, start, end }) => {
          const home =
            sheet === null ? briefing : Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
          const fact = home === undefined ? undefined : factById(home).get(record);
          return home === undefined || fact === undefined
            ? []
            : [{ fact, briefing: home, place: [start, end] as const }];
        }),
      }))
      .filter(({ cited }) => cited.length > 0);
    known.set(context, sentences);
  }
  return sentences;
}

export const factById = remembering(
  100,
  (briefing: Briefing): ReadonlyMap<Id, Fact> =>
    new Map(Array.from(factsOf(briefing), (fact) => [fact.id, fact])),
);
