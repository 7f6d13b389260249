import { fold } from "../text/fold.ts";

/** Sentences of a published text that no longer stand in it, word for word. Notes, stress and how a mark is typed play no part; what was added is none. */
export function sentencesGone(before: string, after: string): readonly string[] {
  const still = new Set(sentencesIn(after).map(fold));
  return sentencesIn(before).filter((sentence) => !still.has(fold(sentence)));
}

function sentencesIn(markdown: string): readonly string[] {
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
    .replace(/\[\^[^\]\s]{1,220}\]/g, "")
    .replace(
      /\[\[([^\]|[]{1,120})(?:\|([^\][]{0,300}))?\]\]/g,
      (_, id: string, words?: string) => words ?? id,
    )
    .split(/\n\s*\n|\n(?=\s*(?:[-*+>#|]|\d+\.)\s)/)
    .flatMap((block) =>
      block
        .replace(/[*_`]+/g, "")
        .replace(/\s+/g, " ")
        .trim()
        .split(/(?<=[.!?…]["'”’)]?)\s(?=["'“‘(]?[\p{Lu}\p{N}])/u),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
