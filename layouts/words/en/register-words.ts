import type { MoveKind } from "#engine";
import { count, number } from "./counting.ts";

/** The words of the registers, and of what events went through. Part of `words.ts`. */
export const registerWords = {
  contradictions: {
    heading: "Told differently",
    lede: "Claims about one thing that differ, side by side.",
    source: (names: string) => `Source: ${names}`,
  },
  list: {
    time: {
      groups: "By year",
      finer: "By month",
      pages: "Pages of this month",
      shows: "Shown here:",
      steps: "Newer and older",
      before: "Newer",
      after: "Older",
    },
    letters: {
      groups: "By first letter",
      finer: "Within this letter",
      pages: "Pages of this letter",
      shows: "Shown here:",
      steps: "Letters before and after",
      before: "Previous",
      after: "Next",
    },
  },
  register: {
    undated: "No date",
  },
  timeline: {
    lede: "Every event once, as it stands now, latest date first. Where it was told differently before, the way it came is shown.",
    empty: "No briefing has recorded an event yet.",
    date: "Date",
  },
  deadlines: {
    lede: "Who set them, for whom, to do what, and what came of them. A deadline that was told with several dates shows each.",
    empty: "No briefing has recorded a deadline.",
    kinds: {
      open: "Open",
      silent: "Last heard of long ago",
      overdue: "Date passed, outcome not recorded",
      unknown: "Date passed, outcome looked for and not found",
      ended: "Over, with an outcome",
      kept: "Kept",
      lapsed: "Lapsed",
      alleged: "Said to be over",
      missed: "Missed or called off",
    },
    meanings: {
      open: "Still to come.",
      silent: "Without a last day, and nothing has been told of it for long.",
      overdue: "The day has gone by and no briefing says what came of it.",
      unknown: "The day has gone by; each says where what came of it was looked for.",
      ended: "The day has gone by and a briefing says what came of it.",
      kept: "Recorded as fulfilled, with no other outcome.",
      lapsed: "Ended by its own terms.",
      alleged: "Said to have been fulfilled or used up; not recorded as so.",
      missed: "Not fulfilled by its date, or taken back before it.",
    },
    setBy: "Set by",
    binds: "For",
    demand: "To do what",
    otherwise: "Or else",
    outcome: "What came of it",
    moved: "Moved",
    dates: "Dates told",
    movedMeaning: "Given another date after they were set. How each stands now is told above.",
    said: "Who says so",
    notStated: "not stated",
  },
  questions: {
    lede: "What the sources do not say. A question stays here until a briefing records the answer.",
    open: "Open",
    answered: "Answered",
    other: "Without a storyline",
    age: (n: number) => (n === 0 ? "asked today" : `open for ${count(n, "day", "days")}`),
    answer: "Answer",
    empty: "No briefing has recorded a question.",
  },
  sources: {
    lede: "Everything that the briefings rest on, by publisher. A line rests on a source when its note cites it. A second-hand source was not read: it is known through another.",
    order: "Those that most lines rest on come first.",
    most: (n: number) => `The ${number(n)} publishers that most lines rest on. The letters lead to all.`,
    secondHand: (n: number, total: number) =>
      total === 1 ? "second-hand" : n === total ? "all second-hand" : `${number(n)} second-hand`,
    dossier: (name: string) => `Everything recorded about ${name}`,
    unstated: "Publisher not stated",
    untitled: (host: string | null) => (host === null ? "Title not stated" : `Title not stated, at ${host}`),
    rests: (lines: string, briefings: string) => `${lines} in ${briefings}`,
    through: (name: string) => `Known only through ${name}`,
    excerpt: "Read in excerpt",
    by: "by",
    usedIn: "Used in",
    empty: "No briefing names a source.",
  },
  corrections: {
    lede: "Everything that was corrected, clarified, updated or withdrawn after publication, newest first, with the words and lines that it is about. Only what no longer holds is struck through.",
    empty: "Nothing has been corrected so far.",
  },
  life: {
    said: (n: number) => `What was said of it: ${count(n, "statement", "statements")}`,
    path: "So far",
    /** What the day is on which something was told, where it is not that of the words themselves. */
    told: {
      written: "written",
      published: "published",
      asOf: "as of",
      update: "updated",
      assumed: "as assumed",
    },
    writtenLater: (day: string) => `in a text of ${day}`,
    name: (name: string) => `“${name}”`,
    /** What moved it from one briefing to the next; several stand in one line. */
    leftOut: {
      "no-condition": "no condition is named any more",
      "no-dispute": "the denial is not told again",
    } satisfies { readonly [M in MoveKind]?: string },
  },
} as const;
