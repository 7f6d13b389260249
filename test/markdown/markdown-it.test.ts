import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";

const { render } = createMarkdown({ prefix: "/" });

describe("nothing in a text can run or load", () => {
  test("raw HTML is printed as text", () => {
    expect(render("<script>alert(1)</script> <b onclick=x>")).toBe(
      "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=x&gt;</p>\n",
    );
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "javascript&colon;alert(1)",
    "javascript%3Aalert(1)",
    "javascript%253Aalert(1)",
    "&#x6A;avascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "data:text/html,x",
    "data:image/png;base64,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:x",
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https:///evil.example",
    "ftp://a.b",
  ])("a link to %j stays text", (address) => {
    expect(render(`[words](${address})`)).not.toContain("href");
    expect(render(`[words](<${address}>)`)).not.toContain("href");
    expect(render(`![words](${address})`)).not.toMatch(/<img|href/);
    expect(render(`[words]\n\n[words]: ${address}`)).not.toContain("href");
  });

  test.each([
    "https://a.b/c?d=e:f#g",
    "http://a.b",
    "mailto:desk@a.b",
    "/people/x/",
    "../other/",
    "page.html",
    "#record",
    "?q=a:b",
    "a/b:c",
  ])("a link to %j is one", (address) => {
    expect(render(`[words](${address})`)).toContain(`href="${address}"`);
  });

  test("a picture from elsewhere becomes a link, one of the site stays a picture", () => {
    expect(render("![a *map*](https://a.b/c.png)")).toBe(
      '<p><a href="https://a.b/c.png" rel="external noopener">a map</a></p>\n',
    );
    expect(createMarkdown({ prefix: "/x/" }).render("![map](/map.png)")).toBe(
      '<p><img src="/x/map.png" alt="map" loading="lazy"></p>\n',
    );
  });

  test("no style stands in an attribute", () => {
    const html = render("| a | b |\n| :-- | --: |\n| 1 | 2 |\n");
    expect(html).not.toContain("style=");
    expect(html).toContain('<td class="align-right" data-label="b">2</td>');
  });
});

describe("links", () => {
  test("the site's prefix stands before links from its root, and before no other", () => {
    const html = createMarkdown({ prefix: "/x/y/" }).render(
      "[a](/people/b/) [c](d/) [e](#f) [g](https://h.i/)",
    );
    expect(Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href)).toEqual([
      "/x/y/people/b/",
      "d/",
      "#f",
      "https://h.i/",
    ]);
  });

  test("links out of the site say so", () => {
    expect(render("[a](https://b.c/)")).toBe('<p><a href="https://b.c/" rel="external noopener">a</a></p>\n');
  });
});

