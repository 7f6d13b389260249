import type { Fact, ResolvedSource, ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { Writing } from "../writing.ts";

/**
 * Source → the publications that it cites for this record, whose own reports we did not read for it. What the record's
 * statements give no source for came through the `first` that the record cites.
 */
export function citedThrough(
  record: Fact,
  first: Id | undefined,
  writing: Writing,
): ReadonlyMap<Id, ReadonlySet<Id>> {
  if (record.kind === "statement" ? record.via.length === 0 : record.per.length === 0) return nothing;
  const statements =
    record.kind === "statement" ? [record] : record.per.flatMap((id) => writing.statement(id) ?? []);
  const cited = new Map<Id, Set<Id>>();
  for (const statement of statements)
    for (const carrier of statement.via) {
      const through = throughWhich(carrier, statement, writing) ?? first;
      if (through === undefined || isReadIn(statement, carrier, writing)) continue;
      const carriers = cited.get(through) ?? new Set<Id>();
      cited.set(through, carriers.add(carrier));
    }
  return cited;
}

const nothing: ReadonlyMap<Id, ReadonlySet<Id>> = new Map();

/** The source in which we read what the carrier reports: that which its report came through, else the first cited. */
function throughWhich(carrier: Id, { cites }: ResolvedStatement, writing: Writing): Id | undefined {
  for (const source of writing.briefing.sources) {
    if (source.publisher !== carrier || source.via === null) continue;
    const read = readSourceBehind(source, writing);
    if (cites.some((citation) => citation.source === read)) return read;
  }
  return cites[0]?.source;
}

/** Follows `via` to a source that was read; sheets are small, and one that runs in a circle ends after as many steps. */
function readSourceBehind(source: ResolvedSource, writing: Writing): Id {
  let behind = source;
  for (let steps = writing.briefing.sources.length; behind.via !== null && steps > 0; steps--)
    behind = writing.source(behind.via) ?? behind;
  return behind.id;
}

/** Whether the statement cites the carrier's own report, which we read. */
function isReadIn({ cites }: ResolvedStatement, carrier: Id, writing: Writing): boolean {
  if (cites.length === 0) return writing.readSources.some(({ publisher }) => publisher === carrier);
  return cites.some(({ source: id }) => {
    const source = writing.source(id);
    return source?.publisher === carrier && source.via === null;
  });
}
