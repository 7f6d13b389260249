import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "../support/browser.ts";
import { type Firefox, firefoxPath, startFirefox } from "../support/firefox.ts";
import { idsOf } from "../support/html.ts";
import { readText } from "../support/site-files.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

const seed = "2025-08-06-trump-putin-meeting";
if (firefoxPath === null) console.warn("No Firefox here: what it opens by itself is not tested.");

describe.skipIf(firefoxPath === null)("Firefox", () => {
  const { folder } = builtSite("/");
  let firefox: Firefox;
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveFolder(folder, "/");
    firefox = await startFirefox(firefoxPath ?? "");
  }, 60_000);
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  test("opens what a linked line is folded in", async () => {
    const ids = [...idsOf(readText(folder, `briefings/${seed}/index.html`))].filter(
      (id) => !id.startsWith("part_"),
    );
    expect(ids.length).toBeGreaterThan(100);
    const hidden: string[] = [];
    for (const id of ids) {
      await firefox.goTo(site.url(`/briefings/${seed}/#${encodeURIComponent(id)}`));
      const isSeen = await firefox.ask(`document.getElementById(${JSON.stringify(id)}).checkVisibility()`);
      if (isSeen !== true) hidden.push(id);
    }
    expect(hidden).toEqual([]);
  }, 60_000);
});
