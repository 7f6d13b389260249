import type { Briefing } from "../model/briefing.ts";
import { groupBy } from "../text/group-by.ts";

/** Briefings that have a search index of their own: those of whole years, or of whole months of one year. */
export interface IndexPart {
  /** The year or month with which it begins: `2024`, `2025-03`. */
  readonly from: string;
  readonly briefings: readonly Briefing[];
}

/** What `pagefind/parts.json` says of a part, the newest first. */
export interface ListedPart {
  readonly from: string;
  /** Within `pagefind/`: empty or with a slash at its end. */
  readonly folder: string;
  readonly languages: readonly string[];
  /** The months of which its lines are: a sheet tells of earlier and of later ones, too. */
  readonly months: readonly string[];
}

// A query loads what a part has, 15 KB for each thousand briefings.
const mostInAPart = 1000;

/**
 * The parts of an archive, the oldest first. Years are joined from the oldest on while a part is small enough, and so are the months of a
 * year that is too large: a new briefing changes the newest part alone.
 */
export function indexParts(briefings: readonly Briefing[], most = mostInAPart): readonly IndexPart[] {
  return briefings.length <= most ? [{ from: "", briefings }] : cut(briefings, most, "2025".length);
}

function cut(briefings: readonly Briefing[], most: number, length: number): readonly IndexPart[] {
  const parts: IndexPart[] = [];
  const periods = groupBy(briefings, ({ asOf }) => asOf.slice(0, length));
  for (const from of [...periods.keys()].toSorted()) {
    const period = periods.get(from) ?? [];
    const last = parts.at(-1);
    const isYear = length === "2025".length;
    if (isYear && period.length > most) parts.push(...cut(period, most, "2025-03".length));
    else if (last?.from.length === length && last.briefings.length + period.length <= most)
      parts[parts.length - 1] = { from: last.from, briefings: [...last.briefings, ...period] };
    else parts.push({ from, briefings: period });
  }
  return parts;
}
