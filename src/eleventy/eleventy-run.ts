import type { Archive } from "../model/archive.ts";
import type { Site } from "../model/site.ts";
import type { Layout } from "../render/render-page.ts";

/** One run of Eleventy: some of the pages of a site. Absolute paths. */
export interface EleventyRun {
  /** The project's root, where `.eleventy.js` and `layouts/` stand. */
  readonly root: string;
  /** Folder that the site is written into. */
  readonly outDir: string;
  readonly site: Site;
  /** Data of all templates and layouts, an owner's among it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Layouts of an owner's own templates, by their files. */
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly pages: readonly EleventyPage[];
  /** The archive, in the one run that also renders what an owner adds to Eleventy; null in all others. */
  readonly archive: Archive | null;
}

/**
 * A page of the archive as Eleventy knows it: where it goes, and what makes its HTML. An instance of a class, since Eleventy copies
 * plain objects deeply when it merges data.
 */
export class EleventyPage {
  readonly address: string;
  readonly print: () => string;

  constructor(address: string, print: () => string) {
    this.address = address;
    this.print = print;
  }
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
