import { expect, test } from "vitest";
import { withTextFragment } from "../../src/text/text-fragment.ts";

const address = "https://mint.example/talks";

test.each([
  ["They met", null, "#:~:text=They%20met"],
  ["They met", "and parted", "#:~:text=They%20met,and%20parted"],
  ["face-to-face, R&D (all)", null, "#:~:text=face%2Dto%2Dface%2C%20R%26D%20%28all%29"],
  [
    "one two three four five six seven eight nine ten eleven twelve thirteen",
    null,
    "#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
  ],
  ["„Nie“, größer", null, "#:~:text=%E2%80%9ENie%E2%80%9C%2C%20gr%C3%B6%C3%9Fer"],
  ["half a sign \uD800", null, "#:~:text=half%20a%20sign%20%EF%BF%BD"],
])("words lead to where they stand: %s … %s", (start, end, fragment) => {
  expect(withTextFragment(address, start, end)).toBe(address + fragment);
});

test("an address that has a fragment keeps it", () => {
  expect(withTextFragment(`${address}#p3`, "They met", null)).toBe(`${address}#p3:~:text=They%20met`);
});
