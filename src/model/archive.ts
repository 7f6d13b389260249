import type { Briefing, ResolvedEntity } from "./briefing.ts";
import type { Id } from "./common.ts";
import type { Clock } from "./date-order.ts";
import type { FactDate } from "./fact-date.ts";
import type { Storyline } from "./storyline.ts";
import type { Told } from "./told.ts";
import type { EventState } from "./vocabulary.ts";

/** All briefings, linked by id. Plain data: lists are in a fixed order, whatever the order of files. */
export interface Archive {
  /** Newest first: by `asOf`, then by id. */
  readonly briefings: readonly Briefing[];
  /** Briefings by id. */
  readonly byId: Readonly<Record<Id, Briefing>>;
  /** Every named entity that the registry or a sheet defines, by id. */
  readonly entities: Readonly<Record<Id, LinkedEntity>>;
  readonly storylines: Readonly<Record<Id, LinkedStoryline>>;
  /** Per briefing id: what its records are used by. */
  readonly links: Readonly<Record<Id, BriefingLinks>>;
  /** Every event with all its appearances, by the `sheet-id#event-id` of the first. */
  readonly lives: Readonly<Record<string, EventLife>>;
  /** Every question of every briefing, oldest first, with the answer where one was recorded. */
  readonly questions: readonly LinkedQuestion[];
  /** Claims about one thing that differ, side by side; oldest first. */
  readonly contradictions: readonly Contradiction[];
}

/** One event over all briefings that carry it by `supersedes`. Most have one step. */
export interface EventLife {
  /** `sheet-id#event-id` in the oldest sheet that has it. */
  readonly id: string;
  /** By the day on which each was told, and inside a day by the clock; else by the day of the briefing, what carries on another after it. */
  readonly steps: readonly LifeStep[];
  /** The same in the order in which each took the place of those before it: the last is how the event stands. */
  readonly standing: readonly LifeStep[];
  /** Statements about it in any briefing, and those it rests on, oldest first. */
  readonly statements: readonly RecordRef[];
}

/** What one briefing says of the event. */
export interface LifeStep extends RecordRef {
  /** The day on which it was told, `YYYY-MM-DD`, which is seldom that of the event and may be other than the briefing's: see `told.ts`. */
  readonly on: string;
  /** What that day is: the statement's, else its source's, else the sheet's. */
  readonly told: Told["by"];
  readonly clock: Clock;
  readonly state: EventState;
  readonly when: FactDate;
  /** How it moved since the step before; empty of the first, and where it is only told again. */
  readonly moves: readonly MoveKind[];
  /** True where it moved, or its date is told more or less exactly than in the step before; false of the first. */
  readonly changed: boolean;
}

/**
 * What makes news of an event that is told again: another state, date or condition, another denial, a denial of what it rests on, or someone else who
 * says so. `no-…` says only that the later briefing leaves it out.
 */
export type MoveKind =
  | "state"
  | "date"
  | "condition"
  | "other-condition"
  | "no-condition"
  | "dispute"
  | "other-dispute"
  | "no-dispute"
  | "basis-dispute"
  | "speaker";

export interface LinkedQuestion extends RecordRef {
  /** Day of the briefing that asks. */
  readonly on: string;
  /** The record that answers it, and the day of its briefing. */
  readonly answer: (RecordRef & { readonly on: string }) | null;
  /** True where the sheet that asks names no answer, and that of another which asks the same does. */
  readonly shared: boolean;
}

/**
 * Records of which one denies the other or tells it otherwise (linked); or, where no statement about it takes a stand on another,
 * one event with two states on one day or two dates on which it occurred, or one figure with two values.
 */
export interface Contradiction {
  /** Oldest first; at least two. */
  readonly sides: readonly RecordRef[];
  /** The life that most of its sides are about; null where the claims are about something else. */
  readonly life: string | null;
  /** True where an editor linked the sides with `denies` or `differs`. */
  readonly linked: boolean;
  /** In what they differ, each once, as `in:` of `differs` has it. */
  readonly topics: readonly string[];
}

/** Why two briefings are related: what they share, most telling first. */
export interface RelatedBriefing {
  readonly briefing: Id;
  readonly reasons: readonly RelationReason[];
}

export type RelationReason =
  | { readonly kind: "event"; readonly life: string }
  | { readonly kind: "entity"; readonly id: Id }
  | { readonly kind: "storyline"; readonly id: Id };

/** How a statement takes a stand on a record: see `denies`, `differs` and `leavesOpen` of statements. */
export type Stance = "denies" | "differs" | "leavesOpen";

/** A statement of another sheet that takes a stand on a record. */
export interface StanceRef extends RecordRef {
  readonly stance: Stance;
  /** Of `differs`, in what; null where the sheet does not say. */
  readonly in: string | null;
}

/** A record of a briefing. */
export interface RecordRef {
  readonly briefing: Id;
  readonly record: Id;
}

export interface LinkedEntity {
  readonly entity: ResolvedEntity;
  /** Statements it made, oldest first; undated ones by their briefing. */
  readonly said: readonly RecordRef[];
  /** What unnamed people of it said: "a senior White House official". They have no dossier of their own. */
  readonly saidByUnnamed: readonly RecordRef[];
  /** Statements it carried from another speaker. */
  readonly carried: readonly RecordRef[];
  /** Statements and events about it, neither made by it nor with it. */
  readonly about: readonly RecordRef[];
  /** Events it took part in, set, is bound by, or that took place there; oldest first, undated last. */
  readonly events: readonly RecordRef[];
  /** Briefings that name it, newest first. */
  readonly briefings: readonly Id[];
  /** Entities that belong to it, by `of` and `members`. */
  readonly members: readonly Id[];
}

export interface LinkedStoryline extends Storyline {
  readonly id: Id;
  /** False where no file describes it and it was made from its slug. */
  readonly described: boolean;
  /** Newest first. */
  readonly briefings: readonly Id[];
}

/** Back references within a briefing and from others. */
export interface BriefingLinks {
  /** Record id → ids of records of the same sheet that rest on it (`per`), are about it, follow it, or depend on it. */
  readonly usedBy: Readonly<Record<Id, readonly Id[]>>;
  /** Source id → ids of records that cite it. */
  readonly citedBy: Readonly<Record<Id, readonly Id[]>>;
  /** Briefings that supersede this one. */
  readonly supersededBy: readonly Id[];
  /** Record id → records of later sheets that carry it on. */
  readonly carriedOnBy: Readonly<Record<Id, readonly RecordRef[]>>;
  /** Record id → statements of other sheets that deny it, tell it otherwise or leave it open, oldest first. */
  readonly stances: Readonly<Record<Id, readonly StanceRef[]>>;
  /** Event id → the life it belongs to. */
  readonly lifeOf: Readonly<Record<Id, string>>;
  /** At most five, most related first. What everyone shares relates nobody. */
  readonly related: readonly RelatedBriefing[];
}
