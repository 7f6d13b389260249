import type { ValuePath } from "../diagnostics/diagnostic.ts";
import type { Briefing, Fact, ResolvedQuestion } from "../model/briefing.ts";

const maps = { statement: "statements", event: "events", figure: "figures", question: "questions" } as const;

/** Where a record, or a field of it, stands in its sheet. */
export function pathOf(
  record: Pick<Fact | ResolvedQuestion, "kind" | "id">,
  ...rest: readonly (string | number)[]
): ValuePath {
  return [maps[record.kind], record.id, ...rest];
}

/** Statements, events and figures of a briefing, in that order. */
export function* factsOf(briefing: Briefing): Iterable<Fact> {
  yield* briefing.statements;
  yield* briefing.events;
  yield* briefing.figures;
}
