import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
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
  const { module, program } = parseSync(path, text);
  const written = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  new Visitor({
    // What is computed leads to nothing that could be known here.
    ImportExpression: ({ source }) =>
      void (source.type === "Literal" && typeof source.value === "string" && written.push(source.value)),
    TSImportType: ({ source }) => void written.push(source.value),
  }).visit(program);
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
  const { program, comments } = parseSync(path, text);
  const left: { readonly start: number; readonly end: number }[] = [...comments];
  new Visitor({
    Literal: (node) => void (typeof node.value === "string" && left.push(node)),
    TemplateElement: (node) => void left.push(node),
    JSXText: (node) => void left.push(node),
  }).visit(program);
  let at = 0;
  const pieces = left
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const piece = text.slice(at, start);
      at = end;
      return piece;
    });
  return [...pieces, text.slice(at)].join(" ").replace(/\s+/g, " ");
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
