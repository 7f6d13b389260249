import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { miniSite, readout, sheet } from "../cli/mini-site.ts";
import { theBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/build-site.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

/** A repository as the CMS finds it. */
const files: Readonly<Record<string, string>> = {
  "content/facts/harbour-bridge.facts.yaml": sheet().replaceAll("---\n", ""),
  "content/facts/harbour-bridge.md":
    "## Background\n\nThe [[mayor]] spoke.[^closure-said]  \n* one\n\n<!-- facts -->\n",
  "content/facts/tunnel.facts.yaml": sheet("tunnel", "Council opens the tunnel").replaceAll("---\n", ""),
  "content/facts/whole.md": sheet("whole"),
  "content/pages/about.md":
    "---\ntitle: About us\n---\n\n# About us\n\nWe *report*, see [the list](/briefings/).[^1]\n\n[^1]: A note.\n",
  "content/pages/press/contact.md": "---\ntitle: Contact\nindex: false\n---\n\nWrite to us.\n",
};

let context: BrowserContext | undefined;
let page: Page;
const troubles: string[] = [];
let site: ServedSite;
let folder: string;
const cleanUps: (() => void)[] = [];

beforeAll(async () => {
  folder = miniSite(files, (cleanUp) => cleanUps.push(cleanUp));
  const written = await readout(folder, ["cms", "--repo", "bay-tribune/briefings", "--out", "hosting"]);
  expect(written).toMatchObject({ code: 0, err: "" });
  const script = "sveltia-cms.js";
  copyFileSync(
    join(projectFolder, "node_modules/@sveltia/cms/dist", script),
    join(folder, "hosting/admin", script),
  );
  site = await serveFolder(join(folder, "hosting"));
  await openCms();
});
afterAll(async () => {
  await context?.close();
  await site?.close();
  for (const cleanUp of cleanUps) cleanUp();
});

/** For all tests, which are of one sitting: the CMS with the repository opened as a folder of this machine, in the browser's own file system. */
async function openCms(): Promise<void> {
  context = await (await theBrowser()).newContext();
  // What comes from elsewhere, its icons and the state of the host, is not of the test.
  await context.route(
    ({ hostname }) => hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.addInitScript(fakePicker, files);
  await page.goto(site.url("/admin/"));
  await page.getByRole("button", { name: "Work with Local Repository" }).click();
  await page.getByText("About us").first().waitFor();
}

function fakePicker(contents: Readonly<Record<string, string>>): void {
  Object.assign(window, {
    showDirectoryPicker: async () => {
      const repository = await (await navigator.storage.getDirectory()).getDirectoryHandle("repository", {
        create: true,
      });
      await repository.getDirectoryHandle(".git", { create: true });
      for (const [path, text] of Object.entries(contents)) {
        const [name = "", ...above] = path.split("/").reverse();
        let folder = repository;
        for (const part of above.reverse()) folder = await folder.getDirectoryHandle(part, { create: true });
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      }
      return repository;
    },
  });
}

/** All files of the repository as they are now. */
function filesNow(): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    async function walk(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      const entries = (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries();
      for await (const [name, handle] of entries)
        if (handle.kind === "directory") await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else found[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
    }
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("repository"), "");
    return found;
  });
}

test("the CMS accepts what cms wrote and shows pages and prose, under the policy of the manual", async () => {
  await page.goto(site.url("/admin/#/collections/prose"));
  await page.getByText("Council opens the tunnel").first().waitFor();
  const collections = page.getByRole("tree", { name: "Collection List" }).getByRole("treeitem", { level: 1 });
  expect((await collections.allTextContents()).map((one) => /[A-Z].*\d/.exec(one)?.[0])).toEqual([
    "Pages 2",
    "Prose of briefings 2",
  ]);
  const refused = troubles.filter((one) => /polic|config/i.test(one));
  // It asks whether there is a newer version of itself, and can do without the answer.
  expect(refused.filter((one) => !one.includes("https://unpkg.com/@sveltia/cms/package.json"))).toEqual([]);
});

const added: readonly (readonly [entry: string, typed: string, file: string, now: string])[] = [
  [
    "prose/entries/harbour-bridge",
    "\nMore.",
    "content/facts/harbour-bridge.md",
    `${files["content/facts/harbour-bridge.md"]}More.\n`,
  ],
  ["prose/entries/tunnel", "First.", "content/facts/tunnel.md", "First.\n"],
  [
    "pages/entries/about",
    " More.",
    "content/pages/about.md",
    `${files["content/pages/about.md"]?.trimEnd()} More.\n`,
  ],
  [
    "pages/entries/press/contact",
    " Soon.",
    "content/pages/press/contact.md",
    `${files["content/pages/press/contact.md"]?.trimEnd()} Soon.\n`,
  ],
];

/** What is in the repository when all that was saved before is. */
let expected: Readonly<Record<string, string>> = files;

test("saving an entry changes what was typed and nothing else, in one sitting", async () => {
  for (const [entry, typed, file, now] of added) {
    await page.goto(site.url(`/admin/#/collections/${entry}`));
    const box = page.getByRole("textbox", { name: "Text" });
    await box.press("Control+End");
    await box.pressSequentially(typed);
    await page.getByRole("button", { name: "Save" }).click();
    expected = { ...expected, [file]: now };
    await expect.poll(() => filesNow(), { timeout: 20_000, message: entry }).toEqual(expected);
    // It goes back to its list once all is saved, and would leave the next entry for it.
    await page.waitForURL((url) => !url.hash.includes("/entries/"));
  }
});

test("a new page is a page that check accepts", async () => {
  await page.goto(site.url("/admin/#/collections/pages/new"));
  await page.getByRole("textbox", { name: "Title" }).fill("Über uns: wer, was, wo?");
  await page.getByRole("textbox", { name: "Text" }).fill("Hello.");
  await page.getByRole("button", { name: "Save" }).click();
  const made = {
    "content/pages/ueber-uns-wer-was-wo.md": "---\ntitle: 'Über uns: wer, was, wo?'\n---\n\nHello.\n",
  };
  await expect.poll(() => filesNow(), { timeout: 20_000 }).toEqual({ ...expected, ...made });
  const other = miniSite({ "content/facts/harbour-bridge.md": sheet(), ...made });
  expect(await readout(other, ["check", "--now", "2026-03-05"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("No problems in 1 sheet"),
  });
});

test("the page of the CMS holds no script of its own and loads one from beside it", () => {
  const text = readFileSync(join(folder, "hosting/admin/index.html"), "utf8");
  expect(text.match(/<script.*?<\/script>/gs)).toEqual(['<script src="sveltia-cms.js"></script>']);
});
