import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { locate } from "../diagnostics/locate.ts";
import { type Assembly, linkSheets, type Preparation, type Publishable, prepare } from "../engine.ts";
import { textsOf } from "../parse/parse-pages.ts";
import { parseSheets } from "../parse/parse-sheets.ts";
import { readSheets, type SheetRead } from "../read-sheets.ts";
import { endOf } from "../text/end-of.ts";
import type { SourceFile } from "../text/span.ts";
import type { Past } from "./past.ts";
import type { OpenedProject } from "./project.ts";
import { type Content, readContent } from "./read-content.ts";
import { readHistory } from "./read-history.ts";
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
}

/** Where a project's parts come from, where it is not from its folders and by this thread alone. */
export interface Readers {
  readonly content?: (() => Promise<Content>) | undefined;
  readonly past?: (sheets: Content["sheets"]) => Promise<Past>;
  /** Parses and resolves the sheets; gives them in the order of their groups. */
  readonly sheets?: ((prepared: Preparation) => Promise<readonly SheetRead[]>) | undefined;
}

/** A project read and linked: what can be published if nothing is wrong with it. */
export interface LinkedProject extends Publishable {
  /** Whether what was found so far stops a build. */
  readonly hasErrors: boolean;
  /** Checks one sheet a step; ends with the whole project. */
  readonly check: () => Generator<undefined, LoadedProject>;
}

/** Reads all files of a project and assembles them. */
export async function loadProject(opened: OpenedProject, readers: Readers = {}): Promise<LoadedProject> {
  return endOf((await linkProject(opened, readers)).check());
}

/** Reads all files of a project and links them. */
export async function linkProject(
  { project, problems, siteFile }: OpenedProject,
  readers: Readers = {},
): Promise<LinkedProject> {
  const content = await (readers.content?.() ?? readContent(project));
  const pages = await readPages(project.contentDir);
  const { site, now, drafts } = project;
  const [texts, { history }] = await Promise.all([
    storedTexts(project.sources, content.sheets),
    readers.past?.(content.sheets) ?? readHistory(project, content.sheets),
  ]);
  const input = { ...content, site, now, drafts, texts, history, pages };
  const prepared = prepare(input);
  const reads = await (readers.sheets?.(prepared) ?? readSheets(prepared.groups, prepared.context));
  const linked = linkSheets(input, prepared, reads);
  const files = [...content.sheets, content.entities, content.storylines, siteFile, ...textsOf(pages)].filter(
    (file) => file !== null,
  );
  const outside = locate(
    [...problems, ...content.problems, ...pages.problems, ...unknownScripts(site, pages.copied, siteFile)],
    files,
  );
  return {
    archive: linked.archive,
    history: linked.history,
    own: linked.own,
    hasErrors: linked.hasErrors || outside.some(({ severity }) => severity === "error"),
    *check() {
      const assembly = yield* linked.check();
      return {
        assembly,
        files,
        sheetFiles: content.sheets,
        diagnostics: [...outside, ...assembly.diagnostics].toSorted(byPlace),
      };
    },
  };
}

async function storedTexts(dir: string | null, sheets: readonly SourceFile[]): Promise<StoredTexts | null> {
  return dir === null ? null : readSources(dir, wantedTexts(sheets));
}

/** The texts that sheets name, read from the sheets themselves: which sheet has which id stands in the sheet only. */
function wantedTexts(files: readonly SourceFile[]): readonly WantedText[] {
  return parseSheets(files).sheets.flatMap(({ data }) =>
    Object.values(data.sources).flatMap(({ text }) => (text === undefined ? [] : [{ sheet: data.id, text }])),
  );
}
