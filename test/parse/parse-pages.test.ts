import { describe, expect, test } from "vitest";
import { linesToldOfPages, pagesOf, toldOfPages } from "./pages.ts";

const withFields = (fields: string, body = "Text.\n") => ({ "a.md": `---\n${fields}\n---\n${body}` });
const codes = (files: Readonly<Record<string, string>>) => toldOfPages(files).map(({ code }) => code);

describe("a page", () => {
  test("is its front matter and its Markdown, at the address of its file", () => {
    expect(
      pagesOf({
        "policies/corrections.md":
          "---\ntitle: Corrections\ndescription: How we mend.\nlang: nb-NO\nindex: false\n---\n{{ a }}\n",
      }),
    ).toEqual([
      {
        file: "policies/corrections.md",
        address: "/policies/corrections/",
        title: "Corrections",
        description: "How we mend.",
        lang: "nb-NO",
        index: false,
        markdown: "{{ a }}\n",
      },
    ]);
  });

  test.each([
    ["about.md", "", "/about/"],
    ["press/index.md", "", "/press/"],
    ["über-uns.md", "", "/über-uns/"],
    ["u\u0308ber.md", "", "/über/"],
    ["про-нас.md", "", "/про-нас/"],
    ["a.md", "---\npermalink: /x/y_z/\n---\n", "/x/y_z/"],
  ])("%s %j stands at %s", (path, front, address) => {
    expect(linesToldOfPages({ [path]: `${front}Text.\n` })).toEqual([]);
    expect(pagesOf({ [path]: `${front}Text.\n` }).map((page) => page.address)).toEqual([address]);
  });

  test("needs no front matter, and one that is empty is told", () => {
    expect(linesToldOfPages({ "a.md": "Text.\n" })).toEqual([]);
    expect(linesToldOfPages({ "a.md": "\n" })).toEqual([
      "a.md:1:1 file-empty: This page is empty. Write its text, or delete the file.",
    ]);
  });
});

describe("front matter is a list of fields", () => {
  test("a wrong one is told with the near name, a wrong value with what may stand there", () => {
    expect(
      linesToldOfPages(
        withFields(
          "titel: About\nlang: English\nindex: nope\ntitle:\ndescription: [a]\npermalink: {build: /x/}",
        ),
      ),
    ).toEqual([
      'a.md:2:1 field-unknown: A page has no field "titel". Did you mean "title"?',
      'a.md:3:7 type-wrong: `lang` must be the code of a language, not "English". Write a code such as en, or nb-NO.',
      'a.md:4:8 type-wrong: `index` must be true or false, not "nope". Write `index: false` for a page that search engines shall leave alone.',
      "a.md:5:1 type-wrong: `title` is empty. Fill it in, or leave it out.",
      "a.md:6:14 type-wrong: `description` must be text, not a list. Put it in quotes.",
      "a.md:7:12 type-wrong: `permalink` must be one address, not a map. Write the address as text, such as `permalink: /about/us/`, or leave it out: it is then made from the file's name.",
    ]);
  });

  test.each(
    (
      "templateEngineOverride layout eleventyComputed eleventyExcludeFromCollections eleventyImport pagination tags date assets " +
      "view site build archive readoutPage content page collections pkg eleventy override:title permalinkBypassOutputDir " +
      "__proto__ constructor prototype"
    ).split(" "),
  )("%s is refused by name", (name) => {
    const [told, ...more] = toldOfPages(withFields(`title: A\n"${name}": {polluted: 1}`));
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      code: "page-not-data",
      message: `A page can't set \`${name}\`.`,
      span: { line: 3, column: 1 },
      hint: expect.stringMatching(/^Take it out[:;] .*\.$/),
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    ["---js\n({})\n---\n", "front-matter-code"],
    ["---json\n{}\n---\n", "front-matter-code"],
    ["---toml\na = 1\n---\n", "front-matter-code"],
    ["---\ntitle: A\n", "front-matter-missing"],
    ["---\n- a\n---\n", "type-wrong"],
    ["---\ntitle: [\n---\n", "yaml-unreadable"],
    ["---\ntitle: A\ntitle: B\n---\n", "key-duplicate"],
    [
      "---\na: &a [x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d]\n---\n",
      "yaml-unreadable",
    ],
    ["---\ntitle: !!js/function x\n---\n", "yaml-unreadable"],
    ["---\ntitle: A\u0000\n---\n", "text-not-utf8"],
  ])("%j gives %s", (text, code) => {
    expect(codes({ "a.md": `${text}x\n` })).toEqual([code]);
  });
});

