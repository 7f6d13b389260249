import { z } from "zod";
import { type CustomFault, filled, id, phrase, words, wordsUpTo, year } from "../common.ts";
import { listOf, longest } from "../limits.ts";
import { endsBeforeItBegins, isRoleDay } from "../role-days.ts";
import { entityTypes, reliabilities } from "../vocabulary.ts";

const roleDay = z.union([filled, year]).refine(isRoleDay, { params: { fault: "day" } satisfies CustomFault });

const role = z
  .strictObject({
    title: wordsUpTo(longest.name).describe("The title, without a name: President."),
    of: id.describe("The organization or place that the title belongs to, by its id: `of: us`."),
    from: roleDay.optional().describe("Start of the role: a day, a month or a year, in EDTF."),
    to: roleDay
      .optional()
      .describe("End of the role: a day, a month or a year, in EDTF. Absent while it lasts."),
  })
  .refine((role) => !endsBeforeItBegins(role), {
    path: ["to"],
    params: { fault: "order" } satisfies CustomFault,
  })
  .describe("A title held by a person, with its dates.")
  .meta({ id: "Role" });
export type Role = z.infer<typeof role>;

/** A person, organization, place or group. Normally kept in `_data/entities.yaml`; a sheet adds or overrides fields for itself alone. */
export const entity = z
  .strictObject({
    type: z
      .enum(entityTypes)
      .optional()
      .describe("person, organization, place or group. Needed unless the registry has the entity."),
    name: wordsUpTo(longest.name).optional().describe("The name in the house spelling."),
    unnamed: wordsUpTo(longest.name)
      .optional()
      .describe("For a speaker whom the source does not name: its description, word for word."),
    reason: words.optional().describe("Why the source withholds the name, or: not given."),
    article: z
      .enum(["the", "none"])
      .optional()
      .describe(
        "the or none: whether the name has an article inside a sentence. Default: by grammar (the White House, Reuters).",
      ),
    short: wordsUpTo(longest.name)
      .optional()
      .describe("What a briefing calls it after its first mention, as inside a sentence: the four leaders."),
    aka: listOf(wordsUpTo(longest.name))
      .min(1)
      .optional()
      .describe("Other spellings and names, in any script. Drives search and 'did you mean'."),
    adjective: phrase.optional().describe("Adjective of a country, used in titles: U.S., Russian."),
    seat: id.optional().describe("The place whose name stands for this organization: moscow for Russia."),
    wikidata: z
      .string()
      .max(longest.name)
      .regex(/^Q[1-9][0-9]*$/)
      .optional()
      .describe("The Wikidata id, only if it was checked."),
    roles: listOf(role).min(1).optional().describe("Titles with their dates, latest first."),
    of: id.optional().describe("The organization this one is part of."),
    members: z
      .union([listOf(id).min(1), z.literal("unstated")])
      .optional()
      .describe("Members of a group, or unstated."),
    reliability: z
      .enum(reliabilities)
      .optional()
      .describe("Reliability of a publisher, A to F. Off by default."),
    note: words.optional().describe("A remark for the dossier."),
  })
  .describe("Who or where.")
  .meta({ id: "Entity" });
export type Entity = z.infer<typeof entity>;
