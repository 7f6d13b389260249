import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { locate } from "../diagnostics/locate.ts";
import { type Assembly, linkSheets, type Publishable, prepare } from "../engine.ts";
import { textsOf } from "../parse/parse-pages.ts";
import { joinSheets } from "../parse/parse-sheets.ts";
import { type ResolvedSheet, readSheets } from "../read-sheets.ts";
import type { SourceFile } from "../text/span.ts";
import type { OpenedProject } from "./project.ts";
import { type Content, readContent } from "./read-content.ts";
import { readHistory, sheetPaths } from "./read-history.ts";
import { readPages } from "./read-pages.ts";
import { readSources, type StoredTexts, type WantedText } from "./read-sources.ts";
import { unknownScripts } from "./site-scripts.ts";

/** A project read and assembled: what can be published, and all that is wrong. */
export interface LoadedProject {
  readonly assembly: Assembly;
  /** The engine's diagnostics with those of reading the files and the settings, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, for code frames. */
  readonly files: readonly SourceFile[];
  /** Those of them that are fact sheets. */
  readonly sheetFiles: readonly SourceFile[];
  /** What is to be said of the past that was read; null where it is nothing. */
  readonly remark: string | null;
}

/** A project read and linked: what can be published if nothing is wrong with it. */
export interface LinkedProject extends Publishable {
  /** Every file that was read. */
  readonly files: readonly SourceFile[];
  /** Checks every sheet by the rules: the whole project. */
  readonly check: () => LoadedProject;
}

/** Reads all files of a project and assembles them; `content`, where it is not what lies in the project's folders. */
export async function loadProject(
  opened: OpenedProject,
  content?: () => Promise<Content>,
): Promise<LoadedProject> {
  return (await linkProject(opened, content)).check();
}

/** Reads all files of a project and links them. */
export async function linkProject(
  { project, problems, siteFile }: OpenedProject,
  readFacts: () => Promise<Content> = () => readContent(project),
): Promise<LinkedProject> {
  const content = await readFacts();
  const pages = await readPages(project.contentDir);
  const { site, now, drafts } = project;
  const prepared = prepare({ ...content, site, pages });
  const reads = readSheets(prepared.groups, prepared.context);
  const { sheets } = joinSheets(prepared.groups, reads);
  const [texts, { history, remark }] = await Promise.all([
    storedTexts(project.sources, sheets),
    readHistory(
      project,
      sheets.map(({ briefing }) => sheetPaths(briefing.id, briefing.files)),
    ),
  ]);
  const input = { ...content, site, now, drafts, texts, history, pages };
  const linked = linkSheets(input, prepared, reads);
  const files = [...content.sheets, content.entities, content.storylines, siteFile, ...textsOf(pages)].filter(
    (file) => file !== null,
  );
  const outside = [
    ...problems,
    ...content.problems,
    ...pages.problems,
    ...unknownScripts(site, pages.copied, siteFile),
  ];
  return {
    archive: linked.archive,
    history: linked.history,
    own: linked.own,
    files,
    check() {
      const assembly = linked.check();
      return {
        assembly,
        files,
        sheetFiles: content.sheets,
        remark,
        diagnostics: [...locate(outside, files), ...assembly.diagnostics].toSorted(byPlace),
      };
    },
  };
}

/** The texts that sheets name, of which each sheet has a folder. */
async function storedTexts(
  dir: string | null,
  sheets: readonly Pick<ResolvedSheet, "data">[],
): Promise<StoredTexts | null> {
  if (dir === null) return null;
  const wanted = sheets.flatMap(({ data }) =>
    Object.values(data.sources).flatMap(({ text }): readonly WantedText[] =>
      text === undefined ? [] : [{ sheet: data.id, text }],
    ),
  );
  return readSources(dir, wanted);
}
