import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { recordsMeant, shareOf } from "./matching/about-records.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { partyChanged } from "./matching/party-changed.ts";
import { proseSentences } from "./matching/prose-sentences.ts";
import { changedWord } from "./matching/word-changed.ts";

const collapse = `
  collapse:
    by: mayor
    says: At least six cyclists were hurt when the railing of the bridge broke.
    when: unstated
    cite: p1`;

export const wordChanged = defineRule({
  code: "word-changed",
  severity: "warning",
  needsWholeSheet: true,
  summary: "A sentence that follows its record has no other word in the place of one of the record's.",
  why: "“Soldiers” for “civilians” is one word in a sentence that is right in all others, and nobody looks for it.",
  bad: exampleSheet({
    statements: collapse,
    body: "## Who said what\n\n- At least six children were hurt when the railing of the bridge broke, says Ada Berg.[^collapse]",
  }),
  good: exampleSheet({
    statements: collapse,
    body: "## Who said what\n\n- At least six cyclists were hurt when the railing of the bridge broke, says Ada Berg.[^collapse]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere, place } = sentence;
      if (place === "line" || (cited.length === 0 && restsElsewhere)) continue;
      const held = heldSentence(sentence, context.briefing);
      const parts =
        held.cited.length > 0
          ? held.cited
          : recordsMeant(context.briefing, reading.stems)
              .filter((fact) => shareOf(fact, context.briefing, reading.stems) >= 0.7)
              .map((fact) => ({ fact, briefing: context.briefing, words: reading.words }));
      for (const part of parts) {
        const changed = changedWord(part) ?? (cited.length > 0 ? partyChanged(part) : null);
        if (changed === null) continue;
        yield {
          ...sentence.at(changed.told),
          message: `"${changed.told}" stands where record "${part.fact.id}" has “${changed.has}”.`,
          hint: `Write “${changed.has}”, or cite the record that has “${changed.told}”.`,
          record: part.fact.id,
        };
        break;
      }
    }
  },
});
