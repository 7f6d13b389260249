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

/** The figures that count: ratios within this one run. */
export function printRatios(results: readonly Result[], readout: string): string {
  const find = (count: number, what: string) =>
    results.find((one) => one.count === count && one.what.startsWith(what));
  const counts = [...new Set(results.map((one) => one.count))].sort((a, b) => a - b);
  const lines: string[] = [];
  for (const count of counts) {
    const ours = find(count, readout);
    if (ours === undefined) continue;
    for (const peer of ["Hugo", "Eleventy"]) {
      const theirs = find(count, peer);
      if (theirs === undefined) continue;
      lines.push(
        `${ratio(ours.wallSeconds, theirs.wallSeconds)} × ${peer}'s wall time at ${count.toLocaleString("en")}`,
      );
      if (ours.peakMegabytes !== null && theirs.peakMegabytes !== null)
        lines.push(
          `${ratio(ours.peakMegabytes, theirs.peakMegabytes)} × ${peer}'s peak memory at ${count.toLocaleString("en")}`,
        );
    }
  }
  const [smallest, largest] = [counts[0] ?? 0, counts.at(-1) ?? 0];
  const [small, large] = [find(smallest, readout), find(largest, readout)];
  if (small !== undefined && large !== undefined && smallest < largest) {
    const growth = ratio(large.wallSeconds, small.wallSeconds);
    lines.push(`${growth} × the time for ${ratio(largest, smallest)} × the briefings`);
  }
  return lines.join("\n");
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2);

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const align = (cell: string, column: number) =>
    column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join("  ").trimEnd()).join("\n");
}
