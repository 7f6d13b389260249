import { describe, expect, test } from "vitest";
import { processorTime } from "../support/processor-time.ts";
import { linesToldOfPages, toldOfPages } from "./pages.ts";

const messages = (path: string, text: string) => toldOfPages({ [path]: text }).map(({ message }) => message);
const svg = (inner: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;

describe("HTML that is copied", () => {
  test("is told of, with the file's own setting to allow it", () => {
    expect(linesToldOfPages({ "demo/x.html": "<p>Hello\n<script>alert(1)</script>\n" })).toEqual([
      'demo/x.html:2:1 page-file-active: A script stands here. Take it out. An owner may allow it for this file: `scripts: ["demo/x.html"]` in site.ts.',
    ]);
    expect(toldOfPages({ "demo/x.html": "<script>alert(1)</script>" }, ["demo/x.html"])).toEqual([]);
  });

  test.each([
    "<script>x</script>",
    "<SCRIPT SRC=x.js></SCRIPT>",
    "<svg><script>x</script></svg>",
    "<svg><style><!--</style>--><script>x</script>",
    "<math><mtext></table><script>x</script>",
    '<noscript><p title="</noscript><script>x</script>">',
    "<textarea></textarea><script>x</script>",
    "<template><script>x</script></template>",
    '<div><template shadowrootmode="open"><script>x</script></template></div>',
    "<table><script>x</script></table>",
    "<p onclick=x>",
    "<p OnClick=x>",
    "<svg/onload=x>",
    "<img src=x onerror=x>",
    "<body><body onload=x>",
    "<html><html onclick=x>",
    '<a href="javascript:x">a</a>',
    '<a href=" java\tscript:x">a</a>',
    '<a href="&#106;ava&#x73;cript&colon;x">a</a>',
    '<a href="&#1;javascript:x">a</a>',
    '<a href="vbscript:x">a</a>',
    '<a href="data:text/html,<script>x</script>">a</a>',
    '<a href="blob:x">a</a>',
    '<area href="javascript:x">',
    "<svg><a xlink:href=javascript:x>a</a></svg>",
    '<math><mi href="javascript:x">a</mi></math>',
    '<form action="javascript:x">',
    '<form action="https://evil.example/">',
    '<button formaction="//evil.example">',
    '<p style="background:url(//evil.example/x.png)">',
    "<p style=\"background:u\\72l('https://evil.example/x.png')\">",
    '<style>@import "https://evil.example/x.css";</style>',
    "<style>@import/**/'//evil.example/x.css';</style>",
    "<iframe src=x.html></iframe>",
    "<p srcdoc=x>",
    "<object data=x></object>",
    "<embed src=x>",
    "<frameset><frame src=x></frameset>",
    "<base href=/x/>",
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<noscript><meta http-equiv="refresh" content="0"></noscript>',
    '<meta http-equiv="Set-Cookie" content="a=b">',
    '<meta charset="utf-7">',
    '<meta http-equiv="content-type" content="text/html; charset=iso-2022-jp">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<link rel="import" href="//evil.example/x.html">',
    '<img src="https://evil.example/x.png">',
    '<img srcset="x.png, https://evil.example/x.png 2x">',
    '<video poster="//evil.example/x.png"></video>',
    '<img src="\\\\evil.example\\x.png">',
    '<a ping="https://evil.example/" href="x">a</a>',
    '<svg><use href="https://evil.example/x.svg#a"></use></svg>',
    "<svg><animate attributeName=href values=javascript:x></animate></svg>",
    "<svg><set attributeName=onclick to=x></set></svg>",
    "<select><img src=x onerror=x></select>",
    "<select><a href=javascript:x>a</a></select>",
    "<SELECT\n><iframe src=x.html></iframe></SELECT>",
    "<select><style>@import '//evil.example/x.css';</style></select>",
    "<noscript><select><svg onload=x></select></noscript>",
    '<a ping="/x/ https://evil.example/" href="x">a</a>',
    '<img attributionsrc="/x/ //evil.example/" src="x.png">',
    '<a href="https://evil.example/" target="other">a</a>',
    '<a href="https://evil.example/" target="_blank" rel="opener">a</a>',
    '<a href="data:image/png+xml,<svg/>">a</a>',
    '<link rel="stylesheet" href="x.txt">',
    '<svg><animate attributeName="fill" to="url(//evil.example/x.svg#a)"></animate></svg>',
    '<svg><animate attributeName="fill" values="red;url(//evil.example/x.svg#a)"></animate></svg>',
    '<style>a { content: "/*" } p { background: url(//evil.example/x.png) } a { content: "*/" }</style>',
    '<style>p { background: url("h\\\nttps://evil.example/x.png") }</style>',
    '<style>p { background: url("ht\\9 tps://evil.example/x.png") }</style>',
    "<style>p { background: url(/\\9/evil.example/x.png) }</style>",
    '<style>p { background: image-set(var(--none, "//evil.example/x.png") 1x) }</style>',
    "<p style=\"--a: '//evil.example/x.png'\">",
    '<style>@property --a { syntax: "<string>"; inherits: true; initial-value: "//evil.example/x.png" }</style>',
    '<style>p { background: cross-fade("//evil.example/x.png", red) }</style>',
    "<p style='behavior: url(x.htc)'>",
    "<p style='width: expre\\73sion(x)'>",
  ])("may not hold %j", (html) => {
    expect(messages("x.html", html).length).toBeGreaterThan(0);
    expect(messages("x.HTM", html).length).toBeGreaterThan(0);
  });

  test("may hold text, links, pictures of the site, styles and forms", () => {
    expect(
      messages(
        "x.html",
        '<!doctype html><html lang="en"><head><meta charset="UTF-8"><title>A</title>' +
          '<link rel="stylesheet" href="x.css"><link rel="canonical" href="https://example.org/">' +
          "<style>p { background: url(x.png); color: red } /* https://example.org */</style></head>" +
          '<body><p style="color: red" title="javascript: the good parts">Hello <a href="https://example.org" target="_blank">there</a>' +
          '<img src="data:image/png;base64,AAAA" alt="on"><form action="/search/"><input name="q"></form>' +
          '<svg><circle r="1" fill="url(#a)"/><animate attributeName="r" from="1" to="2"/></svg></body></html>',
      ),
    ).toEqual([]);
  });

  test("may hold a list to choose from, another site in a window of its own, and an address that is printed", () => {
    expect(
      messages(
        "x.html",
        '<select name="year"><option value="2025">2025<option>2026</select>' +
          '<a href="https://example.org/" target="map" rel="noopener">Map</a><a href="/x/" target="map">Map</a>' +
          '<link rel="stylesheet" href="/x.css?v=2"><style>a::after { content: "https://example.org" }</style>',
      ),
    ).toEqual([]);
  });

  test("is told once of what browsers of all kinds find in one place", () => {
    expect(messages("x.html", "<noscript></noscript><select></select><p onclick=x>").length).toBe(1);
  });

  test("with front matter is told, which would be printed", () => {
    expect(messages("x.html", "---\ntitle: A\n---\n<p>x</p>")).toEqual([
      "An HTML file is copied as it is, so its front matter would be printed.",
    ]);
  });

  test.each<[string, string, string | null]>([
    ["deeply nested", "<div>".repeat(300_000), "Its elements are nested more than 256 deep."],
    [
      "a page of open marks",
      `${"<p><b>".repeat(200)}${"<p>x".repeat(500_000)}`,
      "It holds more than 50,000 elements.",
    ],
    ["many attributes", `<p ${Array.from({ length: 300_000 }, (_, index) => `a${index}`).join(" ")}>`, null],
    ["many backslashes in a style", `<style>${"\\61 /*".repeat(300_000)}</style>`, null],
  ])("is looked through in a short time: %s", (_, html, words) => {
    let told: readonly string[] = [];
    const time = processorTime(() => {
      told = messages("x.html", html);
    });
    if (words !== null) expect(told).toEqual([`This file can't be looked through for scripts. ${words}`]);
    expect(time).toBeLessThan(10_000);
  });
});

describe("SVG that is copied", () => {
  test.each([
    svg("<script>x</script>"),
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>'),
    svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>'),
    svg(
      '<foreignObject><textarea xmlns="http://www.w3.org/1999/xhtml"><script>x</script></textarea></foreignObject>',
    ),
    svg("<title><script>x</script></title>"),
    svg("<!--> --><script>x</script>"),
    svg("<g/>", ' onload="x"'),
    svg('<a href="javascript:x"><g/></a>'),
    svg('<a xlink:href="java&#115;cript:x"><g/></a>'),
    svg('<a xmlns:l="http://www.w3.org/1999/xlink" l:href="javascript:x"><g/></a>'),
    svg('<animate attributeName="href" values="javascript:x"/>'),
    svg('<set attributeName="xlink:href" to="javascript:x"/>'),
    svg('<set attributeName="onmouseover" to="x"/>'),
    svg('<use href="https://evil.example/x.svg#a"/>'),
    svg('<use href="data:image/svg+xml,x"/>'),
    svg('<image href="//evil.example/x.png"/>'),
    svg("<style>@import url(https://evil.example/x.css);</style>"),
    svg('<style><![CDATA[@import "//evil.example/x.css";]]></style>'),
    svg('<rect fill="url(https://evil.example/x.svg#a)"/>'),
    svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>'),
    svg("<handler>x</handler>"),
    svg("<g/>", ' xml:base="https://evil.example/"'),
    `<?xml version="1.0"?><?xml-stylesheet href="x.xsl" type="text/xsl"?>${svg("<g/>")}`,
    `<!DOCTYPE svg [<!ENTITY a "<script>x</script>">]>${svg("&a;")}`,
    `<?xml version="1.0" encoding="utf-7"?>${svg("<g/>")}`,
    `<?xml version="1.1"?>${svg("<g/>")}`,
    svg("<g>"),
    "not an SVG",
    "",
  ])("may not hold %j", (text) => {
    expect(messages("x.svg", text).length).toBeGreaterThan(0);
  });

  test("may be what drawing programs write", () => {
    expect(
      messages(
        "x.svg",
        '\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Made by hand -->\n' +
          '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n' +
          svg(
            '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><defs><linearGradient id="a"/></defs>' +
              '<style>.b { fill: url(#a) }</style><a href="https://example.org"><path d="M0 0" fill="url(#a)"/></a>' +
              '<use xlink:href="#b"/><image href="data:image/png;base64,AAAA"/><animate attributeName="r" from="1" to="2"/>',
          ),
      ),
    ).toEqual([]);
  });
});
