/** A page that somebody wrote by hand, in `content/pages`: plain data, like a briefing. */
export interface OwnPage {
  /** The file it was written in, as people are told it. */
  readonly file: string;
  /** Address within the site: `/about/`. */
  readonly address: string;
  /** Null where its front matter has none. */
  readonly title: string | null;
  readonly description: string | null;
  readonly lang: string | null;
  /** False for a page that search engines shall leave alone. */
  readonly index: boolean;
  readonly markdown: string;
}

/** A file of `content/pages` that is published as it is. */
export interface CopiedFile {
  /** The file, as people are told it. */
  readonly file: string;
  /** Its path within `content/pages`, as the disk has it. */
  readonly source: string;
  /** Its path within the site. */
  readonly path: string;
  /** Of HTML and SVG the text that was looked through, which is what is published; null for any other file. */
  readonly text: string | null;
}

/** What people put into `content/pages`. */
export interface OwnPages {
  readonly pages: readonly OwnPage[];
  readonly copied: readonly CopiedFile[];
}
