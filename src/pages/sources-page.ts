import { isWebAddress } from "../markdown/markdown.ts";
import { entityAddress } from "../model/address.ts";
import type { PageContext } from "../model/page-context.ts";
import { sourceTypes } from "../model/vocabulary.ts";
import { indexOf } from "../write/briefing-index.ts";
import { hostOf, plainSourceName } from "../write/sentences/source-names.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, dateView } from "./date-view.ts";
import { recordAddress } from "./line-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { definePage, type PageView } from "./page.ts";
import { type Publisher, type SourceUse, sourcesIn, type UsedSource } from "./publishers.ts";
import { entityIn, ownValue } from "./record-lookup.ts";
import { registerFrame } from "./register-frame.ts";
import { publisherAddress, type SourcesRef, sourcesPages } from "./sources-pages.ts";

/** What the briefings rest on, by publisher. */
export interface SourcesView extends PageView {
  /** `whole`: every publisher with its sources. `index`: publishers alone. `publisher`: one of them with its sources. */
  readonly shape: SourcesRef["shape"];
  /** Those that most lines rest on first; below a letter, by name. */
  readonly publishers: readonly PublisherView[];
  readonly totals: SourcesRef["totals"];
  readonly otherPages: ListLinks;
}

export interface PublisherView {
  /** Anchor. */
  readonly id: string;
  /** Null for sources that do not say who published them. */
  readonly name: string | null;
  /** Its dossier. */
  readonly address: string | null;
  /** The page with its sources, where they do not stand here. */
  readonly page: string | null;
  readonly briefings: number;
  readonly lines: number;
  readonly total: number;
  /** How many of the sources are known only through another. */
  readonly secondHand: number;
  /** Newest first; empty where they stand on a page of their own. */
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

const base = "/sources/";
const title = "Sources";

export const sourcesPage = definePage<SourcesRef, SourcesView>({
  kind: "sources",
  layout: "sources.11ty.tsx",
  isList: true,
  refs: oncePerArchive(sourcesPages),
  address: ({ page }) => page.address,
  view(ref, context) {
    const { site } = context;
    const common = { markdown: null, shape: ref.shape, totals: ref.totals };
    if (ref.shape === "publisher") {
      const { publisher, page } = ref;
      const name = publisher.name ?? "publisher not stated";
      return {
        ...common,
        frame: registerFrame(
          {
            title: `${title}: ${name}`,
            description: `What the briefings of ${site.title} rest on, published by ${name}: every source with the briefings that use it.`,
            address: publisherAddress(publisher),
            breadcrumb: [{ text: title, address: base }],
          },
          page,
          context,
        ),
        publishers: [publisherView(publisher, page.entries, context)],
        otherPages: listLinks(page),
      };
    }
    return {
      ...common,
      frame: registerFrame(
        {
          title,
          description: `What the briefings of ${site.title} rest on: every source by publisher, second-hand ones marked.`,
          address: base,
        },
        ref.page,
        context,
      ),
      publishers: ref.publishers.map((publisher) =>
        publisherView(publisher, ref.shape === "whole" ? publisher.uses : [], context),
      ),
      otherPages: listLinks(ref.page),
    };
  },
});

function publisherView(
  publisher: Publisher,
  uses: readonly SourceUse[],
  { archive }: PageContext,
): PublisherView {
  const { id, name, briefings, lines, sources, secondHand } = publisher;
  const entity = id === null ? undefined : entityIn(publisher.uses[0]!.briefing, id);
  const isLinked = id !== null && ownValue(archive.entities, id) !== undefined;
  return {
    id: id === null ? "unstated" : `publisher-${id}`,
    name,
    address: entity && isLinked ? entityAddress(entity) : null,
    page: uses.length > 0 ? null : publisherAddress(publisher),
    briefings,
    lines,
    total: sources,
    secondHand,
    sources: sourcesIn(uses).map(sourceView),
  };
}

function sourceView(uses: UsedSource): SourceView {
  const [{ briefing, source }] = uses;
  const through = briefing.sources.find(({ id }) => id === source.via);
  const url = source.url !== null && isWebAddress(source.url) ? source.url : null;
  return {
    title: stated(source.title),
    type: sourceTypes[source.type],
    author: stated(source.author),
    url,
    host: hostOf(url),
    published: source.published?.kind === "unstated" ? null : source.published && dateView(source.published),
    through: through ? plainSourceName(through.id, indexOf(briefing)) : null,
    excerpt: source.excerpt,
    usedIn: uses.map((use) => ({
      briefing: briefingNote(use.briefing),
      address: recordAddress(use.briefing, use.source.id),
      lines: use.lines,
    })),
  };
}
const stated = (value: string | null): string | null => (value === "unstated" ? null : value);
