import { expect, test } from "vitest";
import { BatchWriter, type PageBatch, pagesIn } from "../../src/eleventy/page-batch.ts";
import { type MadePage, PageData } from "../../src/eleventy/page-data.ts";
import type { PageView } from "../../src/pages/page.ts";

const viewOf = (markdown: string | null, structuredData: string | null = null): PageView => ({
  markdown,
  frame: {
    title: "“Bridge”",
    description: "Міст",
    address: "/bridge/",
    lang: "en",
    openGraphType: "article",
    structuredData,
    alternates: [],
    index: true,
    breadcrumb: [],
    scripts: [],
  },
});

const pageOf = (address: string, view: PageView, files: MadePage["files"] = []) =>
  new PageData({ kind: "briefing", layout: "briefing.11ty.tsx", address }, () => ({ view, files }));

const viewsIn = (batch: PageBatch) => pagesIn(batch).map(({ made }) => made.view);

test("a batch gives back every view as it was made, in its order", () => {
  const data = '{"@type":"NewsArticle","name":"Міст"}';
  const views = [
    viewOf("“Ja” 😀 — что"),
    viewOf(""),
    viewOf(null),
    viewOf("x", data),
    viewOf(null, data),
    viewOf("y"),
  ];
  const batch = new BatchWriter().write(views.map((view, index) => pageOf(`/${index}/`, view)));
  const pages = pagesIn(batch);
  expect(pages.map(({ address }) => address)).toEqual(["/0/", "/1/", "/2/", "/3/", "/4/", "/5/"]);
  expect(pages.map(({ made }) => made.view)).toEqual(views);
});

test("the files beside a page come with it, one that is its Markdown takes no room of its own", () => {
  const markdown = "# Міст\n".repeat(1000);
  const files = [
    { path: "bridge/index.md", contents: markdown },
    { path: "bridge/facts.json", contents: '{"title": "Міст"}' },
    { path: "bridge/calendar.ics", contents: "" },
  ];
  const view = viewOf(markdown, "{}");
  const batchWith = (some: typeof files) =>
    new BatchWriter().write([pageOf("/bridge/", view, some), pageOf("/next/", viewOf("next"))]);
  const pages = pagesIn(batchWith(files));
  expect(pages.map(({ made }) => made)).toEqual([
    { view, files },
    { view: viewOf("next"), files: [] },
  ]);
  const endOf = (some: typeof files) => batchWith(some).pages[0]!.ends.at(-1);
  expect(endOf(files.slice(0, 1))).toBe(endOf([]));
});

test("a batch of more than a block, and one in a block that was used before, lose nothing", () => {
  const writer = new BatchWriter();
  const long = ["я".repeat(1_000_000), "b".repeat(3_500_000)].map((text) => viewOf(text));
  const first = writer.write(long.map((view) => pageOf("/long/", view)));
  expect(viewsIn(first)).toEqual(long);
  writer.release(first);
  const second = writer.write([pageOf("/short/", viewOf("short"))]);
  expect(second.bytes.buffer).toBe(first.bytes.buffer);
  expect(viewsIn(second)).toEqual([viewOf("short")]);
});

test("two batches under way have blocks of their own", () => {
  const writer = new BatchWriter();
  const [one, two] = ["one", "two"].map((words) => writer.write([pageOf("/", viewOf(words))]));
  expect([one, two].map((batch) => viewsIn(batch!)[0]?.markdown)).toEqual(["one", "two"]);
});

test("of pages too long for one batch it takes the first, and leaves the views of the others unmade", () => {
  const made: string[] = [];
  const long = ["one", "two", "three", "four"].map(
    (name) =>
      new PageData({ kind: "entity", layout: "entity.11ty.tsx", address: `/${name}/` }, () => {
        made.push(name);
        return { view: viewOf("x".repeat(1_250_000)), files: [] };
      }),
  );
  const batch = new BatchWriter().write(long);
  expect(pagesIn(batch).map(({ address }) => address)).toEqual(["/one/", "/two/", "/three/"]);
  expect(made).toEqual(["one", "two", "three"]);
});
