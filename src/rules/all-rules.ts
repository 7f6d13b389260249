import { allegedAsFact } from "./attribution/alleged-as-fact.ts";
import { anonymousUndescribed } from "./attribution/anonymous-undescribed.ts";
import { anonymousWithoutReason } from "./attribution/anonymous-without-reason.ts";
import { chainHidden } from "./attribution/chain-hidden.ts";
import { contradictionUnlinked } from "./attribution/contradiction-unlinked.ts";
import { denialBySource } from "./attribution/denial-by-source.ts";
import { disputesOutdated } from "./attribution/disputes-outdated.ts";
import { hedgeMissing } from "./attribution/hedge-missing.ts";
import { quoteInMarks } from "./attribution/quote-in-marks.ts";
import { quoteUnattributed } from "./attribution/quote-unattributed.ts";
import { stateBeyondHedge } from "./attribution/state-beyond-hedge.ts";
import { verbReversed } from "./attribution/verb-reversed.ts";
import { verbStrengthened } from "./attribution/verb-strengthened.ts";
import { dateInvalid } from "./dates/date-invalid.ts";
import { relativeDateAmbiguous } from "./dates/relative-date-ambiguous.ts";
import { relativeDateMismatch } from "./dates/relative-date-mismatch.ts";
import { conditionDropped } from "./events/condition-dropped.ts";
import { conditionOutlived } from "./events/condition-outlived.ts";
import { deadlineIncomplete } from "./events/deadline-incomplete.ts";
import { duplicateFact } from "./events/duplicate-fact.ts";
import { establishedWithoutNote } from "./events/established-without-note.ts";
import { eventOverdue } from "./events/event-overdue.ts";
import { eventUndated } from "./events/event-undated.ts";
import { occurredInFuture } from "./events/occurred-in-future.ts";
import { scheduledUndated } from "./events/scheduled-undated.ts";
import { stateTransitionInvalid } from "./events/state-transition-invalid.ts";
import { anonymousPlural } from "./prose/anonymous-plural.ts";
import { attributionMissing } from "./prose/attribution-missing.ts";
import { causeChanged } from "./prose/cause-changed.ts";
import { contestedAsFact } from "./prose/contested-as-fact.ts";
import { dateNotInRecord } from "./prose/date-not-in-record.ts";
import { entityNotInEvidence } from "./prose/entity-not-in-evidence.ts";
import { figureArithmeticWrong } from "./prose/figure-arithmetic-wrong.ts";
import { headingUnknown } from "./prose/heading-unknown.ts";
import { hedgeLost } from "./prose/hedge-lost.ts";
import { judgementUnmarked } from "./prose/judgement-unmarked.ts";
import { leadSingleAnonymous } from "./prose/lead-single-anonymous.ts";
import { likelihoodMixed } from "./prose/likelihood-mixed.ts";
import { likelihoodUnsigned } from "./prose/likelihood-unsigned.ts";
import { linkBroken } from "./prose/link-broken.ts";
import { negationLost } from "./prose/negation-lost.ts";
import { noteOfRecord } from "./prose/note-of-record.ts";
import { numberMisassigned } from "./prose/number-misassigned.ts";
import { numberNotInRecord } from "./prose/number-not-in-record.ts";
import { openTold } from "./prose/open-told.ts";
import { oppositeTold } from "./prose/opposite-told.ts";
import { quoteNotInRecord } from "./prose/quote-not-in-record.ts";
import { relativeWordInProse } from "./prose/relative-word-in-prose.ts";
import { roleWrong } from "./prose/role-wrong.ts";
import { speakerWrong } from "./prose/speaker-wrong.ts";
import { spellingVariant } from "./prose/spelling-variant.ts";
import { stateChanged } from "./prose/state-changed.ts";
import { weekdayMismatch } from "./prose/weekday-mismatch.ts";
import { wordChanged } from "./prose/word-changed.ts";
import type { Rule } from "./rule.ts";
import { allowUnexplained } from "./sheet/allow-unexplained.ts";
import { allowUnknown } from "./sheet/allow-unknown.ts";
import { bottomLineLong } from "./sheet/bottom-line-long.ts";
import { bottomLineWithdrawn } from "./sheet/bottom-line-withdrawn.ts";
import { confirmedButPossible } from "./sheet/confirmed-but-possible.ts";
import { correctionIncomplete } from "./sheet/correction-incomplete.ts";
import { entityIncomplete } from "./sheet/entity-incomplete.ts";
import { figureIncomplete } from "./sheet/figure-incomplete.ts";
import { fillInLeft } from "./sheet/fill-in-left.ts";
import { idChanged } from "./sheet/id-changed.ts";
import { idOtherThanFile } from "./sheet/id-other-than-file.ts";
import { languageUnlisted } from "./sheet/language-unlisted.ts";
import { lineUncited } from "./sheet/line-uncited.ts";
import { recordUnused } from "./sheet/record-unused.ts";
import { referenceUnknown } from "./sheet/reference-unknown.ts";
import { selfReference } from "./sheet/self-reference.ts";
import { silentEdit } from "./sheet/silent-edit.ts";
import { storylineUnknown } from "./sheet/storyline-unknown.ts";
import { supersessionCycle } from "./sheet/supersession-cycle.ts";
import { unstatedPrinted } from "./sheet/unstated-printed.ts";
import { citationUnreadable } from "./sources/citation-unreadable.ts";
import { citeMissing } from "./sources/cite-missing.ts";
import { citeUnresolved } from "./sources/cite-unresolved.ts";
import { claimStrengthened } from "./sources/claim-strengthened.ts";
import { conditionNotInSource } from "./sources/condition-not-in-source.ts";
import { dateNotInSource } from "./sources/date-not-in-source.ts";
import { hedgeNotInSource } from "./sources/hedge-not-in-source.ts";
import { nameNotInSource } from "./sources/name-not-in-source.ts";
import { negationNotInSource } from "./sources/negation-not-in-source.ts";
import { numberNotInSource } from "./sources/number-not-in-source.ts";
import { oppositeInSource } from "./sources/opposite-in-source.ts";
import { paragraphUncovered } from "./sources/paragraph-uncovered.ts";
import { passageElsewhere } from "./sources/passage-elsewhere.ts";
import { quoteNotVerbatim } from "./sources/quote-not-verbatim.ts";
import { quoteStitched } from "./sources/quote-stitched.ts";
import { quoteUnmarked } from "./sources/quote-unmarked.ts";
import { saidNotInSource } from "./sources/said-not-in-source.ts";
import { sourceChanged } from "./sources/source-changed.ts";
import { sourceMissing } from "./sources/source-missing.ts";
import { speakerNotInSource } from "./sources/speaker-not-in-source.ts";
import { urlUnsafe } from "./sources/url-unsafe.ts";
import { verbNotInSource } from "./sources/verb-not-in-source.ts";

