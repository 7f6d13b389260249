import { briefingAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type {
  Briefing,
  Condition,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedStatement,
} from "../model/briefing.ts";
import { denialIn } from "../write/sentences/denial.ts";
import { startWriting } from "../write/writing.ts";
import { type DateView, dateView } from "./date-view.ts";
import { type DisputeView, disputesOf } from "./disputes.ts";
import { entityIn, recordOf } from "./record-lookup.ts";
import { recordText } from "./record-text.ts";
import {
  attributionWords,
  capitalised,
  eventStateViews,
  isOverdue,
  nameIn,
  ownVoiceWords,
  type StateView,
  shakenWords,
  sourcingView,
  sourcingWords,
  speakerName,
} from "./state-view.ts";

/** An event as a line of a list. */
export interface EventLine {
  readonly kind: "event";
  /** The line in its briefing: `/briefings/x/#peace-deadline`. */
  readonly address: string;
  readonly states: readonly StateView[];
  readonly text: string;
  /** What it depends on, as a clause without "if". */
  readonly condition: string | null;
  readonly date: DateView;
  /** Where it takes place, unless the text says so. */
  readonly place: string | null;
  readonly outcome: string | null;
  /** True where its date has passed and no outcome is recorded. */
  readonly overdue: boolean;
  /** Who says so: the sourcing of the first statement that carries it, or the source in its own voice. */
  readonly attribution: string;
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
  readonly speaker: string | null;
  readonly to: string | null;
  readonly channel: string | null;
  /** Who carried it between the source and the speaker, outermost first. */
  readonly chain: readonly string[];
  readonly condition: string | null;
  readonly judgement: boolean;
  /** Who disputes it in other briefings; a dispute within its own is its sourcing. */
  readonly disputes: readonly DisputeView[];
  readonly date: DateView;
  readonly lang: string;
}

export type Line = EventLine | StatementLine;

/** A figure as a line of a list: "Length of the bridge: 120 metres". */
export interface FigureLine {
  readonly kind: "figure";
  readonly address: string;
  readonly text: string;
  /** The day it holds for; null where none is written. */
  readonly date: DateView | null;
  readonly attribution: string;
  readonly lang: string;
}

export function figureLine(figure: ResolvedFigure, briefing: Briefing): FigureLine {
  return {
    kind: "figure",
    address: recordAddress(briefing, figure.id),
    text: recordText(figure),
    date: figure.asOf === null ? null : dateView(figure.asOf, briefing.asOf),
    attribution: attributionOf(figure, briefing),
    lang: briefing.lang,
  };
}

export function eventLine(event: ResolvedEvent, briefing: Briefing, now: string): EventLine {
  return {
    kind: "event",
    address: recordAddress(briefing, event.id),
    states: eventStateViews(event),
    text: event.what,
    condition: conditionText(event.condition, briefing),
    date: dateView(event.when, briefing.asOf),
    place: placeOf(event, briefing),
    outcome: event.outcome,
    overdue: isOverdue(event, now),
    attribution: attributionOf(event, briefing),
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
    ...statementText(statement, briefing, archive),
    hedges: statement.hedges,
    speaker: speakerName(statement, briefing),
    to: statement.to === null ? null : nameIn(briefing, statement.to),
    channel: channelName(statement, briefing),
    chain: statement.via.map((id) => nameIn(briefing, id)),
    condition: conditionText(statement.condition, briefing),
    judgement: statement.judgement,
    disputes: disputesOf(statement, briefing, archive),
    date: dateView(statement.when, briefing.asOf),
    lang: briefing.lang,
  };
}

/** The words, or what was denied with the denial: "Denies that the army would be used". */
export function statementText(
  statement: ResolvedStatement,
  briefing: Briefing,
  archive: Archive,
): { readonly text: string; readonly quoted: boolean } {
  const isDenial = statement.verb === "denied" || statement.verb === "declined";
  const denial = isDenial ? denialIn(statement, startWriting(briefing, archive), "present") : null;
  if (denial !== null) return { text: capitalised(denial), quoted: false };
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

function attributionOf(fact: ResolvedEvent | ResolvedFigure, briefing: Briefing): string {
  if (fact.established) return sourcingWords.established;
  const first = fact.per[0];
  const record = first === undefined ? undefined : recordOf(briefing, first);
  const who =
    record?.kind === "statement" ? attributionWords(record, briefing) : ownVoiceWords(fact, briefing);
  const shaken = shakenWords(fact, briefing);
  return shaken === null ? who : `${who}, ${shaken}`;
}

function channelName({ channel }: ResolvedStatement, briefing: Briefing): string | null {
  if (channel === null) return null;
  return channel.kind === "entity" ? (entityIn(briefing, channel.id)?.name ?? null) : channel.text;
}

/** A condition in words: its own, or those of the record that it names. */
export function conditionText(condition: Condition | null, briefing: Briefing): string | null {
  if (condition === null) return null;
  if (condition.kind === "text") return condition.text;
  const record = recordOf(briefing, condition.id);
  return record === undefined ? null : recordText(record);
}
