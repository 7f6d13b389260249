import { z } from "zod";
import { citedFields, datedFields, id, phrase, words } from "./common.ts";
import { type EventState, type EventType, eventStates, eventTypes } from "./vocabulary.ts";

/** What happens when, and how far it has got. A deadline is an event of type `deadline`. */
export const event = z
  .strictObject({
    what: words.describe(
      "What it is, in your own words, as a phrase without tense: Conference call between Trump and European leaders.",
    ),
    type: z
      .enum(Object.keys(eventTypes) as [EventType])
      .optional()
      .describe("What kind of event it is."),
    state: z.enum(Object.keys(eventStates) as [EventState]).describe("How far it has got."),
    ...datedFields,
    who: z.array(id).min(1).optional().describe("The entities that take part."),
    where: id.or(z.literal("unstated")).optional().describe("The place entity, or unstated."),
    per: z.array(id).optional().describe("The statements that carry it, best evidence first."),
    after: id.optional().describe("The event it follows."),
    within: id.optional().describe("The event it is part of."),
    setBy: id.optional().describe("Deadline: who set it."),
    binds: id.optional().describe("Deadline: for whom."),
    demand: words
      .optional()
      .describe("Deadline: what they must do, as a verb phrase: commit to a peace agreement."),
    otherwise: phrase.optional().describe("Deadline: what happens if they do not, as an event id or words."),
    outcome: words
      .optional()
      .describe("What came of it, in your own words: no deal, lapsed without sanctions."),
    ...citedFields,
  })
  .describe("What happens when.")
  .meta({ id: "Event" });
export type Event = z.infer<typeof event>;
