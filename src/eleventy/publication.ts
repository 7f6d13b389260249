import type { PageContext } from "../model/page-context.ts";

/** Which of the pages are rendered: all, or the part of one of two threads that share the work. */
export type Share = "all" | "first" | "second";

/** One build of a site: what it is made from, and where it goes. Absolute paths. */
export interface Publication {
  readonly context: PageContext;
  readonly share: Share;
  readonly version: string;
  /** The project's root, where `.eleventy.js` and `layouts/` stand. */
  readonly root: string;
  /** Folder of content; its `pages/` are hand-written pages. */
  readonly contentDir: string;
  /** Folder of shared data. */
  readonly dataDir: string;
  /** Empty folder that the site is written into. */
  readonly outDir: string;
  /** Whether to make the search index. */
  readonly search: boolean;
}
