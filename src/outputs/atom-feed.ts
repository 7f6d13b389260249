import { generateAtomFeed } from "feedsmith";
import { absoluteUrl } from "../model/address.ts";
import { type Feed, siteFeed } from "./feed-model.ts";
import { defineOutput } from "./output.ts";

/** `feed.xml`: the newest briefings in Atom, with their whole text. */
export const atomFeed = defineOutput({
  name: "atom-feed",
  files: (context) => [
    { path: "feed.xml", contents: writeAtom(siteFeed(context), absoluteUrl(context.site, "/feed.xml")) },
  ],
});

function writeAtom(feed: Feed, self: string): string {
  return generateAtomFeed({
    id: feed.id,
    // Titles are text constructs: feedsmith drops a plain string without a word.
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    links: [
      { href: self, rel: "self", type: "application/atom+xml" },
      { href: feed.url, rel: "alternate", type: "text/html" },
    ],
    authors: [{ name: feed.author.name, ...(feed.author.url === null ? {} : { uri: feed.author.url }) }],
    generator: { text: "Readout" },
    xml: { lang: feed.lang },
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      links: [
        { href: entry.url, rel: "alternate", type: "text/html", hreflang: entry.lang },
        { href: `${entry.url}index.md`, rel: "alternate", type: "text/markdown" },
      ],
      published: entry.published,
      updated: entry.updated,
      categories: entry.categories.map(({ term, label }) => ({ term, label })),
      summary: { value: entry.summary },
      content: { value: entry.html, type: "html" },
      xml: { lang: entry.lang },
    })),
  });
}
