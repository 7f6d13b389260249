import { expect, test } from "vitest";
import { numberStarts } from "../../src/reading/number-starts.ts";

test("numbers begin within others too, in words and behind a point or a comma", () => {
  const text = "a hundred and ten cars, half a dozen in 2.01.39 hours, 1,234,567";
  expect(numberStarts(text).map((start) => text.slice(start).split(" ", 1)[0])).toEqual(
    "a ten half a 2.01.39 01.39 39 1,234,567 234,567 567".split(" "),
  );
});

test("of a number of many groups each is looked at once", () => {
  const groups = "111,".repeat(40_000);
  const before = process.cpuUsage().user;
  expect(numberStarts(groups)).toHaveLength(40_000);
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1_000);
});
