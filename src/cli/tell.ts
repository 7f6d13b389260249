import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printText } from "../diagnostics/print-text.ts";
import { summarise, summaryLine } from "../diagnostics/summary.ts";
import { shownPath } from "../files/paths.ts";
import type { Project } from "../files/project.ts";
import { factsFolder } from "../files/read-content.ts";
import type { SourceFile } from "../text/span.ts";

/** Diagnostics for people, with their sum on the last line; nothing where there are none. */
export function diagnosticsInWords(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  sheets: number,
  colour: boolean,
  pages = 0,
): string {
  if (diagnostics.length === 0) return "";
  return `${printText(diagnostics, files, { colour })}\n${summaryLine(summarise(diagnostics), sheets, pages)}\n`;
}

/** That there is nothing to publish, and how to begin. */
export function noSheets({
  contentDir,
}: Pick<Project, "contentDir">): readonly [message: string, hint: string] {
  const folder = shownPath(factsFolder(contentDir));
  return [`There is no fact sheet in "${folder}" yet.`, "Write a first one: npx readout new <id>"];
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
