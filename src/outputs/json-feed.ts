import { generateJsonFeed } from "feedsmith";
import { absoluteUrl } from "../model/address.ts";
import { type Feed, siteFeed } from "./feed-model.ts";
import { defineOutput } from "./output.ts";

/** `feed.json`: the same as the Atom feed, in JSON Feed 1.1. */
export const jsonFeed = defineOutput({
  name: "json-feed",
  files: (context) => [
    { path: "feed.json", contents: writeJson(siteFeed(context), absoluteUrl(context.site, "/feed.json")) },
  ],
});

function writeJson(feed: Feed, self: string): string {
  const author = { name: feed.author.name, ...(feed.author.url === null ? {} : { url: feed.author.url }) };
  const json: unknown = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.url,
    feed_url: self,
    description: feed.description,
    language: feed.lang,
    authors: [author],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      language: entry.lang,
      tags: entry.categories.map(({ label }) => label),
    })),
  });
  // A feed must have items; feedsmith leaves an empty list out.
  return `${JSON.stringify({ items: [], ...(json as object) }, null, 1)}\n`;
}
