import type { Archive } from "./archive.ts";
import type { History } from "./history.ts";
import type { OwnPage } from "./own-page.ts";
import type { Site } from "./site.ts";

/** What pages and outputs are made from. */
export interface PageContext {
  readonly archive: Archive;
  readonly site: Site;
  /** The build's day, `YYYY-MM-DD`. */
  readonly now: string;
  /** True in the live preview: drafts are shown, nothing is to be indexed. */
  readonly preview: boolean;
  /** The pages that people wrote by hand. */
  readonly ownPages?: readonly OwnPage[];
  /** Addresses of pages that an owner's own templates made, once they are rendered. */
  readonly ownersPages?: readonly string[];
  /** Addresses of all pages of all lists: by year, month, letter and publisher where a list is long. */
  readonly listPages?: readonly string[];
  /** Published versions of the briefings that have more than one. */
  readonly history?: History;
}
