import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { figureLine } from "./sections/where-it-stands.ts";
import { eventLine } from "./sentences/event-line.ts";
import { statementLine } from "./sentences/statement-line.ts";
import { startWriting } from "./writing.ts";

/** What a record says, as the page will say it; null where there is none of that id. */
export function recordInWords(briefing: Briefing, archive: Archive, id: Id): string | null {
  const writing = startWriting(briefing, archive);
  const statement = briefing.statements.find((one) => one.id === id);
  const event = briefing.events.find((one) => one.id === id);
  const figure = briefing.figures.find((one) => one.id === id);
  const question = briefing.questions.find((one) => one.id === id);
  const line = statement
    ? statementLine(statement, writing)
    : event
      ? eventLine(event, writing, "date")
      : figure
        ? figureLine(figure, writing)
        : (question?.ask ?? null);
  return line && plain(line);
}

/** Without notes, links and stress: they lead nowhere outside of the page. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*?(?=\S)|(?<=\S)\*\*?/g, "");
}
