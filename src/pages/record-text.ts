import type { ResolvedFigure } from "../model/briefing.ts";
import { eventStates } from "../model/vocabulary.ts";
import type { LineRecord } from "./record-lookup.ts";

/** What a record says, in one line, where there is no room for all that is known of it. */
export function recordText(record: LineRecord): string {
  switch (record.kind) {
    case "event":
      return record.what;
    case "statement":
      return record.says ?? `“${record.quote ?? ""}”`;
    case "figure":
      return figureText(record);
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

function figureText({ value, unit, of, approximate }: ResolvedFigure): string {
  const numbers = typeof value === "number" ? [value] : value;
  const amount = numbers.map((number) => numberFormat.format(number)).join(" to ");
  return `${of}: ${approximate ? "about " : ""}${amount}${unit === null ? "" : ` ${unit}`}`;
}

const numberFormat = new Intl.NumberFormat("en", { maximumFractionDigits: 10 });
