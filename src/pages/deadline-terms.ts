import { entityAddress } from "../model/address.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { bareWords } from "../text/fold.ts";
import { indexOf } from "../write/briefing-index.ts";
import { consequenceWords } from "../write/sentences/conditions.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { eventLine } from "./line-view.ts";
import { entityIn, ownValue } from "./record-lookup.ts";
import { nameIn } from "./state-view.ts";

/** What every deadline raises: who set it, for whom, to do what, or else what. */
export const termKinds = ["setBy", "binds", "demand", "otherwise"] as const;
export type TermKind = (typeof termKinds)[number];

export interface DeadlineTerm {
  readonly kind: TermKind;
  /** A name, or a clause; null where no briefing states it. */
  readonly text: string | null;
  /** The dossier of whoever is named; null for one without, and for clauses. */
  readonly address: string | null;
  /** Where it is told in more than one way: each of them with its teller, the newest first; then none of them is the one. */
  readonly rivals: readonly RivalTerm[];
}

/** A term as one briefing tells it. */
export interface RivalTerm {
  readonly text: string;
  readonly lang: string;
  readonly attribution: string;
  /** The line in its briefing. */
  readonly address: string;
  readonly briefing: BriefingNote;
}

/** A deadline as one briefing tells it. */
export interface Appearance {
  readonly briefing: Briefing;
  readonly event: ResolvedEvent;
}

/**
 * A briefing that only tells how a deadline ended need not repeat what it was: the newest that says it counts. Where others say
 * otherwise, each is told as it says it.
 */
export function termsOf(
  told: readonly Appearance[],
  context: PageContext,
): readonly { readonly term: DeadlineTerm; readonly teller: Appearance | null }[] {
  const newest = told.at(-1);
  return termKinds.map((kind) => {
    const tellings = told.toReversed().flatMap((teller) => {
      const term = teller.event.withdrawn && teller !== newest ? null : termOf(kind, teller, context);
      return term === null ? [] : [{ term, teller }];
    });
    const [first, ...others] = tellings.filter(
      ({ term }, at) => tellings.findIndex((one) => isSameTerm(one.term, term)) === at,
    );
    if (first === undefined) return { term: { kind, text: null, address: null, rivals: [] }, teller: null };
    // Who set another day is told with that day.
    if (others.length === 0 || kind === "setBy" || kind === "binds") return first;
    const rivals = [first, ...others].map(({ term, teller }) => rivalTerm(term, teller, context));
    // They stand under the deadline itself: to no briefing alone do they belong.
    return { term: { ...first.term, rivals }, teller: null };
  });
}

function isSameTerm(a: DeadlineTerm, b: DeadlineTerm): boolean {
  const wordsOf = ({ text }: DeadlineTerm) => bareWords((text ?? "").toLowerCase());
  return wordsOf(a) === wordsOf(b);
}

function rivalTerm({ text }: DeadlineTerm, { briefing, event }: Appearance, context: PageContext): RivalTerm {
  const { address, attribution } = eventLine(event, briefing, context);
  return { text: text ?? "", lang: briefing.lang, attribution, address, briefing: briefingNote(briefing) };
}

function termOf(kind: TermKind, { briefing, event }: Appearance, context: PageContext): DeadlineTerm | null {
  const clause = (text: string) => ({ kind, text, address: null, rivals: [] });
  if (kind === "demand") return event.demand === null ? null : clause(event.demand);
  if (kind === "otherwise")
    return event.otherwise === null ? null : clause(consequenceWords(event.otherwise, indexOf(briefing)));
  const id = kind === "setBy" ? event.setBy?.entity : event.binds;
  return id == null ? null : { kind, ...nameView(id, briefing, context), rivals: [] };
}

function nameView(
  id: Id,
  briefing: Briefing,
  { archive }: PageContext,
): Pick<DeadlineTerm, "text" | "address"> {
  const entity = entityIn(briefing, id);
  const isLinked = entity !== undefined && ownValue(archive.entities, id) !== undefined;
  return { text: nameIn(briefing, id), address: isLinked ? entityAddress(entity) : null };
}
