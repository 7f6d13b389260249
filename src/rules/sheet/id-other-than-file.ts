import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const idOtherThanFile = defineRule({
  code: "id-other-than-file",
  severity: "note",
  summary: "A sheet has the id that its file is named for.",
  why: "Addresses come from the id. Where the file has another name, it was mostly copied from another sheet, and whoever looks for it won't find it.",
  bad: exampleSheet({}).replace("id: 2026-03-04-harbour-bridge", "id: 2026-03-05-harbour-bridge"),
  good: exampleSheet({}),
  *check({ briefing: { id, files } }) {
    const name = files.facts.replace(/^.*[\\/]/, "").replace(/(?:\.facts)?\.\w+$/, "");
    // A single word was chosen on purpose.
    if (name === id || !/[a-z\d]-[a-z\d]/.test(name)) return;
    yield {
      at: ["id"],
      message: `The id is "${id}", and the file is named "${name}".`,
      hint: "Name the file like the id; an id that was published stays.",
    };
  },
});
