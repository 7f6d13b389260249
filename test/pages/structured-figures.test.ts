import { expect, test } from "vitest";
import { structuredDataOf } from "../../src/pages/structured-data.ts";
import { contextOf } from "./small-archive.ts";

test("a figure is somebody's claim of a quantity, and its bound is a least or greatest value, never the value", () => {
  const figure = (id: string, value: string, more = "unit: people") =>
    `  ${id}: {value: ${value}, ${more}, of: people at the march, asOf: unstated, cite: p1}`;
  const context = contextOf({
    sheets: [
      `id: it
title: It
bottomLine: It.
sources:
  one: {type: news-report, publisher: cnn, dateline: {date: 2026-03-02}}
entities:
  cnn: {type: organization, name: CNN}
figures:
${[
  figure("plain", "40"),
  figure("range", "[30, 50]"),
  figure("least", "{atLeast: 13000}"),
  figure("most", "{atMost: 1.3 million}"),
  figure("more", "{moreThan: 90 billion}", "currency: USD"),
  figure("less", "{lessThan: 40}"),
  figure("about", "{about: 300}", "unit: people, if: it rains"),
].join("\n")}`,
    ],
  });
  const { hasPart } = structuredDataOf(context.archive.byId.it!, context) as {
    readonly hasPart: readonly { readonly text: string; readonly about: object }[];
  };
  const quantity = (values: object) => ({ "@type": "QuantitativeValue", ...values });
  expect(hasPart.map(({ text, about }) => [text, about])).toEqual([
    ["40 people: people at the march (according to CNN)", quantity({ value: 40, unitText: "people" })],
    [
      "30 to 50 people: people at the march (according to CNN)",
      quantity({ minValue: 30, maxValue: 50, unitText: "people" }),
    ],
    [
      "At least 13,000 people: people at the march (according to CNN)",
      quantity({ minValue: 13000, unitText: "people" }),
    ],
    [
      "Up to 1.3 million people: people at the march (according to CNN)",
      quantity({ maxValue: 1300000, unitText: "people" }),
    ],
    [
      "More than $90 billion: people at the march (according to CNN)",
      quantity({ minValue: 90000000000, unitText: "USD" }),
    ],
    [
      "Fewer than 40 people: people at the march (according to CNN)",
      quantity({ maxValue: 40, unitText: "people" }),
    ],
    [
      "About 300 people: people at the march (according to CNN), only if it rains",
      quantity({ unitText: "people" }),
    ],
  ]);
});
