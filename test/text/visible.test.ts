import { expect, test } from "vitest";
import { visible, visibleLines, visibleName } from "../../src/text/visible.ts";

test("what commands a terminal, turns the direction of writing or has no width is written as an escape", () => {
  expect(
    visible("a\n\r\u001B[2J\u0007\u007F\u009B\u0085\u202E\u2066\u200B\uFEFF\u{E0041}\uD800z\t–é😀"),
  ).toBe("a\\n\\r\\x1b[2J\\x07\\x7f\\x9b\\x85\\u202e\\u2066\\u200b\\ufeff\\u{e0041}\\ud800z\t–é😀");
});

test("several lines stay lines, and only our own colours stay, where they are wanted", () => {
  const text = "\u001B[31mred\u001B[39m\n\u001B[2J\u001B[8m\u001B]0;x\u0007\r";
  expect(visibleLines(text, true)).toBe("\u001B[31mred\u001B[39m\n\\x1b[2J\\x1b[8m\\x1b]0;x\\x07\\r");
  expect(visibleLines(text)).toBe("\\x1b[31mred\\x1b[39m\n\\x1b[2J\\x1b[8m\\x1b]0;x\\x07\\r");
});

test("a name of a file keeps what joins letters and signs", () => {
  expect(visibleName("👩\u200D🚒 \u001B[2J\n\u202E.md")).toBe("👩\u200D🚒 \\x1b[2J\\n\\u202e.md");
});
