import { expect, test } from "vitest";
import { toldBound, toldUnread } from "../../../../layouts/scripts/search/messages.ts";
import { readQuery } from "../../../../layouts/scripts/search/query.ts";

test("what a search can't read as it is meant is told with it", () => {
  expect(
    ['"', "-", "%", "...", "8/6/2025", "talks 31 february", "peace -trump", "putin OR trump", "C++ code"].map(
      toldUnread,
    ),
  ).toEqual([
    "Signs alone can't be searched for. Type a word or a number.",
    "Signs alone can't be searched for. Type a word or a number.",
    "Signs alone can't be searched for. Type a word or a number.",
    "Signs alone can't be searched for. Type a word or a number.",
    "“8/6/2025” may be 8 June 2025 or 6 August 2025: write which.",
    "There is no 31 February.",
    "“-” leaves nothing out and joins nothing here: every word is searched for.",
    "“OR” leaves nothing out and joins nothing here: every word is searched for.",
    "Signs can't be searched for: “C++” is taken for “C”.",
  ]);
  const plain = ["8/8/2025", "15/8/2025", "29 February", "well-known", "or else", "“putin OR trump”", "25%"];
  expect(plain.map(toldUnread).filter(Boolean)).toEqual([]);
});

test("a first or last day says beside its field what is wrong with it", () => {
  const told = (search: string) => {
    const query = readQuery(search);
    return [toldBound(query, "from"), toldBound(query, "to")];
  };
  expect(told("?from=2025-09&to=Aug+2025")).toEqual([
    "",
    "August 2025 is before September 2025, where the period begins.",
  ]);
  expect(told("?from=31+february+2025&to=8/6/2025")).toEqual([
    "There is no 31 February 2025.",
    "“8/6/2025” may be 8 June 2025 or 6 August 2025: write which.",
  ]);
  expect(told("?from=2025-08-09&to=2025")).toEqual(["", ""]);
  expect(told("?from=soon")).toEqual([
    "No date with its year can be read in “soon”. Write 2025, Aug 2025, 8 Aug 2025 or 2025-08-08.",
    "",
  ]);
});
