import type { SourceFile } from "../text/span.ts";

/**
 * The files of an example. Most examples are one sheet; where the mistake lies in names or between files, each file
 * begins with a line such as `=== harbour-bridge.facts.yaml ===`.
 */
export function exampleFiles(example: string): readonly SourceFile[] {
  const parts = example.split(/^=== (\S+) ===\n/m);
  if (parts.length === 1) return [fileOf("harbour-bridge.md", example)];
  const files: SourceFile[] = [];
  for (let at = 1; at < parts.length; at += 2) files.push(fileOf(parts[at] ?? "", parts[at + 1] ?? ""));
  return files;
}

/** Stands in the one example that is too long to be printed. */
export const andSoOn = "# and so on, for more than 512 KiB\n";

/** Stands for five hundred items of a list. */
export const etCetera = "and so on, ";

function fileOf(name: string, text: string): SourceFile {
  return {
    path: `content/facts/${name}`,
    text: text.replace(andSoOn, () => andSoOn.repeat(16_000)).replace(etCetera, () => etCetera.repeat(500)),
  };
}

/** The sheet that the examples break and mend. */
export const exampleSheet = `---
factsheet: 1
id: harbour-bridge
title: Harbour bridge to close for repairs
bottomLine: The harbour bridge will close for repairs in May, the port authority says.[^closing]
sources:
  gazette:
    type: news-report
    title: Bridge to close
    dateline: {date: 2025-03-04}
entities:
  port-authority: {type: organization, name: Port Authority}
statements:
  closing:
    by: port-authority
    verb: said
    says: The bridge will close for repairs in May.
    when: unstated
    cite: p1
---
`;

/** The example sheet with one passage changed; the passage must be there. */
export function changed(from: string, to: string): string {
  if (!exampleSheet.includes(from)) throw new Error(`The example has no "${from}".`);
  return exampleSheet.replace(from, () => to);
}

/** The example sheet without its fences, as a file of records. */
export const exampleRecords = exampleSheet.replaceAll("---\n", "");
