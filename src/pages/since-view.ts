import type { MoveKind, Stance, StanceRef } from "../model/archive.ts";
import type { Briefing, ResolvedEvent, ResolvedStatement } from "../model/briefing.ts";
import { movesBetween } from "../model/moves-between.ts";
import type { PageContext } from "../model/page-context.ts";
import { hangsOnVerb } from "../model/vocabulary.ts";
import { indexOf } from "../write/briefing-index.ts";
import { onTopic } from "../write/sentences/accounts.ts";
import { sentenceStart } from "../write/sentences/case.ts";
import { saidByLabel, speakerWithChain } from "../write/sentences/plain-attribution.ts";
import { isPlainlyKnown } from "../write/sentences/plainly-known.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, dateView, eventDateView } from "./date-view.ts";
import { changesOf, type LineChange } from "./line-changes.ts";
import { eventLine, recordAddress, statementText } from "./line-view.ts";
import { lifeOfEvent, newestOf } from "./newest-events.ts";
import { type AnsweredQuestion, answeredQuestion, questionsOf } from "./questions-page.ts";
import { follow, ownValue, recordOf } from "./record-lookup.ts";
import { recordText } from "./record-text.ts";
import { isOverdue, type StateView } from "./state-view.ts";

/** What other briefings know of what this one told. */
export interface SinceView {
  readonly events: readonly SinceEvent[];
  readonly stances: readonly SinceStance[];
  readonly answered: readonly SinceAnswered[];
}

export interface SinceEvent {
  /** Anchor of the event on this page. */
  readonly anchor: string;
  readonly text: string;
  /** The date it has now, or the one that passed. */
  readonly date: DateView;
  /** That the line here was withdrawn, where it was. */
  readonly changes: readonly LineChange[];
  /** How far it has got in the newest briefing; null where nothing was recorded after its date passed. */
  readonly became: {
    readonly states: readonly StateView[];
    /** How it moved since this briefing. */
    readonly moves: readonly MoveKind[];
    /** What it depends on now, inside a sentence: "only if the council agrees". */
    readonly condition: string | null;
    readonly outcome: string | null;
    /** "according to Donald Trump; denied by Yuri Ushakov"; null of what is plainly known to have happened. */
    readonly attribution: string | null;
    readonly address: string;
    readonly briefing: BriefingNote;
  } | null;
  /** True where its date has passed, and nothing is recorded of what came of it. */
  readonly overdue: boolean;
}

/** A line of this briefing that another denies, tells otherwise or leaves open. */
export interface SinceStance {
  readonly anchor: string;
  readonly text: string;
  readonly stance: Stance;
  /** " on the place": in what the accounts differ, where that is said. */
  readonly topic: string;
  /** That the line itself was changed after publication: who reads that it is denied must know it. */
  readonly changes: readonly LineChange[];
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
    stances: stancesSince(briefing, context),
    answered: questionsOf(briefing.id, context.archive).flatMap((question) => {
      if (question.answer === null || question.answer.briefing === briefing.id) return [];
      return answeredQuestion(question, context).map(({ text, answer }) => ({
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
  const moves = isLater ? movesBetween({ briefing, event }, newest) : [];
  // That someone else tells it now is no news of the event itself.
  if (isLater && (moves.some((move) => move !== "speaker") || isNews(newest.event, event))) {
    const { states, condition, outcome, attribution, address } = eventLine(
      newest.event,
      newest.briefing,
      context,
    );
    return {
      anchor: event.id,
      text: event.short ?? event.what,
      changes: changesOf(event, briefing).filter(({ kind }) => kind === "withdrawal"),
      date: eventDateView(newest.event, newest.briefing.asOf),
      became: {
        states,
        moves,
        condition: condition === null ? null : inSentence(condition),
        outcome,
        attribution: isPlainlyKnown(newest.event, indexOf(newest.briefing)) ? null : inSentence(attribution),
        address,
        briefing: briefingNote(newest.briefing),
      },
      overdue: isOverdue(newest.event, now),
    };
  }
  if (!isOverdue(event, now) || event.withdrawn) return null;
  const date = dateView(event.when, briefing.asOf);
  return {
    anchor: event.id,
    text: event.short ?? event.what,
    changes: [],
    date,
    became: null,
    overdue: true,
  };
}

/** It begins with a word of our own, "According", "Public" or "Only", and never with a name. */
const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What is news though the event has not moved: what came of it, or that it was withdrawn. */
function isNews(later: ResolvedEvent, here: ResolvedEvent): boolean {
  return later.outcome !== here.outcome || later.withdrawn !== here.withdrawn;
}

function stancesSince(briefing: Briefing, { archive }: PageContext): readonly SinceStance[] {
  const stances = ownValue(archive.links, briefing.id)?.stances ?? {};
  return Object.entries(stances).flatMap(([id, refs]): readonly SinceStance[] => {
    const record = recordOf(briefing, id);
    if (!record) return [];
    const kinds = new Map<string, { readonly first: StanceRef; readonly by: SinceStance["by"][number][] }>();
    for (const ref of refs) {
      const found = follow(archive, ref);
      if (found?.record.kind !== "statement" || found.briefing.id === briefing.id) continue;
      const teller = {
        address: recordAddress(found.briefing, found.record.id),
        ...disputing(found.record, found.briefing),
        lang: found.briefing.lang,
        briefing: briefingNote(found.briefing),
      };
      const kind = `${ref.stance} ${ref.in ?? ""}`;
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, { first: ref, by: [teller] });
      else known.by.push(teller);
    }
    return [...kinds.values()].map(({ first, by }) => ({
      anchor: id,
      text: recordText(record),
      changes: changesOf(record, briefing),
      stance: first.stance,
      topic: onTopic(first.in),
      by,
    }));
  });
}

/** "Ada Berg says", or of a denial, whose words tell it themselves, who denies: "Ada Berg: Denies that …". */
function disputing(statement: ResolvedStatement, briefing: Briefing): { attribution: string; text: string } {
  return hangsOnVerb(statement.verb)
    ? {
        attribution: sentenceStart(speakerWithChain(statement, briefing), indexOf(briefing)),
        text: statementText(statement, briefing).text,
      }
    : { attribution: saidByLabel(statement, briefing), text: recordText(statement) };
}
