import type { Briefing, Citation } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { FactDate } from "../model/fact-date.ts";
import { keepsTime, zoneInWords, zoneOfCity } from "../model/time-zone.ts";
import { Anchors, type DatedRecord } from "./anchors.ts";
import { isPlainReading } from "./plain-reading.ts";

/**
 * The briefing with what only the whole sheet tells of its dates: whether the source's words name a day plainly, and by
 * whose clock a time is given. What has neither stays the same value.
 */
export function withDatesInSheet(briefing: Briefing): Briefing {
  const anchors = new Anchors(briefing);
  const clocks = new Clocks(briefing);
  const settled = <R extends DatedRecord>(record: R): R => {
    const when = clocks.named(withPlainReading(record, anchors), record);
    return when === record.when ? record : { ...record, when };
  };
  return {
    ...briefing,
    statements: briefing.statements.map(settled),
    events: briefing.events.map(settled),
    figures: briefing.figures.map((figure) => {
      const asOf = figure.asOf === null ? null : clocks.named(figure.asOf, figure);
      return asOf === figure.asOf ? figure : { ...figure, asOf };
    }),
    updates: briefing.updates.map((update) => {
      const at = clocks.named(update.at, {});
      return at === update.at ? update : { ...update, at };
    }),
    sources: briefing.sources.map((source) => {
      const cites = [{ source: source.id }];
      const published = source.published === null ? null : clocks.named(source.published, { cites });
      return published === source.published ? source : { ...source, published };
    }),
  };
}

function withPlainReading(record: DatedRecord, anchors: Anchors): FactDate {
  const { when } = record;
  if (!when.inferred) return when;
  const anchor = anchors.of(record);
  return anchor?.isNow === true && isPlainReading(when, anchor.from) ? { ...when, plain: true } : when;
}

/** Finds the place by whose clock the times of a sheet are given. */
class Clocks {
  readonly #briefing: Briefing;

  constructor(briefing: Briefing) {
    this.#briefing = briefing;
  }

  /** The date with the place whose clock it is; only a place where clocks did show that distance from UTC. */
  named(
    date: FactDate,
    record: { readonly where?: Id | null; readonly cites?: readonly Pick<Citation, "source">[] },
  ): FactDate {
    const moments = date.edtf.match(moment);
    // A source that says "14:07 UTC" is quoted so.
    if (moments === null || /\b(?:UTC|GMT)\b/i.test(date.said ?? "")) return date;
    const isUtc = moments.some((one) => one.endsWith("Z"));
    const isKept = (zone: string) => moments.every((one) => keepsTime(zone, one));
    const zone =
      this.#zonesNear(record).find(isKept) ??
      (isUtc ? undefined : onlyOne(this.#zonesOfPlaces().filter(isKept))) ??
      undefined;
    const clockOf = zone === undefined ? null : zoneInWords(zone);
    return clockOf === null ? date : { ...date, clockOf };
  }

  /** Where it takes place, where its sources were written, where the other sources of the sheet were. */
  #zonesNear({ where, cites = [] }: Parameters<Clocks["named"]>[1]): readonly string[] {
    const { sources, dateline } = this.#briefing;
    const cited = sources.filter(({ id }) => cites.some(({ source }) => source === id));
    return [
      this.#zoneOfPlace(where ?? null),
      ...cited.map((source) => this.#zoneOfDateline(source.dateline)),
      this.#zoneOfDateline(dateline),
      ...sources.map((source) => this.#zoneOfDateline(source.dateline)),
    ].filter((zone) => zone !== null);
  }

  #zoneOfDateline(dateline: Briefing["dateline"]): string | null {
    return dateline === null ? null : (dateline.zone ?? this.#zoneOfPlace(dateline.place));
  }

  /** The zone of a dateline from there, else that of its name, or of the place that it lies in. */
  #zoneOfPlace(id: Id | null, isPart = false): string | null {
    const { sources, entities } = this.#briefing;
    const place = id !== null && Object.hasOwn(entities, id) ? entities[id] : undefined;
    if (place === undefined) return null;
    const written = sources.find(({ dateline }) => dateline?.place === id && dateline?.zone != null);
    const own = written?.dateline?.zone ?? zoneOfCity(place.name ?? "");
    return own ?? (isPart ? null : this.#zoneOfPlace(place.of, true));
  }

  #zonesOfPlaces(): readonly string[] {
    const { entities } = this.#briefing;
    const zones = Object.values(entities).flatMap(({ type, name }) =>
      type === "place" ? (zoneOfCity(name ?? "") ?? []) : [],
    );
    return [...new Set(zones)];
  }
}

/** Of two cities with one time it can't be told whose is meant. */
function onlyOne<T>(values: readonly T[]): T | null {
  return values.length === 1 ? values[0]! : null;
}

const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)/g;
