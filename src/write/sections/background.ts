import type { Fact, ResolvedEvent, ResolvedStatement } from "../../model/briefing.ts";
import { inTimeOrder } from "../../model/date-order.ts";
import { type FactDate, unstatedDate } from "../../model/fact-date.ts";
import { selectionOf } from "../selection.ts";
import { isDated } from "../sentences/dates.ts";
import { eventLine } from "../sentences/event-line.ts";
import { statementLine } from "../sentences/statement-line.ts";
import type { Writing } from "../writing.ts";
import { asList, type Section } from "./section.ts";

/** What went before, in time order. Public record stands without attribution; all else says who says so. */
export const background: Section = {
  kind: "background",
  title: () => "Background",
  names: ["background"],
  lines(writing) {
    const { events, statements } = writing.briefing;
    const { standing, statements: open } = selectionOf(writing);
    const shown = new Set<Fact>([...standing, ...open]);
    const records = [
      ...events.filter((event) => event.background),
      ...statements.filter((statement) => statement.background && !statement.judgement),
    ].filter((record) => !shown.has(record));
    const dated = records
      .map((record) => ({ record, date: dateFor(record, writing) }))
      .sort((a, b) => lasting(a.date) - lasting(b.date));
    return asList(
      inTimeOrder(dated, ({ date }) => date).map(({ record }) =>
        record.kind === "event" ? eventLine(record, writing, "date") : statementLine(record, writing),
      ),
    );
  },
};

/** What began a lasting state comes before it. */
function lasting(date: FactDate): number {
  return date.kind === "interval" ? 1 : 0;
}

/** A statement without a day of its own stands with the first event it is about. */
function dateFor(record: ResolvedEvent | ResolvedStatement, writing: Writing): FactDate {
  if (record.kind === "event" || isDated(record.when)) return record.when;
  for (const id of record.about) {
    const event = writing.event(id);
    if (event !== undefined && isDated(event.when)) return event.when;
  }
  return unstatedDate;
}
