import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import ts from "typescript";
import { projectFolder } from "./build-site.ts";

/** A source file of the project and what it imports. Paths are relative to the project, with `/`. */
export interface SourceModule {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `../model/site.ts`, `luxon`, `node:fs`. */
  readonly written: string;
  /** The file it leads to, for imports of our own files; the package's name for others. */
  readonly file: string | null;
  readonly package: string | null;
}

/** All code of the project that the house rules hold for: `src`, `layouts`, `_data` and Eleventy's settings. */
export function readModules(): readonly SourceModule[] {
  const files = ["src", "layouts", "_data"].flatMap(codeFilesIn);
  if (existsSync(join(projectFolder, ".eleventy.js"))) files.push(".eleventy.js");
  return files.sort().map(readModule);
}

function codeFilesIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.split(sep).join("/")}`)
    .filter((path) => /\.(ts|tsx|js|mjs)$/.test(path) && !path.endsWith(".d.ts"));
}

function readModule(path: string): SourceModule {
  const text = readFileSync(join(projectFolder, path), "utf8");
  const written = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return { path, text, imports: written.map((one) => readImport(path, one)) };
}

function readImport(from: string, written: string): Import {
  if (written === "#engine") return { written, file: "src/index.ts", package: null };
  if (written.startsWith("."))
    return { written, file: posix.normalize(posix.join(dirname(from), written)), package: null };
  const [scopeOrName = "", name = ""] = written.split("/");
  return { written, file: null, package: written.startsWith("@") ? `${scopeOrName}/${name}` : scopeOrName };
}

/** The code without comments and without what stands in quotes, for rules on words of the language. */
export function bareCode({ path, text }: SourceModule): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const pieces: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.JsxText) return;
    if (node.getChildCount(file) === 0) pieces.push(node.getText(file));
    else for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return pieces.join(" ");
}

/** Circles of imports, each told once, as a list of files. */
export function importCircles(modules: readonly SourceModule[]): readonly (readonly string[])[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      circles.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? []) if (file !== null) walk(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) walk(path, []);
  return circles;
}
