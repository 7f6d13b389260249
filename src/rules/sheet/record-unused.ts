import type { Id } from "../../model/common.ts";
import type { FactSheet } from "../../model/fact-sheet.ts";
import type { WrittenBriefing } from "../../model/written.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const twoEvents = `
  vote:
    what: Council vote on a toll
    state: scheduled
    when: 2026-04-02
    cite: p1
  hearing:
    what: Public hearing on a toll
    state: scheduled
    when: 2026-03-26
    cite: p2`;

export const recordUnused = defineRule({
  code: "record-unused",
  severity: "note",
  needsArchive: true,
  summary: "Every record stands on the page, and every source is cited.",
  why: "A fact that was recorded and never printed is usually one that was forgotten.",
  bad: exampleSheet({
    events: twoEvents,
    body: `
## What comes next

- The council votes on a toll on 2 April.[^vote]`,
  }),
  good: exampleSheet({
    events: twoEvents,
    body: `
## What comes next

- A public hearing on a toll is on 26 March,[^hearing] the council votes on 2 April.[^vote]`,
  }),
  *check(context) {
    const { sheet, briefing, archive, resolution } = context;
    const inSections = context.prose.replaces.length > 0 ? recordsInSections(context.written()) : () => true;
    const { statements, events, figures, questions } = briefing;
    for (const [map, records] of Object.entries({ statements, events, figures, questions }))
      for (const { id } of records)
        if (!inSections(id))
          yield {
            at: [map, id],
            part: "key",
            message: `"${id}" is in no section.`,
            hint: `Cite it in your prose with \`[^${id}]\`, or put \`<!-- facts -->\` into the section that you replaced.`,
          };
    // A citation that can't be read may be of any source; it has its own message.
    if (resolution.unreadableCitations.length > 0) return;
    const used = usedSources(sheet);
    const citedBy = archive.links[briefing.id]?.citedBy;
    for (const { id, publisher } of briefing.sources) {
      if (used.has(id) || (publisher !== null && used.has(publisher))) continue;
      if (citedBy !== undefined && Object.hasOwn(citedBy, id) && (citedBy[id]?.length ?? 0) > 0) continue;
      if (resolution.unknownReferences.some((reference) => reference.near === id)) continue;
      yield {
        at: ["sources", id],
        part: "key",
        message: `Source "${id}" is never cited.`,
        hint: "Cite it, or leave it out.",
      };
    }
  },
});

const mark = /\[\^([^\]\s]{1,201})\]|\{#([^}\s]{1,201})\}/g;

/**
 * Whether a record stands in a section. What the editor's own sections left out is printed at the end of "About this briefing",
 * so that links to it hold; there nobody looks for it.
 */
function recordsInSections({ markdown, sections, printed }: WrittenBriefing): (id: Id) => boolean {
  const isReplaced = sections.some(
    ({ author, kind }) => author === "editor" && kind !== "editor" && kind !== "bottom-line",
  );
  const about = sections.find(({ kind }) => kind === "about");
  const end = isReplaced && about !== undefined ? markdown.lastIndexOf(`\n### ${about.title}\n`) : -1;
  if (end === -1) {
    const ids = new Set(printed);
    return (id) => ids.has(id);
  }
  const ids = new Set<string>();
  for (const [, note, anchor] of markdown.slice(0, end).matchAll(mark)) ids.add(note ?? anchor ?? "");
  return (id) => ids.has(id);
}

/** Sources through which another was seen, and the carriers in `via` of statements, which find their source by its publisher. */
function usedSources(sheet: FactSheet): ReadonlySet<Id> {
  const used = new Set<Id>();
  for (const { via } of Object.values(sheet.sources)) if (via !== undefined) used.add(via);
  for (const { via } of Object.values(sheet.statements ?? {})) for (const id of via ?? []) used.add(id);
  return used;
}
