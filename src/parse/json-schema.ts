import { idPattern, maxIdLength } from "../model/common.ts";
import { factSheet } from "../model/fact-sheet.ts";
import { mostEntries, mostInRegistry } from "../model/limits.ts";
import { entity } from "../model/records/entity.ts";
import { storyline } from "../model/storyline.ts";
import { sourceTypes } from "../model/vocabulary.ts";
import { recordsOf } from "./check-shape.ts";
import { neededInRegistry, neededInSheet } from "./required-fields.ts";

/** The JSON Schemas (draft 2020-12) by which editors complete and check sheets while they are typed. */
export function jsonSchemas(): readonly { readonly name: string; readonly schema: object }[] {
  return [
    { name: "fact-sheet", schema: withRequirements(factSheet.toJSONSchema(options) as Definitions) },
    {
      name: "entities",
      schema: withNeeded(
        recordsOf(entity).describe("The registry of entities, by id.").toJSONSchema(options),
        neededInRegistry.entities,
      ),
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
  override: ({ jsonSchema, path }) => {
    // The keys of records are ids; zod checks them elsewhere, so that a message can say what to write.
    if (jsonSchema.propertyNames !== undefined)
      jsonSchema.propertyNames = { pattern: idPattern.source, maxLength: maxIdLength };
    // A registry, which is a map of records as a whole, grows with the archive.
    if (jsonSchema.propertyNames !== undefined)
      jsonSchema.maxProperties = path.length > 0 ? mostEntries : mostInRegistry;
  },
};

interface Definitions {
  readonly $defs: Readonly<Record<string, object>>;
}

type Needed = (typeof neededInSheet)[string];

/** Fields of which one is needed, and the dateline of a news report that was read: zod says them of no single field. */
function withRequirements(schema: Definitions): object {
  const { Statement, Event, Figure, Source, ...others } = schema.$defs;
  return {
    ...schema,
    $defs: {
      ...others,
      Source: { ...Source, ...datelineOfReport },
      Statement: { ...Statement, ...oneOfEach(neededInSheet.statements) },
      Event: { ...Event, ...oneOfEach(neededInSheet.events) },
      Figure: { ...Figure, ...oneOfEach(neededInSheet.figures) },
    },
  };
}

/** Asks for fields of every record of a registry that a sheet may leave to it. */
function withNeeded(schema: object, needed: Needed | undefined): object {
  const records = (schema as { readonly additionalProperties: object }).additionalProperties;
  return { ...schema, additionalProperties: { allOf: [records, oneOfEach(needed)] } };
}

function oneOfEach(needed: Needed = []): object {
  return {
    allOf: needed.map(({ oneOf, description }) => ({
      anyOf: oneOf.map((field) => having(field, description)),
    })),
  };
}

/** Strict validators want to see each required property described where it is asked for. */
function having(field: string, description: string): object {
  return { type: "object", properties: { [field]: { description } }, required: [field] };
}

const datelineOfReport = {
  anyOf: [
    having("dateline", "Date and place of the report."),
    having("via", "The source through which it was seen."),
    {
      properties: {
        type: {
          enum: Object.keys(sourceTypes).filter((type) => type !== "news-report"),
          description: "A source that needs no dateline.",
        },
      },
    },
  ],
};
