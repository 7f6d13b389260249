import type { Diagnostic, Problem } from "../../src/diagnostics/diagnostic.ts";
import { locate } from "../../src/diagnostics/locate.ts";
import type { CopiedFile } from "../../src/model/own-page.ts";
import { fileNameFault, pageFileKind, refusedFile } from "../../src/parse/page-files.ts";
import { type PagesFolder, parsePages, textsOf } from "../../src/parse/parse-pages.ts";

type Files = Readonly<Record<string, string>>;

/** The files of an example, each below a line such as `=== about.md ===`. */
export function pagesFrom(example: string): Files {
  const parts = example.split(/^=== (\S+) ===\n/m).slice(1);
  return Object.fromEntries(
    parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : [])),
  );
}

/** What is told of these files of `content/pages`, by their paths in it. */
export function toldOfPages(files: Files, scripts: readonly string[] = []): readonly Diagnostic[] {
  const { folder, problems } = folderOf(files);
  return locate([...problems, ...parsePages(folder, scripts).problems], textsOf(folder));
}

/** The same, a line each: `place code: message hint`. */
export function linesToldOfPages(files: Files, scripts: readonly string[] = []): readonly string[] {
  return toldOfPages(files, scripts).map(
    ({ span, code, message, hint }) =>
      `${span.file}:${span.line}:${span.column} ${code}: ${message} ${hint ?? ""}`,
  );
}

/** The pages that are made of these files. */
export function pagesOf(files: Files) {
  return parsePages(folderOf(files).folder, []).pages;
}

function folderOf(files: Files): { readonly folder: PagesFolder; readonly problems: readonly Problem[] } {
  const pages: PagesFolder["pages"][number][] = [];
  const copied: CopiedFile[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of Object.entries(files)) {
    const name = path.split("/").at(-1) ?? "";
    const file = path;
    const kind = pageFileKind(name);
    const fault =
      kind === "refused" ? refusedFile(file, path) : kind === "page" ? null : fileNameFault(file, name);
    if (fault) problems.push(fault);
    else if (kind === "page") pages.push({ file: { path, text }, path });
    else copied.push({ file, source: path, path, text: kind === "markup" ? text : null });
  }
  return { folder: { pages, copied }, problems };
}
