import type { Archive, RecordRef } from "../model/archive.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { changesOf, type LineChange } from "./line-changes.ts";
import { recordAddress } from "./line-view.ts";
import { follow } from "./record-lookup.ts";

/** A question as a line of a list, linked to its line in the briefing that asks it. */
export interface AskedQuestion {
  readonly address: string;
  readonly text: string;
  readonly lang: string;
  readonly changes: readonly LineChange[];
  readonly briefing: BriefingNote;
}

/** Null where the reference leads to no question. */
export function askedQuestion(ref: RecordRef, archive: Archive): AskedQuestion | null {
  const found = follow(archive, ref);
  if (found?.record.kind !== "question") return null;
  const { briefing, record } = found;
  return {
    address: recordAddress(briefing, record.id),
    text: record.ask,
    lang: briefing.lang,
    changes: changesOf(record, briefing),
    briefing: briefingNote(briefing),
  };
}
