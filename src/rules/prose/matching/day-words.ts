const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A day as a message names it: "2 April 2026". */
export function dayWords(day: string): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** Two days as a message names them: "2 April 2026", "April 2026", "July to December 2026", "2 to 5 April 2026". */
export function spanWords(from: string, to: string): string {
  if (from === to) return dayWords(from);
  const [month, last] = [from, to].map((day) => months[Number(day.slice(5, 7)) - 1]);
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  const isWhole = from.endsWith("-01") && Number(to.slice(8)) >= 28;
  if (isWhole && year === lastYear)
    return month === last ? `${month} ${year}` : `${month} to ${last} ${year}`;
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8))} to ${dayWords(to)}`
    : `${dayWords(from)} to ${dayWords(to)}`;
}
