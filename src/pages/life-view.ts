import type { EventLife, LifeStep, RecordRef } from "../model/archive.ts";
import type { PageContext } from "../model/page-context.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { briefDay, type DateView } from "./date-view.ts";
import { eventLine, type StatementLine, statementLine } from "./line-view.ts";
import { isOtherDate, movesOf } from "./moves.ts";
import { follow } from "./record-lookup.ts";
import type { StateView } from "./state-view.ts";

/** What one briefing said of an event. */
export interface StepView {
  /** The line in its briefing. */
  readonly address: string;
  readonly states: readonly StateView[];
  /** When it was said to happen. */
  readonly date: DateView;
  readonly outcome: string | null;
  /** Who says so: "Yuri Ushakov says". */
  readonly attribution: string;
  /** True where the state stayed and the date moved. */
  readonly isNewDate: boolean;
  /** The day of the briefing, for machines and in words: "6 Aug 2025". */
  readonly day: string;
  readonly on: string;
  readonly briefing: BriefingNote;
}

/** A statement with the briefing that it stands in. */
export interface SaidLine extends StatementLine {
  readonly briefing: BriefingNote;
}

/** How an event got from its first mention to where it stands: every step that told something else than the one before. */
export function lifePath({ steps }: EventLife, context: PageContext): readonly StepView[] {
  const told = steps.filter(({ changed }, index) => index === 0 || changed);
  return told.flatMap((step, index) => stepView(step, told[index - 1], context));
}

/** The same with nothing but its moves. */
export function movePath(life: EventLife, context: PageContext): readonly StepView[] {
  const moves = movesOf(life);
  return moves.flatMap((step, index) => stepView(step, moves[index - 1], context));
}

function stepView(
  step: LifeStep,
  before: LifeStep | undefined,
  { archive, now }: PageContext,
): readonly StepView[] {
  const found = follow(archive, step);
  if (found?.record.kind !== "event") return [];
  const { address, states, date, outcome, attribution } = eventLine(found.record, found.briefing, now);
  return [
    {
      address,
      states,
      date,
      outcome,
      attribution,
      isNewDate: before !== undefined && before.state === step.state && isOtherDate(step.when, before.when),
      day: step.on,
      on: briefDay(step.on),
      briefing: briefingNote(found.briefing),
    },
  ];
}

/** Statements in the order given, each with its briefing. */
export function saidLines(refs: readonly RecordRef[], { archive }: PageContext): readonly SaidLine[] {
  return refs.flatMap((ref) => {
    const found = follow(archive, ref);
    if (found?.record.kind !== "statement") return [];
    return [
      { ...statementLine(found.record, found.briefing, archive), briefing: briefingNote(found.briefing) },
    ];
  });
}
