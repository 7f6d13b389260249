import type { EventLife, LifeStep, MoveKind, RecordRef } from "../model/archive.ts";
import type { PageContext } from "../model/page-context.ts";
import { factTold } from "../model/told.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, type ToldView, toldView } from "./date-view.ts";
import type { LineChange } from "./line-changes.ts";
import { eventLine, type StatementLine, statementLine, withMore } from "./line-view.ts";
import { movesOf } from "./moves.ts";
import { newestOf } from "./newest-events.ts";
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
  /** What it depends on: "Only if the council agrees". */
  readonly condition: string | null;
  /** How it moved since the step before; empty of the first. */
  readonly moves: readonly MoveKind[];
  /** What was changed in the line after publication. */
  readonly changes: readonly LineChange[];
  /** What its sheet calls the event, where that is another name than it has now; else null. */
  readonly name: string | null;
  readonly told: ToldView;
  readonly briefing: BriefingNote;
}

/** A statement with the briefing that it stands in. */
export interface SaidLine extends StatementLine {
  readonly briefing: BriefingNote;
}

/** How an event got from its first mention to where it stands: every step that told something else than the one before. */
export function lifePath(life: EventLife, context: PageContext): readonly StepView[] {
  const told = life.steps.filter(({ changed }, index) => index === 0 || changed);
  return stepViews(told, life, context);
}

/** The same with nothing but its moves. */
export function movePath(life: EventLife, context: PageContext): readonly StepView[] {
  return stepViews(movesOf(life), life, context);
}

function stepViews(steps: readonly LifeStep[], life: EventLife, context: PageContext): readonly StepView[] {
  const name = newestOf(life, context.archive)?.event.what;
  return steps.flatMap((step) => stepView(step, name, context));
}

function stepView(step: LifeStep, nameNow: string | undefined, context: PageContext): readonly StepView[] {
  const found = follow(context.archive, step);
  if (found?.record.kind !== "event") return [];
  const line = eventLine(found.record, found.briefing, context);
  const { address, states, date, condition, outcome, attribution, changes } = line;
  return [
    {
      address,
      states,
      date,
      condition,
      outcome,
      attribution,
      moves: step.moves,
      changes,
      name: found.record.what === nameNow ? null : found.record.what,
      told: toldView(factTold(found.record, found.briefing)),
      briefing: briefingNote(found.briefing),
    },
  ];
}

/** Statements in the order given, each with its briefing. */
export function saidLines(refs: readonly RecordRef[], { archive }: PageContext): readonly SaidLine[] {
  return refs.flatMap((ref) => {
    const found = follow(archive, ref);
    if (found?.record.kind !== "statement") return [];
    const line = statementLine(found.record, found.briefing, archive);
    return [withMore(line, { briefing: briefingNote(found.briefing) })];
  });
}
