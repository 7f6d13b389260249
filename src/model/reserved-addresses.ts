import { foldPath } from "./plain-path.ts";

/** First parts of addresses that Readout makes, and of those that it is going to make. */
const ownNames: ReadonlySet<string> = new Set([
  ..."briefings people organizations places storylines".split(" "),
  ..."timeline deadlines questions sources corrections search".split(" "),
  ..."days events data api".split(" "),
  ..."assets pagefind".split(" "),
  ..."index.html 404.html build.json calendar.ics feed.json feed.xml".split(" "),
  ..."llms.txt opensearch.xml robots.txt sitemap.xml".split(" "),
]);

/** A site of more than 50,000 pages has several. */
const ownPattern = /^sitemap-\d+\.xml$/;

/** Files that hosts and browsers read settings from, or give to a site a program of its own. */
const hostNames: ReadonlySet<string> = new Set([
  ..."cname netlify.toml vercel.json now.json staticwebapp.config.json web.config wrangler.toml firebase.json".split(
    " ",
  ),
  ..."caddyfile nginx.conf php.ini sw.js service-worker.js serviceworker.js manifest.json".split(" "),
  ..."crossdomain.xml clientaccesspolicy.xml ads.txt app-ads.txt security.txt humans.txt default.htm default.html".split(
    " ",
  ),
  ..."cgi-bin functions netlify edge-functions".split(" "),
]);

export const hostOfSite = "the host of the site";

/**
 * Whom the first part of a path belongs to, in words; null where it is free for a page or file of one's own.
 * Large and small letters make no difference, as on many hosts.
 */
export function keeperOf(path: string): string | null {
  const first = foldPath(path.split("/").find((part) => part !== "") ?? "index.html");
  if (ownNames.has(first) || ownPattern.test(first)) return "Readout itself";
  // Many hosts answer `/search` with search.html, and some the home page with index.htm.
  const document = /^(.+)\.html?$/.exec(first)?.[1];
  if (document !== undefined && (ownNames.has(document) || ownNames.has(`${document}.html`)))
    return "Readout itself";
  if (hostNames.has(first) || /^[._]/.test(first)) return hostOfSite;
  return null;
}

/** Ids that would stand where the site has pages of its own: `/briefings/2025/` lists a year. */
export const keptIds = {
  sheet: /^(?:\d{4}|undated)$/,
  entity: /^(?:by-name|unstated)$/,
  storyline: /^by-name$/,
} as const;
