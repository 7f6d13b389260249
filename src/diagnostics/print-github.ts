import { visibleLines } from "../text/visible.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** Workflow commands that GitHub shows beside the lines of a change; one line for each problem. */
export function printGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(commandFor).join("");
}

function commandFor({ code, severity, message, span, hint }: Diagnostic): string {
  const properties = [
    ["file", span.file],
    ["line", span.line],
    ["endLine", span.endLine],
    // GitHub ignores columns of a range over several lines, and its end column is the last one marked.
    ...(span.line === span.endLine
      ? [
          ["col", span.column],
          ["endColumn", Math.max(span.column, span.endColumn - 1)],
        ]
      : []),
    ["title", code],
  ].map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${commands[severity]} ${properties.join(",")}::${escaped(hint === null ? message : `${message}\n${hint}`)}\n`;
}

function escaped(text: string): string {
  const ended = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return visibleLines(ended);
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
