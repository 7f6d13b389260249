import type { Amount } from "./amount.ts";
import type { Naming } from "./articles.ts";
import type { Id } from "./common.ts";
import type { FactDate } from "./fact-date.ts";
import type { SheetFiles } from "./fact-sheet.ts";
import type { Assessment } from "./records/assessment.ts";
import type { Role } from "./records/entity.ts";
import type { Difference, DifferingAccount, Sourcing } from "./standing.ts";
import type {
  EntityType,
  EventState,
  EventType,
  SourceType,
  SourceWeight,
  UpdateKind,
  Verb,
} from "./vocabulary.ts";

/** A fact sheet whose dates, entities and citations are resolved. References are ids. */
export interface Briefing {
  readonly id: Id;
  readonly title: string;
  /** Markdown as written; may hold `[^record-id]`. */
  readonly bottomLine: string;
  readonly key: readonly Id[];
  readonly lang: string;
  readonly storylines: readonly Id[];
  readonly topics: readonly string[];
  /** The day that "now" means in this sheet, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Of the datelines of sources that were read: that of the day `asOf`, else the newest before it, else the newest. */
  readonly dateline: Dateline | null;
  /** Ids of the sheets it replaces. */
  readonly supersedes: readonly Id[];
  readonly draft: boolean;
  readonly sources: readonly ResolvedSource[];
  /** Every entity that the sheet defines or names, after registry and overrides, in order of first use. */
  readonly entities: Readonly<Record<Id, ResolvedEntity>>;
  readonly statements: readonly ResolvedStatement[];
  readonly events: readonly ResolvedEvent[];
  readonly figures: readonly ResolvedFigure[];
  readonly questions: readonly ResolvedQuestion[];
  readonly updates: readonly ResolvedUpdate[];
  readonly assessments: readonly ResolvedAssessment[];
  /** The editor's prose, Markdown, HTML comments included. */
  readonly body: string;
  readonly files: SheetFiles;
}

export interface Dateline {
  readonly date: string;
  readonly place: Id | null;
  /** IANA zone name; null where the sheet names none. */
  readonly zone: string | null;
  readonly assumed: boolean;
}

export interface ResolvedSource {
  readonly kind: "source";
  readonly id: Id;
  readonly type: SourceType;
  /** `null`: the sheet does not say; `unstated`: the source does not say. */
  readonly publisher: Id | "unstated" | null;
  readonly title: string | "unstated" | null;
  readonly author: string | "unstated" | null;
  readonly published: FactDate | null;
  readonly url: string | null;
  readonly dateline: Dateline | null;
  /** The source through which it was seen; null where we read it ourselves. */
  readonly via: Id | null;
  readonly excerpt: boolean;
  readonly reliability: string | null;
  readonly weight: SourceWeight | null;
  readonly text: string | null;
  readonly sha256: string | null;
  readonly note: string | null;
}

export interface ResolvedEntity extends Naming {
  readonly id: Id;
  readonly type: EntityType;
  /** Null for one whom the source does not name. */
  readonly name: string | null;
  /** The source's description of one it does not name, word for word: "a senior White House official". */
  readonly unnamed: string | null;
  readonly reason: string | null;
  readonly aka: readonly string[];
  readonly adjective: string | null;
  readonly seat: Id | null;
  readonly wikidata: string | null;
  readonly roles: readonly Role[];
  readonly of: Id | null;
  readonly members: readonly Id[] | "unstated" | null;
  readonly reliability: string | null;
  readonly note: string | null;
  /** True where the registry has it, so that it has a dossier of its own. Unnamed entities never have one. */
  readonly registered: boolean;
}

/** Someone as they are to be called at a date: with the title that they held then. */
export interface Mention {
  readonly entity: Id;
  /** "U.S. President"; null where no role is known for the date. */
  readonly title: string | null;
  /** `then`: held at that date and no longer at the briefing's; `former`: no longer held at that date. */
  readonly tense: "current" | "then" | "former";
}

/** A passage of a source. */
export interface Citation {
  readonly source: Id;
  /** Paragraph number, from 1; null where the passage is cited by its words alone. */
  readonly paragraph: number | null;
  /** First words of the passage, and last; both null where the whole paragraph is meant; `end` null for one unbroken phrase. */
  readonly start: string | null;
  readonly end: string | null;
  readonly written: string;
}

/** A condition: the words of it, or the record that it names. */
export type Condition =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "record"; readonly id: Id };

