import { briefingAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type {
  Briefing,
  Condition,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedStatement,
} from "../model/briefing.ts";
import { toldNow } from "../model/current-state.ts";
import { type Clockwork, silentSince } from "../model/silence.ts";
import { indexOf } from "../write/briefing-index.ts";
import { sentenceStart, upperStart } from "../write/sentences/case.ts";
import { conditionClause } from "../write/sentences/conditions.ts";
import { nowWords } from "../write/sentences/now-words.ts";
import { accordingTo, chainBesideLabel, tellerNames } from "../write/sentences/plain-attribution.ts";
import { boundReport } from "../write/sentences/report.ts";
import { briefDay, type DateView, dateView, eventDateView } from "./date-view.ts";
import { changesOf, type LineChange } from "./line-changes.ts";
import { entityIn } from "./record-lookup.ts";
import { recordText } from "./record-text.ts";
import { type StanceView, stancesOn } from "./stances.ts";
import { eventStateViews, isOverdue, nameIn, type StateView, sourcingView } from "./state-view.ts";

/** An event as a line of a list. */
export interface EventLine {
  readonly kind: "event";
  /** The line in its briefing: `/briefings/x/#peace-deadline`. */
  readonly address: string;
  readonly states: readonly StateView[];
  readonly text: string;
  /** What it depends on: "Only if the council agrees". */
  readonly condition: string | null;
  readonly date: DateView;
  /** Where it takes place, unless the text says so. */
  readonly place: string | null;
  readonly outcome: string | null;
  /** True where its date has passed and no outcome is recorded. */
  readonly overdue: boolean;
  /** The day on which anything was last told of it, where it may still come and that is long ago: "16 Jun 2021". */
  readonly silent: string | null;
  /** How it stands in its newest briefing, where that tells it otherwise: "now: happened Fri 15 Aug 2025". */
  readonly now: { readonly text: string; readonly address: string } | null;
  /** Who says so: "According to Ada Berg, as reported by Reuters; denied by Per Lind". */
  readonly attribution: string;
  /** Who denies it, tells it otherwise or leaves it open in other briefings. */
  readonly stances: readonly StanceView[];
  /** What was changed in it after publication. */
  readonly changes: readonly LineChange[];
  readonly lang: string;
}

/** A statement as a line of a list. */
export interface StatementLine {
  readonly kind: "statement";
  readonly address: string;
  readonly sourcing: StateView;
  readonly text: string;
  /** True where the text is the speaker's own words alone, printed in quotation marks. */
  readonly quoted: boolean;
  readonly hedges: readonly string[];
  /** As a line begins: "An unnamed city aide". */
  readonly speaker: string | null;
  readonly to: string | null;
  readonly channel: string | null;
  /**
   * How second-hand words came, as far as the label leaves it open: "as reported by Reuters, cited by The Gazette", or "cited by The
   * Gazette" beside "Reuters reports"; null where there is no more to tell.
   */
  readonly chain: string | null;
  readonly condition: string | null;
  readonly judgement: boolean;
  /** Who denies it in other briefings, since a denial in its own is its sourcing; who tells it otherwise or leaves it open in any. */
  readonly stances: readonly StanceView[];
  readonly changes: readonly LineChange[];
  readonly date: DateView;
  readonly lang: string;
}

export type Line = EventLine | StatementLine;

/** A line just made, with what a list has to say beside it: put on the line itself, since a copy takes as long as the line. */
export function withMore<L extends Line, More extends object>(line: L, more: More): L & More {
  return Object.assign(line, more);
}

/** A figure as a line of a list: "Length of the bridge: 120 metres". */
export interface FigureLine {
  readonly kind: "figure";
  readonly address: string;
  readonly text: string;
  /** The day it holds for; null where none is written. */
  readonly date: DateView | null;
  readonly attribution: string;
  readonly changes: readonly LineChange[];
  readonly lang: string;
}

export function figureLine(figure: ResolvedFigure, briefing: Briefing): FigureLine {
  return {
    kind: "figure",
    address: recordAddress(briefing, figure.id),
    text: recordText(figure),
    date: figure.asOf === null ? null : dateView(figure.asOf, briefing.asOf),
    attribution: accordingTo(figure, briefing),
    changes: changesOf(figure, briefing),
    lang: briefing.lang,
  };
}

export function eventLine(event: ResolvedEvent, briefing: Briefing, context: Clockwork): EventLine {
  const { archive, now } = context;
  const newest = toldNow(event, briefing, archive);
  const silent = silentSince(event, briefing, context);
  return {
    kind: "event",
    address: recordAddress(briefing, event.id),
    states: eventStateViews(event),
    text: event.what,
    condition: conditionText(event.condition, briefing),
    date: eventDateView(event, briefing.asOf),
    place: placeOf(event, briefing),
    outcome: event.outcome,
    silent: silent === null ? null : briefDay(silent),
    overdue: newest === null && isOverdue(event, now),
    now: newest && {
      text: nowWords(newest, context),
      address: recordAddress(newest.briefing, newest.event.id),
    },
    attribution: accordingTo(event, briefing),
    stances: stancesOn(event, briefing, archive, { own: false }),
    changes: changesOf(event, briefing),
    lang: briefing.lang,
  };
}

export function statementLine(
  statement: ResolvedStatement,
  briefing: Briefing,
  archive: Archive,
): StatementLine {
  return {
    kind: "statement",
    address: recordAddress(briefing, statement.id),
    sourcing: sourcingView(statement, briefing),
    ...statementText(statement, briefing),
    hedges: statement.hedges,
    speaker: speakerOf(statement, briefing),
    to: statement.to === null ? null : nameIn(briefing, statement.to),
    channel: channelName(statement, briefing),
    chain: chainBesideLabel(statement, briefing),
    condition: conditionText(statement.condition, briefing),
    judgement: statement.judgement,
    stances: stancesOn(statement, briefing, archive, { own: true }),
    changes: changesOf(statement, briefing),
    date: dateView(statement.when, briefing.asOf),
    lang: briefing.lang,
  };
}

/** Null where the label names the source whose own voice it is: "Belga reports". "Denied by NPR" names somebody else. */
function speakerOf(statement: ResolvedStatement, briefing: Briefing): string | null {
  if (statement.by !== null) return sentenceStart(nameIn(briefing, statement.by.entity), indexOf(briefing));
  return statement.sourcing.kind === "reported" ? null : tellerNames(statement, briefing);
}

/** The words, or with their verb those that mean something else without it: "Denies that the army would be used", "Claims that …". */
export function statementText(
  statement: ResolvedStatement,
  briefing: Briefing,
): { readonly text: string; readonly quoted: boolean } {
  const report = boundReport(statement, indexOf(briefing));
  if (report !== null) return { text: upperStart(report), quoted: false };
  return { text: statement.says ?? statement.quote ?? "", quoted: statement.says === null };
}

export function recordAddress(briefing: Briefing, record: string): string {
  return `${briefingAddress(briefing.id)}#${record}`;
}

/** Null where the text names the place already: "Biden met Putin in Geneva, Geneva". */
function placeOf(event: ResolvedEvent, briefing: Briefing): string | null {
  if (event.where === null || event.where === "unstated") return null;
  const name = nameIn(briefing, event.where);
  return event.what.includes(name) ? null : name;
}

function channelName({ channel }: ResolvedStatement, briefing: Briefing): string | null {
  if (channel === null) return null;
  return channel.kind === "entity" ? (entityIn(briefing, channel.id)?.name ?? null) : channel.text;
}

/** A condition as a sentence without a stop: "Only if the council agrees". */
function conditionText(condition: Condition | null, briefing: Briefing): string | null {
  return condition === null ? null : upperStart(conditionClause(condition, indexOf(briefing)));
}
