import { z } from "zod";

/** Small letters, digits and single hyphens: an id is a footnote label, a page anchor and part of an address. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const maxIdLength = 100;

export type Id = string;

export const id = z
  .string()
  .max(maxIdLength)
  .regex(idPattern)
  .describe("An id: small letters, digits and hyphens, such as peace-deadline.")
  .meta({ id: "Id" });

/** What a check of ours, which zod has no word for, found wrong: a time zone, the day of a role, the order of two days. */
export interface CustomFault {
  readonly fault: "zone" | "day" | "order";
}

export const idOrRecordPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** An id of this sheet or the registry, or `sheet-id#record-id`. */
export const idOrRecordOfSheet = z
  .string()
  .max(2 * maxIdLength + 1)
  .regex(idOrRecordPattern)
  .describe("An id, or a record of another sheet as sheet-id#record-id.")
  .meta({ id: "IdOrRecordOfSheet" });

/** `p7`, `p7 "start … end"`, `nyt-report:p2`, `w13 "start … end"`: read by `resolve/citations.ts`. */
const citation = z
  .string()
  .min(1)
  .describe(
    'A passage: a paragraph (p7), with its first and last words where it holds several facts (p7 "start … end"), and with its source where there are several (nyt-report:p2).',
  );

export const when = z
  .union([
    z.string().min(1).max(100),
    z.number(),
    z.strictObject({
      earliest: z
        .union([z.string().max(100), z.number()])
        .optional()
        .describe("The earliest day, in EDTF."),
      latest: z
        .union([z.string().max(100), z.number()])
        .optional()
        .describe("The latest day, in EDTF."),
    }),
  ])
  .describe("The resolved date in EDTF (2025-08-06, 2022-02, 2022-02/..), {earliest, latest}, or unstated.");
export type WrittenWhen = z.infer<typeof when>;

/** When something was said or happened, with the words the date was worked out from. */
export const datedFields = {
  when: when.optional(),
  said: z
    .string()
    .min(1)
    .optional()
    .describe("The source's own words for the date, where `when` was worked out from them: on Wednesday."),
  anchor: id
    .optional()
    .describe("The record or source the words in `said` count from. Default: the dateline."),
};

export const citedFields = {
  cite: z
    .union([citation, z.array(citation).min(1)])
    .optional()
    .describe("The passage or passages this stands on."),
  note: z
    .string()
    .min(1)
    .optional()
    .describe("A remark printed in the note: what is ambiguous, why it was read this way."),
  background: z.boolean().optional().describe("Moves the record to the Background section."),
  if: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The condition it depends on, as words or as the id of a record. Its presence makes the record conditional.",
    ),
  supersedes: z
    .string()
    .min(1)
    .optional()
    .describe("The record of an earlier sheet that this one carries on, as sheet-id#record-id."),
  allow: z
    .array(z.string())
    .optional()
    .describe("Codes of rules that are silenced on this record; needs a note saying why."),
  status: z
    .enum(["established"])
    .optional()
    .describe("established: public record that needs no attribution; needs a note saying why."),
};
