import { count, number } from "./counting.ts";

/** What the search says. */
export const searchWords = {
  lede: "Every statement, event, figure and question is found by itself, and leads to its line in the briefing.",
  label: "Search for",
  submit: "Search",
  needsScript:
    "Typing a search needs JavaScript, which is switched off or did not load. Everything can be reached from the lists below.",
  browse: "Browse",
  months: "Months",
  storylines: "Storylines",
  all: (n: number) => `All ${number(n)}`,
  filters: "Filters",
  groups: {
    kind: "Kind",
    state: "State",
    person: "Person",
    organization: "Organization",
    storyline: "Storyline",
  },
  sortLabel: "Order",
  sorts: { relevance: "Best match first", newest: "Newest first", oldest: "Oldest first" },
  loading: "Searching …",
  found: (n: number, text: string) =>
    n === 0
      ? `Nothing found${text === "" ? "" : ` for “${text}”`}.`
      : `${count(n, "result", "results")}${text === "" ? "" : ` for “${text}”`}`,
  more: (n: number) => `Show ${number(n)} more`,
  done: (n: number) => `Show ${count(n, "result", "results")}`,
  failed: "The search index could not be loaded. The lists below lead everywhere.",
  again: "Try again",
  findAmong: (n: number, what: string) => `Find among ${number(n)} (${what})`,
  noName: "No such name here.",
  activeFilters: (text: string) => (text === "" ? "Filters in use" : `Filters in use for “${text}”`),
  removeFilter: (group: string, value: string) => `Take away the filter ${group}: ${value}`,
  clearAll: "Clear all filters",
  without: (group: string, value: string, n: number) =>
    `Without “${group}: ${value}”: ${count(n, "result", "results")}`,
  spelling: "Check the spelling. Other spellings of names are known, in other scripts too.",
  fewerWords: "Try fewer words: every word must be found.",
  browseInstead: "Or browse the lists below.",
} as const;
