import { amountOf } from "../model/amount.ts";
import type {
  Citation,
  Mention,
  ResolvedCommon,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedStatement,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { FactDate } from "../model/fact-date.ts";
import type { Event } from "../model/records/event.ts";
import type { Figure } from "../model/records/figure.ts";
import type { Question } from "../model/records/question.ts";
import type { Statement } from "../model/records/statement.ts";
import type { Path } from "../model/resolution.ts";
import { dateWords } from "../words/en/date-words.ts";
import { titleAt } from "../words/en/titles.ts";
import { conditionOf } from "./conditions.ts";
import { splitReference } from "./references.ts";
import type { SheetDates } from "./sheet-dates.ts";
import { sourcingOf } from "./sourcing.ts";
import { differencesOf, noStances, ownIds, type Stances } from "./stances.ts";

/** One empty list for all records, most of whose lists are empty. */
const none: readonly never[] = [];

/** What resolving a record needs to know of its sheet. */
export interface SheetContext {
  readonly id: Id;
  readonly asOf: string;
  readonly dates: SheetDates;
  readonly isRecord: (id: Id) => boolean;
  readonly entity: (id: Id) => ResolvedEntity | undefined;
  readonly entities: Readonly<Record<Id, ResolvedEntity>>;
  readonly cites: (written: string | readonly string[] | undefined, path: Path) => readonly Citation[];
  /** Positions of the updates that affect a record. */
  readonly updatesOf: ReadonlyMap<Id, readonly number[]>;
  readonly withdrawn: ReadonlySet<Id>;
  /** The stand that statements of this sheet take on its records. */
  readonly stances: ReadonlyMap<Id, Stances>;
}

export function resolveStatement(id: Id, written: Statement, sheet: SheetContext): ResolvedStatement {
  const path = ["statements", id];
  const when = sheet.dates.resolve(written.when, [...path, "when"], written);
  const common = commonOf(id, written, path, sheet);
  return {
    kind: "statement",
    ...common,
    by: written.by === undefined ? null : speakerOf(written.by, when, sheet),
    quote: written.quote ?? null,
    says: written.says ?? null,
    verb: written.verb ?? null,
    line: written.line ?? null,
    hedges: hedgesOf(written.hedge),
    to: written.to ?? null,
    channel: channelOf(written.channel, sheet),
    via: written.via ?? none,
    when,
    about: ownIds(written.about, sheet.id),
    judgement: written.judgement ?? false,
    denies: ownIds(written.denies, sheet.id),
    differs: differencesOf(written, sheet.id),
    leavesOpen: ownIds(written.leavesOpen, sheet.id),
    sourcing: sourcingOf({
      withdrawn: common.withdrawn,
      deniedBy: common.deniedBy,
      established: common.established,
      via: written.via ?? none,
      by: written.by ?? null,
      isUnnamed: written.by !== undefined && sheet.entity(written.by)?.unnamed != null,
      verb: written.verb ?? null,
    }),
  };
}

export function resolveEvent(id: Id, written: Event, sheet: SheetContext): ResolvedEvent {
  const path = ["events", id];
  const when = sheet.dates.resolve(written.when, [...path, "when"], written);
  return {
    kind: "event",
    ...commonOf(id, written, path, sheet),
    what: written.what,
    short: written.short ?? null,
    line: written.line ?? null,
    type: written.type ?? "other",
    state: written.state,
    when,
    who: (written.who ?? none).map((who) => mentionOf(who, when, sheet)),
    where: written.where ?? null,
    per: written.per ?? none,
    after: written.after ?? null,
    within: written.within ?? null,
    setBy: mention(written.setBy, when, sheet),
    binds: written.binds ?? null,
    demand: written.demand ?? null,
    otherwise: conditionOf(written.otherwise, sheet.isRecord),
    ...outcomeOf(written.outcome, [...path, "outcome"], sheet),
  };
}

export function resolveFigure(id: Id, written: Figure, sheet: SheetContext): ResolvedFigure {
  const path = ["figures", id];
  return {
    kind: "figure",
    ...commonOf(id, written, path, sheet),
    ...amountOf(written.value, written.approx),
    currency: written.currency ?? null,
    differs: ownIds(written.differs, sheet.id),
    unit: written.unit ?? null,
    of: written.of,
    asOf: written.asOf === undefined ? null : sheet.dates.resolve(written.asOf, [...path, "asOf"]),
    per: written.per ?? none,
    derived: written.derived ?? false,
  };
}

export function resolveQuestion(id: Id, written: Question): ResolvedQuestion {
  return {
    kind: "question",
    id,
    ask: written.ask,
    about: written.about ?? none,
    answered: written.answered === undefined ? null : splitReference(written.answered),
    note: written.note ?? null,
    aka: written.aka ?? none,
    allow: written.allow ?? none,
  };
}

/** What statements, events and figures have in common when they are written. */
type WrittenCommon = Pick<
  Statement,
  "cite" | "note" | "background" | "if" | "supersedes" | "status" | "aka" | "allow"
>;

function commonOf(id: Id, written: WrittenCommon, path: Path, sheet: SheetContext): ResolvedCommon {
  const { deniedBy, toldOtherwiseBy, leftOpenBy } = sheet.stances.get(id) ?? noStances;
  return {
    id,
    deniedBy,
    toldOtherwiseBy,
    leftOpenBy,
    cites: sheet.cites(written.cite, [...path, "cite"]),
    note: written.note ?? null,
    background: written.background ?? false,
    condition: conditionOf(written.if, sheet.isRecord),
    supersedes: carriedRecord(written.supersedes),
    established: written.status === "established",
    aka: written.aka ?? none,
    allow: written.allow ?? none,
    updatedBy: sheet.updatesOf.get(id) ?? none,
    withdrawn: sheet.withdrawn.has(id),
  };
}

function carriedRecord(written: string | undefined): ResolvedCommon["supersedes"] {
  if (written === undefined) return null;
  const { sheet, record } = splitReference(written);
  return sheet === null ? null : { sheet, record };
}

function mention(id: Id | undefined, when: FactDate, sheet: SheetContext): Mention | null {
  return id === undefined ? null : mentionOf(id, when, sheet);
}

/** Who said it, with the title of the day of speaking: what was said after the day of the briefing was said in the office of then. */
function speakerOf(id: Id, when: FactDate, sheet: SheetContext): Mention {
  const known = mentionOf(id, when, sheet);
  const { earliest, latest } = when;
  const entity = sheet.entity(id);
  if (entity === undefined || earliest === null || earliest !== latest || earliest <= sheet.asOf)
    return known;
  const then = titleAt(entity, when, earliest, sheet.entities);
  return then.tense !== "current" || then.title === known.title ? known : { ...then, tense: "then" };
}

/** An id that leads nowhere has its own message; the record around it is resolved all the same. */
function mentionOf(id: Id, when: FactDate, sheet: SheetContext): Mention {
  const entity = sheet.entity(id);
  return entity === undefined
    ? { entity: id, title: null, tense: "current" }
    : titleAt(entity, when, sheet.asOf, sheet.entities);
}

function outcomeOf(
  written: Event["outcome"],
  path: Path,
  sheet: SheetContext,
): Pick<ResolvedEvent, "outcome" | "outcomeUnknown"> {
  if (written === undefined || typeof written === "string")
    return { outcome: written ?? null, outcomeUnknown: null };
  const looked = sheet.dates.resolve(written.looked, [...path, "looked"]);
  const place = openEnd(written.in);
  const day = looked.earliest === null ? "" : ` by ${dateWords(looked, { weekday: false })}`;
  return {
    outcome: `no outcome found in ${place}${day}`,
    outcomeUnknown: { looked, in: place },
  };
}

const openEnd = (words: string): string => words.trim().replace(/^in /, "").replace(/\.$/, "");

function channelOf(written: string | undefined, sheet: SheetContext): ResolvedStatement["channel"] {
  if (written === undefined) return null;
  return sheet.entity(written) === undefined
    ? { kind: "text", text: written }
    : { kind: "entity", id: written };
}

function hedgesOf(written: string | undefined): readonly string[] {
  if (written === undefined) return none;
  return written
    .split(";")
    .map((hedge) => hedge.trim())
    .filter((hedge) => hedge !== "");
}
