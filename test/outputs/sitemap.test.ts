import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { type SitemapEntry, sitemap, sitemapFiles } from "../../src/outputs/sitemap.ts";
import { bridgeSheet, contextOf, laterSheet } from "./archive.ts";

const contentsOf = (context: ReturnType<typeof contextOf>) => [...sitemap.files(context)][0]?.contents ?? "";

test("every page stands with its full address and the date of its newest content", () => {
  expect(contentsOf(contextOf([bridgeSheet], { pathPrefix: "/x/" }))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://vik.example/x/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/briefings/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/people/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/organizations/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/places/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/timeline/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/deadlines/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/questions/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/sources/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/corrections/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/briefings/bridge-talks/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/storylines/harbour/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/organizations/gazette/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/people/mayor/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/people/old-mayor/</loc></url>
<url><loc>https://vik.example/x/organizations/town/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/organizations/union/</loc><lastmod>2025-05-09</lastmod></url>
<url><loc>https://vik.example/x/places/vik/</loc><lastmod>2025-05-09</lastmod></url>
</urlset>
`,
  );
});

test("drafts are not in it", () => {
  expect(contentsOf(contextOf([bridgeSheet, `${laterSheet}draft: true\n`]))).not.toContain(
    "bridge-talks-off",
  );
});

const entries: readonly SitemapEntry[] = ["/a/", "/b/", "/c/"].map((address, index) => ({
  address,
  changed: `2025-05-0${index + 1}T00:00:00Z`,
}));

test("more pages than a file may hold are split, under an index", () => {
  const files = sitemapFiles(entries, contextOf([]), 2);
  expect(files.map(({ path }) => path)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  expect(files[0]?.contents).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://vik.example/sitemap-1.xml</loc><lastmod>2025-05-02</lastmod></sitemap>
<sitemap><loc>https://vik.example/sitemap-2.xml</loc><lastmod>2025-05-03</lastmod></sitemap>
</sitemapindex>
`,
  );
  expect(files[2]?.contents).toContain("<loc>https://vik.example/c/</loc>");
});

test("what XML would read as a mark is escaped", () => {
  expect(sitemapFiles([{ address: "/a&b<c>/é/", changed: null }], contextOf([]))[0]?.contents).toContain(
    "<loc>https://vik.example/a&amp;b%3Cc%3E/%C3%A9/</loc>",
  );
});

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
if (!hasXmllint) console.warn("No xmllint: sitemap and feed are not held against it.");

test.skipIf(!hasXmllint)("it is valid by the schema of the protocol", () => {
  const schema = "node_modules/sitemap/schema/sitemap.xsd";
  const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, "-"], {
    input: contentsOf(contextOf([bridgeSheet, laterSheet])),
  });
  expect({ status: run.status, error: run.stderr.toString() }).toEqual({ status: 0, error: "- validates\n" });
});
