import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { miniSite, read, readout, sheet } from "./mini-site.ts";

const quick = ["--no-search", "--now", "2026-03-05"];
const facts = { "content/facts/a.md": sheet() };

/** Code that leaves a file behind, in the languages of templates and of programs. */
const marker = "ran.txt";
const code = `process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(marker)}, "x")`;
const breakOut = `{{ range.constructor("globalThis.process.getBuiltinModule(\`fs\`).writeFileSync(\`${marker}\`,\`x\`)")() }}`;

/** Each line of these is told; the message is whole. */
const attacks: Readonly<Record<string, readonly [text: string, ...told: string[]]>> = {
  "engine.md": [
    `---\ntitle: A\ntemplateEngineOverride: njk\n---\n${breakOut}\n`,
    "3:1 page-not-data: A page can't set `templateEngineOverride`. Take it out: a page is Markdown. Templates stand in layouts/.",
  ],
  "layout.md": [
    "---\nlayout: error.11ty.tsx\nassets: {search.js: //evil.example/x.js}\nview: {frame: {scripts: [search.js]}}\n---\nx\n",
    "2:1 page-not-data: A page can't set `layout`. Take it out: all pages have one layout, which an owner changes in layouts/own-page.11ty.tsx.",
    "3:1 page-not-data: A page can't set `assets`. Take it out: it belongs to the program, and a page says nothing of it.",
    "4:1 page-not-data: A page can't set `view`. Take it out: it belongs to the program, and a page says nothing of it.",
  ],
  "proto.md": [
    "---\n__proto__: {polluted: 1}\n---\nx\n",
    "2:1 page-not-data: A page can't set `__proto__`. Take it out: the word means something to programs, and nothing to a reader.",
  ],
  "over-data.md": [
    "---\npermalink: ../../_data/storylines.yaml\n---\nx\n",
    '2:12 page-address-invalid: "../../_data/storylines.yaml" can\'t be the address of a page. An address begins and ends with a slash. Write it plainly, such as `permalink: /about/us/`.',
  ],
  "over-settings.md": [
    "---\npermalink: /../../_data/site.ts/\n---\nx\n",
    '2:12 page-address-invalid: "/../../_data/site.ts/" can\'t be the address of a page. An address has no steps up or down. Write it plainly, such as `permalink: /about/us/`.',
  ],
  "calendar.md": [
    "---\npermalink: /calendar.ics\n---\nx\n",
    '2:12 page-address-invalid: "/calendar.ics" can\'t be the address of a page. An address begins and ends with a slash. Write it plainly: `permalink: /calendar/`.',
  ],
  "takes-briefing.md": [
    "---\npermalink: /briefings/harbour-bridge/\n---\nx\n",
    '2:12 address-taken: Everything below "/briefings/" is kept for Readout itself. Give the page another address, such as `permalink: /about/us/`.',
  ],
  "script.html": [
    "<p>Hello</p>\n<script>alert(1)</script>\n",
    '2:1 page-file-active: A script stands here. Take it out. An owner may allow it for this file: `scripts: ["script.html"]` in site.ts.',
  ],
  "map.svg": [
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>\n',
    '1:41 page-file-active: `onload` runs a script. Take it out. An owner may allow it for this file: `scripts: ["map.svg"]` in site.ts.',
  ],
  ...Object.fromEntries(
    ["a.njk", "b.11ty.js", "c.11ty.cjs", "d.11ty.tsx", "pages.11tydata.ts", "e.11tydata.mjs", "f.ts"].map(
      (name) => [
        name,
        [
          name.endsWith("njk") ? breakOut : `${code};\nexport default {};\n`,
          `1:1 page-not-data: "${name}" is a program, and nothing in content/pages runs. Write the page as Markdown (.md). Templates stand in layouts/, and are for the owner of the site.`,
        ] as const,
      ],
    ),
  ),
  "pages.json": [
    '{"assets": {"search.js": "//evil.example/x.js"}, "__proto__": {"polluted": 1}}\n',
    '1:1 page-not-data: "pages.json" would be data for a template, and pages have none. Write each page\'s own fields into its front matter, and move this file out of content/pages.',
  ],
  "feed.xml": [
    "x\n",
    '1:1 address-taken: The address "/feed.xml" is kept for Readout itself. Rename it, or move it out of content/pages.',
  ],
  "robots.txt": [
    "x\n",
    '1:1 address-taken: The address "/robots.txt" is kept for Readout itself. Rename the file, or put it into a folder such as files/.',
  ],
  _headers: [
    "x\n",
    '1:1 address-taken: The address "/_headers" is kept for the host of the site. Move it out of content/pages. An owner puts it into the site with .eleventy.js, or after the build.',
  ],
  "sw.js": [
    "x\n",
    '1:1 address-taken: The address "/sw.js" is kept for the host of the site. Move it out of content/pages. An owner puts it into the site with .eleventy.js, or after the build.',
  ],
  ".eleventyignore": [
    "*\n",
    '1:1 page-file-unknown: ".eleventyignore" begins with a dot: such files are settings, and none of them is published. Move it out of content/pages.',
  ],
};

