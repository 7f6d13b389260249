import type { Problem } from "../diagnostics/diagnostic.ts";
import { recordMaps } from "../model/fact-sheet.ts";
import { longest } from "../model/limits.ts";
import type { SourceFile } from "../text/span.ts";
import { type SplitFile, splitFrontMatter } from "../yaml/front-matter.ts";
import { fieldsOf } from "./field-kinds.ts";
import { jsonFault } from "./json-fault.ts";
import { fileFault, isMap, problem, readYaml, topOf } from "./read-file.ts";
import { tooLarge } from "./size-words.ts";

/** One file of a sheet: its data, and its prose. */
export interface Half {
  readonly file: SourceFile;
  /** Null where it can't be read. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The YAML in which the data stands. */
  readonly yaml: string;
  readonly body: string;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** A `.facts.yaml` or `.facts.json`. */
export function readRecords(file: SourceFile): Half {
  const fault = fileFault(file, longest.sheet) ?? emptiness(file);
  if (fault) return broken(file, [fault]);
  const half = halfOf(file, file.text, 0, "", 0);
  const notJson = half.data === null ? null : jsonFault(file);
  return notJson === null ? half : broken(file, [notJson]);
}

/** A Markdown file. Beside a file with records it may do without front matter. */
export function readMarkdown(file: SourceFile, needsFrontMatter: boolean): Half {
  const fault = fileFault(file, longest.sheet) ?? (needsFrontMatter ? emptiness(file) : null);
  if (fault) return broken(file, [fault]);
  const split = splitFrontMatter(file.text);
  if ("body" in split && split.body.length > longest.body) return broken(file, [longBody(file, split)]);
  if (split.kind === "plain" && !needsFrontMatter)
    return { file, data: {}, yaml: "", body: split.body, bodyStart: split.bodyStart, problems: [] };
  if (split.kind !== "split") return broken(file, [frontMatterFault(file, split)]);
  const half = halfOf(file, split.yaml, split.yamlStart, split.body, split.bodyStart, needsFrontMatter);
  const early = closedEarly(file, split);
  return early === null ? half : broken(file, [early]);
}

function halfOf(
  file: SourceFile,
  yaml: string,
  yamlStart: number,
  body: string,
  bodyStart: number,
  isNeeded = true,
): Half {
  const read = readYaml(file, yaml, yamlStart, fieldsOf.sheet);
  if (!("value" in read)) return broken(file, read.problems);
  const data = read.value ?? (isNeeded ? null : {});
  if (data === null) {
    const [code, what] =
      yamlStart > 0
        ? ["front-matter-missing", "The front matter is empty."]
        : ["file-empty", "This file holds no facts."];
    return broken(file, [
      problem(
        code,
        what,
        "Start with `npx readout new <id>`, which writes the fields of a sheet.",
        topOf(file),
      ),
    ]);
  }
  if (!isMap(data)) {
    const message = `A fact sheet is a map of fields, not ${Array.isArray(data) ? "a list" : "one value"}.`;
    return broken(file, [
      problem("type-wrong", message, "Begin with `factsheet: 1` on a line of its own.", {
        file: file.path,
        path: [],
      }),
    ]);
  }
  return { file, data, yaml, body, bodyStart, problems: read.problems };
}

/** The data of both files as one. A key that stands in both is an error, since one of the two would be ignored. */
export function mergeHalves(
  facts: Half | null,
  prose: Half | null,
): { data: Record<string, unknown>; problems: readonly Problem[] } {
  const own = { ...facts?.data };
  if (!facts || !prose) return { data: facts || !prose ? own : { ...prose.data }, problems: [] };
  const problems: Problem[] = [];
  for (const key of Object.keys(prose.data ?? {})) {
    if (!Object.hasOwn(own, key)) continue;
    problems.push({
      ...problem(
        "file-misplaced",
        `\`${key}\` stands in both files of this sheet.`,
        "Keep it in one of them.",
        {
          file: prose.file.path,
          path: [key],
          part: "key",
        },
      ),
      related: [{ message: "It stands here too.", at: { file: facts.file.path, path: [key], part: "key" } }],
    });
  }
  return { data: { ...prose.data, ...own }, problems };
}

/**
 * A line of three hyphens that stood inside a text closes the front matter, and the fields below it become prose. Told where
 * such a line is followed by fields and by another one.
 */
function closedEarly(
  file: SourceFile,
  { body, bodyStart }: Extract<SplitFile, { kind: "split" }>,
): Problem | null {
  const next = /^---[ \t]*\r?$/m.exec(body);
  if (next === null || !fieldLine.test(body.slice(0, next.index))) return null;
  const end = bodyStart - (file.text[bodyStart - 1] === "\n" ? 1 : 0);
  const start = file.text.lastIndexOf("\n", end - 1) + 1;
  return problem(
    "front-matter-missing",
    "This line closes the front matter, and fields follow it, which would be printed as prose.",
    "If it belongs to a text, write *** for it or indent it like the text; else delete it.",
    { file: file.path, start, end },
  );
}

const fieldLine = new RegExp(
  `^(?:(?:${["factsheet", "id", "bottomLine", ...recordMaps].join("|")}):|[ ]{2,}(?:- )?(?:${[...fieldsOf.sheet.names].join("|")}):)(?:[ \\r]|$)`,
  "m",
);

function longBody(
  file: SourceFile,
  { body, bodyStart }: { readonly body: string; readonly bodyStart: number },
): Problem {
  const start = bodyStart + Math.max(0, body.search(/\S/));
  const size = { of: "characters", found: body.length, most: longest.body } as const;
  return tooLarge("The prose of this sheet", size, { file: file.path, start, end: start + 1 });
}

/** What is wrong with the front matter of a file that begins with one, or should. */
export function frontMatterFault(file: SourceFile, split: Exclude<SplitFile, { kind: "split" }>): Problem {
  switch (split.kind) {
    case "foreign": {
      const message = `Front matter is YAML here; "${split.language}" is neither read nor run.`;
      return problem(
        "front-matter-code",
        message,
        "Write the three hyphens alone on the line, and YAML below them.",
        {
          file: file.path,
          start: split.start,
          end: split.end,
        },
      );
    }
    case "open":
      return problem(
        "front-matter-missing",
        "The front matter that begins here is never closed.",
        "Close it with a line of three hyphens.",
        topOf(file),
      );
    case "blank":
      return problem(
        "yaml-unreadable",
        "More than 500 blank characters follow each other here.",
        "Delete them.",
        {
          file: file.path,
          start: split.start,
          end: split.end,
        },
      );
    case "plain":
      return problem(
        "front-matter-missing",
        "This sheet has no front matter, so it has no facts.",
        "Begin the file with a line of three hyphens, the fields, and another line of three hyphens.",
        topOf(file),
      );
  }
}

function emptiness(file: SourceFile): Problem | null {
  if (/[^\s\uFEFF]/.test(file.text)) return null;
  return problem(
    "file-empty",
    "This file is empty.",
    "Start with `npx readout new <id>`, or delete the file.",
    topOf(file),
  );
}

function broken(file: SourceFile, problems: readonly Problem[]): Half {
  return { file, data: null, yaml: "", body: "", bodyStart: 0, problems };
}