test("what YAML would cut from a title, and what nobody sees in a page, is told as in a sheet", () => {
  const told = toldOfPages({
    "a.md": "---\ntitle: Berth #4 and\ndescription: About us # for now\n---\nText\u202E.\n",
  });
  expect(told.map(({ code, span }) => `${code}@${span?.line}:${span?.column}`)).toEqual([
    "yaml-misread@2:14",
    "yaml-misread@3:23",
    "character-hidden@5:5",
  ]);
});

describe("an address is plain and within the site", () => {
  test.each([
    "../../_data/site.ts",
    "/../x/",
    "/a/../../x/",
    "/a/./b/",
    "/a//b/",
    "//evil.example/",
    "/a\\\\b/",
    "/a%2fb/",
    "/a?b/",
    "/a#b/",
    "/{{ x }}/",
    "/<%= x %>/",
    "/calendar.ics",
    "/about.html",
    "/v1.2/",
    "about/",
    "/about",
    "/_x/",
    "/.well-known/",
    "/-x/",
    "/con/",
    "/LPT1/",
    "/a\\u202Eb/",
    "/a\\u200Bb/",
    "/a\\u00ADb/",
    "/a\\u115Fb/",
    "/a b/",
    "/a\\nb/",
    "C:/x/",
    "file:///etc/x/",
    `/${"a".repeat(101)}/`,
    `/${"a/".repeat(300)}`,
  ])("%s is refused at its line", (permalink) => {
    const told = toldOfPages(withFields(`permalink: "${permalink}"`));
    expect(told.map(({ code, span }) => `${code} ${span.line}:${span.column}`)).toEqual([
      "page-address-invalid 2:12",
    ]);
    expect(pagesOf(withFields(`permalink: "${permalink}"`))).toEqual([]);
  });

  test("what is advised is accepted", () => {
    for (const permalink of ["../../_data/site.ts", "about", "/a b/c?d/", "/search", "/über uns.html"]) {
      const [told] = toldOfPages(withFields(`permalink: "${permalink}"`));
      const advised = /`(permalink: [^`]+)`/.exec(told?.hint ?? "")?.[1] ?? "none";
      expect(linesToldOfPages(withFields(advised))).toEqual([]);
    }
  });

  test.each([
    ["my page.md", "Name the file my-page.md, or give the page a permalink such as /my-page/."],
    ["a+%.md", "Name the file a.md, or give the page a permalink such as /a/."],
    ["nul.md", "Rename the file."],
  ])("nor can the name of a page be another: %s", (name, hint) => {
    expect(toldOfPages({ [name]: "x\n" })).toMatchObject([{ code: "page-address-invalid", hint }]);
  });

  test.each([
    "a b.png",
    "aux.png",
    "a%2e.png",
    "-a.png",
    "a\u202Egnp.png",
    "a?.png",
    "a\\b.png",
    "a\nb.png",
    "a..png",
  ])("nor that of a file that is copied: %j", (name) => {
    expect(codes({ [name]: "x" })).toEqual(["page-address-invalid"]);
  });
});

describe("two things at one address are told", () => {
  test("at the permalink, with both files", () => {
    const [told] = toldOfPages({ "about.md": "x\n", ...withFields("permalink: /about/") });
    expect(told).toMatchObject({
      code: "address-taken",
      message: 'Another file has the address "/about/" too: about.md.',
      span: { file: "a.md", line: 2, column: 12 },
      related: [{ span: { file: "about.md", line: 1 } }],
    });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["large and small letters", { "about.md": "x\n", "About/index.md": "x\n" }],
    ["one letter in two codings", { "\u00fcber.md": "x\n", "u\u0308ber.md": "x\n" }],
    ["a page and a file", { "demo.md": "x\n", "demo/index.html": "<p>x</p>" }],
    [
      "a file where a folder is",
      { "a.txt": "x", "b.md": "---\npermalink: /b/\n---\nx\n", "a.txt/c.png": "x" },
    ],
    ["a folder where a file is", { "a.txt/c.png": "x", "a.txt": "x" }],
    ["files of two cases", { "Logo.png": "x", "logo.PNG": "x" }],
    ["a page and a document of its name", { "about.md": "x\n", "about.html": "<p>x</p>" }],
    ["a page and another first document", { "about.md": "x\n", "about/index.htm": "<p>x</p>" }],
    ["documents with two endings", { "demo/map.htm": "<p>x</p>", "demo/Map.html": "<p>x</p>" }],
  ])("%s", (_, files) => {
    expect(codes(files)).toEqual(["address-taken"]);
  });

  test.each([
    "/",
    "/briefings/how-to/",
    "/Briefings/",
    "/people/",
    "/search/",
    "/assets/x/",
    "/pagefind/",
    "/api/",
    "/days/2025-01-01/",
    "/events/x/",
    "/data/",
    "/storylines/",
    "/functions/",
  ])("with the site's own pages, those to come and what hosts read: %s", (permalink) => {
    expect(codes(withFields(`permalink: ${permalink}`))).toEqual(["address-taken"]);
  });

  test.each([
    "index.md",
    "404.html",
    "index.html",
    "robots.txt",
    "people/x.txt",
    "cname",
    "ads.txt",
    "SITEMAP-2.xml",
    "feed.xml",
    "sw.js",
    "_headers",
    "index.htm",
    "default.htm",
    "404.htm",
    "search.html",
    "Briefings.htm",
  ])("by the name of a file: %s", (path) => {
    expect(codes({ [path]: "x\n" })).toEqual(["address-taken"]);
  });
});

test("a page and files beside it, and a folder of its name, are no two things at one address", () => {
  expect(
    codes({
      "about.md": "x\n",
      "about/map.html": "<p>x</p>",
      "about/team.md": "x\n",
      "about.pdf": "x",
      "about.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    }),
  ).toEqual([]);
});

describe("templates and data are told where they belong", () => {
  test.each(
    (
      "a.njk a.liquid a.11ty.js a.11ty.cjs a.11ty.tsx pages.11tydata.ts a.11tydata.mjs a.11tydata.json a.ts a.js a.mjs a.cjs a.tsx " +
      "a.hbs a.ejs a.pug a.haml a.mustache a.webc a.mdx a.php a.NJK pages.json a.yaml a.toml"
    ).split(" "),
  )("%s", (name) => {
    const [told, ...more] = toldOfPages({ [name]: "x" });
    expect(more).toEqual([]);
    expect(told).toMatchObject({ code: "page-not-data", severity: "error" });
  });

  test.each([
    "budget.xlsx",
    "Makefile",
    "a.xml",
    "a.xhtml",
    "a.jepg",
    "a.markdown",
    "A.MD",
    ".htaccess",
    ".eleventyignore",
  ])("%s is no page and not copied", (name) => {
    expect(codes({ [name]: "x" })).toEqual(["page-file-unknown"]);
  });

  test("what is copied is copied, whatever the case of its ending", () => {
    const names =
      "png jpg jpeg webp avif gif ico pdf txt csv vtt woff woff2 mp3 m4a ogg wav mp4 webm PNG".split(" ");
    expect(codes(Object.fromEntries(names.map((ending, index) => [`a${index}.${ending}`, "x"])))).toEqual([]);
  });
});

describe("a link that runs code or leaves the site in disguise is told at its place", () => {
  test.each([
    ["[a](javascript:alert(1))", "javascript:alert(1)", 5],
    ["[a](JAVASCRIPT:x)", "JAVASCRIPT:x", 5],
    ["[a](&#106;avascript:x)", "&#106;avascript:x", 5],
    ["[a](data:text/html;base64,x)", "data:text/html;base64,x", 5],
    ["[a](//evil.example)", "//evil.example", 5],
    ["[a](<vbscript:x>)", "vbscript:x", 6],
    ["<javascript:x>", "javascript:x", 2],
    ["![a](file:///etc/passwd)", "file:///etc/passwd", 6],
    ["[a]: javascript:x", "javascript:x", 6],
  ])("%s", (markdown, address, column) => {
    expect(linesToldOfPages({ "a.md": `Text.\n\n${markdown}\n` })).toEqual([
      `a.md:3:${column} page-link-unsafe: "${address}" is no address that a page may link to. Write an address that begins with https: or mailto:, or one of this site, such as /search/.`,
    ]);
  });

  test("what is a link like any other, or stands in code, is not", () => {
    const text =
      "[a](https://x.org) [b](/search/) [c](mailto:a@b.org) [d](#e) `[f](javascript:x)` <https://y.org> [g]: note\n\n```\n[h](javascript:x)\n```\n";
    expect(linesToldOfPages({ "a.md": text })).toEqual([]);
  });
});
