import type { Fact } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { plainOf } from "../../reading/plain.ts";
import type { Passage, PassageSentence } from "./passages.ts";

/** A sentence that a record cites, with the paragraph in which it stands. */
export interface CitedSentence {
  readonly sentence: PassageSentence;
  /** Its place among the sentences of the paragraph. */
  readonly at: number;
  readonly passage: Passage;
}

/**
 * The sentences that the words of these records' citations touch: `p5 "Two survivors … within minutes"` cites one sentence of its
 * paragraph, though it may begin and end in the middle of it. All sentences of a paragraph that is cited as a whole, or whose words
 * are not found.
 */
export function citedSentences(
  facts: readonly Fact[],
  cited: ReadonlyMap<Id, readonly Passage[]>,
): readonly CitedSentence[] {
  const found: CitedSentence[] = [];
  const cites = facts.flatMap((fact) => fact.cites);
  for (const [source, passages] of cited)
    for (const passage of new Set(passages)) {
      const own = cites.filter(
        (one) =>
          one.source === source &&
          (one.paragraph === passage.number || (one.paragraph === null && passages.length === 1)),
      );
      const isWhole = own.some(({ start }) => start === null) || own.length === 0;
      if (isWhole || passage.sentences.length === 1) {
        for (const [at, sentence] of passage.sentences.entries()) found.push({ sentence, at, passage });
        continue;
      }
      const text = passage.plain.toLowerCase();
      const stretches = own.map(({ start, end }) => {
        const from = start === null ? 0 : text.indexOf(plainOf(start).toLowerCase().trim());
        const to = end === null ? -1 : text.lastIndexOf(plainOf(end).toLowerCase().trim());
        if (start === null || from === -1 || (end !== null && to < from)) return { from: 0, to: text.length };
        return { from, to: end === null ? from + start.length : to + end.length };
      });
      for (const [at, sentence] of passage.sentences.entries())
        if (
          stretches.length === 0 ||
          stretches.some(
            ({ from, to }) => from < sentence.start + sentence.text.length && sentence.start < to,
          )
        )
          found.push({ sentence, at, passage });
    }
  return found;
}
