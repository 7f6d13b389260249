import type { Briefing, ResolvedEvent, ResolvedStatement } from "../model/briefing.ts";
import { lastOfMonth } from "../model/calendar.ts";
import type { Id } from "../model/common.ts";
import type { FactDate } from "../model/fact-date.ts";
import { type EventState, futureStates } from "../model/vocabulary.ts";
import { type Anchor, oneDay } from "./day-windows.ts";
import { type Tense, windowsOf } from "./reading.ts";
import { readPhrase } from "./relative-phrases.ts";

export type DatedRecord = ResolvedStatement | ResolvedEvent;

/** Finds what the words of a record count from. */
export class Anchors {
  readonly #briefing: Briefing;
  #records: ReadonlyMap<Id, DatedRecord> | null = null;

  constructor(briefing: Briefing) {
    this.#briefing = briefing;
  }

  of(record: DatedRecord, passed: ReadonlySet<Id> = new Set()): Anchor | null {
    const { anchor } = record.when;
    if (anchor === null) return this.#ofSource(record.cites[0]?.source ?? null) ?? this.#ofBriefing();
    const source = this.#briefing.sources.find(({ id }) => id === anchor);
    if (source !== undefined) return this.#ofSource(anchor);
    const named = this.#ofRecord(anchor, new Set([...passed, record.id]));
    const target = this.#record(anchor);
    return named === null || target === undefined
      ? named
      : { ...named, told: { anchor: wordsOf(target), record: wordsOf(record) } };
  }

  /** The dateline of the source, or of the one through which it was seen; without one, the day of publication. */
  #ofSource(id: Id | null): Anchor | null {
    const source = this.#briefing.sources.find((one) => one.id === id);
    if (source === undefined) return null;
    const isOnly = source.dateline === this.#briefing.dateline;
    if (source.dateline !== null)
      return nowAnchor(source.dateline.date, isOnly ? "the dateline" : `the dateline of "${source.id}"`);
    const { published } = source;
    if (published?.earliest != null && published.earliest === published.latest)
      return nowAnchor(published.earliest, `the publication of "${source.id}"`);
    const through = this.#briefing.sources.find((one) => one.id === source.via);
    return through?.dateline == null ? null : nowAnchor(through.dateline.date, "the dateline");
  }

  #ofBriefing(): Anchor | null {
    const { dateline } = this.#briefing;
    return dateline === null ? null : nowAnchor(dateline.date, "the dateline");
  }

  /** The date of a record; where it has none of its own but words for it, what these give. A circle gives none. */
  #ofRecord(id: Id, passed: ReadonlySet<Id>): Anchor | null {
    if (passed.has(id)) return null;
    const record = this.#record(id);
    if (record === undefined) return null;
    const name = `"${id}"`;
    const own = anchorOfDate(record.when, name);
    if (own !== null || record.when.said === null || record.when.kind === "invalid") return own;
    const anchor = this.of(record, passed);
    const [reader] = readPhrase(record.when.said);
    if (anchor === null || reader === undefined) return null;
    const [window] = windowsOf(reader(anchor, tenseOf(record)));
    return window === undefined
      ? null
      : { ...window, precision: precisionOf(window.edtf), isNow: false, name };
  }

  #record(id: Id): DatedRecord | undefined {
    this.#records ??= new Map(
      [...this.#briefing.statements, ...this.#briefing.events].map((record) => [record.id, record]),
    );
    return this.#records.get(id);
  }
}

function nowAnchor(day: string, name: string): Anchor {
  return { ...oneDay(day), precision: "day", isNow: true, name };
}

/** A point counts as a whole, what lasts or is open from its start: "since then" is since it began. */
function anchorOfDate(date: FactDate, name: string): Anchor | null {
  const { earliest, latest, precision, startPrecision } = date;
  if (earliest === null || precision === null) return null;
  if (date.kind === "point" && latest !== null)
    return { from: earliest, to: latest, edtf: date.edtf, precision, isNow: false, name };
  const isMonth = startPrecision === "month";
  const to = isMonth
    ? lastOfMonth(earliest)
    : startPrecision === "year"
      ? `${earliest.slice(0, 4)}-12-31`
      : earliest;
  const edtf = isMonth ? earliest.slice(0, 7) : startPrecision === "year" ? earliest.slice(0, 4) : earliest;
  return { from: earliest, to, edtf, precision: startPrecision ?? precision, isNow: false, name };
}

function precisionOf(edtf: string): Anchor["precision"] {
  return edtf.length === 4 ? "year" : edtf.length === 7 ? "month" : "day";
}

function wordsOf(record: DatedRecord): string {
  return record.kind === "event" ? record.what : `${record.says ?? ""} ${record.quote ?? ""}`;
}

const pastStates: readonly EventState[] = ["occurred", "ongoing", "alleged", "lapsed"];

/** When a record is told to be, seen from the day that the source speaks from. */
export function tenseOf(record: DatedRecord): Tense {
  if (record.kind === "statement" || pastStates.includes(record.state)) return "past";
  // "Postponed on Wednesday" and "was due on Wednesday" are both written of what will not take place then.
  return record.state !== "postponed" && futureStates.includes(record.state) ? "future" : "unclear";
}
