import { groupBy } from "../text/group-by.ts";
import { type ListPage, type LongList, pagesOfList } from "./long-list.ts";

interface NamedList<T> extends Omit<LongList<T>, "groups" | "front" | "below"> {
  readonly nameOf: (entry: T) => string;
}

/**
 * The pages of a list of names. A long one has a page a letter; its own address then shows no names but the letters, since
 * whoever comes there looks for one. Letters stand below `by-name/`, where no id can take their address.
 */
export function pagesByLetter<T>({ nameOf, ...list }: NamedList<T>): readonly ListPage<T>[] {
  const sorted = sortedByName(list.entries, nameOf);
  return pagesOfList({
    ...list,
    below: `${list.base}by-name/`,
    entries: sorted,
    groups: () =>
      [...groupBy(sorted, (entry) => letterOf(nameOf(entry)))].map(([letter, entries]) => ({
        slug: slugOf(letter),
        name: letter,
        entries,
      })),
  });
}

export function sortedByName<T>(entries: readonly T[], nameOf: (entry: T) => string): readonly T[] {
  return entries.toSorted((a, b) => byName.compare(nameOf(a), nameOf(b)));
}

// One fixed collation, whatever machine builds the site.
const byName = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** The first letter without its accent; "#" for what begins with none. */
export function letterOf(name: string): string {
  const first = [...name.normalize("NFD")][0] ?? "";
  return isLetter.test(first) ? first.toUpperCase() : "#";
}

const isLetter = /\p{L}/u;

/** An address of plain letters, whatever the script: "a", "u0416", "other". */
function slugOf(letter: string): string {
  if (letter === "#") return "other";
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  return `u${letter.codePointAt(0)!.toString(16).padStart(4, "0")}`;
}
