import { z } from "zod";
import { filled, wordsUpTo } from "./common.ts";
import { longest } from "./limits.ts";

/** One running story. Kept in `_data/storylines.yaml`, by id. */
export const storyline = z
  .strictObject({
    title: wordsUpTo(longest.title).describe("The name of the story."),
    summary: wordsUpTo(longest.bottomLine).optional().describe("What it is about, in one or two sentences."),
    ended: filled.optional().describe("The day the story ended. Absent while it runs."),
    closed: filled.optional().describe("An older word for ended."),
  })
  .describe("A running story.")
  .meta({ id: "Storyline" });
export type Storyline = z.infer<typeof storyline>;
