import { expect, test } from "vitest";
import { countsInParts, type Pagefind, search } from "../../../../layouts/scripts/search/ask-index.ts";
import type { Fragment } from "../../../../layouts/scripts/search/page-hit.ts";
import { readQuery } from "../../../../layouts/scripts/search/query.ts";
import { fragment } from "../../../support/search-fragment.ts";

/** An index of one page, which it keeps once, as Pagefind does: who asks last writes the places of its words into it. */
function indexOfOne(): Pagefind {
  const kept = { ...fragment("") } as { -readonly [key in keyof Fragment]: Fragment[key] };
  return {
    preload: async () => undefined,
    async search(text) {
      const data = async () => {
        kept.weighted_locations = fragment(text ?? "").weighted_locations;
        return kept;
      };
      return { results: [{ id: "page", score: 1, data }], filters: {} };
    },
  };
}

test("two questions at one time each get the page with the places of their own words", async () => {
  const index = indexOfOne();
  const asked = ["strike", "talks", "docks"];
  const pages = await Promise.all(
    asked.map(async (text) => {
      const { results } = await search([index], readQuery(`?q=${text}`));
      return results[0]?.data();
    }),
  );
  expect(pages.map((page) => page?.weighted_locations)).toEqual(
    asked.map((text) => fragment(text).weighted_locations),
  );
});

test.each([
  [
    "of pages with words like them only where no part has the words",
    [
      { isNear: true, counts: { Question: 1, Statement: 2 } },
      { isNear: false, counts: { Statement: 1 } },
    ],
    { Question: 0, Statement: 1 },
  ],
  [
    "of these where no part has them",
    [
      { isNear: true, counts: { Question: 1 } },
      { isNear: false, counts: { Question: 0 } },
    ],
    { Question: 1 },
  ],
])("the numbers of filters are %s", (_, parts, counts) => {
  expect(countsInParts(parts)).toEqual(counts);
});
