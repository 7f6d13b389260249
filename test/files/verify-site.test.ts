import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeManifest } from "../../src/files/manifest.ts";
import { verifySite } from "../../src/files/verify-site.ts";
import { miniSite } from "../cli/mini-site.ts";

const home = (body: string, canonical = "https://example.org/x/") =>
  `<!doctype html><html><head><link rel="canonical" href="${canonical}"></head><body>${body}</body></html>`;

/** What is told of a site of these files, its `build.json` written as a build writes it. */
async function faultsOf(
  files: Readonly<Record<string, string>>,
  change: (folder: string) => void = () => {},
) {
  const folder = miniSite(files);
  await writeManifest(folder, { version: "1.0.0", counts: {} });
  change(folder);
  return (await verifySite(folder)).faults.map(({ place, message }) => `${place}: ${message}`);
}

test("a site as it was built has no faults", async () => {
  const files = { "index.html": home('<a href="/x/a/#b">to b</a>'), "a/index.html": '<p id="b">b</p>' };
  expect(await faultsOf(files)).toEqual([]);
});

test("files that changed, are missing or were added are told", async () => {
  const files = { "index.html": home(""), "a.txt": "a", "b.txt": "b" };
  const faults = await faultsOf(files, (folder) => {
    writeFileSync(join(folder, "a.txt"), "A");
    rmSync(join(folder, "b.txt"));
    writeFileSync(join(folder, "c.txt"), "c");
  });
  expect(faults).toEqual([
    "a.txt: The file is not as it was built.",
    "b.txt: The file is missing.",
    "c.txt: The file is not listed in build.json.",
  ]);
});

test("a file that is missing is told once, with how many pages link to it", async () => {
  const link = '<a href="/x/a/">a</a><a href="/x/a/#b">b</a>';
  const files = { "index.html": home(link), "b/index.html": link, "c/index.html": link, "a/index.html": "" };
  expect(await faultsOf(files, (folder) => rmSync(join(folder, "a/index.html")))).toEqual([
    "a/index.html: The file is missing, linked from 3 pages.",
  ]);
});

test("a link to a page that was never built is told once, however many pages have it", async () => {
  const link = '<a href="/x/a/">a</a>';
  const files = { "index.html": home(link), "b/index.html": link, "c/index.html": link };
  expect(await faultsOf(files)).toEqual([
    'b/index.html: The link "/x/a/" leads to a page that is not there; 2 other pages have it too.',
  ]);
});

describe("links", () => {
  const of = (link: string) =>
    faultsOf({ "index.html": home(link), "a/index.html": '<p id="b&amp;c">b</p>', "s.css": "" });

  test.each([
    '<a href="/x/">home</a>',
    '<a href="/x/a/#b&amp;c">anchor with a reference</a>',
    '<a href="/x/a/#b%26c">anchor with an escape</a>',
    '<a href="a/">relative</a>',
    '<a href="https://example.org/x/a/">absolute</a>',
    '<a href="https://elsewhere.example/y">another site</a>',
    '<a href="mailto:desk@example.org">a program</a>',
    '<a href="#top">top</a>',
    '<link rel="stylesheet" href="/x/s.css">',
    '<!-- <a href="/x/nowhere/">in a comment</a> -->',
    "<script>var a = '<a href=\"/x/nowhere/\">';</script>",
    '<a href="/x/a/?q=1">with a query</a>',
  ])("%s leads somewhere", async (link) => {
    expect(await of(link)).toEqual([]);
  });

  test.each([
    ['<a href="/x/nowhere/">n</a>', 'index.html: The link "/x/nowhere/" leads to a page that is not there.'],
    ['<a href="/x/a">no slash</a>', 'index.html: The link "/x/a" leads to a page that is not there.'],
    ['<a href="/a/">no prefix</a>', 'index.html: The link "/a/" leads out of the site.'],
    ['<a href="../b/">above</a>', 'index.html: The link "../b/" leads out of the site.'],
    [
      '<a href="/x/a/#d">no anchor</a>',
      'index.html: The link "/x/a/#d" leads to "d", which is no anchor of that page.',
    ],
    [
      '<a href="#d">no anchor here</a>',
      'index.html: The link "#d" leads to "d", which is no anchor of that page.',
    ],
    ['<script src="/x/s.js"></script>', 'index.html: The link "/x/s.js" leads to a page that is not there.'],
    [
      '<a href="https://example.org/x/n/">n</a>',
      'index.html: The link "https://example.org/x/n/" leads to a page that is not there.',
    ],
  ])("%s does not", async (link, fault) => {
    expect(await of(link)).toEqual([fault]);
  });
});

test("a folder that is no site is told apart from one with faults", async () => {
  await expect(verifySite(join(miniSite(), "nowhere"))).rejects.toThrow(/^There is no folder /);
  await expect(verifySite(miniSite({ "index.html": "" }))).rejects.toThrow(
    /has no build\.json, so it is no site that was built here\.$/,
  );
  await expect(verifySite(miniSite({ "build.json": "{" }))).rejects.toThrow(/it is damaged\.$/);
});
