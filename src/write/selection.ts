import type {
  Fact,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedStatement,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { bySoonest } from "../model/fact-date.ts";
import { futureStates, type UpdateKind } from "../model/vocabulary.ts";
import type { Writing } from "./writing.ts";

/** What stands open on the page; everything else of the sheet is folded under "The record". No record is in both. */
export interface Selection {
  /** What is to come, soonest first, undated last, what follows after what it follows. */
  readonly coming: readonly ResolvedEvent[];
  /** Rows of "Where it stands". */
  readonly standing: readonly ResolvedEvent[];
  /** Figures that `key` names. */
  readonly figures: readonly ResolvedFigure[];
  /** The statements that carry the story, in order of `key`. */
  readonly statements: readonly ResolvedStatement[];
  /** All that is not known, but for what is asked of folded records only. */
  readonly questions: readonly ResolvedQuestion[];
}

/**
 * Chosen by `key` first. Rows of the table are then filled up with what the key's statements are about, what has moved and what
 * happened last. Quotations on shown events follow the key's statements; where it names none, those stand open that the events rest on.
 */
export function selectionOf(writing: Writing): Selection {
  let known = selections.get(writing);
  if (known === undefined) {
    known = select(writing);
    selections.set(writing, known);
  }
  return known;
}

const selections = new WeakMap<Writing, Selection>();

/** Beyond the key's own, a table of so many rows is taken in at a glance. */
const fewRows = 3;
const fewStatements = 4;
/** Quotations that stand open beside the statements of `key`. */
const fewQuotations = 2;

function select(writing: Writing): Selection {
  const { briefing, replaced } = writing;
  // What was wrong or is withdrawn must not be folded away.
  const mended = briefing.updates.flatMap(({ kind, affects }) => (isGrave(kind) ? affects : []));
  const inKey = briefing.key.flatMap((id) => writing.fact(id) ?? []);
  const grave = mended.flatMap((id) => writing.fact(id) ?? []);
  const coming = inOrderOfTime(briefing.events.filter(isToCome), briefing.asOf);
  // What the editor wrote himself takes nothing away from the record.
  const withTable = !replaced.has("where-it-stands");
  const standing = withTable ? rowsOf([...inKey, ...grave], writing) : [];
  const figures = withTable
    ? [...new Set([...inKey, ...grave])].filter((record) => record.kind === "figure")
    : [];
  const statements = replaced.has("who-said-what")
    ? []
    : openStatements(inKey.filter(isStatement), grave.filter(isStatement), [...coming, ...standing], writing);
  const shown = new Set([...coming, ...standing, ...statements, ...figures].map(({ id }) => id));
  return {
    coming,
    standing,
    figures,
    statements,
    questions: briefing.questions.filter(
      ({ id, about, answered }) =>
        briefing.key.includes(id) ||
        mended.includes(id) ||
        answered !== null ||
        about.length === 0 ||
        about.some((record) => shown.has(record) || writing.fact(record) === undefined),
    ),
  };
}

const isStatement = (record: Fact): record is ResolvedStatement => record.kind === "statement";

/** What takes words back; what only adds to them may be folded with its line. */
export function isGrave(kind: UpdateKind): boolean {
  return kind === "correction" || kind === "withdrawal";
}

function isToCome(event: ResolvedEvent): boolean {
  return futureStates.includes(event.state) && !event.background;
}

/** On the same day a deadline comes before what it threatens, and a cause before what comes after it. */
function inOrderOfTime(events: readonly ResolvedEvent[], asOf: string): readonly ResolvedEvent[] {
  const sorted = events.toSorted(
    (a, b) => bySoonest(a.when, b.when, asOf) || Number(a.after === b.id) - Number(b.after === a.id),
  );
  // What has no day but follows another stands behind it.
  const ids = new Set(events.map(({ id }) => id));
  const followers = new Map<Id, ResolvedEvent[]>();
  for (const event of sorted)
    if (event.after !== null && isUndated(event) && ids.has(event.after)) {
      const known = followers.get(event.after);
      if (known === undefined) followers.set(event.after, [event]);
      else known.push(event);
    }
  const following = new Set([...followers.values()].flat());
  const placed = new Set<ResolvedEvent>();
  // Those that follow each other in a circle come last, in the order of the sheet.
  const waiting = [...sorted.filter((event) => !following.has(event)), ...following].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (placed.has(next)) continue;
    placed.add(next);
    waiting.push(...(followers.get(next.id) ?? []).toReversed());
  }
  return [...placed];
}

const isUndated = ({ when }: ResolvedEvent): boolean => when.earliest === null && when.latest === null;

function rowsOf(inKey: readonly Fact[], writing: Writing): readonly ResolvedEvent[] {
  const { events } = writing.briefing;
  const rows = new Set<ResolvedEvent>();
  for (const record of inKey) if (record.kind === "event" && !isToCome(record)) rows.add(record);
  const rest = events.filter((event) => !event.background && !isToCome(event));
  const aboutKey = new Set(inKey.flatMap((record) => (record.kind === "statement" ? record.about : [])));
  const byRank = (rank: (event: ResolvedEvent) => boolean) => {
    for (const event of rest.toSorted((a, b) => -(a.when.latest ?? "").localeCompare(b.when.latest ?? "")))
      if (rows.size < fewRows && rank(event)) rows.add(event);
  };
  byRank((event) => aboutKey.has(event.id));
  byRank((event) => hasMoved(event, writing));
  byRank(() => true);
  return [...rows];
}

/** Whether the event got further, or got another date, than where an earlier briefing left it. */
function hasMoved(event: ResolvedEvent, { briefing, archive }: Writing): boolean {
  const life = archive.links[briefing.id]?.lifeOf[event.id];
  const steps = life === undefined ? [] : (archive.lives[life]?.steps ?? []);
  return steps.some(
    (step) => step.briefing === briefing.id && step.record === event.id && step.moves.length > 0,
  );
}

/** Those of key and those that were mended, all of them; then quotations, and what events rest on, as long as they are few. */
function openStatements(
  ofKey: readonly ResolvedStatement[],
  mended: readonly ResolvedStatement[],
  shown: readonly ResolvedEvent[],
  writing: Writing,
): readonly ResolvedStatement[] {
  const { statements } = writing.briefing;
  const ids = new Set(shown.map(({ id }) => id));
  const spoken = statements.filter(({ by, background }) => by !== null && !background);
  const ownVoice = statements.filter(({ by, background }) => by === null && !background);
  const isQuoted = ({ quote }: ResolvedStatement) => quote !== null;
  const onShown = spoken.filter((one) => isQuoted(one) && one.about.some((id) => ids.has(id)));
  const open = new Set<ResolvedStatement>();
  const add = (some: readonly ResolvedStatement[], most: number) => {
    for (const one of some) if (!one.judgement && open.size < most) open.add(one);
  };
  const all = Number.POSITIVE_INFINITY;
  add(ofKey, all);
  add(mended, all);
  if (ofKey.length > 0) add(onShown, ofKey.length + fewQuotations);
  else {
    const carrying = shown.flatMap(({ per }) => per.slice(0, 1).flatMap((id) => writing.statement(id) ?? []));
    add(carrying.filter(isQuoted), fewStatements);
    add(onShown, fewQuotations);
    add(carrying, fewStatements);
  }
  add([...onShown, ...spoken, ...ownVoice], fewStatements);
  return [...open];
}
