import { eventStates } from "../model/vocabulary.ts";
import { allSections } from "./sections/all-sections.ts";

/** The state words for the renderer of Markdown: they stand in bold wherever a state is given. */
export const stateWords: readonly { readonly name: string; readonly label: string }[] = [
  ...Object.entries(eventStates).map(([name, { label }]) => ({ name, label })),
  { name: "conditional", label: "Conditional" },
];

/** Ids of the section headings, by how the headings begin: "What happened" stands for "What happened on Monday" too. */
export const sectionHeadings: readonly (readonly [beginning: string, id: string])[] = allSections.flatMap(
  (section) => section.names.map((name) => [name, `section-${section.kind}`] as const),
);

/** What the renderer of Markdown is told of briefings. */
export const markdownMarks = {
  states: stateWords,
  headings: sectionHeadings,
};
