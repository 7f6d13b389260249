import type { Briefing, Fact } from "../../model/briefing.ts";
import { type Cause, causeClash, causesIn } from "../../reading/causes.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { plainNot } from "../../reading/words/en/english.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule, type Finding } from "../rule.ts";
import { joined, wordsOf } from "./matching/evidence.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { type CitedPart, proseSentences } from "./matching/prose-sentences.ts";

const cracks = `
  cracks:
    by: mayor
    says: The cracks were caused by frost.
    when: unstated
    cite: p1
  lorries:
    by: mayor
    says: Heavy lorries use the bridge at night.
    when: unstated
    cite: p2`;

export const causeChanged = defineRule({
  code: "cause-changed",
  severity: "warning",
  needsWholeSheet: true,
  summary: "What came of what is told as its record has it.",
  why: "Whoever is named as the cause is to blame, and every other word of the sentence may be right.",
  bad: exampleSheet({
    statements: cracks,
    body: "## Who said what\n\n- The cracks were caused by heavy lorries, says Ada Berg.[^cracks]\n\n<!-- facts -->",
  }),
  good: exampleSheet({
    statements: cracks,
    body: "## Who said what\n\n- The cracks came from frost, says Ada Berg.[^cracks]\n\n<!-- facts -->",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited } = heldSentence(sentence, context.briefing);
      if (cited.length === 0) continue;
      const told = causesIn(reading.own);
      for (const cause of told) {
        const before = reading.own.slice(0, Math.max(0, reading.own.indexOf(cause.words)));
        if (open.test(before) || before.search(plainNot) !== -1) continue;
        const clash = clashOf(cause, cited);
        if (clash === null) continue;
        yield { ...sentence.at(cause.words), ...clash };
        break;
      }
    }
  },
});

/** What leaves open which it is, or denies one of them. */
const open =
  /(?<![\p{sc=Latn}\p{Lm}])(?:whether|not|never|nor|rather than|instead of|unclear|unknown|ruled? out)(?![\p{sc=Latn}\p{Lm}])/iu;

type Clash = Pick<Finding, "message" | "hint" | "record">;

/** A record that is cited and has another cause of the same, where no other that is cited bears this one out. */
function clashOf(told: Cause, cited: readonly CitedPart[]): Clash | null {
  let first: Clash | null = null;
  for (const { fact, briefing } of cited)
    for (const own of causesIn(textOf(fact))) {
      const clash = causeClash(told, own);
      if (clash === null) {
        if (sharedStems(told.head, own.cause) > 0) return null;
        continue;
      }
      if (clash === "changed" && !isOfAnother(told, fact, cited, briefing)) continue;
      first ??= {
        message:
          clash === "turned"
            ? `This turns round cause and effect of record "${fact.id}": “${own.words}”.`
            : `Record "${fact.id}" has another cause: “${own.words}”.`,
        hint: `The record has: “${(wordsOf(fact)[0] ?? "").replace(/\.$/, "")}”.`,
        record: fact.id,
      };
    }
  return first;
}

/** Whether a cause is what another record tells of, and neither those that are cited nor what stands near them. */
function isOfAnother({ head }: Cause, fact: Fact, cited: readonly CitedPart[], briefing: Briefing): boolean {
  const near = [...nearFacts(fact, briefing), ...cited.map((one) => one.fact)];
  const own = wordStems(joined(near, briefing).text);
  if (sharedStems(own, head) > 0) return false;
  return Array.from(factsOf(briefing)).some((one) => sharedStems(wordStems(textOf(one)), head) > 0);
}

function textOf(fact: Fact): string {
  return wordsOf(fact).join(" · ");
}
