import { z } from "zod";
import {
  citedFields,
  datedFields,
  filled,
  id,
  idOrRecordOfSheet,
  ownLine,
  phrase,
  words,
} from "../common.ts";
import { listOf } from "../limits.ts";
import { differenceKinds, type Verb, verbs } from "../vocabulary.ts";

const difference = z
  .strictObject({
    from: idOrRecordOfSheet.describe("The record that tells it otherwise."),
    in: phrase.describe(
      `In what they differ: ${Object.keys(differenceKinds).join(", ")}, or other words that can stand after "Accounts differ on".`,
    ),
  })
  .describe("A record that tells the same otherwise, and in what.")
  .meta({ id: "Difference" });

/** Who says what. */
export const statement = z
  .strictObject({
    by: id.optional().describe("The entity that says it. Absent: the source says it in its own voice."),
    quote: words
      .optional()
      .describe(
        "The speaker's words, verbatim, without the quotation marks. With verb denied, rejected or declined: the words that were refused; beside `says` that does not hold them, the speaker's own words for it (irresponsible).",
      ),
    says: words
      .optional()
      .describe(
        'What is said, in your own words, as a full sentence. With quote: a sentence that holds the quoted words. With verb denied, rejected or declined: what was refused, "The army would be used." With called, described or condemned: "The plan is a trap." With demanded and asked: "Russia must stop."',
      ),
    verb: z
      .enum(Object.keys(verbs) as [Verb])
      .optional()
      .describe(
        "The source's own reporting verb, never a stronger one. With denied, rejected and declined, says and quote hold what was refused. Claimed, alleged, suspected and estimated carry their doubt wherever the words are printed.",
      ),
    hedge: phrase
      .optional()
      .describe(
        "The source's own hedge word or words (may, intends, could); several are split by a semicolon.",
      ),
    to: id.optional().describe("The audience."),
    channel: phrase
      .optional()
      .describe("Where it was said: an entity id (truth-social) or words (conference call)."),
    via: listOf(id)
      .min(1)
      .optional()
      .describe("Who carried it between the source and the speaker, outermost first: [nyt]."),
    line: ownLine,
    ...datedFields,
    about: listOf(idOrRecordOfSheet)
      .min(1)
      .optional()
      .describe(
        "The records and entities it is about; an event of another sheet, where this one has none of its own, as sheet-id#record-id.",
      ),
    judgement: z
      .boolean()
      .optional()
      .describe("true for opinion, mind-reading or colour: printed apart from facts."),
    denies: listOf(idOrRecordOfSheet)
      .min(1)
      .optional()
      .describe(
        "The records that the speaker rejects, an event where that very event is denied; they become disputed.",
      ),
    differs: listOf(z.union([idOrRecordOfSheet, difference]))
      .min(1)
      .optional()
      .describe(
        "The records of which this is another account, each with the point in which they differ: {from: venue-agreed, in: place}. Nobody denies anything by it.",
      ),
    leavesOpen: listOf(idOrRecordOfSheet)
      .min(1)
      .optional()
      .describe(
        "The records that the speaker was asked or expected to confirm, and does not. Their labels stay as they are.",
      ),
    disputes: listOf(filled)
      .min(1)
      .optional()
      .describe("An older word for differs; write denies, differs or leavesOpen instead."),
    ...citedFields,
  })
  .describe("Who says what.")
  .meta({ id: "Statement" });
export type Statement = z.infer<typeof statement>;
