import { expect, test } from "vitest";
import { sectionAnchor } from "../../src/pages/section-anchor.ts";
import { createMarkdown } from "../../src/text/markdown-it.ts";

test("the anchor of an editor's section is the one that the heading gets", () => {
  const markdown = createMarkdown({ prefix: "/" });
  for (const title of ["Editor's notes", "Qué pasó después", "Что дальше?", "A & B: “why”", "…"]) {
    const anchor = sectionAnchor({ record: null, kind: "editor", title, author: "editor" });
    expect(markdown.render(`## ${title}\n`)).toContain(`id="${anchor}"`);
  }
});

test("the anchor of a generated section stays when its title changes", () => {
  expect(
    sectionAnchor({
      record: "closed",
      kind: "what-happened",
      title: "What happened on Friday",
      author: "facts",
    }),
  ).toBe("section-what-happened");
});
