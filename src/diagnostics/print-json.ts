import type { Span } from "../text/span.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { summarise } from "./summary.ts";

/** All diagnostics as one JSON document, for programs; its keys are part of the command line's promise. */
export function printJson(diagnostics: readonly Diagnostic[]): string {
  const document = {
    summary: summarise(diagnostics),
    diagnostics: diagnostics.map(({ code, severity, message, span, hint, related, fix }) => ({
      code,
      severity,
      message,
      ...flat(span),
      hint,
      related: related.map((one) => ({ message: one.message, ...flat(one.span) })),
      ...(fix && { fix: fix.map((one) => ({ ...flat(one.span), text: one.text })) }),
    })),
  };
  return `${escapeUnseen(JSON.stringify(document, null, 2))}\n`;
}

/** JSON leaves some characters as they are; escaped they say the same, and command no terminal that the document is printed to. */
export function escapeUnseen(json: string): string {
  return json.replace(unseen, escaped);
}

const unseen =
  /[\x7F-\x9F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;

function escaped(found: string): string {
  return found
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

function flat({ file, line, column, endLine, endColumn }: Span): Span {
  return { file, line, column, endLine, endColumn };
}
