import type { Problem } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../text/span.ts";
import { problem, topOf } from "./read-file.ts";

/** The files of one sheet: a Markdown file, or records with or without one. */
export interface SheetGroup {
  readonly records: SourceFile | null;
  readonly markdown: SourceFile | null;
}

/** Puts together what belongs together, by name: `x.md`, or `x.facts.yaml` (or `.json`) with `x.md`. In order of path. */
export function groupFiles(files: readonly SourceFile[]): {
  groups: readonly SheetGroup[];
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const groups = new Map<string, { records: SourceFile | null; markdown: SourceFile | null }>();
  // Nobody can say which of two files with records is meant, so neither is read.
  const undecided = new Set<string>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const match = /^(.*?)(\.md|\.facts\.yaml|\.facts\.json)$/.exec(file.path);
    if (!match) {
      const misplaced = strangeFile(file);
      if (misplaced) problems.push(misplaced);
      continue;
    }
    const [, name = "", ending = ""] = match;
    const group = groups.get(name) ?? { records: null, markdown: null };
    groups.set(name, group);
    if (ending === ".md") group.markdown = file;
    else if (group.records === null) group.records = file;
    else {
      problems.push(recordsTwice(file, group.records));
      undecided.add(name);
    }
  }
  for (const name of undecided) groups.delete(name);
  return { groups: [...groups.values()], problems };
}

/** How many sheets these files are: `x.facts.yaml` and `x.md` are one. */
export function countSheets(files: readonly SourceFile[]): number {
  return new Set(files.map(({ path }) => path.replace(/\.(?:md|facts\.(?:yaml|json))$/, ""))).size;
}

function recordsTwice(file: SourceFile, first: SourceFile): Problem {
  return {
    ...problem(
      "file-misplaced",
      `The records of this sheet stand in "${fileName(first)}" too.`,
      "Keep one of the two files.",
      topOf(file),
    ),
    related: [{ message: "The other file with records.", at: topOf(first) }],
  };
}

const renamed: ReadonlyMap<string, string> = new Map([
  ["yaml", ".facts.yaml"],
  ["yml", ".facts.yaml"],
  ["json", ".facts.json"],
  ["md", ".md"],
  ["markdown", ".md"],
]);

/** A file that looks like a sheet and is not named like one; null for any other, which is none of our business. */
function strangeFile(file: SourceFile): Problem | null {
  const match = /^(.+?)(?:\.facts)?\.(\w+)$/i.exec(fileName(file));
  const ending = renamed.get(match?.[2]?.toLowerCase() ?? "");
  if (!match || ending === undefined || match[1]?.startsWith(".")) return null;
  return problem(
    "file-misplaced",
    `"${fileName(file)}" is not named like a fact sheet, so nothing reads it.`,
    `Name it ${match[1]}${ending}, or move it out of this folder.`,
    topOf(file),
  );
}

function fileName(file: SourceFile): string {
  return file.path.slice(file.path.search(/[^/\\]*$/));
}
