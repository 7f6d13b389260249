import fc from "fast-check";
import { expect, test } from "vitest";
import {
  activeFilters,
  filterNames,
  isEmpty,
  type Query,
  readQuery,
  sorts,
  toggled,
  withoutFilters,
  writeQuery,
} from "../../../../layouts/scripts/search/query.ts";

const nothing = readQuery("");

test("an address is read as it was asked", () => {
  expect(
    readQuery("?q=+witkoff+&kind=Event&kind=Deadline&state=Possible&person=Ada+O%27Berg&sort=newest"),
  ).toEqual({
    text: "witkoff",
    asWords: false,
    sort: "newest",
    chosen: {
      kind: ["Event", "Deadline"],
      state: ["Possible"],
      person: ["Ada O'Berg"],
      organization: [],
      storyline: [],
      sourcing: [],
      place: [],
      publisher: [],
    },
    from: "",
    to: "",
  });
});

test("what is not a filter or an order is passed over", () => {
  expect(readQuery("?sort=sideways&colour=red&kind=&kind=Event&kind=Event")).toEqual({
    ...nothing,
    chosen: { ...nothing.chosen, kind: ["Event"] },
  });
});

test("a search that asks nothing has no query in its address", () => {
  expect(writeQuery(nothing)).toBe("");
  expect(isEmpty(nothing)).toBe(true);
  expect(isEmpty(toggled(nothing, "state", "Possible"))).toBe(false);
});

test("a filter that is chosen twice is taken away", () => {
  const once = toggled(nothing, "state", "Possible");
  expect(activeFilters(once)).toEqual([{ name: "state", value: "Possible" }]);
  expect(toggled(once, "state", "Possible")).toEqual(nothing);
  expect(withoutFilters({ ...once, text: "putin" })).toEqual({ ...nothing, text: "putin" });
});

test("whatever is asked, its address asks the same: apostrophes, any script, emoji", () => {
  const word = fc
    .oneof(
      fc.constantFrom("Ada O'Berg", "Путин", "دونالد ترامب", "习近平", "a&b=c#d", "100% 👍", "constructor"),
      fc.string({ unit: "grapheme" }),
    )
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const values = fc.uniqueArray(word, { maxLength: 3 });
  const query: fc.Arbitrary<Query> = fc.record({
    text: fc.oneof(fc.constant(""), word),
    asWords: fc.boolean(),
    sort: fc.constantFrom(...sorts),
    from: fc.oneof(fc.constant(""), word),
    to: fc.oneof(fc.constant(""), word),
    chosen: fc.record({
      kind: values,
      state: values,
      sourcing: values,
      person: values,
      organization: values,
      place: values,
      storyline: values,
      publisher: values,
    }),
  });
  fc.assert(
    fc.property(query, (asked) => {
      expect(readQuery(writeQuery(asked))).toEqual(asked);
    }),
  );
  expect(Object.keys(nothing.chosen)).toEqual([...filterNames]);
});
