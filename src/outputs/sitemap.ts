import {
  absoluteUrl,
  briefingAddress,
  entityAddress,
  entitySections,
  storylineAddress,
} from "../model/address.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { newest, updatedAt } from "./last-change.ts";
import { defineOutput, type OutputFile } from "./output.ts";

/** A page of the site and the moment when what it shows last changed; null where that is not known. */
export interface SitemapEntry {
  readonly address: string;
  readonly changed: string | null;
}

/** `sitemap.xml`, and beyond 50,000 pages an index of several. Dates come from the content. */
export const sitemap = defineOutput({
  name: "sitemap",
  files: (context) => sitemapFiles(sitemapEntries(context), context),
});

/** Every page that is worth finding, with the date of its newest part. */
export function sitemapEntries({
  archive,
  ownPages = [],
  ownersPages = [],
  listPages = [],
}: PageContext): readonly SitemapEntry[] {
  const published = archive.briefings.filter((briefing) => !briefing.draft);
  const changes = new Map(published.map((briefing) => [briefing.id, updatedAt(briefing)]));
  const changeOf = (ids: readonly Id[]) =>
    newest(ids.map((id) => changes.get(id)).filter((at) => at !== undefined));
  const latest = newest(changes.values());

  const lists = [
    "/",
    "/briefings/",
    ...[...new Set(Object.values(entitySections))].map((list) => `/${list}/`),
    ...registers,
  ];
  const entries: SitemapEntry[] = lists.map((address) => ({ address, changed: latest }));
  const byHand = ownPages.filter(({ index }) => index).map(({ address }) => address);
  for (const address of [...byHand, ...ownersPages].toSorted()) entries.push({ address, changed: null });
  for (const [id, changed] of changes) entries.push({ address: briefingAddress(id), changed });
  for (const storyline of Object.values(archive.storylines))
    entries.push({ address: storylineAddress(storyline.id), changed: changeOf(storyline.briefings) });
  for (const { entity, briefings } of Object.values(archive.entities)) {
    const address = entityAddress(entity);
    if (address !== null) entries.push({ address, changed: changeOf(briefings) });
  }
  const known = new Set(entries.map(({ address }) => address));
  // When a past year's page last changed is not worked out; no date is better than that of the whole archive.
  for (const address of listPages) if (!known.has(address)) entries.push({ address, changed: null });
  return entries;
}

/** Lists over the whole archive. */
const registers = ["/timeline/", "/deadlines/", "/questions/", "/sources/", "/corrections/"];

/** The limit of the protocol for one file. */
const maxEntries = 50_000;
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * An own writer: the `sitemap` package writes through Node streams, which give nothing before a later tick, and
 * outputs are made at once. Its schema checks ours in the tests.
 */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  { site }: Pick<PageContext, "site">,
  limit = maxEntries,
): readonly OutputFile[] {
  if (entries.length <= limit) return [{ path: "sitemap.xml", contents: urlSet(entries, site) }];
  const parts: (OutputFile & { readonly changed: string | null })[] = [];
  for (let start = 0; start < entries.length; start += limit) {
    const part = entries.slice(start, start + limit);
    const changed = newest(part.map((entry) => entry.changed).filter((at) => at !== null));
    parts.push({ path: `sitemap-${parts.length + 1}.xml`, contents: urlSet(part, site), changed });
  }
  const lines = parts.map(({ path, changed }) => element("sitemap", absoluteUrl(site, `/${path}`), changed));
  const contents = document("sitemapindex", lines);
  return [{ path: "sitemap.xml", contents }, ...parts.map(({ path, contents }) => ({ path, contents }))];
}

function urlSet(entries: readonly SitemapEntry[], site: PageContext["site"]): string {
  return document(
    "urlset",
    entries.map(({ address, changed }) => element("url", absoluteUrl(site, address), changed)),
  );
}

function document(root: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespace}>\n${lines.join("\n")}\n</${root}>\n`;
}

function element(name: string, address: string, changed: string | null): string {
  const date = changed === null ? "" : `<lastmod>${changed.slice(0, 10)}</lastmod>`;
  return `<${name}><loc>${escapeXml(encodeURI(address))}</loc>${date}</${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("'", "&apos;");
}
