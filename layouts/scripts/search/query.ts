import { searchWords } from "../../words/en/search-words.ts";
import { boundIn } from "./dates.ts";

/** What a reader asks for. It is the address of the page, so that a search can be sent, kept and gone back to. */
export interface Query {
  readonly text: string;
  /** What was asked, where the text stands in for it: it still tells whether a time is asked for, and which. No part of the address. */
  readonly question?: string;
  /** Whether a date in the text shall be words like others. */
  readonly asWords: boolean;
  readonly sort: Sort;
  /** The first and the last day or month that is meant, as they were typed. */
  readonly from: string;
  readonly to: string;
  readonly chosen: Readonly<Record<FilterName, readonly string[]>>;
}

export const filterNames = [
  "kind",
  "state",
  "sourcing",
  "person",
  "organization",
  "place",
  "storyline",
  "publisher",
] as const;
export type FilterName = (typeof filterNames)[number];

export const sorts = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const sort = sorts.find((name) => name === parameters.get("sort")) ?? "relevance";
  return {
    text: (parameters.get("q") ?? "").trim(),
    asWords: parameters.get("dates") === "words",
    sort,
    from: (parameters.get("from") ?? "").trim(),
    to: (parameters.get("to") ?? "").trim(),
    chosen: byName((name) => [...new Set(parameters.getAll(name))].filter((value) => value !== "")),
  };
}

/** `?q=witkoff&state=Possible`; an empty text where nothing is asked. */
export function writeQuery({ text, asWords, sort, from, to, chosen }: Query): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  if (asWords) parameters.set("dates", "words");
  for (const name of filterNames) for (const value of chosen[name]) parameters.append(name, value);
  if (from !== "") parameters.set("from", from);
  if (to !== "") parameters.set("to", to);
  if (sort !== "relevance") parameters.set("sort", sort);
  const written = parameters.toString();
  return written === "" ? "" : `?${written}`;
}

export function isEmpty(query: Query): boolean {
  return query.text === "" && removals(query).length === 0;
}

/** The boxes that are ticked, one by one, in the order of the groups. */
export function activeFilters({
  chosen,
}: Query): readonly { readonly name: FilterName; readonly value: string }[] {
  return filterNames.flatMap((name) => chosen[name].map((value) => ({ name, value })));
}

/** The filters in use in words, each with the query that is left without it. */
export function removals(
  query: Query,
): readonly { readonly group: string; readonly value: string; readonly without: Query }[] {
  const ticked = activeFilters(query).map(({ name, value }) => ({
    group: searchWords.groups[name] as string,
    value,
    without: toggled(query, name, value),
  }));
  const bounds = (["from", "to"] as const)
    .filter((side) => boundIn(query[side], side) !== null)
    .map((side) => ({
      group: searchWords.bounds[side],
      value: boundIn(query[side], side)?.label ?? "",
      without: { ...query, [side]: "" },
    }));
  return [...ticked, ...bounds];
}

/** The query with one filter taken away or added. */
export function toggled(query: Query, name: FilterName, value: string): Query {
  const values = query.chosen[name];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...query, chosen: { ...query.chosen, [name]: next } };
}

export function withoutFilters(query: Query): Query {
  return { ...query, from: "", to: "", chosen: byName(() => []) };
}

function byName(values: (name: FilterName) => readonly string[]): Query["chosen"] {
  return Object.fromEntries(filterNames.map((name) => [name, values(name)])) as Query["chosen"];
}
