import type { Briefing, Fact } from "../../model/briefing.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";
import { shareOf, thingWords } from "./matching/about-records.ts";
import { evidenceOf } from "./matching/evidence.ts";
import { levelWhere } from "./matching/level.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { rivalsOf } from "./matching/rivals.ts";

const toll = `
  ministry: {type: organization, name: Interior Ministry}
  opposition: {type: organization, name: Free List}`;
const counts = {
  entities: toll,
  statements: `
  two-hurt:
    by: ministry
    says: Two people were hurt.
    when: unstated
    cite: p1
  six-hurt:
    by: opposition
    says: Six people were hurt.
    when: unstated
    differs: [{from: two-hurt, in: number}]
    cite: p2`,
};

export const contestedAsFact = defineRule({
  code: "contested-as-fact",
  severity: "error",
  needsWholeSheet: true,
  summary: "Where accounts differ, no sentence tells one of them as the fact.",
  why: "One side's number without the side is our number, and the other side was never heard.",
  bad: exampleSheet({
    ...counts,
    body: "## What happened\n\n- Six people were hurt.[^six-hurt]\n\n<!-- facts -->",
  }),
  good: exampleSheet({
    ...counts,
    body: "## What happened\n\n- Six people were hurt, says the Free List; two, says the Interior Ministry.[^six-hurt][^two-hurt]\n\n<!-- facts -->",
  }),
  *check(context) {
    const { briefing } = context;
    if (!isEnglish(briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, before, cited, restsElsewhere, place } = sentence;
      if (place === "line" || reading.isTold || openWords.test(reading.words)) continue;
      // The rest of a quotation that was opened, and given to somebody, in the sentence before.
      if (before.lastIndexOf("“") > before.lastIndexOf("”")) continue;
      const meant = cited.length > 0 ? cited : restsElsewhere ? [] : inFree(sentence, briefing);
      const one = meant.find((part) => isOneSide(part, cited, sentence));
      if (one === undefined) continue;
      const [other] = rivalsOf(one.fact, one.briefing);
      yield {
        ...sentence.at(),
        message: `Record "${one.fact.id}" is contested by "${other}", and this sentence tells one side as the fact.`,
        hint: "Say whose account it is, and that the other differs.",
        record: one.fact.id,
        ...levelWhere(cited.length > 0 && shareOf(one.fact, one.briefing, reading.stems) >= 0.5),
      };
    }
  },
});

interface Part {
  readonly fact: Fact;
  readonly briefing: Briefing;
}

const openWords =
  /(?<![\p{sc=Latn}\p{Lm}])(?:contest[a-z]*|disput[a-z]*|differ[a-z]*|accounts?|unclear|between|either|whether|reports? of|conflicting|rival|versions?|side|count(?:s|ed)?|denie[a-z]*|may|might|could|if|or)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Of a sentence without a note, the contested records whose words and numbers it has. */
function inFree({ reading }: ProseSentence, briefing: Briefing): readonly Part[] {
  return Array.from(factsOf(briefing))
    .filter((fact) => rivalsOf(fact, briefing).length > 0 && shareOf(fact, briefing, reading.stems) >= 0.5)
    .filter((fact) => {
      const { numbers } = evidenceOf(fact, briefing);
      const hasNumbers =
        numbers.length > 0 &&
        numbers.every(({ value }) => reading.numbers.some((one) => one.value === value));
      return (
        hasNumbers || (thingWords(fact, briefing).size > 2 && shareOf(fact, briefing, reading.stems) >= 0.7)
      );
    })
    .map((fact) => ({ fact, briefing }));
}

function isOneSide({ fact, briefing }: Part, all: readonly Part[], { reading }: ProseSentence): boolean {
  const rivals = rivalsOf(fact, briefing);
  if (rivals.length === 0 || fact.established || all.some((other) => rivals.includes(other.fact.id)))
    return false;
  const { entities } = evidenceOf(fact, briefing);
  const speakers = fact.kind === "statement" && fact.by !== null ? [fact.by.entity] : [...entities];
  if (fact.kind === "statement" && reading.names.some(({ ids }) => ids.some((id) => speakers.includes(id))))
    return false;
  return shareOf(fact, briefing, reading.stems) >= 0.34;
}