interface Told {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly hint: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

describe("whoever may only write in content/ can make a page ugly, and nothing more", () => {
  test("every attack is told at its place, with the whole message, in one run; nothing runs and nothing is written", async () => {
    const folder = miniSite({
      ...facts,
      "_data/storylines.yaml": "story: {title: A story}\n",
      ...Object.fromEntries(Object.entries(attacks).map(([name, [text]]) => [`content/pages/${name}`, text])),
    });
    const pages = join(folder, "content/pages");
    for (const [name, target] of [
      ["passwd.txt", "/etc/passwd"],
      ["etc", "/etc"],
      ["zero.txt", "/dev/zero"],
      ["zero.md", "/dev/zero"],
    ] as const)
      symlinkSync(target, join(pages, name));
    expect(spawnSync("mkfifo", [join(pages, "pipe.md"), join(folder, "content/facts/pipe.md")]).status).toBe(
      0,
    );

    const checked = await readout(folder, ["check", "--format", "json"]);
    expect({ code: checked.code, err: checked.err }).toEqual({ code: 1, err: "" });
    const { diagnostics } = JSON.parse(checked.out) as Told;
    const told = diagnostics.map(
      (one) => `${one.file}:${one.line}:${one.column} ${one.code}: ${one.message} ${one.hint}`,
    );
    const link =
      "1:1 link-outside-content: This is a symbolic link, and none is followed in content/pages. Put a copy of the file in its place.";
    const pipe =
      "1:1 file-not-ordinary: This is a named pipe and no ordinary file. Delete it, or put an ordinary file in its place.";
    expect(told.toSorted()).toEqual(
      [
        ...Object.entries(attacks).flatMap(([name, [, ...lines]]) =>
          lines.map((line) => `content/pages/${name}:${line}`),
        ),
        ...["passwd.txt", "etc", "zero.txt", "zero.md"].map((name) => `content/pages/${name}:${link}`),
        `content/pages/pipe.md:${pipe}`,
        `content/facts/pipe.md:${pipe}`,
      ].toSorted(),
    );

    const built = await readout(folder, ["build", ...quick]);
    expect(built.code).toBe(1);
    expect(built.err).toContain(
      `${told.length} errors in 1 sheet\nNothing was written: "_site" is as it was.`,
    );
    expect(readdirSync(folder).toSorted()).toEqual(["_data", "content"]);
    expect(read(folder, "_data/storylines.yaml")).toBe("story: {title: A story}\n");
    expect(existsSync(join(folder, marker))).toBe(false);
  });

  test("each code that is told of pages can be explained", async () => {
    for (const name of ["page-not-data", "page-file-active", "address-taken"]) {
      const { code: exit, out } = await readout(miniSite(), ["explain", name]);
      expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining(`${name}  error`) });
    }
  });
});

test("a page that is named is checked alone, in every format", async () => {
  const folder = miniSite({
    ...facts,
    "content/pages/a.md": "---\ntitel: A\n---\nx\n",
    "content/pages/b.md": "---\ntags: x\n---\nx\n",
  });
  const text = await readout(folder, ["check", "content/pages/a.md"]);
  expect(text.code).toBe(1);
  expect(text.out).toMatch(/^content\/pages\/a\.md:2:1 {2}error {2}field-unknown\n/);
  expect(text.out).toContain("\n1 error in 1 page\n");
  const github = await readout(folder, ["check", "--format", "github", "content/pages"]);
  expect(github.out.split("\n").map((line) => line.replace(/,endLine.*?title=/, " "))).toEqual([
    '::error file=content/pages/a.md,line=2 field-unknown::A page has no field "titel".%0ADid you mean "title"?',
    "::error file=content/pages/b.md,line=2 page-not-data::A page can't set `tags`.%0ATake it out: a page stands in no list. Link to it from another page.",
    "",
  ]);
  expect((await readout(folder, ["check", "content/facts"])).code).toBe(0);
});

