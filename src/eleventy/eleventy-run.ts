import type { Archive } from "../model/archive.ts";
import type { AssetAddresses } from "./assets.ts";
import type { PageData } from "./page-data.ts";
import type { Rendering } from "./publication.ts";

/** One run of Eleventy: some of the pages of a site. */
export interface EleventyRun {
  readonly rendering: Rendering;
  readonly assets: AssetAddresses;
  readonly pages: readonly PageData[];
  /** The archive, in the one run that also renders what an owner adds to Eleventy; null in all others. */
  readonly archive: Archive | null;
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
