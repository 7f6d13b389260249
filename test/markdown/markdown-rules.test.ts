import markdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";
import { withQuickLines } from "../../src/markdown/markdown-lines.ts";

const { render } = createMarkdown({ prefix: "/" });

/** The HTML without notes, anchors and the links of marks: `[1]` for a mark that leads to note 1. */
function running(markdown: string): string {
  return render(markdown)
    .replace(/<section class="notes"[\s\S]*/, "")
    .replace(/<p id="[^"]*">/g, "<p>")
    .replace(/<sup class="note-ref"[^>]*><a[^>]*>(\d+)<\/a><\/sup>/g, "[$1]");
}

describe("the rules that stand in for those of markdown-it read a text as they do", () => {
  test("a mark that is followed by an address is a link", () => {
    expect(running("A [^a](/x/) B.[^a]\n\n[^a]: N\n")).toBe('<p>A <a href="/x/">^a</a> B.[1]</p>\n');
  });

  test("a link that holds a mark is none", () => {
    expect(running("A [b[^a]](/x/).\n\n[^a]: N\n")).toBe("<p>A [b[1]](/x/).</p>\n");
  });

  test("a text with references to links has its notes as well", () => {
    expect(running("A [^a] and [r].\n\n[^a]: N\n\n[r]: /u/\n")).toBe(
      '<p>A [1] and <a href="/u/">r</a>.</p>\n',
    );
  });

  test("a mark in code is text, and so is one that has no note", () => {
    expect(running("`[^a]` [^b] [^a]\n\n[^a]: N\n")).toBe("<p><code>[^a]</code> [^b] [1]</p>\n");
  });

  test("notes stand in the order in which they are cited, and one that nobody cites is left out", () => {
    const html = render("A.[^b][^a]\n\n[^a]: First\n[^b]: Second\n[^c]: Third\n");
    expect(Array.from(html.matchAll(/<li id="(.*?)"><p>(\w+)/g), ([, id, word]) => [id, word])).toEqual([
      ["note-b", "Second"],
      ["note-a", "First"],
    ]);
  });

  test("a note of several blocks leads back from its last paragraph, or after a list", () => {
    const html = render("A.[^a] B.[^b]\n\n[^a]: One\n\n    Two\n\n[^b]: - item\n");
    expect(html).toContain('<p>One</p>\n<p>Two<a href="#ref-a"');
    expect(html).toContain('</ul>\n<a href="#ref-b"');
  });

  test.each([
    ["a note of another label and number", "A.[^a] B.[^a] C.[^a-2]\n\n[^a]: N\n[^a-2]: M\n"],
    ["a block of that name", "A.[^a] B.[^b] {#ref-a}\n\nC {#note-b}\n\n[^a]: N\n[^b]: M\n"],
    [
      "labels of which one is written as the other is printed",
      "A.[^x#y] B.[^x--y]\n\n[^x#y]: N\n[^x--y]: M\n",
    ],
  ])("no id is given twice, and every mark leads to its note and back: %s", (_what, markdown) => {
    const html = render(markdown);
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test("marks of one note are numbered, whatever number other labels end in", () => {
    const html = render("A.[^a-2021] B.[^a-2021]\n\n[^a-2021]: N\n");
    expect(Array.from(html.matchAll(/ id="((?:ref|note)-[^"]*)"/g), ([, id]) => id)).toEqual([
      "ref-a-2021",
      "ref-a-2021-2",
      "note-a-2021",
    ]);
  });

  test.each([
    "a\nb",
    "a\nb\n",
    "  a\n\tb\n \t c\n   \n\n\td",
    "a\n   ",
    "a\n \t\n",
    "\n\n",
    "   ",
    "\u00a0a\n\u2028b\n",
  ])("lines begin, end and are indented where markdown-it has it: %j", (text) => {
    const { block } = markdownIt();
    const [own, theirs] = [withQuickLines(block.State), block.State].map((State) => {
      const { bMarks, eMarks, tShift, sCount, bsCount, lineMax } = new State(text, markdownIt(), {}, []);
      return { bMarks, eMarks, tShift, sCount, bsCount, lineMax };
    });
    expect(own).toEqual(theirs);
  });

  test("signs that begin no rule are text", () => {
    const signs = "a: b-c + d = e @ f $ g % h ^ i } j { k # l > m";
    expect(render(signs)).toBe(`<p>${signs.replace(">", "&gt;")}</p>\n`);
  });

  test("line breaks of all systems are line breaks, and a null character is shown as one that is missing", () => {
    expect(render("a\r\nb\rc\n\r\nd\0e")).toBe("<p>a\nb\nc</p>\n<p>d\uFFFDe</p>\n");
  });
});
