import type { Briefing } from "../model/briefing.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import type { Path, RelativeDate } from "../model/resolution.ts";
import { Anchors, type DatedRecord, tenseOf } from "./anchors.ts";
import type { Anchor } from "./day-windows.ts";
import { readPhrase } from "./relative-phrases.ts";
import { judge } from "./relative-verdict.ts";

/** Every date of a sheet that has the source's words beside it, counted again from its anchor and compared. */
export function relativeDatesOf(sheet: FactSheet, briefing: Briefing): readonly RelativeDate[] {
  const anchors = new Anchors(briefing);
  const isEnglish = /^en(?:-|$)/i.test(briefing.lang);
  const found: RelativeDate[] = [];
  for (const record of [...briefing.statements, ...briefing.events]) {
    const { said } = record.when;
    if (said === null) continue;
    const map = record.kind === "statement" ? "statements" : "events";
    const isWritten = sheet[map]?.[record.id]?.when !== undefined;
    // That an event has no date at all has a message of its own.
    if (!isWritten && record.kind === "event") continue;
    const path: Path = isWritten ? [map, record.id, "when"] : [map, record.id];
    const anchor = anchors.of(record);
    const verdict = isEnglish ? compare(record, said, anchor, isWritten) : ({ kind: "unknown" } as const);
    const day = anchor === null ? null : { date: anchor.from, name: anchor.name };
    found.push({ path, record: record.id, said, anchor: day, verdict });
  }
  return withoutFollowers(found, briefing);
}

/** One wrong date is one mistake: what counts from it can't be judged until it is mended. */
function withoutFollowers(found: readonly RelativeDate[], briefing: Briefing): readonly RelativeDate[] {
  const wrong = new Set(
    found.filter(({ verdict }) => verdict.kind === "mismatch").map(({ record }) => record),
  );
  if (wrong.size < 2) return found;
  const anchors = new Map(
    [...briefing.statements, ...briefing.events].map(({ id, when }) => [id, when.anchor]),
  );
  return found.map((one) => {
    const anchor = wrong.has(one.record) ? (anchors.get(one.record) ?? null) : null;
    const hangs = anchor !== null && anchor !== one.record && wrong.has(anchor);
    return hangs ? { ...one, verdict: { kind: "unknown" } } : one;
  });
}

function compare(
  record: DatedRecord,
  said: string,
  anchor: Anchor | null,
  isWritten: boolean,
): RelativeDate["verdict"] {
  if (anchor === null || record.when.kind === "invalid") return { kind: "unknown" };
  const tense = anchor.isNow ? tenseOf(record) : "unclear";
  const readings = readPhrase(said).map((reader) => reader(anchor, tense));
  const date = isWritten ? record.when : null;
  return judge(readings, { said, anchor, date, hasNote: record.note !== null });
}
