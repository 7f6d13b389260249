import { judgementWord } from "../../reading/words/en/english.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { joined, sheetEvidence } from "./matching/evidence.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

export const judgementUnmarked = defineRule({
  code: "judgement-unmarked",
  severity: "warning",
  needsWholeSheet: true,
  summary: "Who judges is named, or the record is marked as a judgement.",
  why: "“A humiliating defeat” is an opinion, however many would share it.",
  bad: exampleSheet({
    body: "## Background\n\n- The toll is a clear sign of deep mistrust.[^toll-view]",
    statements: "\n  toll-view: {says: The toll is new., when: unstated, cite: p1}",
  }),
  good: exampleSheet({
    body: "## Background\n\n- The toll is new.[^toll-view]",
    statements: "\n  toll-view: {says: The toll is new., when: unstated, cite: p1}",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere, section } = sentence;
      if (section === "assessments" || reading.isTold || (cited.length === 0 && restsElsewhere)) continue;
      const word = judgementWord.exec(reading.own)?.[0];
      if (word === undefined || cited.some(({ fact }) => fact.kind === "statement" && fact.judgement))
        continue;
      const text =
        cited.length > 0
          ? cited.map(({ fact, briefing }) => joined(nearFacts(fact, briefing), briefing).text).join(" ")
          : sheetEvidence(context.briefing).text;
      if (text.toLowerCase().includes(word.toLowerCase())) continue;
      yield {
        ...sentence.at(word),
        message: `"${word}" reads as a judgement, and nobody is named who makes it.`,
        hint: "Say who judges so, or leave the word out.",
      };
    }
  },
});