const rules: readonly Rule[] = [
  // What leads nowhere.
  referenceUnknown,
  citationUnreadable,
  entityIncomplete,
  supersessionCycle,
  selfReference,
  urlUnsafe,
  storylineUnknown,

  // Who says it.
  quoteUnattributed,
  quoteInMarks,
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
  stateBeyondHedge,
  deadlineIncomplete,
  figureIncomplete,

  // The editor's prose.
  lineUncited,
  linkBroken,
  noteOfRecord,
  headingUnknown,
  chainHidden,
  hedgeLost,
  stateChanged,
  negationLost,
  oppositeTold,
  wordChanged,
  openTold,
  causeChanged,
  contestedAsFact,
  attributionMissing,
  conditionDropped,
  numberNotInRecord,
  dateNotInRecord,
  weekdayMismatch,
  quoteNotInRecord,
  speakerWrong,
  entityNotInEvidence,
  spellingVariant,
  roleWrong,
  anonymousPlural,
  leadSingleAnonymous,
  numberMisassigned,
  figureArithmeticWrong,
  relativeWordInProse,
  judgementUnmarked,
  likelihoodMixed,
  likelihoodUnsigned,
  verbStrengthened,
  verbReversed,
  languageUnlisted,
  bottomLineLong,

  // The sheet as a whole.
  fillInLeft,
  unstatedPrinted,
  idOtherThanFile,
  correctionIncomplete,
  bottomLineWithdrawn,
  idChanged,
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
  numberNotInSource,
  dateNotInSource,
  hedgeNotInSource,
  claimStrengthened,
  conditionNotInSource,
  verbNotInSource,
  negationNotInSource,
  oppositeInSource,
  nameNotInSource,
  speakerNotInSource,
  passageElsewhere,
  paragraphUncovered,
];

/** Every rule, in the order of the manual. */
export const allRules: readonly Rule[] = [...rules, allowUnknown(rules)];
