/** "1 briefing", "2 briefings". */
export function count(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

const format = new Intl.NumberFormat("en");

/** "12,345". */
export function number(n: number): string {
  return format.format(n);
}
