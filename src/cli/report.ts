import type { Diagnostic, Problem, Severity } from "../diagnostics/diagnostic.ts";
import { inFirstFiles } from "../diagnostics/first-files.ts";
import { locate } from "../diagnostics/locate.ts";
import { printText } from "../diagnostics/print-text.ts";
import { summarise, summaryLine } from "../diagnostics/summary.ts";
import { shownPath } from "../files/paths.ts";
import type { Project } from "../files/project.ts";
import { factsFolder } from "../files/read-content.ts";
import type { SourceFile } from "../text/span.ts";
import type { TypedFlags } from "./command.ts";
import { coloursFor } from "./terminal.ts";

/**
 * Problems for people, with their sum on the last line; nothing where there are none. What a rule warns of in many files is told
 * of the first ten, and of the others how much there is.
 */
export function problemsInWords(
  problems: readonly Problem[],
  files: readonly SourceFile[],
  sheets: number,
  colour: boolean,
  pages = 0,
): string {
  if (problems.length === 0) return "";
  const { told, left } = inFirstFiles(problems);
  const paint = paints(colour);
  const more = left.map(
    ({ severity, code, count, files }) =>
      `${paint[severity](severity)}  ${count.toLocaleString("en-US")} more ${code} in ${counted(files, "file")}\n`,
  );
  if (more.length > 0) more.push("  To see all, add --format json; to see those of one file, name it.\n\n");
  return `${printText(locate(told, files), files, { colour })}\n${more.join("")}${summaryLine(summarise(problems), sheets, pages)}\n`;
}

/** That there is nothing to publish, and how to begin. */
export function noSheets({
  contentDir,
}: Pick<Project, "contentDir">): readonly [message: string, hint: string] {
  const folder = shownPath(factsFolder(contentDir));
  return [`There is no fact sheet in "${folder}" yet.`, "Write a first one: npx readout new <id>"];
}

interface InShort {
  readonly files: readonly SourceFile[];
  readonly sheets: number;
  readonly colour: boolean;
  /** The command that tells all of them. */
  readonly check: string;
  /** Which of them are told in full; errors are, where nothing is said. */
  readonly inFull?: (problem: Problem) => boolean;
  /** Files whose errors are told before those of others, and whose warnings before those of others. */
  readonly first?: readonly string[];
}

/**
 * Problems for those who want to see a site: errors in full, of warnings and notes one line a rule, with the command that
 * tells them. With their sum on the last line; nothing where there are none.
 */
export function problemsInShort(
  problems: readonly Problem[],
  { files, sheets, colour, check, inFull = isError, first = [] }: InShort,
): string {
  if (problems.length === 0) return "";
  const turnOf = (one: Diagnostic) => (isError(one) ? 0 : 2) + (first.includes(one.span.file) ? 0 : 1);
  const told = locate(problems.filter(inFull), files).toSorted((a, b) => turnOf(a) - turnOf(b));
  const full = printText(told, files, { colour });
  const lines = foldedLines(
    problems.filter((one) => !inFull(one)),
    colour,
    check,
  );
  const parts = [full, lines.length === 0 ? "" : `${lines.join("\n")}\n`].filter((part) => part !== "");
  return `${parts.join("\n")}${lines.length === 0 ? "\n" : ""}${summaryLine(summarise(problems), sheets)}\n`;
}

function isError({ severity }: { readonly severity: Severity }): boolean {
  return severity === "error";
}

/** "warning  9 event-overdue: npx readout check", the gravest first. */
function foldedLines(problems: readonly Problem[], colour: boolean, check: string): readonly string[] {
  const paint = paints(colour);
  return (["error", "warning", "note"] as const).flatMap((severity) => {
    const codes = problems.filter((one) => one.severity === severity).map(({ code }) => code);
    return [...new Set(codes)].toSorted().map((code) => {
      const count = codes.filter((one) => one === code).length;
      return `${paint[severity](severity)}  ${count.toLocaleString("en-US")} ${code}: ${check}`;
    });
  });
}

function paints(colour: boolean): Readonly<Record<Severity, (text: string) => string>> {
  const { red, yellow, cyan } = coloursFor(colour);
  return { error: red, warning: yellow, note: cyan };
}

/** The command that checks what these flags build. */
export function checkCommand({ content, data, now, sources }: TypedFlags): string {
  const flags = Object.entries({ content, data, now, sources }).flatMap(([name, value]) =>
    value === undefined ? [] : [` --${name} ${/^[\w./:@+-]+$/.test(value) ? value : JSON.stringify(value)}`],
  );
  return `npx readout check${flags.join("")}`;
}

/** "1 page", "2 pages", "12,000 pages". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : plural}`;
}

/** How long something took, as one would say it: "0.4 s", "1 min 12 s". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
