import markdownIt from "markdown-it";
import { expect, test } from "vitest";
import { withoutHtml } from "../../src/markdown/markdown-html.ts";

const withHtml = markdownIt({ html: true });
const without = markdownIt({ html: false });

test.each([
  "A <b>bold</b> word and <script>alert(1)</script>.",
  "<div onclick='x'>\nblock\n</div>\n\nAfter.",
  "<!-- a comment --> and <?php x ?> and <!DOCTYPE html>",
  "- a list\n  <details><summary>x</summary>\n\n> <i>quoted</i>",
  "| a | b |\n| --- | --- |\n| <u>x</u> | y |",
  "Code `<b>` and ``a ` <i>`` stay, <https://example.org/> and 3 < 4 too.",
  "```html\n<b>fenced</b>\n```\n\n<b>after</b>",
  "~~~\n<b>\n~~~",
  "An open ` before <b>bold</b>.\n\nAnother ` here.",
  "Escaped \\<b> and \\`<b>x</b>\\`.",
  "<SCRIPT\nsrc=//x>",
])("renderers that allow HTML print what ours prints: %j", (markdown) => {
  expect(withHtml.render(withoutHtml(markdown))).toBe(without.render(markdown));
});

test("ten thousand brackets take no time", { timeout: 2_000 }, () => {
  for (const sign of ["<", "<a", "`", "` ", "`` ` ", "\\"]) withoutHtml(`< ${sign.repeat(50_000)}`);
});
