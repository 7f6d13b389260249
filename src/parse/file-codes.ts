import type { CodeCard } from "../diagnostics/diagnostic.ts";
import { andSoOn, changed, exampleRecords, exampleSheet } from "./example-files.ts";

/** What can be wrong with files as a whole: their names, their encoding, their YAML. */
export const fileCodes: readonly CodeCard[] = [
  {
    code: "file-misplaced",
    severity: "error",
    summary: "Every file among the fact sheets is named like one, and each value stands in one file.",
    why: "A file that nothing reads, or a value that another file overrules, is a fact that the editor believes published.",
    bad: `=== harbour-bridge.yaml ===\n${exampleRecords}`,
    good: `=== harbour-bridge.facts.yaml ===\n${exampleRecords}`,
  },
  {
    code: "file-empty",
    severity: "error",
    summary: "Every fact sheet holds facts.",
    why: "An empty file is mostly one that was not saved, and would be missing from the site without a word.",
    bad: "\n",
    good: exampleSheet,
  },
  {
    code: "file-too-large",
    severity: "error",
    summary: "No fact sheet is larger than 512 KiB, and no registry than 8 MiB.",
    why: "The longest sheets need a thirtieth of that; a larger file is another file under a wrong name, and would hold up every build.",
    bad: exampleSheet.replace("---\n", `---\n${andSoOn}`),
    good: exampleSheet,
  },
  {
    code: "merge-unfinished",
    severity: "error",
    summary: "No file has the marks that Git leaves where it could not merge two versions.",
    why: "Both versions stand in the file; whichever were published, half of it was written by nobody.",
    bad: changed(
      "    verb: said\n",
      "<<<<<<< HEAD\n    verb: said\n=======\n    verb: told\n>>>>>>> evening\n",
    ),
    good: exampleSheet,
  },
  {
    code: "text-not-utf8",
    severity: "error",
    summary: "Every file is plain text in UTF-8.",
    why: "Characters of another encoding would be published as question marks, and control characters break feeds and calendars.",
    bad: changed("Harbour bridge to close", "Harbour bridge (Hafenbr\uFFFDcke) to close"),
    good: changed("Harbour bridge to close", "Harbour bridge (Hafenbrücke) to close"),
  },
  {
    code: "character-hidden",
    severity: "error",
    summary: "Every character of a text can be seen, or does what its script needs.",
    why: "A character that turns the order of words, or carries words that no page shows, makes readers, editors and programs read different texts. Less harmful ones are warnings: a zero-width space in a word hides it from search.",
    bad: changed("Harbour bridge to close", "Harbour \u202Ebridge to close"),
    good: exampleSheet,
  },
  {
    code: "front-matter-missing",
    severity: "error",
    summary: "A Markdown sheet begins with its facts, between two lines of three hyphens.",
    why: "Without them there is prose but no fact, and nothing to hold the prose against.",
    bad: exampleRecords,
    good: exampleSheet,
  },
  {
    code: "front-matter-code",
    severity: "error",
    summary: "Front matter is YAML, and never a program.",
    why: "Content is data. A sheet that could run code could publish, read or delete anything on the machine that builds the site.",
    bad: exampleSheet.replace("---\n", "---js\n"),
    good: exampleSheet,
  },
  {
    code: "yaml-unreadable",
    severity: "error",
    summary: "The facts are readable YAML or JSON.",
    why: "What can't be read can't be published. The most frequent causes are a colon or a quotation mark inside a text, and tabs.",
    bad: changed("title: Harbour bridge to close", "title: Harbour bridge: to close"),
    good: changed(
      "title: Harbour bridge to close for repairs",
      'title: "Harbour bridge: to close for repairs"',
    ),
  },
  {
    code: "yaml-misread",
    severity: "error",
    summary: "YAML reads every value as it was typed.",
    why: "A comma between braces, a # in a sentence or a zero before a number make another value of it, and the page would print that one: 1 patient instead of 1,300,000.",
    bad: changed(
      "says: The bridge will close for repairs in May.",
      "says: The bridge is #1 on the list of repairs.",
    ),
    good: changed(
      "says: The bridge will close for repairs in May.",
      'says: "The bridge is #1 on the list of repairs."',
    ),
  },
  {
    code: "key-duplicate",
    severity: "error",
    summary: "No key stands twice in one map.",
    why: "One of the two values would be dropped, and nobody could say which one the editor meant.",
    bad: changed("    verb: said\n", "    verb: said\n    verb: announced\n"),
    good: exampleSheet,
  },
];
