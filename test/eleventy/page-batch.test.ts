import { expect, test } from "vitest";
import { BatchWriter, pagesIn } from "../../src/eleventy/page-batch.ts";
import { PageData } from "../../src/eleventy/page-data.ts";
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

const pageOf = (address: string, view: PageView) =>
  new PageData({ kind: "briefing", layout: "briefing.11ty.tsx", address }, () => view);

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
  expect(pages.map(({ view }) => view)).toEqual(views);
});

test("a batch of more than a block, and one in a block that was used before, lose nothing", () => {
  const writer = new BatchWriter();
  const long = ["я".repeat(1_000_000), "b".repeat(3_500_000)].map((text) => viewOf(text));
  const first = writer.write(long.map((view) => pageOf("/long/", view)));
  expect(pagesIn(first).map(({ view }) => view)).toEqual(long);
  writer.release(first);
  const second = writer.write([pageOf("/short/", viewOf("short"))]);
  expect(second.bytes.buffer).toBe(first.bytes.buffer);
  expect(pagesIn(second).map(({ view }) => view)).toEqual([viewOf("short")]);
});

test("two batches under way have blocks of their own", () => {
  const writer = new BatchWriter();
  const [one, two] = ["one", "two"].map((words) => writer.write([pageOf("/", viewOf(words))]));
  expect([one, two].map((batch) => pagesIn(batch!)[0]?.view.markdown)).toEqual(["one", "two"]);
});

test("of pages too long for one batch it takes the first, and leaves the views of the others unmade", () => {
  const made: string[] = [];
  const long = ["one", "two", "three", "four"].map(
    (name) =>
      new PageData({ kind: "entity", layout: "entity.11ty.tsx", address: `/${name}/` }, () => {
        made.push(name);
        return viewOf("x".repeat(1_250_000));
      }),
  );
  const batch = new BatchWriter().write(long);
  expect(pagesIn(batch).map(({ address }) => address)).toEqual(["/one/", "/two/", "/three/"]);
  expect(made).toEqual(["one", "two", "three"]);
});
