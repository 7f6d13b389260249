import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sheet, startReadout, textOf } from "../cli/mini-site.ts";
import { theBrowser } from "../support/browser.ts";
import { copyOfProgram } from "../support/program-copy.ts";

test("a saved style sheet is put on without a reload, and a saved fact sheet reloads the page", async () => {
  const folder = copyOfProgram();
  const style = join(folder, "layouts/styles/base.css");
  const preview = startReadout(folder, ["serve", "--no-search", "--now", "2026-03-05"], {}, folder);
  onTestFinished(() => void preview.kill("SIGTERM"));
  const said = textOf(preview.stdout);
  await expect.poll(() => said(), { timeout: 45_000 }).toMatch(/Preview at \S+/);
  const address = /Preview at (\S+)/.exec(said())![1]!;

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

  writeFileSync(join(folder, "content/facts/harbour-bridge.md"), sheet("harbour-bridge", "The bridge opens"));
  await expect.poll(title, { timeout: 20_000 }).toMatch(/^The bridge opens/);
  expect(await typed()).toBe(null);
}, 90_000);
