import { randomUUID } from "node:crypto";
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { applyEdits } from "../diagnostics/apply-edits.ts";
import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";
import { locate } from "../diagnostics/locate.ts";
import type { SourceFile } from "../text/span.ts";
import { asCannotRun } from "./cannot-run.ts";
import type { LoadedProject } from "./load-project.ts";
import { shownPath } from "./paths.ts";

/** What was written for what; places are those before anything was mended. */
export interface Mended {
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly text: string;
}

/** Files as they are to be, by path as shown. */
export type NewTexts = ReadonlyMap<string, string>;

/**
 * Mends what has one answer in the files that are `wanted`, again as long as that brings up more, and gives the files as they are
 * then; nothing is written. A file in which mending leaves as many errors as before stays as it is.
 */
export async function mendTexts(
  load: (texts: NewTexts) => Promise<LoadedProject>,
  isWanted: (file: string) => boolean,
): Promise<{ readonly texts: NewTexts; readonly mended: readonly Mended[]; readonly loaded: LoadedProject }> {
  const texts = new Map<string, string>();
  const mended: Mended[] = [];
  const given = new Set<string>();
  let loaded = await load(texts);
  for (let round = 0; round < mostRounds; round++) {
    const before = locate(loaded.problems, loaded.files);
    const edits = editsIn(before);
    const tried = new Map<string, { readonly text: string; readonly edits: readonly Edit[] }>();
    for (const { path, text } of loaded.files) {
      const own = edits.filter(({ span }) => span.file === path);
      if (own.length > 0 && isWanted(path) && !given.has(path))
        tried.set(path, { text: applyEdits(text, own), edits: own });
    }
    if (tried.size === 0) break;
    const next = await load(
      new Map([...texts, ...[...tried].map(([path, { text }]) => [path, text] as const)]),
    );
    const left = errorsByFile(locate(next.problems, next.files));
    const had = errorsByFile(before);
    const failed = [...tried.keys()].filter((path) => (left.get(path) ?? 0) >= (had.get(path) ?? 0));
    for (const path of failed) given.add(path);
    for (const [path, { text, edits }] of tried) {
      if (failed.includes(path)) continue;
      texts.set(path, text);
      mended.push(...edits.map((edit) => mendedBy(edit, loaded.files)));
    }
    loaded = failed.length === 0 ? next : await load(texts);
  }
  return { texts, mended, loaded };
}

const mostRounds = 20;

function editsIn(diagnostics: readonly Diagnostic[]): readonly Edit[] {
  const edits = diagnostics.flatMap(({ fix }) => fix ?? []);
  const seen = new Set<string>();
  return edits.filter(({ span }) => {
    const name = `${span.file}:${span.line}:${span.column}`;
    return !seen.has(name) && seen.add(name);
  });
}

function errorsByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, span } of diagnostics)
    if (severity === "error") counts.set(span.file, (counts.get(span.file) ?? 0) + 1);
  return counts;
}

function mendedBy({ span, text }: Edit, files: readonly SourceFile[]): Mended {
  const whole = files.find(({ path }) => path === span.file)?.text.replace(/^\uFEFF/, "") ?? "";
  const line = whole.split(/\r?\n/)[span.line - 1] ?? "";
  return { file: span.file, line: span.line, was: line.slice(span.column - 1, span.endColumn - 1), text };
}

/**
 * Writes files whole or not at all. One that was saved by somebody else since it was read stays as it is; the paths of these
 * come back.
 */
export async function writeWhole(
  texts: NewTexts,
  read: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [shown, text] of texts) {
    try {
      const path = await realpath(resolve(shown));
      if ((await readFile(path, "utf8")) !== read.get(shown)) {
        stale.push(shown);
        continue;
      }
      const aside = `${path}.${randomUUID()}.tmp`;
      try {
        await writeFile(aside, text, { flag: "wx" });
        await chmod(aside, (await stat(path)).mode);
        await rename(aside, path);
      } finally {
        await rm(aside, { force: true });
      }
    } catch (error) {
      throw asCannotRun(error, `"${shownPath(resolve(shown))}" can't be written`) ?? error;
    }
  }
  return stale;
}
