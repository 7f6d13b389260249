import { renderSite } from "../eleventy/render-site.ts";
import type { Assembly } from "../engine.ts";
import { writeManifest } from "../files/manifest.ts";
import type { Project } from "../files/project.ts";
import { publishFolder } from "../files/publish-folder.ts";
import { readVersion } from "../files/version.ts";
import type { SecondThread } from "./second-thread.ts";

/** What was written. */
export interface WrittenSite {
  readonly pages: number;
  readonly files: number;
}

interface WriteOptions {
  readonly preview?: boolean;
  /** A second thread that renders part of the pages. */
  readonly second?: SecondThread | null;
}

/** Renders an assembled project aside, lists its files, and puts it in the place of the old site. */
export async function buildSite(
  project: Project,
  assembly: Assembly,
  options: WriteOptions = {},
): Promise<WrittenSite> {
  return publishFolder(project.outDir, (stage) => writeSite(project, assembly, stage, options));
}

/** Renders an assembled project into an empty folder, and lists its files. */
export async function writeSite(
  { root, contentDir, dataDir, site, now, search }: Project,
  assembly: Assembly,
  stage: string,
  { preview = false, second = null }: WriteOptions = {},
): Promise<WrittenSite> {
  const version = readVersion(root);
  const context = { archive: assembly.archive, history: assembly.history, site, now, preview };
  const rendering = { site, now, preview, version, root, contentDir, dataDir, outDir: stage };
  await renderSite(
    { context, rendering, search },
    (assets) => second?.rendererFor(rendering, assets) ?? null,
  );
  const files = await writeManifest(stage, { version, counts: countsOf(assembly) }, second?.hash);
  return { pages: files.filter(({ path }) => path.endsWith(".html")).length, files: files.length + 1 };
}

function countsOf({ archive }: Assembly): Readonly<Record<string, number>> {
  const sum = (of: (briefing: Assembly["archive"]["briefings"][number]) => readonly unknown[]) =>
    archive.briefings.reduce((total, briefing) => total + of(briefing).length, 0);
  return {
    briefings: archive.briefings.length,
    entities: Object.keys(archive.entities).length,
    storylines: Object.keys(archive.storylines).length,
    statements: sum((briefing) => briefing.statements),
    events: sum((briefing) => briefing.events),
    figures: sum((briefing) => briefing.figures),
    questions: sum((briefing) => briefing.questions),
  };
}
