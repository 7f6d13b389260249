import { expect, test } from "vitest";
import { inQuotes } from "../../src/text/quotation-marks.ts";

test.each([
  ["We sail.", "“We sail.”"],
  ["My mother said, “Never,” and left", "“My mother said, ‘Never,’ and left”"],
  ['My mother said, "Never," and left', "“My mother said, ‘Never,’ and left”"],
  ["“Never,” she said, “not us.”", "“‘Never,’ she said, ‘not us.’”"],
  ["He said: “She said ‘no’ and ‘don’t’.”", "“He said: ‘She said “no” and “don’t”.’”"],
  ["He said ‘no’", "“He said ‘no’”"],
  ["It’s the workers’ right, it's ours", "“It’s the workers’ right, it's ours”"],
  ["Sie sagte: „Nie“ und ging", "“Sie sagte: „Nie“ und ging”"],
  ["Il dit « jamais “vu” »", "“Il dit « jamais “vu” »”"],
  ['A 24" screen', '“A 24" screen”'],
  ["An “open end", "“An “open end”"],
  ["", "“”"],
])("marks inside quotation marks change, and nothing else does: %s", (text, quoted) => {
  expect(inQuotes(text)).toBe(quoted);
});
