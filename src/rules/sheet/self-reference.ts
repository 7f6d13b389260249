import type { ValuePath } from "../../diagnostics/diagnostic.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const selfReference = defineRule({
  code: "self-reference",
  severity: "error",
  summary: "No record disputes, follows or rests on itself.",
  why: "A statement can't contradict itself, and an event that follows itself has no place in time; another id was meant.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    differs: [toll-view]
    cite: p1`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  *check({ sheet }) {
    for (const [map, fields] of Object.entries(references))
      for (const [id, record] of Object.entries(sheet[map as keyof typeof references] ?? {})) {
        const ids = [id, `${sheet.id}#${id}`];
        for (const field of fields) {
          const value: unknown = (record as Readonly<Record<string, unknown>>)[field];
          const found = placeOf(value, ids);
          if (found !== null)
            yield {
              at: [map, id, field, ...found],
              message: `"${id}" names itself in \`${field}:\`.`,
              hint: `Name the other record, or leave \`${field}:\` out.`,
            };
        }
      }
  },
});

/** The fields by which a record names another, by map. What supersedes itself, `supersession-cycle` tells. */
const references = {
  sources: ["via"],
  entities: ["of", "members", "seat"],
  statements: ["denies", "differs", "leavesOpen", "disputes", "anchor", "if", "to"],
  events: ["after", "within", "anchor", "if", "otherwise"],
  figures: ["differs"],
  questions: ["about", "answered"],
} as const;

/** Where the value, a list or its `from:` is one of the ids. */
function placeOf(value: unknown, ids: readonly string[]): ValuePath | null {
  if (typeof value === "string") return ids.includes(value) ? [] : null;
  if (!Array.isArray(value)) return null;
  const index = value.findIndex(
    (one) => ids.includes(one) || ids.includes((one as { from?: string } | null)?.from ?? ""),
  );
  return index === -1 ? null : [index];
}
