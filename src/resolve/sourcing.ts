import type { Id } from "../model/common.ts";
import type { Sourcing } from "../model/standing.ts";
import type { Verb } from "../model/vocabulary.ts";

/** What decides how we know a statement. */
export interface SourcingFacts {
  readonly withdrawn: boolean;
  /** Statements of the same sheet that deny it. */
  readonly deniedBy: readonly Id[];
  readonly established: boolean;
  readonly via: readonly Id[];
  readonly by: Id | null;
  readonly isUnnamed: boolean;
  readonly verb: Verb | null;
}

/** How we know a statement: the first of these that holds. Denials from other sheets stand in the links of the archive: a briefing does not change for them. */
export function sourcingOf(facts: SourcingFacts): Sourcing {
  if (facts.withdrawn) return { kind: "withdrawn", by: [] };
  if (facts.deniedBy.length > 0) return { kind: "disputed", by: facts.deniedBy };
  if (facts.established) return { kind: "established", by: [] };
  if (facts.via.length > 0 || facts.by === null) return { kind: "reported", by: facts.via };
  // An unnamed speaker stays unnamed, whatever the verb: what nobody stands by with a name is not confirmed.
  const kind = facts.isUnnamed ? "unnamed" : facts.verb === "confirmed" ? "confirmed" : "stated";
  return { kind, by: [facts.by] };
}
