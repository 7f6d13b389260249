import { storylineAddress } from "../model/address.ts";
import type { Archive, LinkedQuestion } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { toldNow } from "../model/current-state.ts";
import { daysBetween } from "../model/days-between.ts";
import { type Clockwork, silenceWords, silentSince } from "../model/silence.ts";
import { toldOn } from "../model/told.ts";
import { groupBy } from "../text/group-by.ts";
import { nowWords } from "../write/sentences/now-words.ts";
import { answeredBy } from "../write/sentences/plain-attribution.ts";
import { type AskedQuestion, askedQuestion } from "./asked-question.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { changesOf, type LineChange } from "./line-changes.ts";
import { recordAddress } from "./line-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import type { ListPage } from "./long-list.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { definePage, type PageView } from "./page.ts";
import { pagesByPeriod } from "./periods.ts";
import { briefingOf, follow, type LineRecord, ownValue } from "./record-lookup.ts";
import { answerText } from "./record-text.ts";
import { registerFrame } from "./register-frame.ts";
import { isOverdue } from "./state-view.ts";

/** What is not known, and what was not known once. */
export interface QuestionsView extends PageView {
  /** Open questions by storyline, the longest open first. */
  readonly open: readonly QuestionGroup[];
  /** Latest answers first. */
  readonly answered: readonly AnsweredQuestion[];
  readonly totalOpen: number;
  readonly total: number;
  readonly otherPages: ListLinks;
}

export interface QuestionGroup {
  /** Null for questions of briefings without a storyline. */
  readonly storyline: { readonly title: string; readonly address: string } | null;
  readonly questions: readonly OpenQuestion[];
}

export interface OpenQuestion extends AskedQuestion {
  /** Days from the briefing that asks to the build's day. */
  readonly days: number;
}

export interface AnsweredQuestion extends AskedQuestion {
  readonly answer: {
    readonly address: string;
    readonly text: string;
    /** Who says so, through whom, and who denies it; null where the answer is a question itself. */
    readonly attribution: string | null;
    readonly lang: string;
    readonly changes: readonly LineChange[];
    readonly briefing: BriefingNote;
  };
}

const base = "/questions/";

export const questionsPage = definePage<ListPage<LinkedQuestion>, QuestionsView>({
  kind: "questions",
  layout: "questions.11ty.tsx",
  isList: true,
  refs: oncePerArchive(({ archive, now }) =>
    pagesByPeriod({ base, entries: archive.questions, dayOf: ({ on }) => on, now }),
  ),
  address: ({ address }) => address,
  view(page, context) {
    const { archive, now } = context;
    const isOpen = (question: LinkedQuestion) => question.answer === null;
    const open = page.entries.filter(isOpen).toReversed();
    const answered = page.entries
      .filter((question) => !isOpen(question))
      .map((question) => ({ question, day: answeredOn(question, archive) }))
      .sort((a, b) => compare(b.day, a.day))
      .map(({ question }) => question);
    return {
      frame: registerFrame(
        {
          title: "Questions",
          description: `What the briefings of ${context.site.title} say is not known, and what has been answered since.`,
          address: base,
        },
        page,
        context,
      ),
      markdown: null,
      open: [...groupBy(open, (question) => storylineOf(question, archive) ?? "")].map(([id, questions]) => ({
        storyline: storylineLink(id, archive),
        questions: questions.flatMap((question) => openQuestion(question, archive, now)),
      })),
      answered: answered.flatMap((question) => answeredQuestion(question, context)),
      totalOpen: open.length,
      total: page.total,
      otherPages: listLinks(page),
    };
  },
});

/** A briefing of two stories asks its questions once, under the first. */
function storylineOf({ briefing }: LinkedQuestion, archive: Archive): Id | undefined {
  return briefingOf(archive, briefing)?.storylines.find((id) => ownValue(archive.storylines, id));
}

function storylineLink(id: Id, archive: Archive): QuestionGroup["storyline"] {
  const storyline = ownValue(archive.storylines, id);
  return storyline ? { title: storyline.title, address: storylineAddress(id) } : null;
}

function openQuestion(question: LinkedQuestion, archive: Archive, now: string): readonly OpenQuestion[] {
  const asked = askedQuestion(question, archive);
  return asked ? [{ ...asked, days: daysBetween(question.on, now) }] : [];
}

/** The day on which what answers it was told. */
function answeredOn({ answer }: LinkedQuestion, archive: Archive): string {
  const found = answer && follow(archive, answer);
  if (!found || found.record.kind === "question") return "";
  return toldOn(found.record, found.briefing);
}

/** A question with what answered it; nothing where either can't be found. */
export function answeredQuestion(question: LinkedQuestion, context: Clockwork): readonly AnsweredQuestion[] {
  const { archive } = context;
  const asked = askedQuestion(question, archive);
  const answer = question.answer && follow(archive, question.answer);
  if (!asked || !answer) return [];
  return [
    {
      ...asked,
      answer: {
        address: recordAddress(answer.briefing, answer.record.id),
        text: `${answerText(answer.record)}${standingOf(answer, context)}`,
        attribution: answer.record.kind === "question" ? null : answeredBy(answer.record, answer.briefing),
        lang: answer.briefing.lang,
        changes: changesOf(answer.record, answer.briefing),
        briefing: briefingNote(answer.briefing),
      },
    },
  ];
}

/**
 * "; now: happened Fri 15 Aug 2025" of an event that stands otherwise by now; of one that stands as it did, that its date has passed
 * or that nothing was told of it for long, as every other list has it.
 */
function standingOf(
  { record, briefing }: { record: LineRecord; briefing: Briefing },
  context: Clockwork,
): string {
  if (record.kind !== "event") return "";
  const newest = toldNow(record, briefing, context.archive);
  if (newest !== null) return `; ${nowWords(newest, context)}`;
  if (isOverdue(record, context.now)) return "; date passed, outcome not recorded";
  const silent = silentSince(record, briefing, context);
  return silent === null ? "" : `; ${silenceWords(silent)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days from one day to another, never fewer than none. */
/**
 * The questions that a briefing asks, answered as far as its own sheet says. What only another sheet answers stands in the lists,
 * and is kept from the page of a briefing whose editor did not take it over.
 */
export function questionsOf(briefing: Id, archive: Archive): readonly LinkedQuestion[] {
  return questionsAskedIn(briefing, archive).map((question) =>
    question.shared ? { ...question, answer: null, shared: false } : question,
  );
}

// Each briefing asks for its own, so the whole list is sorted into briefings once.
const known = new WeakMap<Archive, ReadonlyMap<string, readonly LinkedQuestion[]>>();

/** The same with all that answers them. */
export function questionsAskedIn(briefing: Id, archive: Archive): readonly LinkedQuestion[] {
  let byBriefing = known.get(archive);
  if (!byBriefing) {
    byBriefing = groupBy(archive.questions, (question) => question.briefing);
    known.set(archive, byBriefing);
  }
  return byBriefing.get(briefing) ?? [];
}
