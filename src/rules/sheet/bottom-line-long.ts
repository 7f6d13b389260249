import type { ProseBlock } from "../../model/written.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const limit = 60;
const marks = /\[\^[^\]\s]{1,201}\]|<!--[\s\S]*?(?:-->|$)|[*_`>#]+/g;
const sign = /[\p{L}\p{N}]/u;

export const bottomLineLong = defineRule({
  code: "bottom-line-long",
  severity: "note",
  summary: `The bottom line has ${limit} words or fewer.`,
  why: "Readers who stop after the first lines should have read it whole.",
  bad: exampleSheet({
    bottomLine: `>-
  A toll on the harbour bridge is possible, its mayor says. The bridge is old and its repair is dear,
  and the town has no money left after two hard winters, a flood and a fire in the school. The council
  will vote on the toll on a day that it has not named yet, and until then anyone who uses the bridge,
  by car, by bicycle or on foot, may send in an objection.`,
  }),
  good: exampleSheet({
    bottomLine:
      ">-\n  A toll on the harbour bridge is possible, its mayor says. The council will vote on a day not yet named.",
  }),
  *check({ sheet, prose }) {
    if (hasFewSpaces(sheet.bottomLine) && !prose.blocks.some(isBottomLine)) return;
    const replaced = prose.blocks.filter(
      (block) => block.section === "bottom-line" && block.kind !== "heading",
    );
    const count = wordsOf(
      replaced.length > 0 ? replaced.map((block) => block.text).join(" ") : sheet.bottomLine,
    );
    if (count > limit)
      yield {
        at:
          replaced[0] === undefined
            ? ["bottomLine"]
            : { prose: [replaced[0].start, replaced.at(-1)?.end ?? replaced[0].end] },
        message: `The bottom line has ${count} words; aim for ${limit}.`,
        hint: "Keep what may happen, what is not known, and what is due.",
      };
  },
});

function isBottomLine({ section, kind }: ProseBlock): boolean {
  return section === "bottom-line" && kind !== "heading";
}

function wordsOf(markdown: string): number {
  const words = markdown.replace(marks, " ").split(/\s+/);
  return words.filter((word) => sign.test(word)).length;
}

/** Most bottom lines are short enough at a glance. */
function hasFewSpaces(text: string): boolean {
  let spaces = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= 0x20) spaces++;
  return spaces < limit;
}
