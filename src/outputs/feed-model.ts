import { createMarkdown, type Markdown } from "../markdown/markdown-it.ts";
import { absoluteUrl, briefingAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { bottomLineWithChange } from "../write/prose/bottom-line-changes.ts";
import { writeBriefing } from "../write/write-briefing.ts";
import { newest, publishedAt, updatedAt } from "./last-change.ts";
import { tagId } from "./permanent-ids.ts";

/** A feed as every format tells it. Moments are in UTC, addresses are full. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly lang: string;
  readonly author: { readonly name: string; readonly url: string | null };
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** The same for ever, wherever the site moves on its host. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly lang: string;
  /** The bottom line in plain words. */
  readonly summary: string;
  /** The whole briefing as HTML with full addresses. */
  readonly html: string;
  readonly published: string;
  /** Moves only with a logged update. */
  readonly updated: string;
  readonly categories: readonly { readonly term: string; readonly label: string }[];
}

const made = new WeakMap<PageContext, Feed>();

/** The newest briefings as a feed; drafts are left out. Made once for all formats. */
export function siteFeed(context: PageContext): Feed {
  const known = made.get(context);
  if (known !== undefined) return known;
  const { site, archive } = context;
  const markdown = createMarkdown({ prefix: absoluteUrl(site, "/") });
  const entries = archive.briefings
    .filter((briefing) => !briefing.draft)
    .slice(0, site.feedLimit)
    .map((briefing) => entryOf(briefing, context, markdown));
  const feed: Feed = {
    id: tagId(site, "feed"),
    title: site.title,
    description: site.description,
    url: absoluteUrl(site, "/"),
    lang: site.lang,
    author: site.publisher,
    // A feed must say when it changed; an empty one never did.
    updated: newest(entries.map((entry) => entry.updated)) ?? "1970-01-01T00:00:00Z",
    entries,
  };
  made.set(context, feed);
  return feed;
}

function entryOf(briefing: Briefing, { archive, site }: PageContext, markdown: Markdown): FeedEntry {
  return {
    id: tagId(site, `briefings/${briefing.id}`),
    title: briefing.title,
    url: absoluteUrl(site, briefingAddress(briefing.id)),
    lang: briefing.lang,
    summary: bottomLineWithChange(briefing),
    html: withOwnAnchors(markdown.render(writeBriefing(briefing, archive).markdown), briefing),
    published: publishedAt(briefing),
    updated: updatedAt(briefing),
    categories: categoriesOf(briefing, archive),
  };
}

function categoriesOf(briefing: Briefing, archive: Archive): FeedEntry["categories"] {
  const stories = briefing.storylines.map((id) => {
    const storyline = Object.hasOwn(archive.storylines, id) ? archive.storylines[id] : undefined;
    return { term: id, label: storyline?.title ?? id };
  });
  return [...stories, ...briefing.topics.map((topic) => ({ term: topic, label: topic }))];
}

const heading = /^\s*<h1[^>]*>[\s\S]*?<\/h1>\s*/;
const anchor = / (id|href|aria-describedby|aria-labelledby)="(#?)([^":/#]+)"/g;

/**
 * The HTML without its title, which the entry has, and with the briefing's id before every anchor: readers show
 * many entries on one page, where two notes of one name would lead to the first.
 */
function withOwnAnchors(html: string, briefing: Briefing): string {
  return html
    .replace(heading, "")
    .replace(anchor, (whole, name: string, hash: string, id: string) =>
      name === "href" && hash === "" ? whole : ` ${name}="${hash}${briefing.id}--${id}"`,
    );
}
