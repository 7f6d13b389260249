import type { KnownHeading } from "../markdown/markdown-anchors.ts";
import { eventStates } from "../model/vocabulary.ts";
import { openSections, recordSections } from "./sections/all-sections.ts";
import type { Section } from "./sections/section.ts";
import { recordHeading } from "./write-briefing.ts";

/** The state words for the renderer of Markdown: they stand in bold wherever a state is given. */
export const stateWords: readonly { readonly name: string; readonly label: string }[] = [
  ...Object.entries(eventStates).map(([name, { label }]) => ({ name, label })),
  { name: "conditional", label: "Conditional" },
];

/** Ids of the section headings; those of the record stand a level lower, below its own. */
export const sectionHeadings: readonly KnownHeading[] = [
  { words: recordHeading, isWhole: true, below: null, id: "section-record" },
  ...openSections.flatMap((section) => headingsOf(section, null)),
  ...recordSections.flatMap((section) => headingsOf(section, recordHeading)),
];

function headingsOf(
  { kind, names, beginnings = [] }: Section,
  below: string | null,
): readonly KnownHeading[] {
  const id = `section-${kind}`;
  return [
    ...names.map((words) => ({ words, isWhole: true, below, id })),
    ...beginnings.map((words) => ({ words, isWhole: false, below, id })),
  ];
}

/** What the renderer of Markdown is told of briefings. */
export const markdownMarks = {
  states: stateWords,
  headings: sectionHeadings,
};
