import { z } from "zod";
import { id } from "./common.ts";

/** What is not known. Gaps are printed. */
export const question = z
  .strictObject({
    ask: z.string().min(1).describe("The question, as a full sentence."),
    about: z.array(id).optional().describe("The records and entities it is about."),
    answered: z
      .string()
      .min(1)
      .optional()
      .describe("The record that answers it: record-id, or sheet-id#record-id."),
    allow: z
      .array(z.string())
      .optional()
      .describe("Codes of rules that are silenced on this record; needs a note saying why."),
    note: z.string().min(1).optional().describe("A remark printed in the note."),
  })
  .describe("What is not known.")
  .meta({ id: "Question" });
export type Question = z.infer<typeof question>;
