import type { Span } from "../text/span.ts";
import type { CodeCard, Diagnostic, Severity } from "./diagnostic.ts";
import { escapeUnseen } from "./print-json.ts";

/** Beyond this GitHub refuses the whole file. */
const mostResults = 25_000;

/**
 * All diagnostics as a SARIF 2.1.0 log, for code scanning and other collectors of findings. Of the rules, those that found something.
 * Of more results than a collector takes, the gravest, and that there are more.
 */
export function printSarif(
  diagnostics: readonly Diagnostic[],
  cards: readonly CodeCard[],
  version: string,
): string {
  const gravest = diagnostics.toSorted((a, b) => turns[a.severity] - turns[b.severity]).slice(0, mostResults);
  const codes = new Set(gravest.map(({ code }) => code));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Readout",
            semanticVersion: version,
            rules: cards.filter(({ code }) => codes.has(code)).map(ruleOf),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, ...leftOut(diagnostics.length - gravest.length) }],
        results: gravest.map(resultOf),
      },
    ],
  };
  return `${escapeUnseen(JSON.stringify(log, null, 2))}\n`;
}

const turns: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function ruleOf({ code, severity, summary, why }: CodeCard) {
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}\nSee: npx readout explain ${code}` },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ code, severity, message, hint, span, related, fix }: Diagnostic) {
  return {
    ruleId: code,
    level: severity,
    message: { text: hint === null ? message : `${message} ${hint}` },
    locations: [{ physicalLocation: placeOf(span) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        message: { text: one.message },
        physicalLocation: placeOf(one.span),
      })),
    }),
    ...(fix && {
      fixes: [
        {
          artifactChanges: fix.map((one) => {
            const { artifactLocation, region } = placeOf(one.span);
            const replacement = { deletedRegion: region, insertedContent: { text: one.text } };
            return { artifactLocation, replacements: [replacement] };
          }),
        },
      ],
    }),
  };
}

function placeOf({ file, line, column, endLine, endColumn }: Span) {
  return {
    artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function leftOut(count: number): object {
  if (count === 0) return {};
  const text = `${count.toLocaleString("en-US")} more problems were found, the least grave of them; a log holds 25,000.`;
  return { toolExecutionNotifications: [{ level: "warning", message: { text } }] };
}
