import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts, type SectionComparison } from "../../src/compare/compare-texts.ts";
import { type ReadableSection, readableSections } from "../../src/compare/readable-text.ts";

const before = `# Bridge may close

*Briefing · Monday 2 March 2026 · 2-minute read · from one news report*

> **Bottom line.** The bridge may close, [the mayor](/people/mayor/) says.[^closure-possible]

## What comes next

- **Friday 6 March 2026: Closure of the bridge.** **Scheduled**, according to the mayor.[^closure]
- **Date not stated: Public hearing.** **Possible**.[^hearing]

## Numbers

| Figure | What it counts |
| --- | --- |
| 3 | cracks[^cracks] |

[^closure-possible]: The article, paragraph 1.
[^closure]: The article, paragraph 2: “on Friday”.
`;

const after = `# Bridge may close

*Briefing · Monday 2 March 2026 · 3-minute read · from one news report*

> **Bottom line.** The bridge will close, [the mayor](/people/ada-berg/) says.[^closure-possible]

## What happened

- **Friday 6 March 2026: Closure of the bridge.** **Happened**, according to the mayor.[^closure]

## Numbers

| Figure | What it counts |
| --- | --- |
| 4 | cracks[^cracks] |

[^closure-possible]: The article, paragraph 1.
[^closure]: The article, paragraph 3: “on Friday”.
`;

/** Section by section, changed blocks only: `[-taken out-]{+put in+}`. */
const drawn = (sections: readonly SectionComparison[]) =>
  sections.map(({ title, kind, blocks }) => [
    title,
    kind,
    ...blocks
      .filter(({ changed }) => changed)
      .map(({ runs }) =>
        runs
          .map(({ kind, text }) => (kind === "same" ? text : kind === "del" ? `[-${text}-]` : `{+${text}+}`))
          .join(""),
      ),
  ]);

describe("two versions of a briefing", () => {
  test("are compared by section, in the words that are read; notes stand apart", () => {
    expect(drawn(compareTexts(before, after))).toEqual([
      [null, "same", "Bottom line. The bridge [-may-]{+will+} close, the mayor says."],
      [
        "What comes next",
        "del",
        "[-Friday 6 March 2026: Closure of the bridge. Scheduled, according to the mayor.-]",
        "[-Date not stated: Public hearing. Possible.-]",
      ],
      [
        "What happened",
        "ins",
        "{+Friday 6 March 2026: Closure of the bridge. Happened, according to the mayor.+}",
      ],
      ["Numbers", "same", "[-3-]{+4+} · cracks"],
      ["Notes", "same", "The article, paragraph [-2-]{+3+}: “on Friday”."],
    ]);
  });

  test("that differ in links, anchors and the time that reading takes have no differing words", () => {
    const other = before
      .replace("2-minute", "4-minute")
      .replace("/people/mayor/", "/people/x/")
      .replace("[^hearing]", "[^the-hearing] {#hearing}");
    expect(drawn(compareTexts(before, other)).flatMap((section) => section.slice(2))).toEqual([]);
  });

  test("are both found again in the comparison, block by block", () => {
    const line = fc.oneof(
      fc.constantFrom("## One", "## Two", "- a b c d", "- a b x d", "| a | b |", "> q", "", "[^n]: note a b"),
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll("\n", " ")),
    );
    const markdown = fc.array(line, { maxLength: 25 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(markdown, markdown, (one, other) => {
        const compared = compareTexts(one, other);
        expect(textsIn(compared, "ins")).toEqual(readableSections(one).map(asTexts));
        expect(textsIn(compared, "del")).toEqual(readableSections(other).map(asTexts));
      }),
      { numRuns: 500 },
    );
  });
});

test("lines that belong together are one block, and marks of Markdown are not read", () => {
  expect(
    readableSections(
      "# A \\*title\\*\n\nOne *line*\nand another.\n\n1. first\n2. [second](<https://a.b/(c)>) `code`\n",
    ),
  ).toEqual([{ title: null, blocks: ["A *title*", "One line and another.", "first", "second code"] }]);
});

function textsIn(sections: readonly SectionComparison[], left: "ins" | "del") {
  return sections
    .filter(({ kind }) => kind !== left)
    .map(({ title, blocks }) => [
      title ?? "",
      ...blocks
        .map(({ runs }) =>
          runs
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join(""),
        )
        .filter((text) => text !== ""),
    ]);
}

const asTexts = ({ title, blocks }: ReadableSection) => [title ?? "", ...blocks];
