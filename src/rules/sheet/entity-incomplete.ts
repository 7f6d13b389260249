import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const entityIncomplete = defineRule({
  code: "entity-incomplete",
  severity: "error",
  silenceable: false,
  summary: "Every entity has a type, and a name or a description.",
  why: "Without a type it has no place on the site; without a name or a description nothing can be printed for it.",
  bad: exampleSheet({
    entities: `
  mayor: {type: person}`,
  }),
  good: exampleSheet({
    entities: `
  mayor: {type: person, name: Ada Berg}`,
  }),
  *check({ resolution }) {
    for (const { path, id, missing } of resolution.incompleteEntities)
      yield missing === "type"
        ? {
            at: path,
            part: "key",
            message: `Entity "${id}" has no type.`,
            hint: "Add `type:` with person, organization, place or group.",
          }
        : {
            at: path,
            part: "key",
            message: `Entity "${id}" has no name.`,
            hint: "Add `name:`, or `unnamed:` with the source's description of one it does not name.",
          };
  },
});
