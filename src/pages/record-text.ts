import { eventStates } from "../model/vocabulary.ts";
import { figureInPlainWords } from "../words/en/numbers.ts";
import { plainWords } from "../write/sentences/statement-words.ts";
import type { LineRecord } from "./record-lookup.ts";

/** What a record says, in one line, where there is no room for all that is known of it. */
export function recordText(record: LineRecord): string {
  switch (record.kind) {
    case "event":
      return record.what;
    case "statement":
      return plainWords(record);
    case "figure":
      return `${record.of}: ${figureInPlainWords(record)}`;
    case "question":
      return record.ask;
  }
}

/** The same of a record that answers a question: of an event with how far it has got. */
export function answerText(record: LineRecord): string {
  if (record.kind !== "event") return recordText(record);
  const state = eventStates[record.state].label;
  return `${record.what}: ${state}${record.outcome === null ? "" : `, ${record.outcome}`}`;
}
