import { z } from "zod";
import { citedFields, filled, id, phrase, words, year } from "./common.ts";
import { listOf } from "./limits.ts";

/** A number with what it counts, its unit and the date it holds for. */
export const figure = z
  .strictObject({
    value: z
      .union([z.number(), z.tuple([z.number(), z.number()])])
      .describe("The number, or a range [from, to]."),
    unit: phrase.optional().describe("The unit: percent, hours, people, U.S. dollars."),
    of: words.describe("What it counts or measures."),
    asOf: z.union([filled, year]).optional().describe("The date it holds for, in EDTF, or unstated."),
    per: listOf(id).optional().describe("The statements or events it comes from."),
    approx: z.boolean().optional().describe("true if the source gives it as approximate."),
    derived: z.boolean().optional().describe("true if we worked it out."),
    ...citedFields,
  })
  .describe("A number with its unit, what it counts and its date.")
  .meta({ id: "Figure" });
export type Figure = z.infer<typeof figure>;
