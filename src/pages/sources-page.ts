import { entityAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedSource } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { sourceTypes } from "../model/vocabulary.ts";
import { isWebAddress } from "../text/markdown.ts";
import { indexOf } from "../write/briefing-index.ts";
import { plainSourceName } from "../write/sentences/source-names.ts";
import { upperStart } from "../write/words/case.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, dateView } from "./date-view.ts";
import { groupBy } from "./group-by.ts";
import { recordAddress } from "./line-view.ts";
import { definePage, type PageView } from "./page.ts";
import { type PeriodLinks, type PeriodRef, splitByPeriod } from "./periods.ts";
import { entityIn, ownValue } from "./record-lookup.ts";
import { registerFrame } from "./register-frame.ts";
import { nameIn } from "./state-view.ts";

/** What the briefings rest on, by publisher. */
export interface SourcesView extends PageView {
  /** Those that most lines rest on first. */
  readonly publishers: readonly PublisherView[];
  readonly total: number;
  readonly shown: number;
  readonly periods: PeriodLinks;
}

export interface PublisherView {
  /** Anchor. */
  readonly id: string;
  /** Null for sources that do not say who published them. */
  readonly name: string | null;
  readonly address: string | null;
  readonly briefings: number;
  readonly lines: number;
  /** Newest first. */
  readonly sources: readonly SourceView[];
}

export interface SourceView {
  readonly title: string | null;
  readonly type: string;
  readonly author: string | null;
  readonly url: string | null;
  /** Where it stands, as a name for what has no title: "tass.com". */
  readonly host: string | null;
  readonly published: DateView | null;
  /** The source through which alone it is known; null where it was read. */
  readonly through: string | null;
  readonly excerpt: boolean;
  /** The briefings that use it, with how many of their lines rest on it. */
  readonly usedIn: readonly {
    readonly briefing: BriefingNote;
    readonly address: string;
    readonly lines: number;
  }[];
}

/** One source; the same page used by several briefings is one source. */
interface UsedSource {
  readonly uses: readonly Use[];
}

interface Use {
  readonly briefing: Briefing;
  readonly source: ResolvedSource;
}

const base = "/sources/";

export const sourcesPage = definePage<PeriodRef<UsedSource>, SourcesView>({
  kind: "sources",
  layout: "sources.11ty.tsx",
  refs: ({ archive, now }) =>
    splitByPeriod(base, usedSources(archive), ({ uses }) => uses[0]?.briefing.asOf ?? null, now),
  address: ({ address }) => address,
  view(period, context) {
    const byPublisher = groupBy(period.entries, ({ uses }) => publisherOf(uses[0]!.source) ?? "");
    return {
      frame: registerFrame(
        {
          title: "Sources",
          description: `What the briefings of ${context.site.title} rest on: every source by publisher, second-hand ones marked.`,
          address: base,
        },
        period,
        context,
      ),
      markdown: null,
      publishers: [...byPublisher]
        .map(([id, sources]) => publisherView(id, sources, context))
        .sort((a, b) => b.lines - a.lines || compare(a.name ?? "~", b.name ?? "~")),
      total: period.total,
      shown: period.entries.length,
      periods: period.links,
    };
  },
});

/** Newest briefing first, as the archive has them. */
function usedSources({ briefings }: Archive): readonly UsedSource[] {
  const uses = briefings.flatMap((briefing) => briefing.sources.map((source) => ({ briefing, source })));
  return [...groupBy(uses, identityOf).values()].map((list) => ({ uses: list }));
}

/** What tells that two briefings used the same page: its address, else publisher and title. */
function identityOf({ briefing, source }: Use): string {
  const { url, title, via } = source;
  const publisher = publisherOf(source);
  const kind = via === null ? "read" : "through";
  if (url !== null) return `${kind} ${publisher} ${url}`;
  return title !== null && title !== "unstated" && publisher !== null
    ? `${kind} ${publisher} “${title}”`
    : `${briefing.id}#${source.id}`;
}

const publisherOf = ({ publisher }: ResolvedSource): string | null =>
  publisher === "unstated" ? null : publisher;

function publisherView(id: string, sources: readonly UsedSource[], context: PageContext): PublisherView {
  const views = sources.map((source) => sourceView(source, context));
  const used = views.flatMap(({ usedIn }) => usedIn);
  const first = sources[0]!.uses[0]!;
  const entity = entityIn(first.briefing, id);
  const isLinked = entity !== undefined && ownValue(context.archive.entities, id) !== undefined;
  return {
    id: id === "" ? "unstated" : `publisher-${id}`,
    name: id === "" ? null : upperStart(entity?.name ?? nameIn(first.briefing, id)),
    address: isLinked ? entityAddress(entity) : null,
    briefings: new Set(used.map(({ briefing }) => briefing.address)).size,
    lines: used.reduce((sum, { lines }) => sum + lines, 0),
    sources: views,
  };
}

function sourceView({ uses }: UsedSource, { archive }: PageContext): SourceView {
  const { briefing, source } = uses[0]!;
  const through = briefing.sources.find(({ id }) => id === source.via);
  const url = source.url !== null && isWebAddress(source.url) ? source.url : null;
  return {
    title: stated(source.title),
    type: sourceTypes[source.type],
    author: stated(source.author),
    url,
    host: url === null ? null : (hostOf.exec(url)?.[1] ?? null),
    published: source.published?.kind === "unstated" ? null : source.published && dateView(source.published),
    through: through ? plainSourceName(through.id, indexOf(briefing)) : null,
    excerpt: source.excerpt,
    usedIn: uses.map((use) => ({
      briefing: briefingNote(use.briefing),
      address: recordAddress(use.briefing, use.source.id),
      lines: linesOn(use, archive),
    })),
  };
}

/** What was read only through another source is cited through it, so the lines are those that name it as carrier. */
function linesOn({ briefing, source }: Use, archive: Archive): number {
  const citedBy = ownValue(archive.links, briefing.id)?.citedBy ?? {};
  const cited = (ownValue(citedBy, source.id) ?? []).length;
  const publisher = publisherOf(source);
  if (source.via === null || publisher === null) return cited;
  return cited + briefing.statements.filter(({ via }) => via.includes(publisher)).length;
}

const hostOf = /^https?:\/\/(?:www\.)?([^/?#]+)/i;
const stated = (value: string | null): string | null => (value === "unstated" ? null : value);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
