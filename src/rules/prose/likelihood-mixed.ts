import { confidenceWord, likelihoodWord } from "../../reading/words/en/english.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

export const likelihoodMixed = defineRule({
  code: "likelihood-mixed",
  severity: "error",
  needsWholeSheet: true,
  summary: "How likely a thing is and how sure one is of that stand in sentences of their own.",
  why: "“Likely, with high confidence” reads as one measure, and is two: readers add them up to a certainty that nobody stated.",
  bad: exampleSheet({ body: "A toll is likely, with high confidence, says Ada Berg.[^toll-view]" }),
  good: exampleSheet({ body: "A toll would pay for the repairs, says Ada Berg.[^toll-view]" }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { own } = sentence.reading;
      const confidence = confidenceWord.exec(own)?.[0];
      const likelihood = confidence === undefined ? undefined : likelihoodWord.exec(own)?.[0];
      if (confidence === undefined || likelihood === undefined) continue;
      yield {
        ...sentence.at(confidence),
        message: `"${likelihood}" and "${confidence}" stand in one sentence.`,
        hint: "Say in one sentence how likely it is, and in another how sure that is.",
      };
    }
  },
});
