import fc from "fast-check";
import { expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";
import { writeBriefing } from "../../src/write/write-briefing.ts";
import { archiveOf, projectFile } from "./written.ts";

const archive = archiveOf([
  projectFile("test/write/golden/deadline/sheet.md"),
  projectFile("test/write/golden/correction/sheet.md"),
]);
const { render } = createMarkdown({ prefix: "/" });

const parts = [
  "*",
  "_",
  "[",
  "](javascript:alert(1))",
  "|",
  "<img src=x onerror=alert(1)>",
  "{#strike}",
  "{{ x }}",
  "~~",
  "# ",
  "- ",
  "1. ",
  "> ",
  "`",
  "```",
  "\\",
  "&lt;",
  "[^answer]",
  "[[union]]",
  "\n\n",
  "---",
  "word",
  "“x”",
  ".",
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 8 })
  .map((list) => `Zq${list.join("")}`);

test("whatever the facts say, the page keeps its form and prints them as text", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom("deadline", "correction"), (text, id) => {
      const briefing = archive.byId[id]!;
      const changed = {
        ...briefing,
        title: text,
        statements: briefing.statements.map((statement) => ({
          ...statement,
          says: text,
          quote: text,
          note: text,
          hedges: [text],
        })),
        events: briefing.events.map((event) => ({
          ...event,
          what: text,
          demand: event.demand === null ? null : text,
          outcome: text,
        })),
        figures: briefing.figures.map((figure) => ({ ...figure, of: text, unit: text })),
        questions: briefing.questions.map((question) => ({ ...question, ask: text })),
        updates: briefing.updates.map((update) => ({ ...update, what: text, was: text })),
      };
      const { markdown, sections } = writeBriefing(changed, archive);
      const html = render(markdown);
      const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, one]) => one);
      expect(new Set(ids).size).toBe(ids.length);
      expect(html).not.toMatch(/<img|<script|href="javascript|undefined/);
      // The bottom line has no heading; the record and the notes have one of their own.
      expect(html.match(/<h[23]/g)).toHaveLength(sections.length + 1);
      for (const record of [
        ...briefing.statements,
        ...briefing.events,
        ...briefing.figures,
        ...briefing.questions,
      ])
        expect(ids).toContain(record.id);
      expect(seen(/<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "")).toBe(folded(text));
    }),
    { numRuns: 300 },
  );
});

function seen(html: string): string {
  const text = html.replace(/<[^>]*>/g, "");
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

function folded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are folded too
  return text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
}
