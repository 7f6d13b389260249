import type { Span } from "../text/span.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { summarise } from "./summary.ts";

/** All diagnostics as one JSON document, for programs; its keys are part of the command line's promise. */
export function printJson(diagnostics: readonly Diagnostic[]): string {
  const document = {
    summary: summarise(diagnostics),
    diagnostics: diagnostics.map(({ code, severity, message, span, hint, related }) => ({
      code,
      severity,
      message,
      ...flat(span),
      hint,
      related: related.map((one) => ({ message: one.message, ...flat(one.span) })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function flat({ file, line, column, endLine, endColumn }: Span): Span {
  return { file, line, column, endLine, endColumn };
}
