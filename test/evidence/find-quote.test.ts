import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparable } from "../../src/evidence/comparable.ts";
import { findQuote } from "../../src/evidence/find-quote.ts";

const source =
  "“We’ll mend the bridge – all of it – before winter,” Mayor Ada Berg said. “The ministers in Oslo, who pay for the roads, have promised 10 million euros… and we believe them,” she added. It's a start; no one's art is in the part.";

const isFound = (quote: string) => findQuote(comparable(source).text, comparable(quote).text) !== null;

describe("what a quotation may change", () => {
  test.each([
    ["quotation marks in another shape", "We'll mend the bridge – all of it – before winter"],
    ["dashes in another shape, without spaces", "We’ll mend the bridge—all of it—before winter"],
    ["an ellipsis in dots", "have promised 10 million euros... and we believe them"],
    ["an ellipsis in spaced dots", "have promised 10 million euros . . . and we believe them"],
    ["marks around it", "“We’ll mend the bridge – all of it – before winter,”"],
    ["a final full stop instead of a comma", "We’ll mend the bridge – all of it – before winter."],
    ["no-break and soft characters", "We’ll mend the\u00A0bri\u00ADdge – all of it – be\u200Bfore winter"],
    ["decomposed letters", "We’ll mend the bridge – all of it – before winter".normalize("NFD")],
    ["what an ellipsis leaves out", "We’ll mend the bridge … before winter"],
    ["what a bracketed ellipsis leaves out", "The ministers in Oslo […] have promised 10 million euros"],
    ["words left out across the speaker's name", "We’ll mend the bridge […] and we believe them"],
    ["a bracketed first letter", "[t]he ministers in Oslo, who pay for the roads"],
    ["a word put in by the editor", "[They] have promised 10 million euros"],
    ["a word put in for others", "The ministers [there], who pay for the roads"],
    ["sic", "We’ll mend the bridge [sic] – all of it – before winter"],
  ])("may change: %s", (_, quote) => {
    expect(isFound(quote)).toBe(true);
  });
});

describe("what a quotation may not change", () => {
  test.each([
    ["a word dropped", "We’ll mend the bridge before winter"],
    ["a word added", "We’ll surely mend the bridge – all of it – before winter"],
    ["words swapped", "We’ll the mend bridge – all of it – before winter"],
    ["a number", "have promised 12 million euros"],
    ["a negation", "We’ll not mend the bridge – all of it – before winter"],
    ["a first letter, silently", "the ministers in Oslo, who pay"],
    ["a question mark", "We’ll mend the bridge – all of it – before winter?"],
    ["the order of parts", "before winter … We’ll mend the bridge"],
    ["part of a word", "rt is in the part"],
    ["the beginning of a contraction", "It"],
    ["a single word inside another", "inist"],
    ["an ellipsis between digits and words that are not there", "have promised … dollars"],
    ["only brackets", "[They]"],
  ])("may not change: %s", (_, quote) => {
    expect(isFound(quote)).toBe(false);
  });

  test("an ellipsis leaves out sixty words at most", () => {
    const long = (count: number) => `We start ${"word ".repeat(count)}and end`;
    expect(findQuote(long(60), "We start ... and end")).not.toBeNull();
    expect(findQuote(long(61), "We start ... and end")).toBeNull();
  });
});

const words = fc.array(fc.stringMatching(/^[a-zäøłé]{2,9}$/), { minLength: 12, maxLength: 60, size: "max" });
const distinct = words.filter((list) => new Set(list).size === list.length);
const withSlice = distinct.chain((list) =>
  fc
    .tuple(fc.integer({ min: 0, max: list.length - 6 }), fc.integer({ min: 5, max: 12 }))
    .map(([from, size]) => ({ text: list, quote: list.slice(from, from + size) })),
);

describe("whatever the text", () => {
  const typographic = [
    (text: string) => text,
    (text: string) => text.normalize("NFD"),
    (text: string) => text.replaceAll(" ", "\u00A0"),
    (text: string) => text.replaceAll(" ", "\n"),
    (text: string) => `“${text}.”`,
    (text: string) => text.replace(/(?<=\p{L})(?=\p{L})/u, "\u00AD"),
  ];

  test("a quotation taken from it is found after typographic changes", () => {
    fc.assert(
      fc.property(
        withSlice,
        fc.constantFrom(...typographic),
        fc.constantFrom(...typographic),
        (sample, change, changeText) => {
          const found = findQuote(
            comparable(changeText(sample.text.join(" "))).text,
            comparable(change(sample.quote.join(" "))).text,
          );
          expect(found).not.toBeNull();
        },
      ),
    );
  });

  test("a quotation with a word dropped, added or swapped is not found", () => {
    fc.assert(
      fc.property(
        withSlice,
        fc.constantFrom("drop", "add", "swap"),
        fc.nat(),
        ({ text, quote }, how, seed) => {
          const at = 1 + (seed % (quote.length - 3));
          const altered = [...quote];
          if (how === "drop") altered.splice(at, 1);
          else if (how === "add") altered.splice(at, 0, "zzzzzzzzzz");
          else altered.splice(at, 2, quote[at + 1]!, quote[at]!);
          expect(findQuote(comparable(text.join(" ")).text, comparable(altered.join(" ")).text)).toBeNull();
        },
      ),
    );
  });

  test("what was found is a slice of the text that reads like the quotation", () => {
    fc.assert(
      fc.property(withSlice, ({ text, quote }) => {
        const whole = text.join(" ");
        const found = findQuote(comparable(whole).text, quote.join(" "));
        expect(whole.slice(found!.start, found!.end)).toBe(quote.join(" ").normalize("NFKC"));
      }),
    );
  });
});