/** What statements, events and figures share. */
export interface ResolvedCommon {
  readonly id: Id;
  /** Statements of the same sheet that deny it; one that was withdrawn denies nothing. */
  readonly deniedBy: readonly Id[];
  /** Statements of the same sheet that tell it otherwise. */
  readonly toldOtherwiseBy: readonly DifferingAccount[];
  /** Statements of the same sheet that neither confirm nor deny it. */
  readonly leftOpenBy: readonly Id[];
  readonly cites: readonly Citation[];
  readonly note: string | null;
  readonly background: boolean;
  readonly condition: Condition | null;
  /** `sheet-id#record-id` that this record carries on. */
  readonly supersedes: { readonly sheet: Id; readonly record: Id } | null;
  readonly established: boolean;
  /** Ids under which it was published before. */
  readonly aka: readonly Id[];
  /** Rules silenced on this record. */
  readonly allow: readonly string[];
  /** Positions in `Briefing.updates` of the updates that affect it. */
  readonly updatedBy: readonly number[];
  readonly withdrawn: boolean;
}

export interface ResolvedStatement extends ResolvedCommon {
  readonly kind: "statement";
  /** Null: the source's own voice. */
  readonly by: Mention | null;
  readonly quote: string | null;
  readonly says: string | null;
  readonly verb: Verb | null;
  /** The editor's own sentence for it; null where the program writes it. */
  readonly line: string | null;
  /** The source's hedge words, as written, split at semicolons. */
  readonly hedges: readonly string[];
  readonly to: Id | null;
  readonly channel:
    | { readonly kind: "entity"; readonly id: Id }
    | { readonly kind: "text"; readonly text: string }
    | null;
  /** Carriers between source and speaker, outermost first. */
  readonly via: readonly Id[];
  readonly when: FactDate;
  /** Records of this sheet and entities by id; records of other sheets as `sheet-id#record-id`. */
  readonly about: readonly string[];
  readonly judgement: boolean;
  /** Records that the speaker rejects, records that are told otherwise, records that are neither confirmed nor denied. */
  readonly denies: readonly string[];
  readonly differs: readonly Difference[];
  readonly leavesOpen: readonly string[];
  readonly sourcing: Sourcing;
}

export interface ResolvedEvent extends ResolvedCommon {
  readonly kind: "event";
  readonly what: string;
  /** A short name for tables, charts and cross references; null where the sheet gives none. */
  readonly short: string | null;
  /** The editor's own sentence for it; null where the program writes it. */
  readonly line: string | null;
  readonly type: EventType;
  readonly state: EventState;
  readonly when: FactDate;
  readonly who: readonly Mention[];
  /** Null: the sheet does not say; `unstated`: the source does not say. */
  readonly where: Id | "unstated" | null;
  readonly per: readonly Id[];
  readonly after: Id | null;
  readonly within: Id | null;
  readonly setBy: Mention | null;
  readonly binds: Id | null;
  readonly demand: string | null;
  readonly otherwise: Condition | null;
  /** What came of it, in words; of one that was looked for and not found, that it was. */
  readonly outcome: string | null;
  /** Where and when what came of it was looked for, and not found. */
  readonly outcomeUnknown: { readonly looked: FactDate; readonly in: string } | null;
}

export interface ResolvedFigure extends ResolvedCommon, Amount {
  readonly kind: "figure";
  readonly unit: string | null;
  readonly of: string;
  readonly asOf: FactDate | null;
  readonly per: readonly Id[];
  /** ISO 4217; null where it is no money, or its unit says which. */
  readonly currency: string | null;
  /** Figures that count the same otherwise; of other sheets as `sheet-id#record-id`. */
  readonly differs: readonly string[];
  readonly derived: boolean;
}

export interface ResolvedQuestion {
  readonly kind: "question";
  readonly id: Id;
  readonly ask: string;
  readonly about: readonly Id[];
  /** The record that answers it; `sheet` is null for a record of the same sheet. */
  readonly answered: { readonly sheet: Id | null; readonly record: Id } | null;
  readonly note: string | null;
  /** Ids under which it was published before. */
  readonly aka: readonly Id[];
  readonly allow: readonly string[];
}

export interface ResolvedUpdate {
  readonly kind: UpdateKind;
  /** Anchor on the page: `update-1` for the first that was written. */
  readonly id: Id;
  readonly at: FactDate;
  readonly what: string;
  readonly was: string | null;
  readonly affects: readonly Id[];
}

export interface ResolvedAssessment extends Assessment {
  readonly kind: "assessment";
  readonly id: Id;
}

/** A record that can be printed as a line of its own, with a note. */
export type Fact = ResolvedStatement | ResolvedEvent | ResolvedFigure;
