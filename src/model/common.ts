import { z } from "zod";
import { listOf, longest } from "./limits.ts";

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

/** What a check of ours, which zod has no word for, found wrong: a time zone, the day of a role, the order of two days, an empty map, more than one bound of a number. */
export interface CustomFault {
  readonly fault: "zone" | "day" | "order" | "empty" | "bound";
}

/** At least one character that can be seen: blanks and invisible characters alone are no text. */
export const visiblePattern = /[^\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/;
// Another object, so that words of an editor's can be told from dates, names of files and passages.
export const wordsPattern = new RegExp(visiblePattern);

/** Words that are printed: whatever YAML would make of them, they must stay as they were typed. */
export const wordsUpTo = (most: number) => z.string().min(1).max(most).regex(wordsPattern);
export const words = wordsUpTo(longest.text);

/** Words that may be a single one, such as a hedge, or an id: a comment may follow one. */
export const phrasePattern = new RegExp(visiblePattern);
export const phraseUpTo = (most: number) => z.string().min(1).max(most).regex(phrasePattern);
export const phrase = phraseUpTo(longest.name);
export const longPhrase = phraseUpTo(longest.text);

/** Any other text that must not be empty. */
export const filledUpTo = (most: number) => z.string().min(1).max(most).regex(visiblePattern);
export const filled = filledUpTo(longest.name);

/** A map of which at least one field must be written. */
export function isFilled(map: object): boolean {
  return Object.keys(map).length > 0;
}
export const filledMap = { params: { fault: "empty" } satisfies CustomFault };

export const idOrRecordPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** An id of this sheet or the registry, or `sheet-id#record-id`. */
export const idOrRecordOfSheet = z
  .string()
  .max(2 * maxIdLength + 1)
  .regex(idOrRecordPattern)
  .describe("An id, or a record of another sheet as sheet-id#record-id.")
  .meta({ id: "IdOrRecordOfSheet" });

/** `p7`, `p7 "start … end"`, `nyt-report:p2`, `w13 "start … end"`: read by `resolve/citations.ts`. */
const citation = filledUpTo(longest.citation).describe(
  'A passage: a paragraph (p7), with its first and last words where it holds several facts (p7 "start … end"), and with its source where there are several (nyt-report:p2).',
);

/** A year that YAML took for a number. */
export const year = z.int();

export const when = z
  .union([
    filledUpTo(100),
    year,
    z
      .strictObject({
        earliest: z
          .union([filledUpTo(100), year])
          .optional()
          .describe("The earliest day, in EDTF."),
        latest: z
          .union([filledUpTo(100), year])
          .optional()
          .describe("The latest day, in EDTF."),
      })
      .refine(isFilled, filledMap)
      .meta({ minProperties: 1 }),
  ])
  .describe("The resolved date in EDTF (2025-08-06, 2022-02, 2022-02/..), {earliest, latest}, or unstated.");
export type WrittenWhen = z.infer<typeof when>;

/** When something was said or happened, with the words the date was worked out from. */
export const datedFields = {
  when: when.optional(),
  said: wordsUpTo(longest.name)
    .optional()
    .describe("The source's own words for the date, where `when` was worked out from them: on Wednesday."),
  anchor: id
    .optional()
    .describe("The record or source the words in `said` count from. Default: the dateline."),
};

/** The editor's own sentence for a record. */
export const ownLine = words
  .optional()
  .describe(
    "Your own sentence for the record, printed in place of the program's and held to the record: speaker, state, hedge, condition. What it leaves out of these is added.",
  );

/** The ids that a record had before: an anchor of each stays where its line is. */
export const formerIds = listOf(id)
  .min(1)
  .optional()
  .describe(
    "Ids under which the record was published before, the oldest first: links to them still lead to its line, and an event keeps its entry in calendars. Write the new id everywhere else.",
  );

export const citedFields = {
  cite: z
    .union([citation, listOf(citation).min(1)])
    .optional()
    .describe("The passage or passages this stands on."),
  note: words
    .optional()
    .describe("A remark printed in the note: what is ambiguous, why it was read this way."),
  background: z.boolean().optional().describe("Moves the record to the Background section."),
  if: longPhrase
    .optional()
    .describe(
      "The condition it depends on, as words or as the id of a record. Its presence makes the record conditional.",
    ),
  supersedes: filled
    .optional()
    .describe("The record of an earlier sheet that this one carries on, as sheet-id#record-id."),
  aka: formerIds,
  allow: listOf(filled)
    .min(1)
    .optional()
    .describe("Codes of rules that are silenced on this record; needs a note saying why."),
  status: z
    .enum(["established"])
    .optional()
    .describe("established: public record that needs no attribution; needs a note saying why."),
};
