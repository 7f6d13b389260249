import { z } from "zod";
import { id, words, wordsUpTo } from "../common.ts";
import { longest } from "../limits.ts";
import { confidences, likelihoods } from "../vocabulary.ts";

/** Our own forecast, signed. Kept apart from what the sources say. */
export const assessment = z
  .strictObject({
    judges: id.describe("The event it is about."),
    likelihood: z.enum(likelihoods).describe("How likely we think it is (ICD 203)."),
    confidence: z.enum(confidences).describe("How sure we are of that."),
    basis: words.describe("What it rests on."),
    by: wordsUpTo(longest.name).describe("Who signs it."),
  })
  .describe("Our own forecast, signed.")
  .meta({ id: "Assessment" });
export type Assessment = z.infer<typeof assessment>;
