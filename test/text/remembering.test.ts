import { expect, test } from "vitest";
import { remembering } from "../../src/text/remembering.ts";

test("what was made of the last few is at hand, and what came before them is let go", () => {
  const made: string[] = [];
  const upper = remembering(2, (text: string) => {
    made.push(text);
    return text.toUpperCase();
  });
  expect(["a", "b", "a", "b", "c", "b"].map(upper)).toEqual(["A", "B", "A", "B", "C", "B"]);
  expect(made).toEqual(["a", "b", "c"]);
  // Of twice as many at most something is kept.
  expect(["d", "e", "a"].map(upper)).toEqual(["D", "E", "A"]);
  expect(made).toEqual(["a", "b", "c", "d", "e", "a"]);
});
