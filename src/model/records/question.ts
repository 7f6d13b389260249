import { z } from "zod";
import { filled, formerIds, id, words } from "../common.ts";
import { listOf } from "../limits.ts";

/** What is not known. Gaps are printed. */
export const question = z
  .strictObject({
    ask: words.describe("The question, as a full sentence."),
    about: listOf(id).min(1).optional().describe("The records and entities it is about."),
    answered: filled.optional().describe("The record that answers it: record-id, or sheet-id#record-id."),
    aka: formerIds,
    allow: listOf(filled)
      .min(1)
      .optional()
      .describe("Codes of rules that are silenced on this record; needs a note saying why."),
    note: words.optional().describe("A remark printed in the note."),
  })
  .describe("What is not known.")
  .meta({ id: "Question" });
export type Question = z.infer<typeof question>;
