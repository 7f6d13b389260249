import type { CodeCard } from "../diagnostics/diagnostic.ts";
import { changed, etCetera, exampleSheet } from "./example-files.ts";

/** What can be wrong with the fields, values and ids of a sheet that was read. */
export const shapeCodes: readonly CodeCard[] = [
  {
    code: "field-unknown",
    severity: "error",
    summary: "Every field is one that the format has.",
    why: "A misspelt field would be ignored, and what it says would be missing from the page.",
    bad: changed("    verb: said", "    verbs: said"),
    good: exampleSheet,
  },
  {
    code: "field-missing",
    severity: "error",
    summary: "Every sheet and record has the fields that it can't do without.",
    why: "A page without a headline, a statement without words or a claim without its passage is of no use to a reader.",
    bad: changed("    cite: p1\n", ""),
    good: exampleSheet,
  },
  {
    code: "field-empty",
    severity: "error",
    summary: "Every field that is written holds something.",
    why: "An empty field is one that somebody meant to fill in, or whose value YAML took away; a hedge that is not there would be missing from the page in silence.",
    bad: changed("    verb: said\n", "    verb: said\n    hedge:\n"),
    good: changed("    verb: said\n", "    verb: said\n    hedge: may\n"),
  },
  {
    code: "type-wrong",
    severity: "error",
    summary: "Every field holds the kind of value that it is for.",
    why: "A list in place of a text, or a number in place of a name, would be printed as nonsense.",
    bad: changed("    when: unstated\n", "    when: unstated\n    about: port-authority\n"),
    good: changed("    when: unstated\n", "    when: unstated\n    about: [port-authority]\n"),
  },
  {
    code: "value-unknown",
    severity: "error",
    summary: "Fields with a fixed set of words hold one of them.",
    why: "The words decide how far a thing has got and how strongly it is reported; a new one would have no meaning on the page.",
    bad: changed("    verb: said", "    verb: insisted"),
    good: exampleSheet,
  },
  {
    code: "text-too-long",
    severity: "error",
    summary: "No text is longer than any that is read: a title has at most 500 characters, a sentence 3,000.",
    why: "A text of that length is one that was pasted into the wrong place, and would hide all others on the page.",
    bad: changed("title: Bridge to close", `title: Bridge to close${" for repairs".repeat(45)}`),
    good: exampleSheet,
  },
  {
    code: "list-too-long",
    severity: "error",
    summary:
      "No list of a sheet, and no map of its records, has more than 500 entries, and no registry more than 50,000.",
    why: "A page of thousands of lines is read by nobody, and would hold up every build.",
    bad: changed("sources:\n", `topics: [${etCetera}harbours]\nsources:\n`),
    good: changed("sources:\n", "topics: [harbours]\nsources:\n"),
  },
  {
    code: "id-invalid",
    severity: "error",
    summary: "Ids are made of small letters, digits and single hyphens.",
    why: "An id is an address, an anchor and the label of a note, and has to stay the same for ever in all of them.",
    bad: changed("  closing:\n", "  Bridge_closing:\n").replace("[^closing]", ""),
    good: changed("  closing:\n", "  bridge-closing:\n").replace("[^closing]", "[^bridge-closing]"),
  },
  {
    code: "id-reserved",
    severity: "error",
    summary: "No id is one that the site or a system keeps for itself.",
    why: "The page of the sheet /briefings/2025/ would take the place of the list of that year; and Windows can't make a folder called con or nul.",
    bad: changed("id: harbour-bridge\n", 'id: "2025"\n'),
    good: changed("id: harbour-bridge\n", "id: 2025-harbour-bridge\n"),
  },
  {
    code: "id-duplicate",
    severity: "error",
    summary: "No two sheets have one id, and no two records of one sheet.",
    why: "Both would be published at one address; a link to one would lead to the other.",
    bad: `=== harbour-bridge.md ===\n${exampleSheet}=== harbour-bridge-again.md ===\n${exampleSheet}`,
    good: `=== harbour-bridge.md ===\n${exampleSheet}=== harbour-bridge-again.md ===\n${changed("id: harbour-bridge\n", "id: harbour-bridge-again\n")}`,
  },
];
