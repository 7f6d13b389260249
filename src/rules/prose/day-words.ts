const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A day as a message names it: "2 April 2026". */
export function dayWords(day: string): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
