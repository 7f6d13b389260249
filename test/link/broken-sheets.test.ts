import { expect, test } from "vitest";
import { linkArchive } from "../../src/link/link-archive.ts";
import type { FactSheet } from "../../src/model/fact-sheet.ts";
import { resolve, seed } from "../resolve/read-sheet.ts";

/** The seed's sheet with one thing wrong in it, for every field of every record. */
function* brokenSheets(): Iterable<readonly [what: string, sheet: FactSheet]> {
  for (const map of ["sources", "entities", "statements", "events", "figures", "questions"] as const) {
    for (const id of Object.keys(seed.data[map] ?? {})) {
      const { [id]: record, ...others } = seed.data[map] ?? {};
      yield [`${map} without ${id}`, { ...seed.data, [map]: others } as FactSheet];
      for (const field of Object.keys(record ?? {})) {
        const { [field]: _, ...rest } = record as Readonly<Record<string, unknown>>;
        yield [`${id} without ${field}`, { ...seed.data, [map]: { ...others, [id]: rest } } as FactSheet];
        if (typeof (record as Readonly<Record<string, unknown>>)[field] !== "string") continue;
        const wrong = { ...rest, [field]: "constructor" };
        yield [
          `${id} with a wrong ${field}`,
          { ...seed.data, [map]: { ...others, [id]: wrong } } as FactSheet,
        ];
      }
    }
  }
}

test("a sheet with any one thing missing or wrong still gives a briefing and an archive", () => {
  let count = 0;
  for (const [what, data] of brokenSheets()) {
    const { briefing, resolution } = resolve({ ...seed, data });
    const archive = linkArchive([briefing], {}, {});
    const text = JSON.stringify([archive, resolution]);
    expect(/undefined|NaN|\[object|Invalid/.exec(text)?.[0], what).toBeUndefined();
    expect(briefing.statements.length, what).toBeGreaterThan(14);
    count++;
  }
  expect(count).toBeGreaterThan(500);
});
