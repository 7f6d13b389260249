import fc from "fast-check";
import { expect, test } from "vitest";
import { bareWords, fold, foldText } from "../../src/text/fold.ts";

test.each([
  ["quotation marks", "“a” «b» „c‟ ‘d’ ‹e›", '"a" "b" "c" \'d\' \'e\''],
  ["apostrophes", "There’s ʼtis", "There's 'tis"],
  ["dashes", "a–b — c − d‑e", "a-b - c - d-e"],
  ["ellipses", "a … b...", "a ... b..."],
  ["no-break spaces and line ends", "a\u00A0b\u202Fc\r\n  d\t", "a b c d"],
  ["soft hyphens and zero-width characters", "so\u00ADft wi\u200Bde \uFEFFx", "soft wide x"],
  ["composed and decomposed letters", "e\u0301te\u0301 Å", "été Å"],
  ["compatibility forms", "ﬁnd １２", "find 12"],
  ["Korean syllables in parts", "\u1112\u1161\u11AB", "한"],
])("%s are folded", (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("words are never folded", () => {
  expect(fold("Élodie Łukasz may MAY naïve")).toBe("Élodie Łukasz may MAY naïve");
});

test("what is found in the folded text can be cut out of the original", () => {
  const text = "He said: “It’s a  great—really great… day”.";
  const { folded, offsets } = foldText(text);
  const start = folded.indexOf("great-really");
  expect(text.slice(offsets[start], offsets[start + "great-really great...".length])).toBe(
    "great—really great…",
  );
});

test("folding twice changes nothing, and every character knows where it came from", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (text) => {
      const { folded, offsets } = foldText(text);
      expect(offsets).toHaveLength(folded.length + 1);
      expect(offsets.every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0))).toBe(true);
      expect(offsets.at(-1)).toBe(text.length);
      expect(fold(text)).toBe(folded);
      expect(fold(folded)).toBe(folded);
    }),
    { numRuns: 2_000 },
  );
});

test("two texts are the same words, whatever marks stand around them", () => {
  expect(["“Why  now?”", "Why now", "'Why now?!'", "“?”", ""].map(bareWords)).toEqual([
    "Why now",
    "Why now",
    "Why now",
    "",
    "",
  ]);
});
