import type { Site } from "../model/site.ts";

/** The host in the site's address, for ids that must be unique in the world. */
export function hostOf({ url }: Pick<Site, "url">): string {
  return URL.canParse(url) ? new URL(url).hostname : "localhost";
}

/**
 * A `tag:` id (RFC 4151) that stays the same when the site moves to another path or a briefing's date is corrected:
 * the year names when this scheme was made, nothing of the content.
 */
export function tagId(site: Pick<Site, "url">, name: string): string {
  return `tag:${hostOf(site)},2025:${name}`;
}
