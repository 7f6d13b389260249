import { shakenBasis } from "../../model/basis.ts";
import type { Briefing } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { exampleSheet } from "../example-sheet.ts";
import { factById } from "../prose/matching/cited-sentences.ts";
import { notesIn } from "../prose/matching/notes.ts";
import { defineRule, type Finding, type SheetContext } from "../rule.ts";

const records = {
  statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  repairs-dear:
    by: mayor
    says: The repairs are dear.
    when: unstated
    cite: p2`,
  updates: `
  - at: 2026-03-05
    kind: withdrawal
    what: The mayor did not speak of a toll.
    affects: [toll-view]`,
};

export const bottomLineWithdrawn = defineRule({
  code: "bottom-line-withdrawn",
  severity: "warning",
  summary: "The bottom line rests on nothing that was withdrawn.",
  why: "It is what readers take with them, and lists and feeds repeat it: what we no longer stand by must leave it first.",
  bad: exampleSheet({
    ...records,
    bottomLine: "A toll would pay for the repairs of the harbour bridge, its mayor says.[^toll-view]",
  }),
  good: exampleSheet({
    ...records,
    bottomLine: "The repairs of the harbour bridge are dear, its mayor says.[^repairs-dear]",
  }),
  *check(context) {
    const told = new Set<string>();
    for (const note of notesIn(context.sheet.bottomLine)) {
      const words = told.has(note.written) ? null : fateOf(note, context);
      told.add(note.written);
      if (words !== null) yield { at: ["bottomLine"], words: note.written, ...finding(note, words) };
    }
    for (const block of context.prose.blocks) {
      if (block.section !== "bottom-line") continue;
      for (const note of block.notes) {
        const words = fateOf(note, context);
        if (words !== null) yield { at: { prose: [note.start, note.end] }, ...finding(note, words) };
      }
    }
  },
});

interface Note {
  readonly sheet: Id | null;
  readonly record: Id;
}

function finding({ sheet, record }: Note, words: string): Pick<Finding, "message" | "hint" | "record"> {
  const id = sheet === null ? record : `${sheet}#${record}`;
  return {
    message: `The bottom line still rests on "${id}", which ${words}.`,
    hint: "Take out what it says, with its note, or rest it on a record that still stands. The withdrawn line stays in its section, struck out.",
    record: sheet === null ? record : undefined,
  };
}

/** How the record that a note cites was withdrawn, itself or with all that it rests on; null where it stands. */
function fateOf({ sheet, record }: Note, { briefing, archive }: SheetContext): string | null {
  const home =
    sheet === null ? briefing : Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
  if (home === undefined || !hasWithdrawal(home)) return null;
  const facts = factById(home);
  const fact = facts.get(record);
  if (fact === undefined) return null;
  if (fact.withdrawn) return "was withdrawn";
  const basis = fact.kind === "statement" ? null : shakenBasis(fact, (id) => facts.get(id));
  const isBaseless = basis !== null && basis.withdrawn.length > 0 && !basis.standsOtherwise;
  return isBaseless ? "rests on nothing but withdrawn statements" : null;
}

function hasWithdrawal({ updates }: Briefing): boolean {
  return updates.some(({ kind }) => kind === "withdrawal");
}
