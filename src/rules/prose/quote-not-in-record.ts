import { comparable } from "../../evidence/comparable.ts";
import { findQuote } from "../../evidence/find-quote.ts";
import type { Briefing } from "../../model/briefing.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { remembering } from "../../text/remembering.ts";
import { exampleSheet } from "../example-sheet.ts";
import { factsOf } from "../record-path.ts";
import { defineRule, type Finding } from "../rule.ts";
import { sheetEvidence } from "./matching/evidence.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

const sorry = `
  sorry:
    by: mayor
    quote: We're sorry, and we know sorry isn't enough
    when: unstated
    cite: p1`;

export const quoteNotInRecord = defineRule({
  code: "quote-not-in-record",
  severity: "error",
  needsWholeSheet: true,
  summary: "What the prose puts in quotation marks stands so in a record.",
  why: "Quotation marks promise that somebody used these words, and no others.",
  bad: exampleSheet({
    statements: sorry,
    body: "## Who said what\n\n- “We are sorry, and we know sorry is not enough”, says Ada Berg.[^sorry]",
  }),
  good: exampleSheet({
    statements: sorry,
    body: "## Who said what\n\n- “We're sorry, and we know sorry isn't enough”, says Ada Berg.[^sorry]",
  }),
  *check(context) {
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere } = sentence;
      if (reading.quotations.length === 0 || (cited.length === 0 && restsElsewhere)) continue;
      const homes = new Set([context.briefing, ...cited.map((one) => one.briefing)]);
      for (const { start, end } of reading.quotations) {
        const quote = reading.words.slice(start + 1, end).trim();
        if (!/\p{L}/u.test(quote) || Array.from(homes).some((home) => hasWords(home, quote))) continue;
        yield {
          ...sentence.at(quote),
          ...toldOf(quote, context.briefing),
          ...(cited.length === 0 ? { severity: "warning" as const } : {}),
        };
      }
    }
  },
});

const comparableText = remembering(4, (briefing: Briefing) => comparable(sheetEvidence(briefing).text).text);

/** Whether the words stand so in the sheet. The first letter fits the sentence that they stand in. */
function hasWords(briefing: Briefing, quote: string): boolean {
  const text = comparableText(briefing);
  const wanted = comparable(quote.replace(/^[.… ]+|[,.;:!? ]+$/g, "")).text;
  const first = wanted.charAt(0);
  const other = (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + wanted.slice(1);
  return findQuote(text, wanted) !== null || findQuote(text, other) !== null;
}

function toldOf(quote: string, briefing: Briefing): Pick<Finding, "message" | "hint" | "record"> {
  const stems = wordStems(quote);
  let best: { id: string; words: string; share: number } | null = null;
  for (const fact of factsOf(briefing)) {
    if (fact.kind !== "statement" || fact.quote === null) continue;
    const wanted = wordStems(fact.quote);
    const share = sharedStems(wanted, stems) / Math.max(1, stems.size);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { id: fact.id, words: fact.quote, share };
  }
  if (best !== null)
    return {
      message: `Record "${best.id}" has these words otherwise: “${best.words}”.`,
      hint: "Quote them as they stand, or tell them without quotation marks.",
      record: best.id,
    };
  return {
    message: `No record has the words “${quote.length > 100 ? `${quote.slice(0, 97)} …` : quote}”.`,
    hint: "Take the quotation marks away, or record the quotation with its source.",
  };
}
