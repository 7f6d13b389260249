import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";

/** A file that is not a page, as text. */
export interface OutputFile {
  /** Path within the site, without a leading slash: `briefings/x/facts.json`. */
  readonly path: string;
  readonly contents: string;
}

/** Files made once from the whole archive. */
export interface ArchiveOutput {
  readonly name: string;
  readonly scope: "archive";
  readonly files: (context: PageContext) => Iterable<OutputFile>;
}

/** A file that grows with the archive: at 10,000 briefings a calendar has 200 MB. */
export interface GrowingOutput {
  readonly name: string;
  readonly scope: "growing";
  readonly path: string;
  /**
   * What stands before all, one piece for each briefing in the order of the archive, and what stands after them. Each is asked
   * for right after the briefing's own files, so that what both hold need be made only once.
   */
  readonly pieces: (context: PageContext) => Iterable<string>;
}

/** Files that stand beside each briefing's page; made when the page is, so that nothing is kept. */
export interface BriefingOutput {
  readonly name: string;
  readonly scope: "briefing";
  /** `markdown` is the briefing as its page shows it. */
  readonly files: (briefing: Briefing, markdown: string, context: PageContext) => Iterable<OutputFile>;
}

export type Output = ArchiveOutput | GrowingOutput | BriefingOutput;

export function defineOutput<T extends Output>(output: T): T {
  return output;
}
