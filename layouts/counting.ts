/** "1 briefing", "2 briefings". */
export function count(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** "Clarification", "Four clarifications", "12 clarifications": as a sentence begins. */
export function countInWords(n: number, one: string, many: string): string {
  return n === 1 ? one : `${small[n] ?? number(n)} ${many}`;
}

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const format = new Intl.NumberFormat("en");

/** "12,345". */
export function number(n: number): string {
  return format.format(n);
}
