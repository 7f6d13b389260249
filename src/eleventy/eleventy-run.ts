import type { AssetAddresses } from "./assets.ts";
import type { AnyPage } from "./page-data.ts";
import type { Publication } from "./publication.ts";

/** One run of Eleventy: some of the pages of a publication. */
export interface EleventyRun {
  readonly publication: Publication;
  readonly assets: AssetAddresses;
  readonly pages: readonly AnyPage[];
  /** Whether it also renders the hand-written pages. */
  readonly handWritten: boolean;
}

let current: EleventyRun | null = null;

/**
 * The run under way in this process. Eleventy calls its configuration file without arguments, so this is how the
 * plugin learns what to render.
 *
 * @throws Error when Eleventy was started by its own command.
 */
export function currentRun(): EleventyRun {
  if (current) return current;
  throw new Error(
    "Start the build with: npm run build (or npx readout build). Facts are read and checked before Eleventy renders them.",
  );
}

/** Does something during which `currentRun` gives this run. */
export async function duringRun<Result>(run: EleventyRun, work: () => Promise<Result>): Promise<Result> {
  current = run;
  try {
    return await work();
  } finally {
    current = null;
  }
}
