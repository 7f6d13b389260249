import type { CopiedFile } from "../model/own-page.ts";
import type { PageContext } from "../model/page-context.ts";
import type { Site } from "../model/site.ts";

/** How and where pages are rendered: plain data, which a thread can be started with. Absolute paths. */
export interface Rendering {
  readonly site: Site;
  /** The build's day, `YYYY-MM-DD`. */
  readonly now: string;
  readonly preview: boolean;
  readonly version: string;
  /** The project's root, where `.eleventy.js` and `layouts/` stand. */
  readonly root: string;
  /** Folder of shared data. */
  readonly dataDir: string;
  /** Whether there is a page `/about/` to lead to. */
  readonly hasAbout: boolean;
  /** Folder that the site is written into. */
  readonly outDir: string;
}

/** One build of a site: what it is made from, and where it goes. */
export interface Publication {
  readonly context: PageContext;
  readonly rendering: Rendering;
  /** Whether to make the search index. */
  readonly search: boolean;
  /** Files that stand in the folder already. */
  readonly copied: readonly CopiedFile[];
}
