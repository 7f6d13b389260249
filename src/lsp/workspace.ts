import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TypedFlags } from "../cli/command.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { locate } from "../diagnostics/locate.ts";
import { paragraphsOf } from "../evidence/paragraphs.ts";
import { type LinkedProject, linkProject } from "../files/load-project.ts";
import { shownPath } from "../files/paths.ts";
import { type OpenedProject, openProject } from "../files/project.ts";
import { type Content, isSheetPath, readContent } from "../files/read-content.ts";
import { readSources } from "../files/read-sources.ts";
import type { Past } from "../history/past.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { SheetReader } from "../read-sheets.ts";
import type { SourceFile } from "../text/span.ts";
import type { RootName } from "./schema-fields.ts";

/** A paragraph of a stored source text, and where it stands. */
export interface StoredPassage {
  readonly path: string;
  /** Counted from 0. */
  readonly line: number;
  readonly text: string;
}

/** The archive as an editor has it open: texts that are typed stand for the files. Of a change only that sheet is read again. */
export class Workspace {
  readonly #flags: TypedFlags;
  readonly #reader = new SheetReader();
  readonly #knownVersions = new WeakMap();
  #opened: OpenedProject | null = null;
  /** Sheets and registries as they stand on disk, by path as shown. */
  #files: ReadonlyMap<string, SourceFile> = new Map();
  #names = "";
  #past: Past | undefined;
  readonly #byFile = new Map<string, Briefing>();
  linked: LinkedProject | null = null;

  constructor(flags: TypedFlags) {
    this.#flags = flags;
  }

  /**
   * Links everything anew. While a text is only typed no sheet is read from disk; where a file was opened, saved, closed or is told
   * to have changed (`changed`, absolute paths), all are, since few editors tell what other programs do. `typed` are open texts by path as shown.
   */
  async read(changed: ReadonlySet<string>, typed: ReadonlyMap<string, string>): Promise<void> {
    if ([...changed].some((path) => /[\\/]site\.[cm]?ts$/.test(path))) this.#opened = null;
    this.#opened ??= await openProject({ ...this.#flags, drafts: true });
    const onDisk = await readContent(this.#opened.project, (path) =>
      changed.size > 0 ? undefined : this.#files.get(shownPath(path)),
    );
    // A file that says what it said is the same file, and need not be parsed again.
    const known = <File extends SourceFile | null>(file: File): File => {
      const before = file && this.#files.get(file.path);
      return before && before.text === file.text ? (before as File) : file;
    };
    const content = {
      ...onDisk,
      sheets: onDisk.sheets.map(known),
      entities: known(onDisk.entities),
      storylines: known(onDisk.storylines),
    };
    const names = content.sheets.map(({ path }) => path).join("\n");
    if (names !== this.#names) this.#past = undefined;
    this.#names = names;
    const files = [...content.sheets, content.entities, content.storylines];
    this.#files = new Map(files.flatMap((file) => (file === null ? [] : [[file.path, file]])));
    // First as it was saved: what was open and half typed at the start is known by that.
    if (this.linked === null && typed.size > 0) await this.#link(this.#opened, content, new Map());
    await this.#link(this.#opened, this.#withUnsaved(content, typed), typed);
  }

  /** With the sheets that are typed and were never saved. */
  #withUnsaved(content: Content, typed: ReadonlyMap<string, string>): Content {
    const unsaved = [...typed]
      .filter(([path]) => !this.#files.has(path) && this.rootOf(path) === "fact-sheet")
      .map(([path, text]) => ({ path, text }));
    return unsaved.length === 0 ? content : { ...content, sheets: [...content.sheets, ...unsaved] };
  }

  async #link(opened: OpenedProject, content: Content, texts: ReadonlyMap<string, string>): Promise<void> {
    this.linked = await linkProject(opened, {
      content: async () => content,
      sheets: this.#reader,
      knownVersions: this.#knownVersions,
      past: this.#past,
      texts,
    });
    this.#past = this.linked.past;
    for (const briefing of this.linked.archive.briefings)
      for (const file of [briefing.files.facts, briefing.files.prose])
        if (file !== null) this.#byFile.set(file, briefing);
  }

  /** What is wrong with some files; others are not checked by the rules. */
  diagnostics(isWanted: (file: string) => boolean): readonly Diagnostic[] {
    if (this.linked === null) return [];
    const { problems, files } = this.linked.check(
      ({ facts, prose }) => isWanted(facts) || (prose !== null && isWanted(prose)),
    );
    return locate(
      problems.filter(({ at }) => isWanted(at.file)),
      files,
    );
  }

  get files(): readonly SourceFile[] {
    return this.linked?.files ?? [];
  }

  /** Of a sheet that can't be read while it is half typed, how it stood before. */
  briefingOf(file: string): Briefing | null {
    return this.#byFile.get(file) ?? null;
  }

  /** Whether an earlier version of the sheet is known, so that its lines have been linked to. */
  isPublished(sheet: Id): boolean {
    const versions = this.#past?.history?.versions ?? {};
    return Object.hasOwn(versions, sheet) && (versions[sheet]?.length ?? 0) > 0;
  }

  isRegistry(file: string): boolean {
    return file === this.#registry("entities.yaml");
  }

  /** What the fields of a file are; null where it is none of ours, such as a README. */
  rootOf(file: string): RootName | null {
    if (this.#opened === null) return null;
    if (this.isRegistry(file)) return "entities";
    if (file === this.#registry("storylines.yaml")) return "storylines";
    return isSheetPath(this.#opened.project, resolve(file)) ? "fact-sheet" : null;
  }

  #registry(name: string): string | null {
    return this.#opened && shownPath(join(this.#opened.project.dataDir, name));
  }

  /** The paragraphs of the stored texts of a sheet's sources, by source; empty where none are at hand. */
  async passages(briefing: Briefing): Promise<ReadonlyMap<Id, readonly StoredPassage[]>> {
    const { sources = null } = this.#opened?.project ?? {};
    const found = new Map<Id, readonly StoredPassage[]>();
    if (sources === null) return found;
    const named = briefing.sources.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
    const texts = await readSources(
      sources,
      named.map(({ text }) => ({ sheet: briefing.id, text })),
    );
    for (const { id, text: name } of named) {
      const stored = texts[briefing.id]?.[name];
      if (stored === undefined) continue;
      const own = join(sources, briefing.id, name);
      const path = existsSync(own) ? own : resolve(sources, name);
      found.set(
        id,
        paragraphsOf(stored.text).map(({ text, start }) => ({
          path,
          text,
          line: stored.text.slice(0, start).split(/\r\n|\r|\n/).length - 1,
        })),
      );
    }
    return found;
  }
}
