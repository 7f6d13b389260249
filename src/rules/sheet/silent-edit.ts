import { compareFacts, type FactChange, type FieldChange } from "../../compare/compare-facts.ts";
import { sentencesGone } from "../../compare/prose-gone.ts";
import { newUpdates } from "../../compare/published-versions.ts";
import type { Briefing } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { EditorProse } from "../../model/written.ts";
import { fold } from "../../text/fold.ts";
import { exampleSheet } from "../example-sheet.ts";
import { idNow } from "../prose/matching/notes.ts";
import { pathOf } from "../record-path.ts";
import { defineRule, type Finding } from "../rule.ts";

const statements = (says: string, published = "") => `
  toll-view:${published}
    by: mayor
    says: ${says}
    when: unstated
    cite: p1`;
const wasPublished = "   # was published as: A toll would pay for the repairs.";

export const silentEdit = defineRule({
  code: "silent-edit",
  severity: "warning",
  needsArchive: true,
  summary:
    "What was published, a fact, the title, the bottom line or prose, does not change without an entry under `updates`.",
  why: "Whoever read the old words has a right to learn that they no longer stand.",
  exampleBefore: exampleSheet({ statements: statements("A toll would pay for the repairs.") }),
  bad: exampleSheet({ statements: statements("A tax would pay for the repairs.", wasPublished) }),
  good: exampleSheet({
    statements: statements("A tax would pay for the repairs.", wasPublished),
    updates: `
  - at: 2026-03-05
    kind: correction
    what: The mayor spoke of a tax, not of a toll.
    was: A toll would pay for the repairs.
    affects: [toll-view]`,
  }),
  *check({ briefing, previous, prose }) {
    if (previous === null) return;
    const changes = compareFacts(previous, briefing);
    const updates = newUpdates(previous, briefing);
    const isTold = ({ kind, fact }: FactChange) =>
      // Nothing can affect a record that is gone; an update that says why it went names no lines.
      kind === "removed" ? updates.length > 0 : updates.some(({ affects }) => affects.includes(fact.id));
    if (updates.length === 0) yield* changedProse(previous, briefing, prose);
    for (const change of changes) {
      const { kind, fact, fields } = change;
      if (kind === "added" || isTold(change)) continue;
      if (kind === "removed")
        yield {
          at: ["id"],
          record: fact.id,
          message: `"${fact.id}" was published and is no longer there, and no update says so.`,
          hint: `Put it back with an update of kind \`withdrawal\`: what was withdrawn stays visible, struck out. ${ofLinks(fact.id, briefing)}`,
        };
      else
        yield {
          at: pathOf(fact, fields[0]?.name ?? ""),
          message: `"${fact.id}" changed after it was published, and no update says so: ${fields.map(inWords).join("; ")}.`,
          hint: `Add an entry to \`updates:\` with \`affects: [${fact.id}]\`, or put the published words back.`,
        };
    }
  },
});

/** What `aka:` is for: it keeps the links of a record that has another id, and does not stand for one that was taken out. */
function ofLinks(gone: Id, briefing: Briefing): string {
  const holder = idNow(briefing, gone);
  return holder === null
    ? `If it has another id now, write \`aka: [${gone}]\` there.`
    : `\`aka: [${gone}]\` in "${holder}" keeps only the links to it.`;
}

/** Titles, and sentences that were published and stand there no more. */
function* changedProse(before: Briefing, after: Briefing, prose: EditorProse): Iterable<Finding> {
  const hint = "Add an entry to `updates:` that says what changed, or put the published words back.";
  const told = (what: string, words: string) => ({
    message: `${what} changed after it was published, and no update says so: ${words}.`,
    hint,
  });
  if (fold(before.title) !== fold(after.title))
    yield { at: ["title"], ...told("The title", `it was ${quoted(before.title)}`) };
  const [line] = sentencesGone(before.bottomLine, after.bottomLine);
  if (line !== undefined) yield { at: ["bottomLine"], ...told("The bottom line", `${quoted(line)} is gone`) };
  const [sentence] = sentencesGone(before.body, after.body);
  const block = prose.blocks[0];
  if (sentence !== undefined)
    yield {
      at: block ? { prose: [block.start, block.end] } : ["id"],
      ...told("The prose", `${quoted(sentence)} is gone`),
    };
}

function inWords({ name, was, is }: FieldChange): string {
  const before = was === null ? "was not given" : `was ${quoted(was)}`;
  return `\`${name}\` ${before}, ${is === null ? "is gone" : `is ${quoted(is)}`}`;
}

const longestShown = 120;

function quoted(words: string): string {
  const characters = [...words];
  return characters.length <= longestShown
    ? `“${words}”`
    : `“${characters
        .slice(0, longestShown - 1)
        .join("")
        .trimEnd()}…”`;
}
