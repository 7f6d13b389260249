import { z } from "zod";
import { type CustomFault, filled, filledUpTo, id, words, wordsUpTo, year } from "../common.ts";
import { longest } from "../limits.ts";
import { isTimeZone } from "../time-zone.ts";
import { reliabilities, type SourceWeight, sourceTypes, sourceWeights } from "../vocabulary.ts";

/** Where the facts came from: an article, a document, a post. */
export const source = z
  .strictObject({
    type: z
      .enum(Object.keys(sourceTypes) as [keyof typeof sourceTypes])
      .describe("What kind of source it is."),
    publisher: id.or(z.literal("unstated")).optional().describe("The entity that published it, or unstated."),
    title: wordsUpTo(longest.title).optional().describe("Its headline or title, or unstated."),
    url: filledUpTo(longest.address).optional().describe("Its address, starting with https:// or http://."),
    published: z
      .union([filled, year])
      .optional()
      .describe("The date of publication as the source gives it, in EDTF, or unstated."),
    author: wordsUpTo(longest.name).optional().describe("The byline, or unstated."),
    dateline: z
      .strictObject({
        date: filled.describe("The day the report was written, from which relative dates count."),
        place: id.optional().describe("The place entity of the dateline."),
        tz: z
          .string()
          .max(longest.name)
          .refine(isTimeZone, { params: { fault: "zone" } satisfies CustomFault })
          .optional()
          .describe("The time zone of the dateline by its IANA name, such as America/New_York."),
        assumed: z
          .boolean()
          .optional()
          .describe("true if the source shows no dateline and this one is assumed; the page says so."),
      })
      .optional()
      .describe(
        "Date and place of the report. Needed on a news report that was read; it anchors every relative date.",
      ),
    via: id
      .optional()
      .describe(
        "The source through which this one was seen. Its presence means we did not read it ourselves.",
      ),
    text: filled
      .optional()
      .describe("File name of the stored copy, in the folder given by --sources. Never published."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe("SHA-256 of the stored copy; a changed copy fails the build."),
    excerpt: z.boolean().optional().describe("true if only an excerpt was read; the page says so."),
    reliability: z
      .enum(reliabilities)
      .optional()
      .describe("Reliability of the publisher, A to F. Off by default."),
    weight: z
      .enum(Object.keys(sourceWeights) as [SourceWeight])
      .optional()
      .describe(
        "Who makes it: a news agency, a newspaper, a party's own press service, a reprint of another.",
      ),
    note: words.optional().describe("A remark printed beside the source."),
  })
  .describe("Where facts came from.")
  .meta({ id: "Source" });
export type Source = z.infer<typeof source>;
