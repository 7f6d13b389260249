import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, isWebAddress, markdownLink, tableRow } from "../../src/markdown/markdown.ts";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";

const { render } = createMarkdown({ prefix: "/" });

/** The text of a page, as a reader sees it. */
function seen(html: string): string {
  const text = html.replace(/<[^>]*>/g, "");
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .trim();
}

function folded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are folded too
  return text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
}

/** Texts rich in what Markdown, templates and tables read as marks. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "*",
        "_",
        "**",
        "[",
        "]",
        "(",
        ")",
        "|",
        "<b>",
        "{#x}",
        "{{ x }}",
        "~~",
        "# ",
        "- ",
        "1. ",
        "> ",
        "`",
        "```",
        "\\",
        "&amp;",
        "&#35;",
        "&",
        "![",
        "[^a]",
        "[[b]]",
        "<!-- c -->",
        "http://a.b",
        "=",
        "---",
        "+ ",
        "\n",
        "  ",
        "word",
        "“x”",
        "'",
        "$",
        ":",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
  )
  .map((parts) => folded(parts.join("")))
  .filter((text) => !/[\ufffd\ufffe\uffff†]/.test(text));

describe("what is escaped is printed as it was written", () => {
  test("as a paragraph", () => {
    fc.assert(
      fc.property(tricky, (text) => void expect(seen(render(escapeMarkdown(text)))).toBe(text)),
      { numRuns: 500 },
    );
  });

  test("as a list item with an id", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const html = render(`- ${escapeMarkdown(text)} {#a-b}`);
        expect(seen(html)).toBe(text);
        expect(html).toContain(' id="a-b"');
      }),
      { numRuns: 300 },
    );
  });

  test("as a table cell", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const html = render(
          `${tableRow(["A", "B"])}\n${tableRow(["---", "---"])}\n${tableRow([escapeMarkdown(text), "x"])}\n`,
        );
        expect(html.match(/<td/g)).toHaveLength(2);
        expect(seen(/<td[^>]*>([\s\S]*?)<\/td>/.exec(html)?.[1] ?? "")).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test("as the text of a link", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        fc.pre(text !== "");
        expect(seen(render(markdownLink(escapeMarkdown(text), "/a/")))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ["# Not a heading", "\\# Not a heading"],
  ["1. not a list", "1\\. not a list"],
  ["- nor this", "\\- nor this"],
  ["a_b and *c*", "a\\_b and \\*c\\*"],
  ["AT&T and &copy;", "AT&T and \\&copy;"],
  ["{{ secret }} {#id}", "\\{\\{ secret \\}\\} \\{#id\\}"],
  ["two\n\nlines", "two lines"],
  ["It’s “plain” – as it is.", "It’s “plain” – as it is."],
])("%j is written %j", (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test("an address with spaces or brackets stays one link", () => {
  expect(render(markdownLink("x", "https://a.b/c (d)>"))).toContain('href="https://a.b/c%20(d)%3E"');
});

test("only web addresses pass as sources' addresses", () => {
  const addresses = [
    "https://a.b/",
    "http://a.b",
    "HTTPS://A.B/c",
    "javascript:alert(1)",
    "data:text/html,x",
    "//a.b",
    "/a",
    "https:",
    "https:///x",
    "ftp://a.b",
  ];
  expect(addresses.filter(isWebAddress)).toEqual(["https://a.b/", "http://a.b", "HTTPS://A.B/c"]);
});
