import { expect, test } from "vitest";
import { nearestName } from "../../src/text/nearest-name.ts";

test.each([
  ["harbor-authority", ["harbour-authority", "port-authority"], "harbour-authority"],
  ["sayz", ["says", "said"], "says"],
  ["siad", ["says", "said"], "said"],
  ["leavit", ["leavitt", "witkoff"], "leavitt"],
  ["statments", ["sources", "statements"], "statements"],
  ["Trump", ["trump"], "trump"],
  ["ocurred", ["occurred", "ongoing"], "occurred"],
  ["bottomline", ["bottomLine"], "bottomLine"],
  ["x", ["by", "to"], null],
  ["by", ["to", "of"], null],
  ["cat", ["dog"], null],
  ["constructor", [], null],
  ["x".repeat(10_000), ["x".repeat(9_999)], null],
])("%s of %j is %s", (written, candidates, near) => {
  expect(nearestName(written, candidates)).toBe(near);
});

test("of two that are equally near, the first is named", () => {
  expect(nearestName("bat", ["cat", "rat"])).toBe("cat");
});
