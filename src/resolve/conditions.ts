import type { Condition } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";

/** What a record depends on: the record of that name where there is one, else the words themselves. */
export function conditionOf(written: string | undefined, isRecord: (id: Id) => boolean): Condition | null {
  if (written === undefined) return null;
  const text = written.trim();
  if (isRecord(text)) return { kind: "record", id: text };
  // "if" stands before it wherever it is printed.
  return { kind: "text", text: text.replace(/^if\s+(?=\S)/i, "") };
}
