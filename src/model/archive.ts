import type { Briefing, ResolvedEntity } from "./briefing.ts";
import type { Id } from "./common.ts";
import type { Storyline } from "./storyline.ts";

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
  /** Statement id → statements of other sheets that dispute it, oldest first. The briefing's own text does not know of them. */
  readonly disputedBy: Readonly<Record<Id, readonly RecordRef[]>>;
}
