import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/text/span.ts";
import { waysToBreak } from "../support/mutations.ts";
import { diagnose } from "./check.ts";

const seed = readFileSync(
  new URL("../fixtures/seed/2025-08-06-trump-putin-meeting.md", import.meta.url),
  "utf8",
);
const lines = seed.split("\n");
const frontMatterEnd = lines.indexOf("---", 1);

/** Every seventh line or so of the front matter, each broken in another way. */
const mutations = waysToBreak.flatMap((way, which) =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => {
    const at = 1 + ((which * 13 + step * 39) % (frontMatterEnd - 1));
    return { name: `line ${at + 1} ${way.name}`, at, mutate: way.mutate };
  }),
);

describe(`${mutations.length} mutations of a sheet`, () => {
  test.each(mutations)("$name: nothing is thrown, and every place lies in the file", ({ at, mutate }) => {
    const mutated = mutate(lines[at] ?? "");
    const text = [...lines.slice(0, at), ...(mutated === null ? [] : [mutated]), ...lines.slice(at + 1)].join(
      "\n",
    );
    const diagnostics = diagnose({ "content/facts/seed.md": text });
    for (const { message, hint, span, related } of diagnostics) {
      for (const one of [span, ...related.map((other) => other.span)]) expectInside(one, text);
      expect(message).not.toMatch(/undefined|NaN|\[object|Invalid input|[Ee]xpected /);
      expect(hint).not.toMatch(/undefined|NaN|\[object/);
    }
    // One mistake is one message, or a few where the line that is gone held several things together.
    expect(diagnostics.length).toBeLessThan(8);
  });
});

function expectInside(span: Span, text: string): void {
  const rows = text.split("\n");
  expect(span.line).toBeGreaterThanOrEqual(1);
  expect(span.column).toBeGreaterThanOrEqual(1);
  expect(span.endLine).toBeLessThanOrEqual(rows.length);
  expect(span.column).toBeLessThanOrEqual((rows[span.line - 1]?.length ?? 0) + 1);
  expect(span.endColumn).toBeLessThanOrEqual((rows[span.endLine - 1]?.length ?? 0) + 2);
  expect(span.endLine > span.line || span.endColumn > span.column).toBe(true);
}
