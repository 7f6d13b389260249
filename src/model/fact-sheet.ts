import { z } from "zod";
import { filled, id, words, wordsUpTo } from "./common.ts";
import { listOf, longest } from "./limits.ts";
import { assessment } from "./records/assessment.ts";
import { entity } from "./records/entity.ts";
import { event } from "./records/event.ts";
import { figure } from "./records/figure.ts";
import { question } from "./records/question.ts";
import { source } from "./records/source.ts";
import { statement } from "./records/statement.ts";
import { update } from "./records/update.ts";

/** What an editor writes: one sheet per briefing, format version 1. */
export const factSheet = z
  .strictObject({
    factsheet: z.literal(1).describe("The version of the format: 1."),
    id: id.describe("The id of the briefing and its address: 2025-08-06-trump-putin-meeting."),
    title: wordsUpTo(longest.title).describe("The headline."),
    bottomLine: wordsUpTo(longest.bottomLine).describe(
      "The answer first, in two or three sentences; may cite records as [^record-id].",
    ),
    key: listOf(id)
      .optional()
      .describe(
        "The records that stand open on the page, most important first: events, statements, figures and questions.",
      ),
    lang: z
      .string()
      .max(longest.name)
      .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
      .optional()
      .describe("The language of the sheet (BCP 47). Default: the site's."),
    asOf: filled.optional().describe("What 'now' means in the sheet. Default: the newest dateline."),
    storylines: listOf(id).optional().describe("The running stories it belongs to."),
    topics: listOf(filled).optional().describe("IPTC Media Topics or local slugs."),
    supersedes: z
      .union([id, listOf(id)])
      .optional()
      .describe("The sheet or sheets that this one replaces."),
    draft: z.boolean().optional().describe("true: built only with --drafts and in serve, marked as a draft."),
    sources: z.record(z.string(), source).describe("Where the facts came from."),
    entities: z
      .record(z.string(), entity)
      .optional()
      .describe("Who and where; adds to the registry or overrides it for this sheet."),
    statements: z.record(z.string(), statement).optional().describe("Who says what."),
    events: z.record(z.string(), event).optional().describe("What happens when."),
    figures: z.record(z.string(), figure).optional().describe("How much."),
    questions: z.record(z.string(), question).optional().describe("What is not known."),
    updates: listOf(update).optional().describe("What changed after publication."),
    assessments: z
      .record(z.string(), assessment)
      .optional()
      .describe("Our own forecasts, signed; off by default."),
    allow: listOf(filled)
      .optional()
      .describe("Codes of rules that are silenced for the whole sheet; needs a note saying why."),
    note: words.optional().describe("Why rules are silenced for the whole sheet."),
  })
  .describe("A fact sheet: the structured facts of one briefing.")
  .meta({ id: "FactSheet" });
export type FactSheet = z.infer<typeof factSheet>;

/** The maps of a sheet whose keys are record ids, in the order in which they are documented. */
export const recordMaps = [
  "sources",
  "entities",
  "statements",
  "events",
  "figures",
  "questions",
  "assessments",
] as const;
export type RecordMap = (typeof recordMaps)[number];

/** What a record of each map is called, with its article. */
export const recordNouns: Readonly<Record<RecordMap, string>> = {
  sources: "a source",
  entities: "an entity",
  statements: "a statement",
  events: "an event",
  figures: "a figure",
  questions: "a question",
  assessments: "an assessment",
};

/** A sheet as it was read: checked for shape, not yet resolved. */
export interface ParsedSheet {
  readonly data: FactSheet;
  /** The editor's prose: the Markdown body, or of a pair, that of the `.md`. */
  readonly body: string;
  readonly files: SheetFiles;
  /**
   * Of a sheet with mistakes in its shape: what was cut or replaced so that the rest could be checked, records as
   * `statements/chance-soon`, other fields by name. Such a sheet is checked and never published.
   */
  readonly broken?: readonly string[];
}

/** Where the parts of a sheet stand. */
export interface SheetFiles {
  /** The file with the records. */
  readonly facts: string;
  /** The Markdown file with the prose, equal to `facts` for a sheet with front matter; null for a sheet without prose. */
  readonly prose: string | null;
  /** Offset of the body in the prose file. */
  readonly bodyStart: number;
  /** Of a pair: the top-level keys that stand in the front matter of the prose file. */
  readonly proseKeys: readonly string[];
}
