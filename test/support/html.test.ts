import { expect, test } from "vitest";
import { elementsOf, idsOf, structuredDataOf, textOf } from "./html.ts";

const html = `<!doctype html><html lang="en"><head><title>A &amp; B</title>
<script type="application/ld+json">{"@type":"Report","note":"<a href='/no/'>"}</script></head>
<body><!-- <a href="/hidden/">x</a> --><p id="one">Said <em>so</em>.</p><p id=two hidden>“Caf&#233;” &#x2013; <a href='/a/?b=1&amp;c=2'>on</a></p></body></html>`;

test("elements are read with their attributes, those in comments and scripts are not", () => {
  const links = elementsOf(html).filter(({ name }) => name === "a");
  expect(links).toEqual([{ name: "a", attributes: { href: "/a/?b=1&c=2" } }]);
  expect(elementsOf(html).find(({ attributes }) => attributes.id === "two")?.attributes).toEqual({
    id: "two",
    hidden: "",
  });
});

test("ids are found, quoted or not", () => {
  expect([...idsOf(html)]).toEqual(["one", "two"]);
});

test("text is what a reader sees: words stay whole, blocks stand apart", () => {
  expect(textOf(html)).toBe("A & B Said so. “Café” – on");
});

test("structured data is read as data", () => {
  expect(structuredDataOf(html)).toEqual([{ "@type": "Report", note: "<a href='/no/'>" }]);
});
