import { expect, test } from "vitest";
import { withFormerAnchors } from "../../src/markdown/former-anchors.ts";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";

const { render } = createMarkdown({ prefix: "/" });
const markdown = `- The cost is known.[^cost] So is the day.[^day]
- Who pays? {#who-pays}

[^cost]: Page 1.
[^day]: Page 2, \`id="who-pays"\`.
`;

test("each former id stands once, where the id of today stands", () => {
  const html = withFormerAnchors(render(markdown), {
    cost: ["price", "sum"],
    day: ["date"],
    "who-pays": ["payer"],
  });
  expect(html).toContain('<li id="cost"><span id="price"></span><span id="sum"></span>The cost is known.');
  expect(html).toContain('<sup class="note-ref" id="day"><span id="date"></span><a');
  expect(html).toContain('<li id="who-pays"><span id="payer"></span>Who pays?');
  for (const id of ["price", "sum", "date", "payer"]) expect(html.split(`id="${id}"`)).toHaveLength(2);
});

test("one that is taken, or whose record is not on the page, gets none", () => {
  const html = render(markdown);
  expect(withFormerAnchors(html, { cost: ["day", "note-cost"], elsewhere: ["old"] })).toBe(html);
});
