/** Whole days from one day to another, both `YYYY-MM-DD`; 0 where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayLength));
}

const dayLength = 24 * 60 * 60 * 1000;
