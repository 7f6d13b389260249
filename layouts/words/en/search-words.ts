import { count, number } from "./counting.ts";

/** How many pages; where it is not known of all whether they answer, how many at most. */
const pagesOf = (n: number, isAtMost: boolean): string =>
  `${isAtMost ? "up to " : ""}${count(n, "page", "pages")}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the search says. */
export const searchWords = {
  lede: "Of each page the statements, events, figures and questions that fit are shown, and each leads to its line.",
  label: "Search for",
  submit: "Search",
  skipToResults: "Skip to the results",
  needsScript:
    "Typing a search needs JavaScript, which is switched off or did not load. Everything can be reached from the lists below.",
  browse: "Browse",
  months: "Months",
  storylines: "Storylines",
  onlyPublishers: (n: number) => `${count(n, "publisher", "publishers")} of sources`,
  all: (n: number) => `All ${number(n)}`,
  filters: "Filters",
  groups: {
    kind: "Kind",
    state: "State",
    sourcing: "Sourcing",
    person: "Person",
    organization: "Organization",
    place: "Place",
    storyline: "Storyline",
    publisher: "Publisher",
  },
  /** Over the boxes of a group. */
  headings: { state: "State, as it stands now" } as Readonly<Partial<Record<string, string>>>,
  day: "Date",
  bounds: { from: "From", to: "To" },
  exampleDay: "Aug 2025",
  noDate: (text: string) =>
    `No date with its year can be read in “${text}”. Write 2025, Aug 2025, 8 Aug 2025 or 2025-08-08.`,
  noSuchDay: (day: string) => `There is no ${day}.`,
  twoDays: (text: string, one: string, other: string) => `“${text}” may be ${one} or ${other}: write which.`,
  endsBefore: (to: string, from: string) => `${to} is before ${from}, where the period begins.`,
  noWord: "Signs alone can't be searched for. Type a word or a number.",
  noSigns: (typed: string, left: string) => `Signs can't be searched for: “${typed}” is taken for “${left}”.`,
  noOperator: (sign: string) =>
    `“${sign}” leaves nothing out and joins nothing here: every word is searched for.`,
  sortLabel: "Order",
  sorts: { relevance: "Best match first", newest: "Newest first", oldest: "Oldest first" },
  loading: "Searching …",
  found: (n: number, isAtMost: boolean, text: string) =>
    n === 0
      ? `Nothing found${text === "" ? "" : ` for “${text}”`}.`
      : `${capital(pagesOf(n, isAtMost))}${text === "" ? "" : ` for “${text}”`}`,
  /** Where not all briefings have been asked yet. */
  soFar: "so far.",
  rest: {
    before: (period: string) => `Go on for those before ${period}.`,
    from: (period: string) => `Go on for those from ${period} on.`,
    other: () => "Go on for others.",
  },
  notTogether: "These words stand nowhere one after the other.",
  nothingWithAll: (text: string) => `Nothing found for “${text}”.`,
  spelt: (typed: string, written: string) => `“${typed}” is spelt “${written}” here.`,
  more: (n: number, isAtMost: boolean) => `Show ${isAtMost ? "up to " : ""}${number(n)} more`,
  printed: (shown: number, n: number, isAtMost: boolean, isAll: boolean) =>
    `On paper: the first ${number(shown)} of ${pagesOf(n, isAtMost)}${isAll ? "" : " found so far"}.`,
  noneYet: (left: number) =>
    `No line of the pages looked at has all of it. ${capital(pagesOf(left, false))} ${left === 1 ? "has" : "have"} not been looked at.`,
  briefings: (n: number) => count(n, "briefing", "briefings"),
  newest: (isNow: boolean, state: string) => `${isNow ? "Now" : "Last told"}: ${state}`,
  moreLines: (n: number) => count(n, "more line on this page", "more lines on this page"),
  doneSoFar: "Show the pages",
  done: (n: number, isAtMost: boolean) => `Show ${pagesOf(n, isAtMost)}`,
  counts:
    "A number counts pages. There is none where only the pages themselves tell whether one line has all that is chosen.",
  failed: "The search index could not be loaded. The lists below lead everywhere.",
  again: "Try again",
  moreFailed: "The next results could not be loaded. Try again",
  groupFailed: "These could not be loaded. Close this and open it to try again.",
  findAmong: (n: number, what: string) => `Find among ${number(n)} (${what})`,
  noName: "No such name here.",
  noneOfThese: "Nothing here has any.",
  activeFilters: (text: string) => (text === "" ? "Filters in use" : `Filters in use for “${text}”`),
  removeFilter: (group: string, value: string) => `Take away the filter ${group}: ${value}`,
  clearAll: "Clear all filters",
  without: (group: string, value: string, n: number, isAtMost: boolean) =>
    `Without “${group}: ${value}”: ${pagesOf(n, isAtMost)}`,
  spelling: "Check the spelling. Other spellings of names are known, in other scripts too.",
  fewerWords: "Try fewer words: every word must stand on the page.",
  browseInstead: "Or browse the lists below.",
} as const;
