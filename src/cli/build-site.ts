import { renderSite } from "../eleventy/render-site.ts";
import type { Publishable } from "../engine.ts";
import { copyPages } from "../files/copy-pages.ts";
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
  /** What has to be done first, a bit at a time; see `renderSite`. */
  readonly workFirst?: () => boolean;
}

/** Renders a project aside, lists its files, and puts it in the place of the old site. */
export async function buildSite(
  project: Project,
  publishable: Publishable,
  options: WriteOptions = {},
): Promise<WrittenSite> {
  return publishFolder(project.outDir, (stage) => writeSite(project, publishable, stage, options));
}

/** Renders a project into an empty folder, and lists its files. */
export async function writeSite(
  { root, contentDir, dataDir, site, now, search }: Project,
  publishable: Publishable,
  stage: string,
  { preview = false, second = null, workFirst = () => false }: WriteOptions = {},
): Promise<WrittenSite> {
  const version = readVersion(root);
  const { archive, history, own } = publishable;
  const context = { archive, history, site, now, preview, ownPages: own.pages };
  const hasAbout = own.pages.some(({ address }) => address === "/about/");
  const rendering = { site, now, preview, version, root, dataDir, hasAbout, outDir: stage };
  await copyPages(contentDir, own.copied, stage);
  await renderSite(
    { context, rendering, search, copied: own.copied },
    {
      startRenderer: (assets) => second?.rendererFor(rendering, assets) ?? null,
      workFirst,
    },
  );
  const scripts = own.copied.flatMap(({ source, path }) => (site.scripts.includes(source) ? [path] : []));
  const made = { version, counts: countsOf(publishable), scripts };
  const files = await writeManifest(stage, made, second?.hash);
  return { pages: files.filter(({ path }) => path.endsWith(".html")).length, files: files.length + 1 };
}

function countsOf({ archive }: Publishable): Readonly<Record<string, number>> {
  const sum = (of: (briefing: Publishable["archive"]["briefings"][number]) => readonly unknown[]) =>
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
