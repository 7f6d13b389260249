import { assessment } from "../model/assessment.ts";
import { entity } from "../model/entity.ts";
import { event } from "../model/event.ts";
import { factSheet } from "../model/fact-sheet.ts";
import { figure } from "../model/figure.ts";
import { question } from "../model/question.ts";
import { source } from "../model/source.ts";
import { statement } from "../model/statement.ts";
import { update } from "../model/update.ts";

const kinds = {
  "fact sheet": factSheet,
  source,
  entity,
  statement,
  event,
  figure,
  question,
  update,
  assessment,
};

const owners = new Map<string, string[]>();
for (const [kind, schema] of Object.entries(kinds))
  for (const field of Object.keys(schema.shape)) owners.set(field, [...(owners.get(field) ?? []), kind]);

/** The kinds of record that have a field of this name, in the order of the manual. */
export function kindsWithField(field: string): readonly string[] {
  return owners.get(field) ?? [];
}
