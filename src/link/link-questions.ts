import type { LinkedQuestion } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { oldestBriefingsFirst } from "./oldest-first.ts";

/** Every question with the record that answers it, in its own sheet or another; oldest first, in the order of the sheet. */
export function linkQuestions(
  briefings: readonly Briefing[],
  byId: Readonly<Record<Id, Briefing>>,
): readonly LinkedQuestion[] {
  return oldestBriefingsFirst(briefings).flatMap((briefing) =>
    briefing.questions.map(({ id, answered }) => ({
      briefing: briefing.id,
      record: id,
      on: briefing.asOf,
      answer: answered === null ? null : answerOf(answered.record, byId[answered.sheet ?? briefing.id]),
    })),
  );
}

/** A record that is not there, or that is no fact, answers nothing. */
function answerOf(record: Id, briefing: Briefing | undefined): LinkedQuestion["answer"] {
  if (briefing === undefined) return null;
  const isAnswer = ({ id }: { readonly id: Id }) => id === record;
  const isThere =
    briefing.statements.some(isAnswer) || briefing.events.some(isAnswer) || briefing.figures.some(isAnswer);
  return isThere ? { briefing: briefing.id, record, on: briefing.asOf } : null;
}
