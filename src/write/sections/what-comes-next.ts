import type { ResolvedEvent } from "../../model/briefing.ts";
import { selectionOf } from "../selection.ts";
import { isDated } from "../sentences/dates.ts";
import { eventLine } from "../sentences/event-line.ts";
import type { Section } from "./section.ts";

/** What is scheduled, intended, possible or postponed: soonest first, what follows after what it follows, then what has no date. */
export const whatComesNext: Section = {
  kind: "what-comes-next",
  title: () => "What comes next",
  names: ["what comes next"],
  lines(writing) {
    const { coming } = selectionOf(writing);
    const undated = new Set(coming.filter(({ when, after }) => !isDated(when) && after === null));
    const isGroup = undated.size > 1;
    const lines: string[] = [];
    // What follows an event of the group stands with it.
    let indent = "";
    coming.forEach((event, index) => {
      const isInGroup = isGroup && undated.has(event);
      if (isInGroup && indent === "") {
        lines.push("- **No date:**");
        indent = "  ";
      }
      const start = follows(event, coming[index - 1]) ? "afterwards" : isInGroup ? "none" : "date";
      lines.push(`${indent}- ${eventLine(event, writing, start)}`);
    });
    return lines;
  },
};

function follows(event: ResolvedEvent, before: ResolvedEvent | undefined): boolean {
  return before !== undefined && event.after === before.id && !isDated(event.when);
}
