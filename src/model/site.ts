/** The settings of a site, from `_data/site.ts`. Plain data. */
export interface Site {
  readonly title: string;
  /** One sentence for the home page, feeds and search engines. */
  readonly description: string;
  /** Address of the deployed site without path and slash: `https://example.org`. */
  readonly url: string;
  /** True where neither `site.ts` nor `--url` gave an address, so that feeds and calendars hold a stand-in. */
  readonly urlIsDefault: boolean;
  /** `/` or `/x/y/`: where the site lies on its host. */
  readonly pathPrefix: string;
  readonly lang: string;
  /** IANA zone in which "today" is meant. */
  readonly timeZone: string;
  readonly publisher: { readonly name: string; readonly url: string | null };
  /** Severity of rules, as the owner wants it. */
  readonly rules: Readonly<Record<string, "error" | "warning" | "note" | "off">>;
  /** Folder of stored source texts; never published. */
  readonly sources: string | null;
  /** How many briefings a feed holds. */
  readonly feedLimit: number;
  /** After how many days without a word an event without a last day is no longer among what comes next, and a storyline is quiet. */
  readonly silentAfter: number;
  /** Whether search engines may index the site. */
  readonly index: boolean;
  /**
   * Where the published versions of a sheet come from. `true`: git, however many sheets there are; `false`: nowhere;
   * a folder of snapshots; null: git, for a number of sheets that takes no time.
   */
  readonly history: string | boolean | null;
  /** Files of `content/pages` that may hold scripts, by their path in it. */
  readonly scripts: readonly string[];
  /** What opens places in the preview: the name of an editor, or an address with `{file}` in it. Null for nothing. */
  readonly editor: string | null;
}

/** What an owner writes in `_data/site.ts`: any part of it. */
export type SiteSettings = Partial<Omit<Site, "urlIsDefault" | "publisher" | "pathPrefix">> & {
  readonly publisher?: { readonly name: string; readonly url?: string };
};

export const defaultSite: Site = {
  title: "Readout",
  description:
    "Briefings from structured facts: what happened, what is only possible, who says so, what comes next.",
  url: "http://localhost:8080",
  urlIsDefault: true,
  pathPrefix: "/",
  lang: "en",
  timeZone: "UTC",
  publisher: { name: "Readout", url: null },
  rules: {},
  sources: null,
  feedLimit: 50,
  silentAfter: 60,
  index: true,
  history: null,
  scripts: [],
  editor: null,
};

/** For `_data/site.ts`: gives back what it got, with completion in the editor. */
export function defineSite(settings: SiteSettings): SiteSettings {
  return settings;
}
