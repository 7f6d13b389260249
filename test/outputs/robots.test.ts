import { expect, test } from "vitest";
import { robots } from "../../src/outputs/robots.ts";
import { contextOf } from "./archive.ts";

const textOf = (context: ReturnType<typeof contextOf>) => [...robots.files(context)][0]?.contents;

test("robots are welcome and shown the sitemap", () => {
  expect(textOf(contextOf([], { pathPrefix: "/x/" }))).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://vik.example/x/sitemap.xml\n",
  );
});

test("a site that is not to be indexed, and every preview, says so", () => {
  expect(textOf(contextOf([], { index: false }))).toContain("Disallow: /\n");
  expect(textOf({ ...contextOf([]), preview: true })).toContain("Disallow: /\n");
});
