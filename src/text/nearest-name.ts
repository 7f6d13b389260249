/**
 * The candidate that was probably meant: within one slip for short names, two for longer ones, three for long ones.
 * A slip is a letter too many, too few, wrong, or changed places with its neighbour; case counts for nothing.
 * Null where nothing is near. Of equally near candidates, the first. `most` is for words where a cousin would mislead.
 */
export function nearestName(written: string, candidates: Iterable<string>, most = 3): string | null {
  if (written.length > longestName) return null;
  const wanted = written.toLowerCase();
  let allowed = Math.min(most, wanted.length <= 2 ? 0 : wanted.length <= 5 ? 1 : wanted.length <= 11 ? 2 : 3);
  let nearest: string | null = null;
  for (const candidate of candidates) {
    if (candidate.length > longestName || Math.abs(candidate.length - wanted.length) > allowed) continue;
    const distance = slips(wanted, candidate.toLowerCase(), allowed);
    if (distance > allowed) continue;
    nearest = candidate;
    if (distance === 0) return nearest;
    // From here on only a nearer one will do.
    allowed = distance - 1;
  }
  return nearest;
}

/**
 * The candidate that must have been meant: the only one at a single slip, with the same digits. `bridge-2` never stands for `bridge-1`,
 * and of names of three letters nothing is certain.
 */
export function onlyName(written: string, candidates: Iterable<string>): string | null {
  if (written.length < 4 || written.length > longestName) return null;
  const wanted = written.toLowerCase();
  let only: string | null = null;
  for (const candidate of new Set(candidates)) {
    if (Math.abs(candidate.length - wanted.length) > 1) continue;
    if (slips(wanted, candidate.toLowerCase(), 1) > 1) continue;
    if (only !== null) return null;
    only = candidate;
  }
  return only !== null && digitsOf(only) === digitsOf(written) ? only : null;
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, "");
}

const longestName = 120;

/** Optimal string alignment distance (Damerau–Levenshtein), given up as soon as it must pass `limit`. */
function slips(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const wrong = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + wrong);
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