test("pages and plain files are published, template syntax as text, files byte for byte", async () => {
  const folder = miniSite({
    ...facts,
    "_data/site.ts": 'export default { title: "Desk", scripts: ["demo/widget.html"] };',
    "content/pages/about.md": "---\ntitle: About us\n---\n{{ site.title }} {% x %} <b>bold</b>\n",
    "content/pages/über/index.md": "---\nindex: false\n---\nHidden\n",
    "content/pages/demo/widget.html": "<!doctype html><script>1</script>{{ x }}\n",
    "content/pages/files/table.csv": "a,b\n",
  });
  const { code: exit, err } = await readout(folder, ["build", ...quick, "--url", "https://desk.example"]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  const about = read(folder, "_site/about/index.html");
  expect(about).toContain("<title>About us · Desk</title>");
  expect(about).toContain("{{ site.title }} {% x %} &lt;b&gt;bold&lt;/b&gt;");
  expect(read(folder, "_site/demo/widget.html")).toBe("<!doctype html><script>1</script>{{ x }}\n");
  expect(read(folder, "_site/files/table.csv")).toBe("a,b\n");
  expect(read(folder, "_site/über/index.html")).toContain("Hidden");
  const sitemap = read(folder, "_site/sitemap.xml");
  expect(sitemap).toContain("<loc>https://desk.example/about/</loc>");
  expect(sitemap).not.toContain("ber/</loc>");
  expect((await readout(folder, ["verify"])).code).toBe(0);
});

test("a file that may hold scripts and is not there is told with the near name", async () => {
  const folder = miniSite({
    ...facts,
    "_data/site.ts": 'export default { scripts: ["demo/wigdet.html"] };',
    "content/pages/demo/widget.html": "<p>x</p>",
  });
  const { code: exit, out } = await readout(folder, ["check"]);
  expect(exit).toBe(1);
  expect(out).toMatch(/^_data\/site\.ts:1:29 {2}error {2}site-setting-invalid\n/);
  expect(out).toContain(
    '"scripts" names "demo/wigdet.html", and content/pages has no HTML or SVG file at that path.',
  );
  expect(out).toContain('Did you mean "demo/widget.html"?');
});

test("folders may have any name: what a pattern would read otherwise is a name like any other", async () => {
  const names = ["(paren) +(a|b)", "!bang @(x)", "[a] {a,b} #h a*b"];
  const folder = miniSite();
  for (const name of names) {
    const inside = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    };
    inside("content/facts/a.md", sheet());
    inside("content/pages/about.md", "About\n");
    inside("content/pages/sub/note.txt", "Note\n");
    inside("data/site.ts", 'export default { title: "Desk" };');
    const of = (what: string) => `./${name}/${what}`;
    const flags = ["--content", of("content"), "--data", of("data"), "--out", of("out")];
    const { code: exit, err } = await readout(folder, ["build", "--quiet", ...quick, ...flags]);
    expect({ name, exit, err }).toEqual({ name, exit: 0, err: "" });
    expect(read(folder, name, "out/about/index.html")).toContain("Desk");
    expect(read(folder, name, "out/sub/note.txt")).toBe("Note\n");
    expect(existsSync(join(folder, name, "out/briefings/harbour-bridge/index.html"))).toBe(true);
  }
});

test("an id that would take the address of a list, or that no folder can have, is told", async () => {
  const folder = miniSite({
    "content/facts/a.md": sheet('"2025"'),
    "content/facts/b.md": sheet("con"),
    "content/facts/c.md": sheet("undated").replaceAll("mayor", "nul"),
    "_data/entities.yaml":
      "by-name: {type: person, name: Ada Berg}\nunstated: {type: person, name: Eva Holm}\n",
    "_data/storylines.yaml": "lpt1: {title: A story}\n",
  });
  const { code: exit, out } = await readout(folder, ["check", "--format", "json"]);
  expect(exit).toBe(1);
  const { diagnostics } = JSON.parse(out) as Told;
  expect(
    diagnostics
      .filter((one) => one.code === "id-reserved")
      .map((one) => `${one.file}:${one.line}:${one.column} ${one.message} ${one.hint}`),
  ).toEqual([
    '_data/entities.yaml:1:1 "by-name" is part of the addresses of lists. Add a word, such as by-name-office.',
    '_data/entities.yaml:2:1 "unstated" is part of the addresses of lists. Add a word, such as unstated-office.',
    '_data/storylines.yaml:1:1 Windows keeps the name "lpt1" for a device, so no folder can have it. Add a word, such as lpt1-story.',
    'content/facts/a.md:3:5 "/briefings/2025/" is kept for the list of the year 2025. Add a word, such as 2025-in-review.',
    'content/facts/b.md:3:5 Windows keeps the name "con" for a device, so no folder can have it. Add a word, such as con-in-review.',
    'content/facts/c.md:3:5 "/briefings/undated/" is kept for the list of briefings without a date. Add a word, such as undated-in-review.',
    'content/facts/c.md:13:3 Windows keeps the name "nul" for a device, so no folder can have it. Add a word, such as nul-office.',
  ]);
});
