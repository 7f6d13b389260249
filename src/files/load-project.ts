import type { KnownProblems } from "../check-sheet.ts";
import type { Problem } from "../diagnostics/diagnostic.ts";
import { eachOnce } from "../diagnostics/each-once.ts";
import { type Assembly, linkSheets, type Publishable, prepare } from "../engine.ts";
import type { Past } from "../history/past.ts";
import { readHistory, sheetPaths } from "../history/read-history.ts";
import type { Id } from "../model/common.ts";
import type { SheetFiles } from "../model/fact-sheet.ts";
import type { SheetGroup } from "../parse/group-files.ts";
import { textsOf } from "../parse/parse-pages.ts";
import { joinSheets, type ReadGroup } from "../parse/parse-sheets.ts";
import { type ResolvedSheet, SheetReader } from "../read-sheets.ts";
import type { KnownVersions } from "../read-versions.ts";
import type { SourceFile } from "../text/span.ts";
import type { OpenedProject } from "./project.ts";
import { type Content, readContent } from "./read-content.ts";
import { type ReadPages, readPages } from "./read-pages.ts";
import { readSources, type StoredTexts, type WantedText } from "./read-sources.ts";
import { unknownScripts } from "./site-scripts.ts";

/** A project read and assembled: what can be published, and all that is wrong. */
export interface LoadedProject {
  readonly assembly: Assembly;
  /** The engine's problems with those of reading the files and the settings, each once; `locate` tells where they stand. */
  readonly problems: readonly Problem[];
  /** Every file that was read: problems are looked up in them. */
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
  /** Those of them that are fact sheets. */
  readonly sheetFiles: readonly SourceFile[];
  readonly past: Past;
  /** Checks every sheet by the rules, or some of them: the whole project. */
  readonly check: (isChecked?: (files: SheetFiles) => boolean) => LoadedProject;
  /** The same of every sheet, one a step. */
  readonly checkInSteps: () => Generator<undefined, LoadedProject>;
}

/** What takes the place of reading everything anew. */
export interface Readers {
  readonly content?: (() => Promise<Content>) | undefined;
  readonly pages?: ReadPages | undefined;
  /** Texts that stand for those of files, by path as shown. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** For whoever reads the project again and again. */
  readonly sheets?: SheetReader;
  readonly knownVersions?: KnownVersions;
  readonly past?: Past | undefined;
  readonly kept?: SheetKeeper | undefined;
}

/** Knows what sheets were read as before, and what rules said of them. */
export interface SheetKeeper {
  read(group: SheetGroup): ReadGroup;
  problemsOf(sheets: CheckedSheets): KnownProblems;
}

/** All that rules of a sheet alone can look at, and look up of others. */
export interface CheckedSheets {
  readonly files: readonly SourceFile[];
  readonly sheets: readonly {
    readonly id: Id;
    readonly facts: string;
    readonly prose: string | null;
    /** The hashes of its stored texts by file name; null where none are compared. */
    readonly sources: Readonly<Record<string, string>> | null;
  }[];
  /** Stands for the registry and the settings. */
  readonly readWith: string;
}

/** Reads all files of a project and assembles them. */
export async function loadProject(opened: OpenedProject, readers: Readers = {}): Promise<LoadedProject> {
  return (await linkProject(opened, readers)).check();
}

/** Reads all files of a project and links them. */
export async function linkProject(
  { project, problems, siteFile }: OpenedProject,
  { sheets: reader = new SheetReader(), ...readers }: Readers = {},
): Promise<LinkedProject> {
  const content = withTexts(await (readers.content?.() ?? readContent(project)), readers.texts);
  const pages = withPageTexts(readers.pages ?? (await readPages(project.contentDir)), readers.texts);
  const { site, now, drafts } = project;
  const prepared = prepare({ ...content, site, pages });
  const readWith = `${site.lang}\n${content.entities?.text}`;
  const reads = reader.read(
    prepared.groups,
    prepared.context,
    readWith,
    readers.kept?.read.bind(readers.kept),
  );
  const { sheets } = joinSheets(prepared.groups, reads);
  const [texts, past] = await Promise.all([
    storedTexts(project.sources, sheets),
    readers.past ??
      readHistory(
        project,
        sheets.map(({ briefing }) => sheetPaths(briefing.id, briefing.files)),
      ),
  ]);
  const { history } = past;
  const { knownVersions = new WeakMap() } = readers;
  const knownProblems = readers.kept?.problemsOf({
    files: content.sheets,
    sheets: sheets.map(({ briefing: { id, files } }) => ({
      id,
      ...files,
      sources: texts && hashesOf(texts[id] ?? {}),
    })),
    readWith: `${JSON.stringify(site.rules)}\n${readWith}`,
  });
  const input = {
    ...content,
    site,
    now,
    drafts,
    texts,
    history,
    pages,
    knownVersions,
    ...(knownProblems && { knownProblems }),
  };
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
  const loaded = (assembly: Assembly): LoadedProject => ({
    assembly,
    files,
    sheetFiles: content.sheets,
    remark: past.remark,
    problems: eachOnce([...outside, ...assembly.problems], files),
  });
  return {
    archive: linked.archive,
    history: linked.history,
    own: linked.own,
    files,
    sheetFiles: content.sheets,
    past,
    check: (isChecked) => loaded(linked.check(isChecked)),
    *checkInSteps() {
      return loaded(yield* linked.checkInSteps());
    },
  };
}

type Texts = ReadonlyMap<string, string> | undefined;

function withText<File extends SourceFile | null>(file: File, texts: Texts): File {
  const text = file === null ? undefined : texts?.get(file.path);
  return text === undefined || text === file?.text ? file : { ...file, text };
}

function withTexts(content: Content, texts: Texts): Content {
  if (!texts?.size) return content;
  const { entities, storylines } = content;
  return {
    ...content,
    sheets: content.sheets.map((file) => withText(file, texts)),
    entities: withText(entities, texts),
    storylines: withText(storylines, texts),
  };
}

function withPageTexts(read: ReadPages, texts: Texts): ReadPages {
  const pages = read.pages.map((page) => ({ ...page, file: withText(page.file, texts) }));
  return texts?.size ? { pages, copied: read.copied, problems: read.problems } : read;
}

function hashesOf(texts: StoredTexts[string]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, { sha256 }]) => [name, sha256]));
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
