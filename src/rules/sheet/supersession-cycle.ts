import type { Archive } from "../../model/archive.ts";
import type { Id } from "../../model/common.ts";
import { exampleSheet } from "../example-sheet.ts";
import { factsOf, pathOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";

export const supersessionCycle = defineRule({
  code: "supersession-cycle",
  severity: "error",
  needsArchive: true,
  silenceable: false,
  summary: "No sheet or record replaces itself, not even round a corner.",
  why: "Of two sheets that replace each other, neither is the newer one.",
  bad: exampleSheet({ top: "supersedes: [2026-03-04-harbour-bridge]" }),
  good: exampleSheet({}),
  *check({ briefing, archive }) {
    const { sheets, records } = cyclesOf(archive);
    const cycle = sheets.get(briefing.id);
    if (cycle !== undefined)
      yield {
        at: ["supersedes"],
        message: `Circular: ${cycle.join(" → ")}.`,
        hint: "The older sheet supersedes none of the newer.",
      };
    if (records.size === 0) return;
    for (const fact of factsOf(briefing)) {
      const loop = records.get(`${briefing.id}#${fact.id}`);
      if (loop !== undefined)
        yield {
          at: pathOf(fact, "supersedes"),
          message: `Circular: ${loop.join(" → ")}.`,
          hint: "The older record supersedes none of the newer.",
        };
    }
  },
});

type Cycles = ReadonlyMap<Id, readonly Id[]>;
const known = new WeakMap<Archive, { readonly sheets: Cycles; readonly records: Cycles }>();

/** Looked for once for the whole archive: from each sheet on its own, a long chain would be walked again and again. */
function cyclesOf(archive: Archive) {
  let cycles = known.get(archive);
  if (cycles === undefined) {
    const sheets = new Map<Id, readonly Id[]>();
    const records = new Map<Id, readonly Id[]>();
    for (const briefing of archive.briefings) {
      if (briefing.supersedes.length > 0) sheets.set(briefing.id, briefing.supersedes);
      for (const { id, supersedes } of factsOf(briefing))
        if (supersedes !== null)
          records.set(`${briefing.id}#${id}`, [`${supersedes.sheet}#${supersedes.record}`]);
    }
    cycles = { sheets: findCycles(sheets), records: findCycles(records) };
    known.set(archive, cycles);
  }
  return cycles;
}

/** Each cycle once, under the first of its ids in alphabetical order: `a → c → b → a`. Depth first, without recursion. */
export function findCycles(edges: ReadonlyMap<Id, readonly Id[]>): Cycles {
  const cycles = new Map<Id, readonly Id[]>();
  const done = new Set<Id>();
  for (const start of edges.keys()) {
    const path: { readonly id: Id; next: number }[] = [{ id: start, next: 0 }];
    const place = new Map<Id, number>([[start, 0]]);
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const target = done.has(top.id) ? undefined : edges.get(top.id)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        done.add(top.id);
        place.delete(top.id);
        path.pop();
        continue;
      }
      const back = place.get(target);
      if (back !== undefined) {
        const loop = fromSmallest(path.slice(back).map(({ id }) => id));
        cycles.set(loop[0]!, [...loop, loop[0]!]);
      } else if (!done.has(target)) {
        place.set(target, path.length);
        path.push({ id: target, next: 0 });
      }
    }
  }
  return cycles;
}

function fromSmallest(ids: readonly Id[]): readonly Id[] {
  const smallest = ids.reduce((at, id, index) => (id < (ids[at] ?? "") ? index : at), 0);
  return [...ids.slice(smallest), ...ids.slice(0, smallest)];
}
