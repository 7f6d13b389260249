import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { figureLine } from "../write/sections/where-it-stands.ts";
import { eventLine } from "../write/sentences/event-line.ts";
import { statementLine } from "../write/sentences/statement-line.ts";
import { startWriting } from "../write/writing.ts";

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

/** Who or what an entity is. */
export function entityInWords(briefing: Briefing | null, archive: Archive, id: Id): string | null {
  const own = briefing && Object.hasOwn(briefing.entities, id) ? briefing.entities[id] : undefined;
  const entity = own ?? (Object.hasOwn(archive.entities, id) ? archive.entities[id]?.entity : undefined);
  if (entity === undefined) return null;
  const { name, unnamed, note } = entity;
  return [`${name ?? unnamed ?? id} (${entity.type})`, note ?? ""].filter((part) => part !== "").join("\n\n");
}

export function sourceInWords(briefing: Briefing, id: Id): string | null {
  const source = briefing.sources.find((one) => one.id === id);
  return source === undefined ? null : `Source ${id}: ${source.title ?? "without a title"}`;
}

/** Without notes and links: they lead nowhere in an editor. */
function plain(markdown: string): string {
  return markdown.replace(/\[\^[^\]]+\]/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
