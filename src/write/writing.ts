import type { Archive } from "../model/archive.ts";
import type {
  Briefing,
  ResolvedAssessment,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedSource,
  ResolvedStatement,
  ResolvedUpdate,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { SectionKind } from "../model/written.ts";
import { BriefingIndex } from "./briefing-index.ts";

/** Any record of a sheet, as the writer finds it by id. */
export type AnyRecord =
  | ResolvedStatement
  | ResolvedEvent
  | ResolvedFigure
  | ResolvedQuestion
  | ResolvedSource
  | ResolvedAssessment
  | (ResolvedEntity & { readonly kind: "entity" })
  | ({ readonly kind: "revision" } & Omit<ResolvedUpdate, "kind">);

/** What is known while one briefing is written: its records by id, and what has been printed so far. */
export class Writing extends BriefingIndex {
  readonly archive: Archive;
  /** Records that have a line or a mark on the page, in order of appearance. */
  readonly printed = new Set<Id>();
  /** Every record that got a mark, as often as it did. */
  readonly told: Id[] = [];
  /** Labels of the notes that the text refers to, in order of appearance. */
  readonly cited = new Set<string>();
  /** On what accounts have been said to differ: at length once on a page. */
  readonly topics = new Set<string>();
  /** Those with a short name whose full name has been given. */
  private readonly named = new Set<Id>();
  /** People who have been named in the part at hand, with the title that they had. */
  readonly introduced = new Map<Id, string | null>();
  /** Sections in whose place the editor wrote, without the generated lines in them. */
  readonly replaced = new Set<SectionKind>();
  /** People whose title has been given anywhere on the page. */
  readonly titled = new Set<Id>();

  constructor(briefing: Briefing, archive: Archive) {
    super(briefing);
    this.archive = archive;
  }

  override isNamedAgain(id: Id): boolean {
    const isAgain = this.named.has(id);
    this.named.add(id);
    return isAgain;
  }

  /** A link in the editor's prose may name someone of whom the sheet itself says nothing. */
  override entity(id: Id): ResolvedEntity | undefined {
    return super.entity(id) ?? own(this.archive.entities, id)?.entity;
  }
}

export function startWriting(briefing: Briefing, archive: Archive): Writing {
  return new Writing(briefing, archive);
}

/** A mark that leads to the record's note, `[^id]`; the record then counts as printed. */
export function cite(id: Id, writing: Writing): string {
  writing.printed.add(id);
  writing.told.push(id);
  writing.cited.add(id);
  return `[^${id}]`;
}

function own<T>(record: Readonly<Record<Id, T>>, id: Id): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
