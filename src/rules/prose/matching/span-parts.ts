import { evidenceOf } from "./evidence.ts";
import type { Wrong } from "./number-spans.ts";
import type { CitedPart } from "./prose-sentences.ts";

/** "The end of the year" for "the end of the month", where the right one does not stand as well. */
export function otherPartOfSpan(
  words: string,
  cited: readonly CitedPart[],
): (Wrong & { readonly words: string }) | null {
  const own = partsIn(words);
  if (own.length === 0) return null;
  const has = cited.flatMap(({ fact, briefing }) =>
    partsIn(evidenceOf(fact, briefing).text).map((one) => ({ ...one, record: fact.id })),
  );
  for (const told of own) {
    const same = has.filter(({ part }) => part === told.part);
    const [first] = same;
    if (
      first === undefined ||
      own.some((one) => same.some(({ part, span }) => one.part === part && one.span === span))
    )
      continue;
    return {
      words: told.words,
      message: `"${told.words}" is not what record "${first.record}" has: “${first.words}”.`,
      hint: `Write “${first.words}”.`,
      record: first.record,
      severity: "warning",
    };
  }
  return null;
}

function partsIn(
  text: string,
): readonly { readonly words: string; readonly part: string; readonly span: string }[] {
  return Array.from(text.matchAll(partOfSpan), ([words, part = "", span = ""]) => ({
    words,
    part: part.toLowerCase(),
    span: span.toLowerCase(),
  }));
}

const partOfSpan =
  /(?<![\p{sc=Latn}\p{Lm}])(beginning|start|middle|end) of (?:the|this|that|next) (day|week|month|quarter|year|decade|century)(?![\p{sc=Latn}\p{Lm}])/giu;
