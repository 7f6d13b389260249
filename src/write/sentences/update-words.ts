import type { Fact, ResolvedQuestion, ResolvedUpdate } from "../../model/briefing.ts";
import { updateKinds } from "../../model/vocabulary.ts";
import { bareWords } from "../../text/fold.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { upperStart } from "./case.ts";
import { shortTypes } from "./source-names.ts";
import { plainNameInSentence } from "./speakers.ts";

/** How an update is told: a correction or withdrawal takes words back, a clarification adds to words that stand. */
export interface UpdateWords {
  /**
   * What stands before the words of `was`: "It said before"; of words that stand as they were "The line says", and of a
   * source's error "The article said".
   */
  readonly was: string;
  /** True where those words no longer hold, and are struck through. */
  readonly isTakenBack: boolean;
  /** What its lines are: "Line corrected", "Lines clarified". */
  readonly lines: (count: number) => string;
}

export function updateWords(update: ResolvedUpdate, index: BriefingIndex): UpdateWords {
  const stands =
    (update.kind === "clarification" || update.kind === "source-error") && standsAsItWas(update, index);
  return {
    was: !stands
      ? "It said before"
      : update.kind === "source-error"
        ? `${upperStart(sourceOf(update, index))} said`
        : "The line says",
    isTakenBack: update.kind === "correction" || update.kind === "withdrawal",
    lines: (count) => `${count === 1 ? "Line" : "Lines"} ${updateKinds[update.kind].done}`,
  };
}

/** The source of the first line that it touches, inside a sentence: "Reuters", "the article". */
function sourceOf({ affects }: ResolvedUpdate, index: BriefingIndex): string {
  const fact = affects.map((id) => index.fact(id)).find((record) => record !== undefined);
  const basis = fact === undefined || fact.kind === "statement" ? undefined : index.fact(fact.per[0] ?? "");
  const [cited] = [...(fact?.cites ?? []), ...(basis?.cites ?? [])];
  const source = cited === undefined ? index.readSources[0] : index.source(cited.source);
  if (source === undefined) return "the source";
  return source.publisher === null || source.publisher === "unstated"
    ? `the ${shortTypes[source.type]}`
    : plainNameInSentence(source.publisher, index);
}

/** Whether a line that it touches still has the words that are clarified. */
function standsAsItWas({ was, affects }: ResolvedUpdate, index: BriefingIndex): boolean {
  if (was === null) return false;
  const words = bareWords(was);
  return affects.some((id) => {
    const record = index.fact(id) ?? index.question(id);
    return (
      record !== undefined && wordsOf(record).some((text) => text !== null && bareWords(text).includes(words))
    );
  });
}

function wordsOf(record: Fact | ResolvedQuestion): readonly (string | null)[] {
  switch (record.kind) {
    case "statement":
      return [record.says, record.quote];
    case "event":
      return [record.what];
    case "figure":
      return [record.of];
    case "question":
      return [record.ask];
  }
}

/** Whether two texts are the same words, whatever marks stand around them. */
export function isSameWords(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b);
}
