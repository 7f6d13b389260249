import type { Flag } from "./command.ts";

/** The flags that several commands share, each described once. */
export const flag = {
  content: {
    usage: "--content <dir>",
    description: 'folder of content, with facts/ and pages/ in it (default "content")',
  },
  data: {
    usage: "--data <dir>",
    description: 'folder of site.ts, entities.yaml and storylines.yaml (default "_data")',
  },
  out: { usage: "--out <dir>", description: 'folder that the site is written to (default "_site")' },
  url: { usage: "--url <url>", description: "address of the deployed site, such as https://example.org" },
  pathPrefix: {
    usage: "--path-prefix <path>",
    description: "where the site lies on its host, such as /reports/",
  },
  now: {
    usage: "--now <date>",
    description: "the day of the build (default: SOURCE_DATE_EPOCH, else today in the site's zone)",
  },
  drafts: { usage: "--drafts", description: "include drafts, marked as such" },
  noSearch: { usage: "--no-search", description: "leave out the search index" },
  sources: { usage: "--sources <dir>", description: "folder of stored source texts to compare with" },
  cache: {
    usage: "--cache <dir>",
    description: "folder of what earlier runs made (default node_modules/.cache/readout)",
  },
  noCache: { usage: "--no-cache", description: "make everything anew, and keep nothing for the next run" },
  quiet: { usage: "--quiet", description: "print nothing but what is wrong" },
} as const satisfies Readonly<Record<string, Flag>>;
