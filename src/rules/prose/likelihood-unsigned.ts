import { confidenceWord, likelihoodWord } from "../../reading/words/en/english.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { joined } from "./matching/evidence.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

export const likelihoodUnsigned = defineRule({
  code: "likelihood-unsigned",
  severity: "error",
  needsWholeSheet: true,
  summary: "How likely a thing is, somebody says.",
  why: "“Probably” without a name is our own forecast, and a briefing makes none that is not signed.",
  bad: exampleSheet({
    body: "## Background\n\n- A toll would very likely pay for the repairs.[^toll-view]",
    statements: "\n  toll-view: {says: A toll would pay for the repairs., when: unstated, cite: p1}",
  }),
  good: exampleSheet({
    body: "## Background\n\n- A toll would pay for the repairs.[^toll-view]",
    statements: "\n  toll-view: {says: A toll would pay for the repairs., when: unstated, cite: p1}",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere, section } = sentence;
      if (section === "assessments" || reading.isTold || (cited.length === 0 && restsElsewhere)) continue;
      const word = likelihoodWord.exec(reading.own)?.[0];
      if (word === undefined || confidenceWord.test(reading.own)) continue;
      const homes = new Set([context.briefing, ...cited.map(({ briefing }) => briefing)]);
      const held =
        cited.length > 0
          ? cited.map(({ fact, briefing }) => joined(nearFacts(fact, briefing), briefing).text)
          : Array.from(homes).flatMap((home) =>
              [...home.statements, ...home.events, ...home.figures].map((fact) => joined([fact], home).text),
            );
      if (
        held.some(
          (text) =>
            likelihoodWord.test(text) ||
            /expect|forecast|predict|chance|project(?:ed|s)|estimate/i.test(text),
        )
      )
        continue;
      yield {
        ...sentence.at(word),
        message: `"${word}": whose likelihood is it? No record has one.`,
        hint: "Say who holds it likely, or add a signed entry under `assessments:`.",
        ...(cited.length === 0 ? { severity: "warning" as const } : {}),
      };
    }
  },
});
