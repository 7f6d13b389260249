import { z } from "zod";
import { scaledPattern } from "../amount.ts";
import {
  type CustomFault,
  citedFields,
  filled,
  id,
  idOrRecordOfSheet,
  phrase,
  words,
  year,
} from "../common.ts";
import { listOf } from "../limits.ts";

const amount = z.union([z.number(), z.string().max(50).regex(scaledPattern)]);
const range = z.tuple([amount, amount]);
const bounded = z
  .strictObject({
    about: z.union([amount, range]).optional().describe("The source gives it as approximate."),
    atLeast: amount.optional().describe("This many or more."),
    atMost: amount.optional().describe("This many or fewer."),
    moreThan: amount.optional().describe("More than this."),
    lessThan: amount.optional().describe("Less than this, fewer than this."),
  })
  .refine((written) => Object.values(written).filter((one) => one !== undefined).length === 1, {
    params: { fault: "bound" } satisfies CustomFault,
  })
  .describe("How far the source gives the number: {atLeast: 13000}.")
  .meta({ minProperties: 1, maxProperties: 1 });

/** A number with what it counts, its unit and the date it holds for. */
export const figure = z
  .strictObject({
    value: z
      .union([amount, range, bounded])
      .describe(
        "The number, with its scale if the source writes one (1.3 million), a range [from, to], or one of {about: 300}, {atLeast: 300}, {atMost: 300}, {moreThan: 300}, {lessThan: 300}.",
      ),
    unit: phrase
      .optional()
      .describe("The unit: percent, hours, people. Of money, what it is paid for: a barrel."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe("Of money, the currency by its three letters (ISO 4217): USD, EUR."),
    of: words.describe("What it counts or measures."),
    asOf: z.union([filled, year]).optional().describe("The date it holds for, in EDTF, or unstated."),
    per: listOf(id).optional().describe("The statements or events it comes from."),
    approx: z.boolean().optional().describe("true if the source gives it as approximate."),
    derived: z.boolean().optional().describe("true if we worked it out."),
    differs: listOf(idOrRecordOfSheet)
      .min(1)
      .optional()
      .describe(
        "Figures in which others count the same thing otherwise; each row then says what the other has.",
      ),
    ...citedFields,
  })
  .describe("A number with its unit, what it counts and its date.")
  .meta({ id: "Figure" });
export type Figure = z.infer<typeof figure>;
