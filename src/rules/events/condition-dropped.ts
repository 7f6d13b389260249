import type { Briefing, Fact } from "../../model/briefing.ts";
import { conditionsToldBy, hasConditionWord } from "../../text/condition-words.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { citedSentences, factById } from "../prose/cited-sentences.ts";
import { defineRule } from "../rule.ts";

const conditional = {
  statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  toll-start:
    by: mayor
    says: The toll starts in May.
    if: the council agrees
    when: unstated
    cite: p2`,
};

export const conditionDropped = defineRule({
  code: "condition-dropped",
  severity: "error",
  summary: "What depends on a condition is told with the condition.",
  why: "“The toll starts in May” and “the toll starts in May if the council agrees” are two different facts.",
  bad: exampleSheet({
    ...conditional,
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs[^toll-view] and that it starts in May.[^toll-start]`,
  }),
  good: exampleSheet({
    ...conditional,
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs[^toll-view] and, if the council agrees, starts in May.[^toll-start]`,
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const { sentence, cited } of citedSentences(context)) {
      if (hasConditionWord(sentence.words)) continue;
      const tells = conditionsToldBy(sentence.words);
      const untold = cited.find(({ fact, briefing }) => {
        const condition = conditionOf(fact, briefing);
        return condition !== null && !tells(condition);
      });
      if (untold === undefined) continue;
      yield {
        at: untold.at,
        message: "Conditional fact printed without its condition.",
        hint: `Say in the same sentence that it depends on this: “${conditionOf(untold.fact, untold.briefing)}”.`,
        record: untold.fact.id,
      };
    }
  },
});

/** The condition of a fact in words; null where it has none. */
function conditionOf({ condition }: Fact, briefing: Briefing): string | null {
  if (condition === null || condition.kind === "text") return condition?.text ?? null;
  const record = factById(briefing).get(condition.id);
  if (record?.kind === "event") return record.what;
  if (record?.kind === "statement") return record.says ?? record.quote ?? condition.id;
  const question = briefing.questions.find(({ id }) => id === condition.id);
  return question?.ask ?? record?.of ?? condition.id;
}
