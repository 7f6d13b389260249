import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Paths of all files in a built folder, with `/` between folders, in order. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** The pages of a built folder; the search index has none. */
export function pagesOf(folder: string): readonly string[] {
  return filesOf(folder).filter((path) => path.endsWith(".html"));
}

/** `briefings/x/index.html` is asked for as `/briefings/x/`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** One page of each kind, by its file. Fails where the site lacks one. */
export function onePageOfEachKind(folder: string): Readonly<Record<PageKindName, string>> {
  const pages = pagesOf(folder);
  const entries = Object.entries(kinds).map(([kind, pattern]) => {
    const address = pages.map(addressOf).find((one) => pattern.test(one));
    if (address === undefined) throw new Error(`The site has no page of the kind "${kind}" (${pattern}).`);
    return [kind, address] as const;
  });
  return Object.fromEntries(entries) as Record<PageKindName, string>;
}

const kinds = {
  home: /^\/$/,
  briefings: /^\/briefings\/$/,
  briefing: /^\/briefings\/2025-08-06-trump-putin-meeting\/$/,
  people: /^\/people\/$/,
  person: /^\/people\/witkoff\/$/,
  organizations: /^\/organizations\/$/,
  organization: /^\/organizations\/russia\/$/,
  places: /^\/places\/$/,
  place: /^\/places\/moscow\/$/,
  storyline: /^\/storylines\/us-russia-ukraine-talks\/$/,
  timeline: /^\/timeline\/$/,
  deadlines: /^\/deadlines\/$/,
  questions: /^\/questions\/$/,
  sources: /^\/sources\/$/,
  corrections: /^\/corrections\/$/,
  search: /^\/search\/$/,
  about: /^\/about\/$/,
  notFound: /^\/404\.html$/,
} as const;
export type PageKindName = keyof typeof kinds;
