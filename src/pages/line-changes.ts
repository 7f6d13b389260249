import { briefingAddress } from "../model/address.ts";
import type { Briefing, ResolvedQuestion, ResolvedUpdate } from "../model/briefing.ts";
import { type UpdateKind, updateKinds } from "../model/vocabulary.ts";
import { datePhrase } from "../words/en/date-words.ts";
import { upperStart } from "../write/sentences/case.ts";
import type { LineRecord } from "./record-lookup.ts";

/** That a line was changed after publication, wherever it is repeated. */
export interface LineChange {
  readonly kind: UpdateKind;
  /** "Corrected on 12 August 2025". */
  readonly text: string;
  /** Its entry in the briefing's log. */
  readonly address: string;
}

/** What was changed in the line of a record, oldest first; of several changes of one kind on one day, the last. */
export function changesOf(record: LineRecord, briefing: Briefing): readonly LineChange[] {
  const updates =
    record.kind === "question"
      ? updatesOfQuestion(record, briefing)
      : record.updatedBy.flatMap((position) => briefing.updates[position] ?? []);
  if (updates.length === 0) return none;
  const changes = updates.map((update) => lineChange(update, briefing));
  return [...new Map(changes.map((change) => [change.text, change])).values()];
}

const none: readonly LineChange[] = [];

function updatesOfQuestion({ id }: ResolvedQuestion, { updates }: Briefing): readonly ResolvedUpdate[] {
  return updates.filter(({ affects }) => affects.includes(id));
}

function lineChange({ id, kind, at }: ResolvedUpdate, briefing: Briefing): LineChange {
  const words = [updateKinds[kind].done, datePhrase(at, { weekday: false })].filter((part) => part !== "");
  return { kind, text: upperStart(words.join(" ")), address: `${briefingAddress(briefing.id)}#${id}` };
}
