import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { miniSite, readout, sheet, startReadout } from "../cli/mini-site.ts";
import { theBrowser } from "../support/browser.ts";
import { copyOfProgram } from "../support/program-copy.ts";

/** The address of a preview of this folder, by the program of this folder or another. */
async function startPreview(folder: string, program?: string): Promise<string> {
  const child = startReadout(folder, ["serve", "--no-search", "--now", "2026-03-05"], {}, program);
  onTestFinished(() => void child.kill());
  return new Promise((found, failed) => {
    let said = "";
    child.stdout?.on("data", (data) => {
      said += data;
      const at = /Preview at (\S+)/.exec(said)?.[1];
      if (at !== undefined) found(at);
    });
    child.on("exit", () => failed(new Error(said)));
  });
}

test("in the preview the paragraphs that a note names lead to the passage in the source view; the page of the site has neither link", async () => {
  const cited = sheet()
    .replace("type: news-report", "type: news-report\n    text: article.txt")
    .replace("cite: p1", "cite: [p2, p3]")
    .replace("    cite: p1\n---", "---");
  const folder = miniSite({
    "content/facts/a.md": cited,
    "sources/article.txt": "A storm came.\n\nThe bridge is closed.\n\nAda Berg said so.\n",
  });
  const url = await startPreview(folder);

  const page = await (await theBrowser()).newPage({ baseURL: url });
  onTestFinished(() => page.close());
  await page.goto("/briefings/harbour-bridge/");
  const links = () =>
    page
      .locator(".notes li a[href*='.readout']")
      .evaluateAll((all) => all.map((link) => `${link.textContent} ${link.getAttribute("href")}`));
  const source = "/.readout/source/harbour-bridge/";
  expect((await links()).toSorted()).toEqual([
    `2 ${source}#closure-said:p2`,
    `2 ${source}#closure:p2`,
    `3 ${source}#closure-said:p3`,
    `3 ${source}#closure:p3`,
  ]);
  const shown = await page.locator(".notes").textContent();
  await page.goto(`${source}#closure:p3`);
  expect(await page.locator("section:has(:target) p").textContent()).toBe("Ada Berg said so.closure-said");

  const built = await readout(folder, ["build", "--no-search", "--now", "2026-03-05"]);
  expect(built.code).toBe(0);
  await page.goto(`file://${folder}/_site/briefings/harbour-bridge/index.html`);
  expect(await links()).toEqual([]);
  expect(await page.locator(".notes").textContent()).toBe(shown);
});

test("a saved style sheet is put on without a reload, and a saved fact sheet reloads the page", async () => {
  const folder = copyOfProgram();
  const style = join(folder, "layouts/styles/base.css");
  const address = await startPreview(folder, folder);

  const page = await (await theBrowser()).newPage();
  onTestFinished(() => page.close());
  await page.goto(`${address}briefings/harbour-bridge/`);
  const title = () => page.title();
  const typed = () => page.evaluate(() => (window as { typed?: string }).typed ?? null);
  const border = () => page.evaluate(() => getComputedStyle(document.body).borderTopWidth);
  const sheets = () => page.evaluate(() => document.querySelectorAll('link[rel="stylesheet"]').length);
  await page.evaluate(() => void Object.assign(window, { typed: "kept" }));
  const before = await sheets();

  writeFileSync(style, `${readFileSync(style, "utf8")}\nbody { border-top: 7px solid }\n`);
  await expect.poll(border, { timeout: 20_000 }).toBe("7px");
  await expect.poll(sheets).toBe(before);
  expect(await typed()).toBe("kept");

  // A style that is saved over a broken sheet is there once the sheet is mended.
  const facts = join(folder, "content/facts/harbour-bridge.md");
  writeFileSync(facts, sheet().replace("state: occurred", "state: occured"));
  await page.locator("readout-problems").waitFor({ state: "attached" });
  await expect.poll(() => page.locator("readout-problems h2").count()).toBe(1);
  writeFileSync(style, `${readFileSync(style, "utf8")}\nbody { border-top: 9px solid }\n`);
  await pause(1000);
  writeFileSync(facts, sheet("harbour-bridge", "The bridge opens"));
  await expect.poll(title, { timeout: 20_000 }).toMatch(/^The bridge opens/);
  await expect.poll(border, { timeout: 20_000 }).toBe("9px");
  expect(await typed()).toBe(null);
}, 90_000);
