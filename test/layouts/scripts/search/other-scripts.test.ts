import { expect, test } from "vitest";
import type { Name } from "../../../../layouts/scripts/search/names.ts";
import { writtenHere } from "../../../../layouts/scripts/search/other-scripts.ts";

const name = (name: string, ...spellings: string[]): Name => ({
  page: { address: "/", name, kind: "Place", briefings: 1, spellings, about: "" },
  spellings: [],
});

const names = [
  name("Vik", "Вик", "Wick", "ヴィーク"),
  name("Ana Okafor", "Анна Окафор", "Okafor"),
  name("United Harbours", "СГ"),
];

test("a name in other letters is written as it is here, word for word where it has as many", () => {
  const written = (text: string) => writtenHere(text, names).map(([, here]) => here);
  expect(written("переговоры Вик")).toEqual(["Vik"]);
  expect(written("ヴィーク")).toEqual(["Vik"]);
  expect(written("Окафор")).toEqual(["Okafor"]);
  expect(written("анна окафор")).toEqual(["Ana", "Okafor"]);
  expect(written("СГ")).toEqual(["United Harbours"]);
  // What the index knows itself, what is no name, and what stands in quotation marks.
  for (const text of ["Wick", "Okafor", "переговоры", "Вика", "«Вик»"]) expect(written(text)).toEqual([]);
});
