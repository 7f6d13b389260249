import { z } from "zod";

/** One running story. Kept in `_data/storylines.yaml`, by id. */
export const storyline = z
  .strictObject({
    title: z.string().min(1).describe("The name of the story."),
    summary: z.string().min(1).optional().describe("What it is about, in one or two sentences."),
    closed: z.string().optional().describe("The day the story ended. Absent while it runs."),
  })
  .describe("A running story.")
  .meta({ id: "Storyline" });
export type Storyline = z.infer<typeof storyline>;
