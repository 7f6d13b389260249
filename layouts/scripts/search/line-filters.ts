import type { SearchName, ShownLine } from "#engine";
import { type FilterName, filterNames, type Query } from "./query.ts";

/** The filters that hold for a line. A storyline holds for the whole page. */
export const lineFilters = filterNames.filter((name) => name !== "storyline");

/** Whether a line has a value of each filter that is chosen. */
export function meetsAll(shown: ShownLine, names: readonly SearchName[], chosen: Query["chosen"]): boolean {
  const named = shown.named.flatMap((place) => names[place] ?? []);
  const namesOf = (...types: readonly SearchName["type"][]) =>
    named.filter(({ type }) => types.includes(type)).map(({ name }) => name);
  const values: Readonly<Record<Exclude<FilterName, "storyline">, readonly string[]>> = {
    kind: shown.kinds,
    state: shown.states,
    sourcing: shown.sourcing ?? [],
    person: namesOf("person"),
    organization: namesOf("organization", "group"),
    place: namesOf("place"),
    publisher: (shown.publishers ?? []).map((place) => names[place]?.name ?? ""),
  };
  return lineFilters.every(
    (name) => chosen[name].length === 0 || chosen[name].some((value) => values[name].includes(value)),
  );
}
