import { expect, test } from "vitest";
import { assemble } from "../../src/engine.ts";
import { defaultSite } from "../../src/model/site.ts";
import { sourceView } from "../../src/preview/source-view.ts";
import { sheet } from "../cli/mini-site.ts";

const article =
  "The bridge was “closed” on Tuesday. It may open in May, said the mayor.\n\nA toll is not planned.\n";

function view(cites: readonly [statement: string, event: string], text = article): string {
  const [statement, event] = cites;
  const sheets = [
    {
      path: "content/facts/a.md",
      text: sheet()
        .replace("type: news-report", "type: news-report\n    text: article.txt")
        .replace("cite: p1", `cite: ${statement}`)
        .replace(/cite: p1\n---/, `cite: ${event}\n---`),
    },
  ];
  const input = {
    sheets,
    entities: null,
    storylines: null,
    site: defaultSite,
    now: "2026-03-05",
    drafts: true,
    texts: null,
  };
  const { archive } = assemble(input);
  return sourceView(archive.briefings[0]!, archive, { "article.txt": { text } }, "/x/");
}

const paragraphs = (html: string) => [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) => text);

test("a passage is marked by its words, whatever quotation marks they are typed in; the rest is plain", () => {
  expect(paragraphs(view(['p1 "bridge was … Tuesday"', "p2"]))).toEqual([
    'The <mark class="statement">bridge was “closed” on Tuesday<small>closure-said</small></mark>. It may open in May, said the mayor.',
    '<mark class="event">A toll is not planned.<small>closure</small></mark>',
  ]);
});

test("passages that overlap name all of their records", () => {
  expect(paragraphs(view(['p1 "The bridge … Tuesday"', 'p1 "on Tuesday … open"']))[0]).toBe(
    '<mark class="statement">The bridge was “closed” </mark><mark class="statement event">on Tuesday<small>closure-said</small></mark>' +
      '<mark class="event">. It may open<small>closure</small></mark> in May, said the mayor.',
  );
});

test("each paragraph has an address of its own, what its records say, and the way back under the site's path", () => {
  const html = view(["p1", "p2"]);
  expect(html).toContain('<section id="p1">');
  expect(html).toContain('<li class="statement"><code>closure-said</code> **Ada Berg**'.replaceAll("**", ""));
  expect(html).toContain('href="/x/briefings/harbour-bridge/"');
});

test("what a record cites has an anchor of its own, and so has what carries a record without a passage", () => {
  const html = view(["p2", 'p1 "It may … May"']);
  expect(html).toContain('<section id="p1"><h3><a href="#p1">p1</a><span id="closure:p1"></span></h3>');
  expect(html).toContain('<section id="p2"><h3><a href="#p2">p2</a><span id="closure-said:p2"></span></h3>');
  const carried = view(["p2", "p1"]).replace(/<h3>/g, "");
  expect(carried).toContain('id="closure:p1"');
});
