import { describe, expect, inject, test } from "vitest";
import { elementsOf } from "../support/html.ts";
import { ready } from "../support/prepared.ts";
import { addressOf, pagesOf, readText } from "../support/site-files.ts";

describe.each(ready(inject("sites")))("the sample archive at $prefix", ({ folder }) => {
  test("is small enough for every list to be one page", () => {
    const parts = pagesOf(folder)
      .map(addressOf)
      .filter((address) => /\/(\d{4}|undated|by-name)\//.test(address) || /^\/sources\/./.test(address));
    expect(parts).toEqual([]);
  });

  test("folds its sources by publisher, each with what rests on it", () => {
    const html = readText(folder, "sources/index.html");
    const publishers = elementsOf(html).filter(
      ({ name, attributes }) => name === "details" && attributes.class === "publisher",
    );
    expect(publishers.length).toBeGreaterThan(50);
    expect(html).toMatch(
      /<h2 class="publisher-name">TASS<\/h2><span class="publisher-counts">12 sources, 2 second-hand · 29 lines in 7 briefings</,
    );
  });
});
