import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";

export const languageUnlisted = defineRule({
  code: "language-unlisted",
  severity: "note",
  summary: "The editor's prose is in a language whose hedges and conditions are known.",
  why: "Rules that look for words such as “if” and “confirmed” have word lists for English; in other languages they stay silent.",
  bad: exampleSheet({
    top: "lang: nl",
    body: `
## Who said what

- Burgemeester Ada Berg zegt dat een tol de reparaties zou betalen.[^toll-view]`,
  }),
  good: exampleSheet({
    top: "lang: en",
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs.[^toll-view]`,
  }),
  *check({ briefing, sheet, prose }) {
    if (isEnglish(briefing) || !prose.blocks.some(({ notes }) => notes.length > 0)) return;
    yield {
      at: sheet.lang === undefined ? ["id"] : ["lang"],
      message: `There is no word list for the language "${briefing.lang}": what your prose says of conditions and confirmations is not checked.`,
    };
  },
});
