import type { Briefing } from "../../model/briefing.ts";
import type { ProseBlock, SectionKind } from "../../model/written.ts";
import { readSentence } from "../../reading/read-sentence.ts";
import { rungTold } from "../../reading/told-rung.ts";
import { ofSources } from "../../reading/words/en/english.ts";
import { remembering } from "../../text/remembering.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { namesOf } from "../prose/matching/sheet-names.ts";
import { defineRule } from "../rule.ts";

// What is not known rests on no record, and what the briefing says of itself needs none.
const withoutNotes: readonly SectionKind[] = ["not-known", "about", "assessments"];

export const lineUncited = defineRule({
  code: "line-uncited",
  severity: "error",
  summary: "Every list item of the editor's own prose cites a record.",
  why: "A line without a note is a line that no reader can check.",
  bad: exampleSheet({
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs.[^toll-view]
- Others doubt it.`,
  }),
  good: exampleSheet({
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs.[^toll-view]`,
  }),
  *check({ briefing, prose }) {
    for (const block of prose.blocks) {
      if (block.section === "editor" && block.notes.length === 0 && statesFact(block, briefing))
        yield {
          at: { prose: [block.start, block.end] },
          severity: "warning",
          message: "This states a fact, and no record is cited for it.",
          hint: "Add `[^id]` with the record it rests on.",
        };
      else if (block.kind === "list-item" && block.notes.length === 0 && needsNote(block, briefing))
        yield {
          at: { prose: [block.start, block.end] },
          message: "No source for this line.",
          hint: "Add `[^id]` with the record it rests on.",
        };
    }
  },
});

/**
 * Whether a line outside of all sections states something that can be checked: a name of the sheet with a number or a date, as news
 * has it. What it says of sources and of the briefing is the editor's own.
 */
function statesFact({ kind, text, start }: ProseBlock, briefing: Briefing): boolean {
  if (
    !isEnglish(briefing) ||
    (kind !== "paragraph" && kind !== "list-item") ||
    text.includes("](") ||
    ofSources.test(text)
  )
    return false;
  if (hasHeading(briefing.body, start - briefing.files.bodyStart)) return false;
  const { names, numbers, dates, own } = readSentence(text.replace(/\s+/g, " "), namesOf(briefing));
  const isNews = rungTold(own) !== null && names.some(({ ids }) => ids.length > 0);
  return (
    isNews &&
    (numbers.some(({ isExact }) => isExact) ||
      dates.length > 0 ||
      /(?<![\p{sc=Latn}\p{Lm}])(?:said|says|told|announced|denied|denies|claims?|claimed)(?![\p{sc=Latn}\p{Lm}])/u.test(
        own,
      ))
  );
}

function needsNote({ section, text, start }: ProseBlock, { body, files }: Briefing): boolean {
  if (withoutNotes.includes(section)) return false;
  // "The council:" only opens the list below it.
  if (text.trimEnd().endsWith(":")) return false;
  return section !== "editor" || hasOwnHeading(body, start - files.bodyStart);
}

/** Bodies are looked at once for all of their lines. */
const ownHeadings = remembering(
  4,
  (body: string): readonly { readonly at: number; readonly isOwn: boolean }[] => {
    const visible =
      body.includes("<!--") || body.includes("```") || body.includes("~~~")
        ? body.replace(hidden, blank)
        : body;
    return Array.from(visible.matchAll(heading), ({ index, 1: words = "" }) => ({
      at: index,
      isOwn: !editorsNotes.test(words.replace(closing, "")),
    }));
  },
);

const blank = (text: string): string => text.replace(/[^\n]/g, " ");
const hidden = /<!--[\s\S]*?(?:-->|(?![\s\S]))|^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|(?![\s\S]))/gm;
const heading = /^ {0,3}#{1,2}[ \t]+(.*)$/gm;
const closing = /(?<![ \t#])[ \t#]+$/;
const editorsNotes = /^editor['’]s notes$/i;

/** Whether it stands under any heading, "Editor's notes" too. */
function hasHeading(body: string, offset: number): boolean {
  return ownHeadings(body).some(({ at }) => at < offset);
}

/** Whether the text at `offset` stands under a heading of the editor's own. Without one it is printed as Editor's notes. */
function hasOwnHeading(body: string, offset: number): boolean {
  const headings = ownHeadings(body);
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1]?.isOwn ?? false;
}
