import { expect, test } from "vitest";
import { paragraphsOf } from "../../src/evidence/paragraphs.ts";

const texts = (text: string) => paragraphsOf(text).map((paragraph) => paragraph.text);

test("blank lines split paragraphs, and a hard-wrapped paragraph stays one", () => {
  expect(texts("One goes\non.\n\nTwo.\n \t\n\nThree.\n")).toEqual(["One goes\non.", "Two.", "Three."]);
});

test("a text without blank lines has one paragraph per line", () => {
  expect(texts("One.\nTwo.\nThree.")).toEqual(["One.", "Two.", "Three."]);
});

test("blank lines at the ends of a text split nothing", () => {
  expect(texts("\n\nOne.\nTwo.\n\n\n")).toEqual(["One.", "Two."]);
});

test("line ends of other systems count the same", () => {
  expect(texts("One.\r\n\r\nTwo.\r\rThree.")).toEqual(["One.", "Two.", "Three."]);
});

test("an empty text has no paragraph", () => {
  expect(texts("")).toEqual([]);
  expect(texts(" \n\n ")).toEqual([]);
});

test("each paragraph knows where it starts", () => {
  const text = "  One.\n\n\tTwo.";
  for (const paragraph of paragraphsOf(text))
    expect(text.slice(paragraph.start).startsWith(paragraph.text)).toBe(true);
});
