import { expect, test } from "vitest";
import { builtSite, useBrowser } from "../support/browser.ts";
import { filesOf, readText } from "../support/site-files.ts";

const bench = useBrowser();
const { folder } = builtSite("/");

test.each(filesOf(folder).filter((path) => path.endsWith(".xml")))(
  "the browser's own XML parser accepts %s",
  async (path) => {
    const page = await bench.open("/about/");
    const parsed = await page.evaluate(
      (text) => {
        const document = new DOMParser().parseFromString(text, "application/xml");
        return {
          mistake: document.querySelector("parsererror")?.textContent ?? null,
          root: document.documentElement.localName,
        };
      },
      readText(folder, path),
    );
    expect(parsed.mistake).toBeNull();
    expect(["feed", "urlset", "sitemapindex", "OpenSearchDescription"]).toContain(parsed.root);
  },
);

test("every entry of the feed has a title, a full address, a lasting id and text", async () => {
  const page = await bench.open("/about/");
  const entries = await page.evaluate(
    (text) => {
      const feed = new DOMParser().parseFromString(text, "application/xml");
      return [...feed.querySelectorAll("entry")].map((entry) => ({
        title: entry.querySelector("title")?.textContent ?? "",
        link: entry.querySelector("link:not([rel]), link[rel=alternate]")?.getAttribute("href") ?? "",
        id: entry.querySelector("id")?.textContent ?? "",
        text: entry.querySelector("content, summary")?.textContent ?? "",
      }));
    },
    readText(folder, "feed.xml"),
  );
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    expect(entry.title).not.toBe("");
    expect(entry.link).toMatch(/^https:\/\/readout\.example\/briefings\//);
    expect(entry.id).toMatch(/^(tag|https|urn):/);
    expect(entry.text.length).toBeGreaterThan(100);
  }
});
