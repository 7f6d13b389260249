import type { Briefing, Fact } from "../model/briefing.ts";
import { exampleSheet } from "./example-sheet.ts";
import { isEnglish } from "./language.ts";
import { citedSentences, factById } from "./prose/cited-sentences.ts";
import { contentWords } from "./prose/content-words.ts";
import { defineRule } from "./rule.ts";

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
      if (conditionWord.test(sentence.words) || conditionPhrases.some((one) => one.test(sentence.words)))
        continue;
      const share = timeWord.test(sentence.words) ? 0 : 0.5;
      let present: ReadonlySet<string> | undefined;
      const words = () => {
        present ??= contentWords(sentence.words);
        return present;
      };
      const untold = cited.find(({ fact, briefing }) => !tells(words, conditionOf(fact, briefing), share));
      if (untold === undefined) continue;
      yield {
        at: { prose: untold.place },
        message: "Conditional fact printed without its condition.",
        hint: `Say in the same sentence that it depends on this: “${conditionOf(untold.fact, untold.briefing)}”.`,
        record: untold.fact.id,
      };
    }
  },
});

const conditionWord =
  /(?<!\p{L})(?:if|unless|provided|providing|subject to|in case|in the event|as long as|so long as|only after|on condition|on the condition|condition|conditional|conditionally|conditions|depends?|depending|dependent|contingent|supposing|barring|proviso|prerequisite|precondition)(?!\p{L})/iu;

/** What tells a condition by more than one word. */
const conditionPhrases: readonly RegExp[] = [
  // "Pending certification", and not "the pending suit" or "a suit pending in court".
  /(?<!\p{L})(?<!(?:the|a|an|this|that|its|his|her|their|any|all)\s)pending\s+(?!(?:in|at|before|on|since|for)\s)\p{L}/iu,
  /(?<!\p{L})(?:assuming|presuming)\s+(?!(?:office|power|command|control|charge|responsibility)(?!\p{L})|(?:the|his|her|its|their)\s+(?:role|post|office|presidency|chair|duties))/iu,
  // "Were a judge to certify it", "Should a judge certify it", at the start of a clause.
  /(?:^|[,;:(—–]\s*|\s(?:and|but|or)\s)[“"‘']?were\s+(?:[\p{L}'’-]+\s+){1,8}to\s/iu,
  /^[\s*_“"‘']*should\s+(?:[\p{L}'’-]+\s+){2}/iu,
  /(?<!\p{L})(?:hing(?:e|es|ed|ing)|predicated|conditioned)\s+(?:up)?on(?!\p{L})/iu,
  /(?<!\p{L})(?:hangs?|rides?|rests?|turns?)\s+(?:up)?on\s+(?:whether|what|how|the|a|an)(?!\p{L})/iu,
  /(?<!\p{L})(?:needed|necessary|required|requires?|must|needs?|has to|have to)(?!\p{L})[^.;]*\s(?:before|first)(?!\p{L})/iu,
  /(?<!\p{L})(?:on the (?:assumption|understanding)|only (?:with|when)|not (?:before|without))(?!\p{L})/iu,
];

/** Words that may as well stand for a time or a wish: they tell the condition only beside a word of it. */
const timeWord = /(?<!\p{L})(?:once|until|till|when|whether|should|otherwise|without)(?!\p{L})/iu;

/** The condition of a fact in words; null where it has none. */
function conditionOf({ condition }: Fact, briefing: Briefing): string | null {
  if (condition === null || condition.kind === "text") return condition?.text ?? null;
  const record = factById(briefing).get(condition.id);
  if (record?.kind === "event") return record.what;
  if (record?.kind === "statement") return record.says ?? record.quote ?? condition.id;
  const question = briefing.questions.find(({ id }) => id === condition.id);
  return question?.ask ?? record?.of ?? condition.id;
}

/** A sentence may tell the condition without "if", by enough of its words: "countries that go on buying … face tariffs". */
function tells(words: () => ReadonlySet<string>, condition: string | null, share: number): boolean {
  if (condition === null) return true;
  const wanted = [...contentWords(condition)];
  const present = words();
  const found = wanted.filter((word) => present.has(word)).length;
  return found >= Math.max(1, Math.ceil(wanted.length * share));
}
