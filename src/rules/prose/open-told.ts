import type { Briefing } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { rungTold } from "../../reading/told-rung.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { hasConditionWord } from "../../text/condition-words.ts";
import { remembering } from "../../text/remembering.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";
import { wordsOf } from "./matching/evidence.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

const bidders = `
  bidders:
    ask: Have two bidders handed in plans for the repairs?`;

export const openTold = defineRule({
  code: "open-told",
  severity: "warning",
  needsWholeSheet: true,
  summary: "What a question of the sheet asks, or somebody has left unsaid, is not told as known.",
  why: "The sheet asks because no source knows; a sentence that answers has made it up.",
  bad: exampleSheet({
    questions: bidders,
    body: "## Background\n\nTwo bidders have handed in plans for the repairs.",
  }),
  good: exampleSheet({
    questions: bidders,
    body: "## Background\n\nIt is not known whether two bidders have handed in plans for the repairs.",
  }),
  *check(context) {
    const { briefing } = context;
    if (!isEnglish(briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere, place } = sentence;
      if (place === "line" || place === "title" || (cited.length === 0 && restsElsewhere)) continue;
      if (unsaid.test(reading.words) || leavesOpen.test(reading.words)) continue;
      const rung = rungTold(reading.own);
      for (const { id, words, stems, isConditional } of openThings(briefing)) {
        if (cited.length > 0 && !cited.some(({ fact }) => fact.id === id)) continue;
        const shared = sharedStems(reading.stems, stems);
        if (shared < Math.min(3, stems.size) || shared < 2 || shared < stems.size * 0.6) continue;
        // Of what hangs on a condition, the answer does too.
        if (!isConditional && (rung === null || rung === "possible")) continue;
        const told = [...stems].filter((stem) => reading.stems.has(stem));
        const isKnown = Array.from(factsOf(briefing)).some(
          (fact) => fact.id !== id && sharedStems(wordStems(wordsOf(fact).join(" ")), told) >= shared * 0.8,
        );
        if (isKnown) continue;
        yield {
          ...sentence.at(),
          message: `This sentence tells as known what “${id}” leaves open: ${words.replace(/[?.]$/, "")}.`,
          hint: "Say that it is not known, or add the record that answers it.",
          record: id,
        };
        break;
      }
    }
  },
});

interface OpenThing {
  readonly id: Id;
  readonly words: string;
  readonly stems: ReadonlySet<string>;
  readonly isConditional: boolean;
}

/** What the open questions of a sheet ask, and what its statements say that nobody has said, decided or ruled. */
const openThings = remembering(10, (briefing: Briefing): readonly OpenThing[] =>
  [
    ...briefing.questions
      .filter(({ answered }) => answered === null)
      .map(({ id, ask }) => ({ id, words: ask.split(/(?<=\?) /)[0]! })),
    ...briefing.statements.flatMap(({ id, says, withdrawn }) => {
      const words = says === null || withdrawn ? undefined : unsaid.exec(says)?.[1];
      return words === undefined ? [] : [{ id, words }];
    }),
  ].map((one) => ({ ...one, stems: wordStems(one.words), isConditional: hasConditionWord(one.words) })),
);

const unsaid =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:not|never|nobody|no one|nor|declin[a-z]+ to|refus[a-z]+ to)(?: has| have| had)?(?: yet| immediately)? (?:said?|say|known?|clear|decided?|ruled?|rule on|disclosed?|announced?|determined?|establish(?:ed)?)|unclear|unknown|open|undecided) (?:on )?((?:whether|if|who|whom|how|when|where|what|which|why) [^.;]+)/iu;

const leavesOpen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:whether|nothing|neither|silent|no (?:word|answer|ruling|decision|comment)|(?:on|about|of) (?:who|what|how|when|where|which|why)|unclear|unknown|uncertain|undecided|not (?:\p{L}+ )?(?:known|clear|said|say|decided|certain|sure|established|settled)|open|ask(?:s|ed)?|question(?:s|ed)?|may|might|could|disput[a-z]+|nobody|no one|how many|how much|yet to|would not|remains? to|expect[a-z]*|wants?|hopes?|plan(?:s|ned)? to|declin[a-z]+|refus[a-z]+|not (?:yet )?(?:been )?(?:decided|announced|disclosed|named))(?![\p{sc=Latn}\p{Lm}])|n['’]t (?:\p{L}+ )?(?:known|clear|said|say|decided)/iu;
