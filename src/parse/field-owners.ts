import { factSheet } from "../model/fact-sheet.ts";
import { assessment } from "../model/records/assessment.ts";
import { entity } from "../model/records/entity.ts";
import { event } from "../model/records/event.ts";
import { figure } from "../model/records/figure.ts";
import { question } from "../model/records/question.ts";
import { source } from "../model/records/source.ts";
import { statement } from "../model/records/statement.ts";
import { update } from "../model/records/update.ts";

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
