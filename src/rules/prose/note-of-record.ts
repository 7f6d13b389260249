import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";
import { recordIds } from "./matching/notes.ts";

const line = "A toll would pay for the repairs, says Ada Berg.[^toll-view]";

export const noteOfRecord = defineRule({
  code: "note-of-record",
  severity: "error",
  summary: "A footnote of the editor's own has an id that no record has.",
  why: "The note of a record names its source and passage; one of the editor's own under its id would take its place, and the source is gone.",
  bad: exampleSheet({ body: `${line}\n\n[^toll-view]: Read in the minutes.` }),
  good: exampleSheet({ body: `${line}[^minutes]\n\n[^minutes]: Read in the minutes.` }),
  *check({ briefing }) {
    const { body, files } = briefing;
    if (!body.includes("]:")) return;
    const records = recordIds(briefing);
    for (const match of body.matchAll(ownNote)) {
      const id = match[1] ?? "";
      if (!records.has(id)) continue;
      const start = files.bodyStart + match.index + match[0].indexOf("[^");
      yield {
        at: { prose: [start, start + id.length + 4] },
        message: `The note [^${id}] is written from record "${id}", and this one would take its place.`,
        hint: "Give your own note another id, or write it in the record's `note:`.",
        record: id,
      };
    }
  },
});

const ownNote = /^ {0,3}\[\^([^\]\s]{1,201})\]:/gm;
