import type { Archive, Contradiction, RecordRef } from "../model/archive.ts";
import type { Briefing, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { unstatedDate } from "../model/fact-date.ts";
import type { PageContext } from "../model/page-context.ts";
import { differenceKinds } from "../model/vocabulary.ts";
import { isDifferenceKind } from "../write/sentences/accounts.ts";
import { upperStart } from "../write/sentences/case.ts";
import { accordingTo, saidByLabel, sourceNames } from "../write/sentences/plain-attribution.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, dateView } from "./date-view.ts";
import { changesOf, type LineChange } from "./line-changes.ts";
import { eventLine, recordAddress, statementLine } from "./line-view.ts";
import { newestOf } from "./newest-events.ts";
import { follow, type LineRecord, ownValue } from "./record-lookup.ts";
import { recordText } from "./record-text.ts";
import type { StateView } from "./state-view.ts";

/** Claims about one thing that differ, side by side. */
export interface ContradictionView {
  /** In what the claims differ, where an editor said it: "Who asked for it". */
  readonly topics: readonly string[];
  /** What it is about; null where the claims are about no event. */
  readonly about: { readonly text: string; readonly address: string; readonly lang: string } | null;
  /** False where the claims were found to differ and no editor linked them. */
  readonly linked: boolean;
  readonly sides: readonly SideView[];
}

export interface SideView {
  readonly address: string;
  /** Who says so, or, of an event, how far it is said to have got. */
  readonly label: StateView;
  readonly text: string;
  readonly quoted: boolean;
  /** Who says so, where the label does not tell. */
  readonly attribution: string | null;
  readonly date: DateView;
  readonly sources: readonly string[];
  readonly changes: readonly LineChange[];
  readonly briefing: BriefingNote;
}

/** The contradiction with all sides that lead somewhere; null where fewer than two do. */
export function contradictionView(
  contradiction: Contradiction,
  context: PageContext,
): ContradictionView | null {
  const { archive } = context;
  const sides = contradiction.sides.flatMap((ref) => sideView(ref, context) ?? []);
  if (sides.length < 2) return null;
  const life = contradiction.life === null ? undefined : ownValue(archive.lives, contradiction.life);
  const newest = life && newestOf(life, archive);
  return {
    about: newest
      ? {
          text: newest.event.what,
          address: recordAddress(newest.briefing, newest.event.id),
          lang: newest.briefing.lang,
        }
      : null,
    linked: contradiction.linked,
    topics: contradiction.topics.map((topic) =>
      isDifferenceKind(topic) ? differenceKinds[topic].topic : upperStart(topic),
    ),
    sides,
  };
}

function sideView(ref: RecordRef, context: PageContext): SideView | null {
  const found = follow(context.archive, ref);
  if (!found || found.record.kind === "question") return null;
  const { briefing, record } = found;
  return {
    address: recordAddress(briefing, record.id),
    ...claimOf(record, briefing, context),
    changes: changesOf(record, briefing),
    sources: record.cites.length === 0 ? [] : sourceNames(record, briefing),
    briefing: briefingNote(briefing),
  };
}

type Claim = Pick<SideView, "label" | "text" | "quoted" | "attribution" | "date">;

function claimOf(
  record: Exclude<LineRecord, { kind: "question" }>,
  briefing: Briefing,
  context: PageContext,
): Claim {
  if (record.kind === "statement") return statementClaim(record, briefing, context.archive);
  if (record.kind === "event") {
    const { states, attribution, date } = eventLine(record, briefing, context);
    return { label: states[0]!, text: recordText(record), quoted: false, attribution, date };
  }
  return {
    label: { key: "reported", word: accordingTo(record, briefing) },
    text: recordText(record),
    quoted: false,
    attribution: null,
    date: dateView(record.asOf ?? unstatedDate, briefing.asOf),
  };
}

/** Beside the other side, "Denied by X" would say the same twice: the label says who is speaking. */
function statementClaim(statement: ResolvedStatement, briefing: Briefing, archive: Archive): Claim {
  const { speaker, text, quoted, date, sourcing } = statementLine(statement, briefing, archive);
  return {
    label: {
      key: sourcing.key === "disputed" ? undisputedKey(statement) : sourcing.key,
      word: saidByLabel(statement, briefing),
    },
    text,
    quoted,
    // A label that names whoever tells it needs no name beside it, unless that is not who speaks.
    attribution:
      namesNobody.has(sourcing.key) || (statement.via.length > 0 && statement.by !== null) ? speaker : null,
    date,
  };
}

const namesNobody: ReadonlySet<string> = new Set(["withdrawn", "established"]);

function undisputedKey({ by, via }: ResolvedStatement): StateView["key"] {
  return by === null || via.length > 0 ? "reported" : "stated";
}

// Each briefing asks for its own, so the whole list is sorted into briefings once.
const known = new WeakMap<Archive, ReadonlyMap<Id, readonly Contradiction[]>>();

/** The contradictions that one of these briefings has a side in, oldest first, each once. */
export function contradictionsOf(briefings: readonly Id[], archive: Archive): readonly Contradiction[] {
  let byBriefing = known.get(archive);
  if (!byBriefing) {
    byBriefing = sortedIntoBriefings(archive);
    known.set(archive, byBriefing);
  }
  return [...new Set(briefings.flatMap((id) => byBriefing.get(id) ?? []))];
}

function sortedIntoBriefings({ contradictions }: Archive): ReadonlyMap<Id, readonly Contradiction[]> {
  const byBriefing = new Map<Id, Contradiction[]>();
  for (const contradiction of contradictions)
    for (const id of new Set(contradiction.sides.map(({ briefing }) => briefing))) {
      const list = byBriefing.get(id);
      if (list) list.push(contradiction);
      else byBriefing.set(id, [contradiction]);
    }
  return byBriefing;
}
