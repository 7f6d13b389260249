import { z } from "zod";
import { filled, id, words } from "../common.ts";
import { listOf } from "../limits.ts";
import { type UpdateKind, updateKinds } from "../vocabulary.ts";

/** A change made in the open after publication. */
export const update = z
  .strictObject({
    at: filled.describe("The day or moment of the change, in ISO 8601."),
    kind: z
      .enum(Object.keys(updateKinds) as [UpdateKind])
      .describe(
        "correction: we were wrong; clarification: right but unclear; update: the world moved; withdrawal: we no longer stand by it; source-error: the source was wrong.",
      ),
    what: words.describe("What is right now, as a full sentence."),
    was: words.optional().describe("What was wrong, in the words that were published."),
    affects: listOf(id).optional().describe("The records whose lines change."),
  })
  .describe("A change made in the open.")
  .meta({ id: "Update" });
export type Update = z.infer<typeof update>;
