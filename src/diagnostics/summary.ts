import type { Severity } from "./diagnostic.ts";

/** How many problems of each severity there are. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function summarise(problems: readonly { readonly severity: Severity }[]): Summary {
  const count = { errors: 0, warnings: 0, notes: 0 };
  for (const { severity } of problems) count[`${severity}s`]++;
  return count;
}

/** "2 errors, 1 warning in 3 sheets"; "No problems in 1 sheet"; where no sheet was looked at, "in 1 page". */
export function summaryLine(summary: Summary, sheets: number, pages = 0): string {
  return `${summaryWords(summary) || "No problems"} in ${sheets === 0 && pages > 0 ? counted(pages, "page") : counted(sheets, "sheet")}`;
}

/** "2 errors, 1 warning"; empty where there is nothing. */
export function summaryWords({ errors, warnings, notes }: Summary): string {
  return [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")]
    .filter((part) => !part.startsWith("0 "))
    .join(", ");
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
