import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "../../src/compare/tokens.ts";
import { type Run, wordDifferences } from "../../src/compare/word-differences.ts";
import { processorTime } from "../support/processor-time.ts";

/** `[-taken out-]{+put in+}` */
const drawn = (runs: readonly Run[]): string =>
  runs
    .map(({ kind, text }) => (kind === "same" ? text : kind === "del" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

const without = (runs: readonly Run[], kind: Run["kind"]): string =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join("");

const word = fc.constantFrom(
  "the",
  "bridge",
  "may",
  "close",
  "“a toll, or none”",
  "2026-03-05",
  "Да",
  "👩‍👧",
  ".",
  ",",
  "\u00a0",
  "“",
  '"',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary" }),
);

describe("word-level differences", () => {
  test("give back the earlier text without what was put in, the later without what was taken out", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDifferences(before, after);
        expect(without(runs, "ins")).toBe(before);
        expect(without(runs, "del")).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  test("of two equal texts are none", () => {
    expect(wordDifferences("The bridge may close.", "The bridge may close.")).toEqual([
      { kind: "same", text: "The bridge may close." },
    ]);
    expect(wordDifferences("", "")).toEqual([]);
  });

  test.each([
    [
      "The bridge may close in March.",
      "The bridge will close in April.",
      "The bridge [-may-]{+will+} close in [-March-]{+April+}.",
    ],
    ["The bridge closed.", "The old bridge closed.", "The {+old +}bridge closed."],
    [
      "The bridge closes on 2026-03-05.",
      "The bridge closes on 2026-03-06.",
      "The bridge closes on [-2026-03-05-]{+2026-03-06+}.",
    ],
  ])("are whole words: %s", (before, after, expected) => {
    expect(drawn(wordDifferences(before, after))).toBe(expected);
  });

  test("never splice two quotations into one that nobody said", () => {
    expect(
      drawn(
        wordDifferences("Ada Berg said: “The cracks are real”.", "Ada Berg said: “The cracks are not real”."),
      ),
    ).toBe("Ada Berg said: [-“The cracks are real”-]{+“The cracks are not real”+}.");
  });

  test("join changes between which stands only a space", () => {
    expect(
      drawn(
        wordDifferences(
          "The mayor of the town may close the bridge.",
          "The mayor of the town will shut the bridge.",
        ),
      ),
    ).toBe("The mayor of the town [-may close-]{+will shut+} the bridge.");
  });

  test("of texts that share little show both whole", () => {
    expect(
      drawn(wordDifferences("The bridge may close.", "A toll is planned in the harbour, says its mayor.")),
    ).toBe("[-The bridge may close.-]{+A toll is planned in the harbour, says its mayor.+}");
  });

  test("of two long texts that share nothing are found without a long wait", () => {
    const many = (stem: string) => Array.from({ length: 20_000 }, (_, index) => `${stem}${index}`).join(" ");
    expect(processorTime(() => wordDifferences(many("a"), many("b")))).toBeLessThan(5000);
  });
});

test("a text is the sum of its pieces, and quotations, ids, dates and addresses are one piece each", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => tokensOf(any).join("") === any));
  expect(tokensOf("See “toll, or tax” in toll-view (2026-03-05, 1.5%): https://example.org/a?b=c")).toEqual([
    "See",
    " ",
    "“toll, or tax”",
    " ",
    "in",
    " ",
    "toll-view",
    " ",
    "(",
    "2026-03-05",
    ",",
    " ",
    "1.5",
    "%",
    ")",
    ":",
    " ",
    "https://example.org/a?b=c",
  ]);
});
