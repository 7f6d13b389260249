import type { Measurement } from "./measure.ts";

/** One line of the table. */
export interface Result extends Measurement {
  readonly count: number;
  readonly what: string;
}

export function printTable(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.count.toLocaleString("en"),
    result.what,
    result.wallSeconds.toFixed(2),
    result.cpuSeconds?.toFixed(2) ?? "?",
    result.peakMegabytes?.toFixed(0) ?? "?",
  ]);
  return alignColumns([["N", "", "wall s", "CPU s", "peak MB"], ...rows]);
}

/** The lines of the table that ratios are made of. */
export const names = {
  cold: "Readout, build",
  edited: "Readout, build after one edit",
  withoutSearch: "Readout, build without search",
  check: "Readout, check, nearly every sheet with a warning",
  checkedAgain: "Readout, check after one edit",
  cited: "Readout, check, every sentence with its note, against sources",
  ready: "Readout, preview ready",
  save: "Readout, save shown, the second longest of ten",
  pagefind: "Pagefind over Hugo's pages",
} as const;

/** The figures that count: ratios within this one run. */
export function printRatios(results: readonly Result[]): string {
  const counts = [...new Set(results.map((one) => one.count))].sort((a, b) => a - b);
  const lines = counts.flatMap((count) => {
    const find = (what: string) => results.find((one) => one.count === count && one.what.startsWith(what));
    const seconds = (...parts: readonly string[]) =>
      parts.reduce(
        (sum, what) =>
          sum + (results.find((one) => one.count === count && isNamed(one, what))?.wallSeconds ?? Number.NaN),
        0,
      );
    const against = (what: string, ours: number, theirs: number) =>
      Number.isNaN(ours / theirs)
        ? []
        : [`${ratio(ours, theirs)} × ${what}, at ${count.toLocaleString("en")}`];
    const hugo = find("Hugo")?.wallSeconds ?? Number.NaN;
    return [
      ...against("Hugo and Pagefind, the build", seconds(names.cold), hugo + seconds(names.pagefind)),
      ...against("the cold build, after one edit", seconds(names.edited), seconds(names.cold)),
      ...against("Hugo, without search", seconds(names.withoutSearch), hugo),
      ...against(
        "Eleventy, without search",
        seconds(names.withoutSearch),
        find("Eleventy")?.wallSeconds ?? Number.NaN,
      ),
      ...against("Hugo, the first check", seconds(names.check), hugo),
      ...against("the first check, with notes and sources", seconds(names.cited), seconds(names.check)),
      ...against("Hugo, the check after one edit", seconds(names.checkedAgain), hugo),
    ];
  });
  return lines.join("\n");
}

const isNamed = ({ what }: Result, name: string): boolean => what === name;

const ratio = (a: number, b: number): string => (a / b).toFixed(2);

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const align = (cell: string, column: number) =>
    column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join("  ").trimEnd()).join("\n");
}
