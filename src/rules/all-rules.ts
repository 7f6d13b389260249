import { allegedAsFact } from "./alleged-as-fact.ts";
import { allowUnexplained } from "./allow-unexplained.ts";
import { allowUnknown } from "./allow-unknown.ts";
import { anonymousUndescribed } from "./anonymous-undescribed.ts";
import { anonymousWithoutReason } from "./anonymous-without-reason.ts";
import { bottomLineLong } from "./bottom-line-long.ts";
import { bottomLineWithdrawn } from "./bottom-line-withdrawn.ts";
import { chainHidden } from "./chain-hidden.ts";
import { citationUnreadable } from "./citation-unreadable.ts";
import { citeMissing } from "./cite-missing.ts";
import { citeUnresolved } from "./cite-unresolved.ts";
import { conditionDropped } from "./condition-dropped.ts";
import { conditionOutlived } from "./condition-outlived.ts";
import { confirmedButPossible } from "./confirmed-but-possible.ts";
import { contradictionUnlinked } from "./contradiction-unlinked.ts";
import { correctionIncomplete } from "./correction-incomplete.ts";
import { dateInvalid } from "./date-invalid.ts";
import { deadlineIncomplete } from "./deadline-incomplete.ts";
import { denialBySource } from "./denial-by-source.ts";
import { disputesOutdated } from "./disputes-outdated.ts";
import { duplicateFact } from "./duplicate-fact.ts";
import { entityIncomplete } from "./entity-incomplete.ts";
import { establishedWithoutNote } from "./established-without-note.ts";
import { eventOverdue } from "./event-overdue.ts";
import { eventUndated } from "./event-undated.ts";
import { figureIncomplete } from "./figure-incomplete.ts";
import { fillInLeft } from "./fill-in-left.ts";
import { hedgeMissing } from "./hedge-missing.ts";
import { languageUnlisted } from "./language-unlisted.ts";
import { lineUncited } from "./line-uncited.ts";
import { occurredInFuture } from "./occurred-in-future.ts";
import { paragraphUncovered } from "./paragraph-uncovered.ts";
import { quoteNotVerbatim } from "./quote-not-verbatim.ts";
import { quoteStitched } from "./quote-stitched.ts";
import { quoteUnattributed } from "./quote-unattributed.ts";
import { quoteUnmarked } from "./quote-unmarked.ts";
import { recordUnused } from "./record-unused.ts";
import { referenceUnknown } from "./reference-unknown.ts";
import { relativeDateAmbiguous } from "./relative-date-ambiguous.ts";
import { relativeDateMismatch } from "./relative-date-mismatch.ts";
import type { Rule } from "./rule.ts";
import { saidNotInSource } from "./said-not-in-source.ts";
import { scheduledUndated } from "./scheduled-undated.ts";
import { silentEdit } from "./silent-edit.ts";
import { sourceChanged } from "./source-changed.ts";
import { sourceMissing } from "./source-missing.ts";
import { stateTransitionInvalid } from "./state-transition-invalid.ts";
import { storylineUnknown } from "./storyline-unknown.ts";
import { supersessionCycle } from "./supersession-cycle.ts";
import { urlUnsafe } from "./url-unsafe.ts";
import { verbStrengthened } from "./verb-strengthened.ts";

const rules: readonly Rule[] = [
  // What leads nowhere.
  referenceUnknown,
  citationUnreadable,
  entityIncomplete,
  supersessionCycle,
  urlUnsafe,
  storylineUnknown,

  // Who says it.
  quoteUnattributed,
  citeMissing,
  establishedWithoutNote,
  anonymousUndescribed,
  anonymousWithoutReason,
  denialBySource,
  disputesOutdated,

  // When, and how far it has got.
  dateInvalid,
  eventUndated,
  relativeDateMismatch,
  relativeDateAmbiguous,
  occurredInFuture,
  scheduledUndated,
  allegedAsFact,
  conditionOutlived,
  eventOverdue,
  stateTransitionInvalid,
  contradictionUnlinked,
  confirmedButPossible,
  hedgeMissing,
  deadlineIncomplete,
  figureIncomplete,

  // The editor's prose.
  lineUncited,
  chainHidden,
  conditionDropped,
  verbStrengthened,
  languageUnlisted,
  bottomLineLong,

  // The sheet as a whole.
  fillInLeft,
  correctionIncomplete,
  bottomLineWithdrawn,
  silentEdit,
  recordUnused,
  duplicateFact,
  allowUnexplained,

  // The stored source text.
  sourceMissing,
  sourceChanged,
  citeUnresolved,
  quoteNotVerbatim,
  quoteUnmarked,
  quoteStitched,
  saidNotInSource,
  paragraphUncovered,
];

/** Every rule, in the order of the manual. */
export const allRules: readonly Rule[] = [...rules, allowUnknown(rules)];
