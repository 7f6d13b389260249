import { z } from "zod";
import { citedFields, datedFields, filled, id, longPhrase, ownLine, phraseUpTo, words } from "../common.ts";
import { listOf, longest } from "../limits.ts";
import { type EventState, type EventType, eventStates, eventTypes } from "../vocabulary.ts";

const unknownOutcome = z
  .strictObject({
    unknown: z.literal(true).describe("true: what came of it was looked for and not found."),
    looked: filled.describe("The day on which it was looked for, in EDTF."),
    in: words.describe("Where it was looked for: the sources of this archive."),
  })
  .describe("What came of it was looked for and not found.")
  .meta({ id: "UnknownOutcome" });

/** What happens when, and how far it has got. A deadline is an event of type `deadline`. */
export const event = z
  .strictObject({
    what: words.describe(
      "What it is, in your own words, as a phrase without tense: Conference call between Trump and European leaders.",
    ),
    short: phraseUpTo(longest.shortName)
      .optional()
      .describe(
        "A short name for tables, charts and cross references, a noun phrase of at most 60 characters: Trump–Putin meeting.",
      ),
    line: ownLine,
    type: z
      .enum(Object.keys(eventTypes) as [EventType])
      .optional()
      .describe("What kind of event it is."),
    state: z.enum(Object.keys(eventStates) as [EventState]).describe("How far it has got."),
    ...datedFields,
    who: listOf(id).min(1).optional().describe("The entities that take part."),
    where: id.or(z.literal("unstated")).optional().describe("The place entity, or unstated."),
    per: listOf(id).optional().describe("The statements that carry it, best evidence first."),
    after: id.optional().describe("The event it follows."),
    within: id.optional().describe("The event it is part of."),
    setBy: id.optional().describe("Deadline: who set it."),
    binds: id.optional().describe("Deadline: for whom."),
    demand: words
      .optional()
      .describe("Deadline: what they must do, as a verb phrase: commit to a peace agreement."),
    otherwise: longPhrase
      .optional()
      .describe("Deadline: what happens if they do not, as an event id or words."),
    outcome: z
      .union([words, unknownOutcome])
      .optional()
      .describe(
        "What came of it, in your own words: no deal, lapsed without sanctions; or, where that was looked for and not found, {unknown: true, looked: 2026-03-05, in: the sources of this archive}.",
      ),
    ...citedFields,
  })
  .describe("What happens when.")
  .meta({ id: "Event" });
export type Event = z.infer<typeof event>;
