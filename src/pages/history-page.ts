import { compareFacts, type FactChange } from "../compare/compare-facts.ts";
import { compareTexts, type SectionComparison } from "../compare/compare-texts.ts";
import { newUpdates } from "../compare/published-versions.ts";
import { briefingAddress } from "../model/address.ts";
import type { Briefing, Fact, ResolvedUpdate } from "../model/briefing.ts";
import type { PublishedVersion } from "../model/history.ts";
import type { PageContext } from "../model/page-context.ts";
import { updateKinds } from "../model/vocabulary.ts";
import { inQuotes } from "../text/quotation-marks.ts";
import { type WordsBefore, wordsBefore } from "./corrections-page.ts";
import { type DateView, dateView, longDay } from "./date-view.ts";
import { makeFrame } from "./frame.ts";
import { definePage, type PageView } from "./page.ts";
import { ownValue } from "./record-lookup.ts";

export interface HistoryPageView extends PageView {
  /** The briefing whose versions these are, in its own language. */
  readonly briefing: { readonly address: string; readonly title: string; readonly lang: string };
  /** Newest first; the last one is the first that was published. */
  readonly versions: readonly VersionView[];
}

export interface VersionView {
  /** Counted from the first, which is 1. */
  readonly number: number;
  /** Null for the text as it stands where that is not committed yet. */
  readonly day: { readonly iso: string; readonly text: string } | null;
  readonly updates: readonly UpdateView[];
  /** Facts that it tells otherwise than the version before, by what became of them. */
  readonly facts: Readonly<Record<FactChange["kind"], readonly FactView[]>>;
  /** Sections with a difference, and in them only what differs. Empty for the first version. */
  readonly sections: readonly SectionComparison[];
}

export interface UpdateView {
  /** Anchor of its entry in the briefing as it is now; null where the entry is no longer there. */
  readonly address: string | null;
  readonly kind: string;
  readonly date: DateView;
  readonly what: string;
  readonly was: WordsBefore | null;
}

export interface FactView {
  readonly text: string;
  /** Its line in the briefing as it is now; null where it is no longer there. */
  readonly address: string | null;
}

interface HistoryRef {
  readonly briefing: Briefing;
  readonly versions: readonly PublishedVersion[];
}

/** The address of a briefing's history page, and how many versions stand on it; null where there is none. */
export function historyOf(
  { id }: Pick<Briefing, "id">,
  { history }: PageContext,
): { readonly address: string; readonly versions: number } | null {
  const versions = history && ownValue(history, id);
  return versions ? { address: `${briefingAddress(id)}history/`, versions: versions.length } : null;
}

/** What a briefing said before, and since when it says what it says now. Only where more than one version was published. */
export const historyPage = definePage<HistoryRef, HistoryPageView>({
  kind: "history",
  layout: "history.11ty.tsx",
  refs: ({ archive: { briefings }, history = {} }) =>
    briefings.flatMap((briefing) => {
      const versions = ownValue(history, briefing.id);
      return versions ? [{ briefing, versions }] : [];
    }),
  address: ({ briefing }) => `${briefingAddress(briefing.id)}history/`,
  view({ briefing, versions }, context) {
    const address = briefingAddress(briefing.id);
    return {
      frame: makeFrame(
        {
          title: `Published versions: ${briefing.title}`,
          description: `The ${versions.length} published versions of the briefing ${inQuotes(briefing.title)}, with every word that was changed.`,
          address: `${address}history/`,
          // Words that no longer stand are not to be found as if they did.
          index: false,
          breadcrumb: [
            { text: "Briefings", address: "/briefings/" },
            { text: briefing.title, address },
          ],
        },
        context,
      ),
      markdown: null,
      briefing: { address, title: briefing.title, lang: briefing.lang },
      versions: versions
        .map((version, index) => versionView(version, index, versions[index - 1] ?? null, briefing))
        .toReversed(),
    };
  },
});

function versionView(
  { day, briefing, markdown }: PublishedVersion,
  index: number,
  before: PublishedVersion | null,
  current: Briefing,
): VersionView {
  return {
    number: index + 1,
    day: day === null ? null : { iso: day, text: longDay(day) },
    updates: newUpdates(before?.briefing ?? null, briefing).map((update) =>
      updateView(update, briefing, current),
    ),
    facts: before === null ? noFacts : factViews(compareFacts(before.briefing, briefing), current),
    sections: before === null ? [] : compareTexts(before.markdown, markdown).flatMap(onlyChanged),
  };
}

const noFacts: VersionView["facts"] = { changed: [], added: [], removed: [] };

function onlyChanged(section: SectionComparison): readonly SectionComparison[] {
  const blocks = section.blocks.filter(({ changed }) => changed);
  return blocks.length === 0 ? [] : [{ ...section, blocks }];
}

function updateView(update: ResolvedUpdate, briefing: Briefing, current: Briefing): UpdateView {
  // The current version numbers its updates anew: the same words are the same update.
  const entry = current.updates.find(({ what, kind }) => what === update.what && kind === update.kind);
  return {
    address: entry ? `${briefingAddress(current.id)}#${entry.id}` : null,
    kind: updateKinds[update.kind].label,
    date: dateView(update.at),
    what: update.what,
    was: wordsBefore(update, briefing),
  };
}

function factViews(changes: readonly FactChange[], current: Briefing): VersionView["facts"] {
  const ids = new Set([...current.statements, ...current.events, ...current.figures].map(({ id }) => id));
  const of = (kind: FactChange["kind"]) =>
    changes
      .filter((change) => change.kind === kind)
      .map(({ fact }) => ({
        text: wordsOf(fact),
        address: ids.has(fact.id) ? `${briefingAddress(current.id)}#${fact.id}` : null,
      }));
  return { changed: of("changed"), added: of("added"), removed: of("removed") };
}

function wordsOf(fact: Fact): string {
  if (fact.kind === "statement") return fact.says ?? (fact.quote === null ? "" : inQuotes(fact.quote));
  return fact.kind === "event" ? fact.what : fact.of;
}
