import type { Briefing, ResolvedEvent, ResolvedStatement } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { accordingTo, saidByLabel, speakerWithChain } from "../write/sentences/plain-attribution.ts";
import { upperStart } from "../write/words/case.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, dateView } from "./date-view.ts";
import { recordAddress, statementText } from "./line-view.ts";
import { isOtherDate } from "./moves.ts";
import { lifeOfEvent, newestOf } from "./newest-events.ts";
import { type AnsweredQuestion, answeredQuestion, questionsOf } from "./questions-page.ts";
import { follow, ownValue, recordOf } from "./record-lookup.ts";
import { recordText } from "./record-text.ts";
import { eventStateViews, isOverdue, type StateView } from "./state-view.ts";

/** What other briefings know of what this one told. */
export interface SinceView {
  readonly events: readonly SinceEvent[];
  readonly disputed: readonly SinceDisputed[];
  readonly answered: readonly SinceAnswered[];
}

export interface SinceEvent {
  /** Anchor of the event on this page. */
  readonly anchor: string;
  readonly text: string;
  /** The date it has now, or the one that passed. */
  readonly date: DateView;
  /** The date it had here, where it has another now. */
  readonly before: DateView | null;
  /** How far it has got in the newest briefing; null where nothing was recorded after its date passed. */
  readonly became: {
    readonly states: readonly StateView[];
    readonly outcome: string | null;
    /** "according to Donald Trump; disputed by Yuri Ushakov". */
    readonly attribution: string;
    readonly address: string;
    readonly briefing: BriefingNote;
  } | null;
  /** True where its date has passed, and nothing is recorded of what came of it. */
  readonly overdue: boolean;
}

export interface SinceDisputed {
  readonly anchor: string;
  readonly text: string;
  readonly by: readonly {
    readonly address: string;
    readonly attribution: string;
    readonly text: string;
    readonly lang: string;
    readonly briefing: BriefingNote;
  }[];
}

export interface SinceAnswered {
  readonly anchor: string;
  readonly text: string;
  readonly answer: AnsweredQuestion["answer"];
}

export function sinceThen(briefing: Briefing, context: PageContext): SinceView {
  return {
    events: briefing.events.flatMap((event) => sinceEvent(event, briefing, context) ?? []),
    disputed: disputedSince(briefing, context),
    answered: questionsOf(briefing.id, context.archive).flatMap((question) => {
      if (question.answer === null || question.answer.briefing === briefing.id) return [];
      return answeredQuestion(question, context.archive).map(({ text, answer }) => ({
        anchor: question.record,
        text,
        answer,
      }));
    }),
  };
}

/** Null where nothing is known beyond what the briefing itself says. */
function sinceEvent(event: ResolvedEvent, briefing: Briefing, context: PageContext): SinceEvent | null {
  const { archive, now } = context;
  const life = lifeOfEvent(briefing, event.id, archive);
  const newest = life ? newestOf(life, archive) : null;
  const isLater = newest !== null && newest.briefing.id !== briefing.id;
  if (isLater && isNews(newest.event, event)) {
    const isMoved = newest.event.when.edtf !== event.when.edtf;
    return {
      anchor: event.id,
      text: event.what,
      date: dateView(newest.event.when, newest.briefing.asOf),
      before: isMoved && isDated(event) ? dateView(event.when, briefing.asOf) : null,
      became: {
        states: eventStateViews(newest.event),
        outcome: newest.event.outcome,
        attribution: inSentence(accordingTo(newest.event, newest.briefing)),
        address: recordAddress(newest.briefing, newest.event.id),
        briefing: briefingNote(newest.briefing),
      },
      overdue: isOverdue(newest.event, now),
    };
  }
  if (!isOverdue(event, now) || event.withdrawn) return null;
  const date = dateView(event.when, briefing.asOf);
  return { anchor: event.id, text: event.what, date, before: null, became: null, overdue: true };
}

/** It begins with a word of our own, "According" or "Public", and never with a name. */
const inSentence = (attribution: string): string =>
  attribution.charAt(0).toLowerCase() + attribution.slice(1);

/** A later briefing that only repeats what this one says has nothing to add. */
function isNews(later: ResolvedEvent, here: ResolvedEvent): boolean {
  return (
    later.state !== here.state ||
    isOtherDate(later.when, here.when) ||
    later.outcome !== here.outcome ||
    later.withdrawn !== here.withdrawn
  );
}

const isDated = ({ when }: ResolvedEvent): boolean => when.earliest !== null || when.latest !== null;

function disputedSince(briefing: Briefing, { archive }: PageContext): readonly SinceDisputed[] {
  const disputedBy = ownValue(archive.links, briefing.id)?.disputedBy ?? {};
  return Object.entries(disputedBy).flatMap(([id, refs]): readonly SinceDisputed[] => {
    const record = recordOf(briefing, id);
    const by = refs.flatMap((ref) => {
      const found = follow(archive, ref);
      if (found?.record.kind !== "statement" || found.briefing.id === briefing.id) return [];
      return [
        {
          address: recordAddress(found.briefing, found.record.id),
          ...disputing(found.record, found.briefing),
          lang: found.briefing.lang,
          briefing: briefingNote(found.briefing),
        },
      ];
    });
    return record && by.length > 0 ? [{ anchor: id, text: recordText(record), by }] : [];
  });
}

/** "Ada Berg says", or of a denial, whose words tell it themselves, who denies: "Ada Berg: Denies that …". */
function disputing(statement: ResolvedStatement, briefing: Briefing): { attribution: string; text: string } {
  const isDenial = statement.verb === "denied" || statement.verb === "declined";
  return isDenial
    ? {
        attribution: upperStart(speakerWithChain(statement, briefing)),
        text: statementText(statement, briefing).text,
      }
    : { attribution: saidByLabel(statement, briefing), text: recordText(statement) };
}
