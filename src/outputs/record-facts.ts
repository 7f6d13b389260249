import type { Archive } from "../model/archive.ts";
import { shakenBasis } from "../model/basis.ts";
import type {
  Briefing,
  Citation,
  Condition,
  Dateline,
  Mention,
  ResolvedCommon,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedSource,
  ResolvedStatement,
  ResolvedUpdate,
} from "../model/briefing.ts";
import { toldNow } from "../model/current-state.ts";
import type { FactDate } from "../model/fact-date.ts";
import { indexOf } from "../write/briefing-index.ts";
import { whoSaysSo } from "../write/sentences/plain-attribution.ts";

// The records of a sheet as `facts.json` has them; `briefing-facts.ts` describes their fields. A field that is
// `undefined` leaves no trace in JSON, and literals of one shape, without a spread, are made three times as fast as filtered ones.

export function sourceFacts(source: ResolvedSource): object {
  return {
    type: source.type,
    publisher: given(source.publisher),
    title: given(source.title),
    author: given(source.author),
    url: given(source.url),
    published: source.published === null ? undefined : dateFacts(source.published),
    dateline: source.dateline === null ? undefined : datelineFacts(source.dateline),
    via: given(source.via),
    excerpt: flag(source.excerpt),
    reliability: given(source.reliability),
    weight: given(source.weight),
    note: given(source.note),
  };
}

function datelineFacts({ date, place, zone, assumed }: Dateline): object {
  return { date, place: given(place), tz: given(zone), assumed: flag(assumed) };
}

export function entityFacts(entity: ResolvedEntity): object {
  return {
    type: entity.type,
    name: given(entity.name),
    unnamed: given(entity.unnamed),
    reason: given(entity.reason),
    article: given(entity.article),
    short: given(entity.short),
    aka: some(entity.aka),
    adjective: given(entity.adjective),
    seat: given(entity.seat),
    wikidata: given(entity.wikidata),
    roles: some(entity.roles),
    of: given(entity.of),
    members: given(entity.members),
    reliability: given(entity.reliability),
    note: given(entity.note),
  };
}

export function statementFacts(statement: ResolvedStatement): object {
  const { by, channel, sourcing } = statement;
  return {
    by: by?.entity,
    byTitle: titleOf(by),
    quote: given(statement.quote),
    says: given(statement.says),
    verb: given(statement.verb),
    line: given(statement.line),
    hedge: some(statement.hedges),
    to: given(statement.to),
    channel: channel?.kind === "entity" ? channel.id : channel?.text,
    via: some(statement.via),
    when: dateFacts(statement.when),
    about: some(statement.about),
    judgement: flag(statement.judgement),
    denies: some(statement.denies),
    differs: some(statement.differs.map(({ from, in: topic }) => ({ from, in: given(topic) }))),
    leavesOpen: some(statement.leavesOpen),
    sourcing: { kind: sourcing.kind, by: some(sourcing.by) },
    if: conditionFacts(statement.condition),
    cite: citationsFacts(statement.cites),
    note: given(statement.note),
    aka: some(statement.aka),
    background: flag(statement.background),
    status: statusOf(statement),
    withdrawn: flag(statement.withdrawn),
    supersedes: given(statement.supersedes),
  };
}

export function eventFacts(event: ResolvedEvent, briefing: Briefing, archive: Archive): object {
  const titled = event.who.filter(({ title }) => title !== null);
  return {
    what: event.what,
    short: given(event.short),
    line: given(event.line),
    type: event.type,
    state: event.state,
    when: dateFacts(event.when),
    who: some(event.who.map(({ entity }) => entity)),
    whoTitles:
      titled.length === 0
        ? undefined
        : Object.fromEntries(titled.map((mention) => [mention.entity, titleOf(mention)])),
    where: given(event.where),
    per: some(event.per),
    attribution: whoSaysSo(event, briefing),
    basis: basisFacts(event, briefing),
    after: given(event.after),
    within: given(event.within),
    setBy: event.setBy?.entity,
    setByTitle: titleOf(event.setBy),
    binds: given(event.binds),
    demand: given(event.demand),
    otherwise: conditionFacts(event.otherwise),
    outcome:
      event.outcomeUnknown === null
        ? given(event.outcome)
        : { unknown: true, looked: dateFacts(event.outcomeUnknown.looked), in: event.outcomeUnknown.in },
    now: nowFacts(event, briefing, archive),
    if: conditionFacts(event.condition),
    cite: citationsFacts(event.cites),
    note: given(event.note),
    aka: some(event.aka),
    background: flag(event.background),
    status: statusOf(event),
    withdrawn: flag(event.withdrawn),
    supersedes: given(event.supersedes),
  };
}

