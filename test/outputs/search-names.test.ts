import { expect, test } from "vitest";
import type { PageContext } from "../../src/model/page-context.ts";
import { type NamesFile, searchNames } from "../../src/outputs/search-names.ts";
import { bridgeSheet, contextOf } from "./archive.ts";

const filesOf = (context: PageContext) =>
  new Map(searchNames.files(context).map(({ path, contents }) => [path, JSON.parse(contents) as NamesFile]));

test("whoever and whatever has a page is found by its names: dossiers, storylines, registers", () => {
  const files = filesOf(contextOf([bridgeSheet]));
  const { names, letters } = files.get("search/names.json")!;
  expect(letters).toEqual([]);
  expect(names.filter(({ kind }) => kind !== "Register").map(({ address }) => address)).toEqual([
    "/storylines/harbour/",
    "/organizations/gazette/",
    "/people/mayor/",
    "/people/old-mayor/",
    "/organizations/town/",
    "/organizations/union/",
    "/places/vik/",
  ]);
  expect(names.find(({ address }) => address === "/people/mayor/")).toEqual({
    address: "/people/mayor/",
    name: "Ana Okafor",
    kind: "Person",
    briefings: 1,
    spellings: ["Anna Okafor", "Ана Окафор", "Vik Vik Mayor"],
    about: "Mayor",
  });
  expect(Object.values(files.get("search/words.json")!).slice(0, 3)).toEqual(["union", "bridge", "mayor"]);
  expect(names.find(({ address }) => address === "/corrections/")?.name).toBe("Corrections");
});

test("a page written by hand is found by its title, but for one that nobody shall find", () => {
  const page = { file: "x.md", description: "Who we are.", lang: null, markdown: "" };
  const context = {
    ...contextOf([]),
    ownPages: [
      { ...page, address: "/about/", title: "About us", index: true },
      { ...page, address: "/hidden/", title: "Hidden", index: false },
    ],
  };
  const { names } = filesOf(context).get("search/names.json")!;
  expect(names.filter(({ kind }) => kind === "Page")).toEqual([
    { address: "/about/", name: "About us", kind: "Page", briefings: 0, spellings: [], about: "Who we are." },
  ]);
});

test("of many names each stands under the first letters of all words of its names and titles, in any script", () => {
  const context = contextOf([bridgeSheet]);
  const { mayor } = context.archive.entities;
  const many = Object.fromEntries(
    Array.from({ length: 1001 }, (_, n) => [
      `p${n}`,
      { ...mayor!, entity: { ...mayor!.entity, id: `p${n}`, name: "Élan Berg", aka: ["Окафор"] } },
    ]),
  );
  const files = filesOf({ ...context, archive: { ...context.archive, entities: many } });
  expect([...files.keys()]).toEqual([
    "search/names.json",
    "search/words.json",
    "search/names-b.json",
    "search/names-e.json",
    "search/names-m.json",
    "search/names-u043e.json",
  ]);
  // "Mayor" of Vik, but not under "v".
  expect(files.get("search/names.json")!.letters).toEqual(["b", "e", "m", "u043e"]);
  expect(files.get("search/names-u043e.json")!.names).toHaveLength(1001);
});
