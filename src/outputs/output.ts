import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";

/** A file of the site, as text. */
export interface OutputFile {
  /** Path within the site, without a leading slash: `briefings/x/facts.json`. */
  readonly path: string;
  readonly contents: string;
}

/** Files made once from the whole archive. */
export interface Output {
  readonly name: string;
  readonly files: (context: PageContext) => readonly OutputFile[];
}

/** Files that stand beside the page of each briefing, and are made with it. */
export interface BriefingOutput {
  readonly name: string;
  /** `markdown` is the briefing as its page shows it. */
  readonly files: (briefing: Briefing, markdown: string, context: PageContext) => readonly OutputFile[];
}

export function defineOutput(output: Output): Output {
  return output;
}

export function defineBriefingOutput(output: BriefingOutput): BriefingOutput {
  return output;
}
