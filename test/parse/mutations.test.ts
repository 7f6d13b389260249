import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/text/span.ts";
import { diagnose } from "./check.ts";

const seed = readFileSync(
  new URL("../fixtures/seed/2025-08-06-trump-putin-meeting.md", import.meta.url),
  "utf8",
);
const lines = seed.split("\n");
const frontMatterEnd = lines.indexOf("---", 1);

/** Every seventh line or so of the front matter, each broken in another way. */
const ways: readonly { readonly name: string; readonly mutate: (line: string) => string | null }[] = [
  { name: "dropped", mutate: () => null },
  { name: "typed twice", mutate: (line) => `${line}\n${line}` },
  { name: "indented by one more", mutate: (line) => ` ${line}` },
  { name: "indented by a tab", mutate: (line) => line.replace(/^ */, "\t") },
  { name: "not indented", mutate: (line) => line.trimStart() },
  { name: "without its colon", mutate: (line) => line.replace(":", "") },
  { name: "without the space after its colon", mutate: (line) => line.replace(": ", ":") },
  { name: "with a misspelt key", mutate: (line) => line.replace(/([a-z])([a-z])(\w*:)/, "$2$1$3") },
  { name: "with another colon", mutate: (line) => `${line}: x` },
  { name: "with a quote too many", mutate: (line) => `${line}"` },
  { name: "with a quote at the start of its value", mutate: (line) => line.replace(/: (?=\S)/, ": '") },
  { name: "with its quotes dropped", mutate: (line) => line.replace(/["']/g, "") },
  { name: "with its brackets dropped", mutate: (line) => line.replace(/[[\]{}]/g, "") },
  { name: "with a bracket opened", mutate: (line) => line.replace(/: (?=\S)/, ": [") },
  { name: "with a bracket closed", mutate: (line) => `${line}]` },
  { name: "with a number for a value", mutate: (line) => line.replace(/: .*/, ": 12.5") },
  { name: "with nothing for a value", mutate: (line) => line.replace(/: .*/, ":") },
  { name: "with a list for a value", mutate: (line) => line.replace(/: .*/, ": [a, 1, {b: c}]") },
  { name: "with a map for a value", mutate: (line) => line.replace(/: .*/, ": {a: b}") },
  { name: "with true for a value", mutate: (line) => line.replace(/: .*/, ": true") },
  { name: "with a date for a value", mutate: (line) => line.replace(/: .*/, ": 2025-02-30") },
  { name: "with an alias for a value", mutate: (line) => line.replace(/: .*/, ": *nothing") },
  { name: "with a tag", mutate: (line) => line.replace(/: (?=\S)/, ": !x ") },
  { name: "as a list item", mutate: (line) => line.replace(/^( *)/, "$1- ") },
  { name: "as a comment", mutate: (line) => `# ${line}` },
  { name: "cut in the middle", mutate: (line) => line.slice(0, Math.ceil(line.length / 2)) },
  { name: "in capitals", mutate: (line) => line.toUpperCase() },
  { name: "as a fence", mutate: () => "---" },
  { name: "with a control character", mutate: (line) => `${line}\u0000` },
  { name: "with __proto__ as its key", mutate: (line) => line.replace(/[\w-]+:/, "__proto__:") },
];

const mutations = ways.flatMap((way, which) =>
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
