import { idPattern, maxIdLength } from "../model/common.ts";
import { entity } from "../model/entity.ts";
import { factSheet } from "../model/fact-sheet.ts";
import { storyline } from "../model/storyline.ts";
import { recordsOf } from "./check-shape.ts";

/** The JSON Schemas (draft 2020-12) by which editors complete and check sheets while they are typed. */
export function jsonSchemas(): readonly { readonly name: string; readonly schema: object }[] {
  return [
    { name: "fact-sheet", schema: factSheet.toJSONSchema(options) },
    {
      name: "entities",
      schema: recordsOf(entity).describe("The registry of entities, by id.").toJSONSchema(options),
    },
    {
      name: "storylines",
      schema: recordsOf(storyline).describe("The running stories, by id.").toJSONSchema(options),
    },
  ];
}

const options: Parameters<typeof factSheet.toJSONSchema>[0] = {
  target: "draft-2020-12",
  io: "input",
  override: ({ jsonSchema }) => {
    // The keys of records are ids; zod checks them elsewhere, so that a message can say what to write.
    if (jsonSchema.propertyNames !== undefined)
      jsonSchema.propertyNames = { pattern: idPattern.source, maxLength: maxIdLength };
  },
};