export function figureFacts(figure: ResolvedFigure, briefing: Briefing): object {
  return {
    value: figure.bound === null ? figure.value : { [figure.bound]: figure.value },
    unit: given(figure.unit),
    currency: given(figure.currency),
    of: figure.of,
    asOf: figure.asOf === null ? undefined : dateFacts(figure.asOf),
    per: some(figure.per),
    attribution: whoSaysSo(figure, briefing),
    basis: basisFacts(figure, briefing),
    approx: flag(figure.approximate),
    differs: some(figure.differs),
    derived: flag(figure.derived),
    if: conditionFacts(figure.condition),
    cite: citationsFacts(figure.cites),
    note: given(figure.note),
    aka: some(figure.aka),
    background: flag(figure.background),
    status: statusOf(figure),
    withdrawn: flag(figure.withdrawn),
    supersedes: given(figure.supersedes),
  };
}

/** How the newest briefing tells it, where that is another one and tells it otherwise. */
function nowFacts(event: ResolvedEvent, briefing: Briefing, archive: Archive): object | undefined {
  const newest = toldNow(event, briefing, archive);
  if (newest === null) return undefined;
  const { state, when, condition, outcome, withdrawn } = newest.event;
  return {
    sheet: newest.briefing.id,
    record: newest.event.id,
    state,
    when: dateFacts(when),
    if: conditionFacts(condition),
    basis: basisFacts(newest.event, newest.briefing),
    outcome: given(outcome),
    withdrawn: flag(withdrawn),
  };
}

function basisFacts(fact: ResolvedEvent | ResolvedFigure, briefing: Briefing): object | undefined {
  const index = indexOf(briefing);
  const basis = shakenBasis(fact, (id) => index.fact(id));
  if (basis === null) return undefined;
  const { deniedBy, basisDeniedBy, toldOtherwiseBy, withdrawn } = basis;
  return {
    deniedBy: some(deniedBy),
    basisDeniedBy: some(basisDeniedBy),
    toldOtherwiseBy: some(toldOtherwiseBy.map(({ by, in: topic }) => ({ by, in: given(topic) }))),
    withdrawn: some(withdrawn),
  };
}

export function questionFacts({ ask, about, answered, note, aka }: ResolvedQuestion): object {
  const answer = answered === null ? undefined : { sheet: given(answered.sheet), record: answered.record };
  return { ask, about: some(about), answered: answer, note: given(note), aka: some(aka) };
}

export function updateFacts({ id, at, kind, what, was, affects }: ResolvedUpdate): object {
  return { id, at: dateFacts(at), kind, what, was: given(was), affects: some(affects) };
}

function statusOf({ established }: ResolvedCommon): "established" | undefined {
  return established ? "established" : undefined;
}

function citationsFacts(cites: readonly Citation[]): readonly object[] | undefined {
  return cites.length === 0 ? undefined : cites.map(citationFacts);
}

function citationFacts({ source, paragraph, start, end }: Citation): object {
  return { source, paragraph: given(paragraph), start: given(start), end: given(end) };
}

function conditionFacts(condition: Condition | null): object | undefined {
  if (condition === null) return undefined;
  return condition.kind === "text" ? { text: condition.text } : { record: condition.id };
}

function titleOf(mention: Mention | null): string | undefined {
  if (mention === null || mention.title === null) return undefined;
  const { title, tense } = mention;
  return tense === "current" ? title : tense === "then" ? `then-${title}` : `former ${title}`;
}

function dateFacts(date: FactDate): object {
  return {
    kind: date.kind,
    edtf: date.edtf,
    earliest: given(date.earliest),
    latest: given(date.latest),
    precision: given(date.precision),
    time: given(date.time),
    approximate: flag(date.approximate),
    uncertain: flag(date.uncertain),
    said: given(date.said),
    anchor: given(date.anchor),
    inferred: flag(date.inferred),
  };
}

function given<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

export const flag = (value: boolean): true | undefined => value || undefined;
