import { reachOf } from "../model/amount.ts";
import type { Contradiction, RecordRef } from "../model/archive.ts";
import type { Briefing, ResolvedFigure } from "../model/briefing.ts";
import { oldestBriefingsFirst } from "./oldest-first.ts";
import { keyOf, recordKey } from "./record-key.ts";

/** "About four" agrees with what lies within a tenth of it. */
const leewayOfApproximate = 0.1;

/**
 * Figures of one thing, in one unit and as of one day, whose values differ. Silent where a statement that one of
 * them rests on, or that is about it, takes a stand on another, and where one figure carries on the other.
 */
export function differingFigures(
  briefings: readonly Briefing[],
  linked: ReadonlySet<string>,
): readonly Contradiction[] {
  const measures = new Map<string, Claim[]>();
  const replaced = new Set<string>();
  const settled = settledFigures(briefings, linked);
  for (const briefing of oldestBriefingsFirst(briefings))
    for (const figure of briefing.figures) {
      if (figure.supersedes !== null)
        replaced.add(recordKey(figure.supersedes.sheet, figure.supersedes.record));
      const measure = measureOf(figure);
      if (measure === null || figure.updatedBy.length > 0) continue;
      const claim = {
        ...reachOf(figure, leewayOfApproximate),
        ref: { briefing: briefing.id, record: figure.id },
      };
      const claims = measures.get(measure);
      if (claims === undefined) measures.set(measure, [claim]);
      else claims.push(claim);
    }
  const isOpen = ({ ref }: Claim) => !replaced.has(recordKey(ref.briefing, ref.record));
  return [...measures.values()]
    .filter((claims) => claims.length > 1)
    .filter((claims) => !claims.some(({ ref }) => settled.has(recordKey(ref.briefing, ref.record))))
    .map((claims) => differing(claims.filter(isOpen)))
    .filter((sides) => sides.length > 1)
    .map((sides) => ({ sides, life: null, linked: false, topics: [] }));
}

interface Claim {
  readonly ref: RecordRef;
  readonly low: number;
  readonly high: number;
}

/** Figures whose difference an editor has dealt with. */
function settledFigures(briefings: readonly Briefing[], linked: ReadonlySet<string>): ReadonlySet<string> {
  const settled = new Set<string>();
  if (linked.size === 0) return settled;
  for (const { id: sheet, statements, figures } of briefings) {
    for (const { id } of figures) if (linked.has(recordKey(sheet, id))) settled.add(recordKey(sheet, id));
    for (const { id, about } of statements)
      if (linked.has(recordKey(sheet, id))) for (const written of about) settled.add(keyOf(written, sheet));
    for (const { id, per } of figures)
      if (per.some((statement) => linked.has(recordKey(sheet, statement)))) settled.add(recordKey(sheet, id));
  }
  return settled;
}

/** What is measured, in which unit, as of when; null where the sheet does not say. */
function measureOf({ of, unit, currency, asOf }: ResolvedFigure): string | null {
  if (asOf === null || asOf.kind === "unstated" || asOf.kind === "invalid") return null;
  return `${String(of).trim().toLowerCase()}\n${unit?.trim().toLowerCase() ?? ""}\n${currency ?? ""}\n${asOf.edtf}`;
}

/** The first claim of each value that some other does not agree with. */
function differing(claims: readonly Claim[]): readonly RecordRef[] {
  const lowest = claims.reduce((least, { high }) => Math.min(least, high), Number.POSITIVE_INFINITY);
  const highest = claims.reduce((most, { low }) => Math.max(most, low), Number.NEGATIVE_INFINITY);
  if (highest <= lowest) return [];
  const values = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.low <= lowest && claim.high >= highest) continue;
    const value = `${claim.low} ${claim.high}`;
    if (!values.has(value)) values.set(value, claim);
  }
  return [...values.values()].map(({ ref }) => ref);
}
