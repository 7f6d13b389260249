import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const storylineUnknown = defineRule({
  code: "storyline-unknown",
  severity: "note",
  needsArchive: true,
  summary: "Every storyline has a title and a summary in the file of storylines.",
  why: "One that no file describes gets its title from its id, and its page has no introduction.",
  bad: exampleSheet({ top: "storylines: [bridge-repairs]" }),
  good: exampleSheet({}),
  *check({ briefing, archive }) {
    for (const [index, id] of briefing.storylines.entries()) {
      const storyline = Object.hasOwn(archive.storylines, id) ? archive.storylines[id] : undefined;
      // Told once, in the oldest sheet that uses it.
      if (storyline === undefined || storyline.described || storyline.briefings.at(-1) !== briefing.id)
        continue;
      yield {
        at: ["storylines", index],
        message: `No file describes the storyline "${id}"; its title was made from its id.`,
        hint: `To describe it: npx readout new storyline ${id}`,
      };
    }
  },
});
