import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultSite } from "../../src/model/site.ts";
import { writeBriefing } from "../../src/write/write-briefing.ts";
import { assembleLocated } from "../support/assemble-located.ts";
import { waysToBreak } from "../support/mutations.ts";

const seed = readFileSync(
  new URL("../fixtures/seed/2025-08-06-trump-putin-meeting.md", import.meta.url),
  "utf8",
);
const lines = seed.split("\n");
const linesOfFacts = lines.indexOf("---", 1);
/** Every how manieth line is broken in each of the ways, which begin at different lines; 1 tries them all. */
const step = 42;
const ways = waysToBreak.map((way, which) => ({ ...way, first: 1 + ((which * 11) % step) }));

test.each(ways)("the whole road survives a sheet with a line $name", ({ mutate, first }) => {
  for (let at = first; at < linesOfFacts; at += step) {
    const mutated = mutate(lines[at] ?? "");
    // A line that has nothing to break is the sheet as it was.
    if (mutated === lines[at]) continue;
    const text = lines.toSpliced(at, 1, ...(mutated === null ? [] : [mutated])).join("\n");
    const { archive, diagnostics } = assembleLocated({
      sheets: [{ path: "content/facts/seed.md", text }],
      entities: null,
      storylines: null,
      site: defaultSite,
      now: "2025-08-07",
      drafts: true,
      texts: null,
    });
    const where = `line ${at + 1}: ${mutated}`;
    const told = diagnostics.map(({ message, hint }) => `${message} ${hint ?? ""}`);
    expect(told.join("\n"), where).not.toMatch(/undefined|NaN|\[object/);
    // One mistake is one message, or a few. Where the head of a whole map is gone, or the sheet ends early, each of its
    // records is in the wrong place.
    const isHead = !/^\s/.test(lines[at] ?? "") || mutated === "---";
    expect(diagnostics.length, `${where}\n${told.join("\n")}`).toBeLessThan(isHead ? 100 : 12);
    for (const briefing of archive.briefings)
      expect(writeBriefing(briefing, archive).markdown, where).not.toMatch(
        /undefined|NaN|\[object|Invalid DateTime/,
      );
  }
});