describe("anchors", () => {
  test("a record's anchor is the block that first cites it; the second record of a block has its own at its mark", () => {
    expect(render("- One.[^one] [^two]\n- Again.[^one]\n\n[^one]: First.\n[^two]: Second.\n")).toBe(`<ul>
<li id="one">One.<sup class="note-ref"><a href="#note-one" id="ref-one" role="doc-noteref" aria-label="Note 1">1</a></sup> <sup class="note-ref" id="two"><a href="#note-two" id="ref-two" role="doc-noteref" aria-label="Note 2">2</a></sup></li>
<li>Again.<sup class="note-ref"><a href="#note-one" id="ref-one-2" role="doc-noteref" aria-label="Note 1">1</a></sup></li>
</ul>
<section class="notes" role="doc-endnotes" aria-label="Notes">
<h2 id="section-notes">Notes</h2>
<ol>
<li id="note-one"><p>First.<a href="#ref-one" class="note-back" role="doc-backlink" aria-label="Back to the text">↩\uFE0E</a><a href="#ref-one-2" class="note-back" role="doc-backlink" aria-label="Back to the text, place 2">↩\uFE0E<sup>2</sup></a></p>
</li>
<li id="note-two"><p>Second.<a href="#ref-two" class="note-back" role="doc-backlink" aria-label="Back to the text">↩\uFE0E</a></p>
</li>
</ol>
</section>
`);
  });

  test("a link has the anchor that follows it without a space, so that a row of names has one each", () => {
    expect(render("- Places: [Ely](/places/ely/){#ely}, [Bath](/places/bath/){#bath}. {#row}")).toBe(
      '<ul>\n<li id="row">Places: <a href="/places/ely/" id="ely">Ely</a>, <a href="/places/bath/" id="bath">Bath</a>.</li>\n</ul>\n',
    );
    expect(render("[Ely](/e/){#ely} [Bath](/b/)\\{#bath} [Ely](/e/){#ely}")).toBe(
      '<p><a href="/e/" id="ely">Ely</a> <a href="/b/">Bath</a>{#bath} <a href="/e/">Ely</a></p>\n',
    );
  });

  test("the line of the record goes before the bottom line that cites it", () => {
    const html = render("> Short.[^a] [^b]\n\nLong.[^a]\n\n[^a]: A.\n[^b]: B.\n");
    expect(html).toContain('<p id="a">Long.');
    expect(html).toContain('<p id="b">Short.');
  });

  test("a trailing id is taken by paragraph, item and cell, and by nothing else", () => {
    const html = render(
      "Words {#a}\n\n- item {#b}\n  - inner {#c}\n\n| x |\n| --- |\n| cell {#d} |\n\n## Heading {#e}\n\nNo {#Id} {#f} more, and \\{#g}\n",
    );
    expect(Array.from(html.matchAll(/<(\w+)[^>]* id="([a-z])"/g), ([, tag, id]) => `${tag} ${id}`)).toEqual([
      "p a",
      "li b",
      "li c",
      "td d",
    ]);
    expect(html).toContain("No {#Id} {#f} more, and {#g}");
  });

  test("no id is given twice, whatever records are called", () => {
    const html = render(
      "# T\n\n## Notes\n\n## Notes\n\nA.[^note-x] {#section-notes}\n\nB.[^x]\n\nC {#x}\n\nD {#ref-x}\n\n[^x]: X\n[^note-x]: N\n",
    );
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    expect(ids).toEqual(expect.arrayContaining(["x", "note-x", "section-notes", "ref-x"]));
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test("an id that is written twice is given to the first block", () => {
    expect(render("A {#a}\n\nB {#a}\n\n- C {#a}\n")).toBe(
      '<p id="a">A</p>\n<p>B</p>\n<ul>\n<li>C</li>\n</ul>\n',
    );
  });

  test("a citation of another briefing has a note and no anchor", () => {
    const html = render("A.[^sheet#record]\n\n[^sheet#record]: There.\n");
    expect(html).toContain('href="#note-sheet--record"');
    expect(html).toContain('id="note-sheet--record"');
    expect(html).toContain("<p>A.");
  });

  test("a mark without a note stays as it is, and `constructor` is a label like any other", () => {
    expect(render("A.[^nothing] B.[^constructor] C.[^__proto__]\n\n[^constructor]: Here.\n")).toMatch(
      /A\.\[\^nothing\] B\.<sup[^>]*><a href="#note-constructor".*C\.\[\^<strong>proto<\/strong>\]/,
    );
  });
});

describe("structure", () => {
  test("headings go down one level at a time, and only the first is of the first level", () => {
    const html = render("# A\n\n#### B\n\n# C\n\n### D\n");
    expect(Array.from(html.matchAll(/<(h\d)/g), ([, tag]) => tag)).toEqual(["h1", "h2", "h2", "h3"]);
  });

  test("headings that the generator knows get the ids of their sections", () => {
    const markdown = createMarkdown({
      prefix: "/",
      headings: [{ words: "what happened on ", isWhole: false, below: null, id: "section-what-happened" }],
    });
    const html = markdown.render(
      "# T\n\n## What happened on Monday 4 May\n\n## Ein schöner Titel: Ж!\n\n## ???\n",
    );
    expect(Array.from(html.matchAll(/<h2 id="([^"]*)"/g), ([, id]) => id)).toEqual([
      "section-what-happened",
      "section-ein-schoner-titel-ж",
      "section-part",
    ]);
  });

  test("a table scrolls in a region with a name, and its cells know their columns", () => {
    const html = render('## Numbers\n\n| A "x" | B |\n| --- | --- |\n| 1 | 2 |\n');
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table: Numbers">',
    );
    expect(html).toContain('<td data-label="A &quot;x&quot;">1</td>');
    expect(html).toContain('<th scope="col">B</th>');
  });

  test("state words in bold get their class, other bold words none", () => {
    const markdown = createMarkdown({
      prefix: "/",
      states: [{ name: "did-not-occur", label: "Did not happen" }],
    });
    expect(markdown.render("**Did not happen**, **Did not happen here**, Did not happen")).toBe(
      '<p><strong class="state state-did-not-occur">Did not happen</strong>, <strong>Did not happen here</strong>, Did not happen</p>\n',
    );
  });

  test("† says what it means, also where it stands in a table or in bold", () => {
    expect(render("**Friday†**")).toContain(
      '<abbr class="inferred" title="worked out from the source’s words">†</abbr></strong>',
    );
  });

  test("struck words are struck, code can be scrolled by keyboard, quotes stay as they are", () => {
    expect(render('~~gone~~ "straight" -- ...')).toBe("<p><s>gone</s> &quot;straight&quot; -- ...</p>\n");
    expect(render("```\n<!-- x -->\n```\n")).toBe(
      '<pre><code tabindex="0">&lt;!-- x --&gt;\n</code></pre>\n',
    );
  });
});
