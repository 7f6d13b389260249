import { expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";
import type { WrittenSection } from "../../src/model/written.ts";
import { sectionAnchors } from "../../src/pages/section-anchor.ts";
import { markdownMarks } from "../../src/write/markdown-marks.ts";
import { sheetWith, written } from "../write/written.ts";

const render = (markdown: string) => createMarkdown({ prefix: "/", ...markdownMarks }).render(markdown);
const own = (title: string): WrittenSection => ({ record: null, kind: "editor", title, author: "editor" });

test("the anchor of an editor's section is the one that the heading gets", () => {
  for (const title of ["Editor's notes", "Qué pasó después", "Что дальше?", "A & B: “why”", "…"]) {
    const [anchor] = sectionAnchors([own(title)]);
    expect(render(`## ${title}\n`)).toContain(`id="${anchor}"`);
  }
});

test("the anchor of a generated section stays when its title changes", () => {
  const title = "What happened on Friday";
  expect(sectionAnchors([{ record: "closed", kind: "what-happened", title, author: "facts" }])).toEqual([
    "section-what-happened",
  ]);
});

test("whatever an editor calls his parts, every section is found at its own anchor", () => {
  const { sections, markdown } = written(
    sheetWith(
      `statements:
  old: {says: Boats sailed., when: unstated, background: true, cite: p1}
  one: {says: They sail., when: unstated, cite: p1}
  two: {says: They stay., when: unstated, cite: p1}
figures:
  n: {value: 3, unit: boats, of: boats, asOf: unstated, cite: p1}
`,
      `Remark.

> ## The record

Quoted.

## Background noise

### Numbers

#### Costs

## Numbers of boats

Three.[^n]

## Who said what to whom

Nobody.

## The record

Mine.

## Record

Mine too.

## Costs

One.

## Costs

Two.

## **About** the [boats](/x/) and [[union|owners]]

All.
`,
    ),
  );
  const html = render(markdown);
  const titleAt = (anchor: string) =>
    html
      .split(`id="${anchor}"`)
      .slice(1)
      .map((text) => /^[^>]*>(.*?)<\/h[23]>/.exec(text)?.[1]?.replace(/<[^>]*>/g, ""));
  const anchors = sectionAnchors(sections);
  expect(sections.map(({ title }) => title)).toContain("About the boats and owners");
  expect(sections.slice(1).map(({ title }, at) => [title, titleAt(anchors[at + 1]!)])).toEqual(
    sections.slice(1).map(({ title }) => [title, [title]]),
  );
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(titleAt("section-record")).toEqual(["The record"]);
});
