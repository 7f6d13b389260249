import { expect, test } from "vitest";
import { llmsTxt } from "../../src/outputs/llms-txt.ts";
import { bridgeSheet, contextOf, laterSheet } from "./archive.ts";

test("the newest briefings are listed with their Markdown, after how they are to be quoted", () => {
  const text = [...llmsTxt.files(contextOf([bridgeSheet, laterSheet], { feedLimit: 1 }))][0]?.contents ?? "";
  expect(text).toMatch(/^# Vik Briefings\n\n> Briefings from structured facts/);
  expect(text).toContain("Keep all three when you quote");
  expect(text).toContain(
    "## Briefings\n\n- [Talks are off](https://vik.example/briefings/bridge-talks-off/index.md) (2025-05-10): The talks are called off.\n\n## Storylines\n\n- [Vik harbour, rebuilt](https://vik.example/storylines/harbour/): Who pays; and when.\n",
  );
});

test("a title can't break out of its link", () => {
  const sheet =
    '{factsheet: 1, id: odd, title: "A](x) [b", bottomLine: "# Odd", asOf: 2025-05-07, sources: {a: {type: dataset}}, statements: {}}';
  const text = [...llmsTxt.files(contextOf([sheet]))][0]?.contents ?? "";
  expect(text).toContain(
    "- [A\\](x) \\[b](https://vik.example/briefings/odd/index.md) (2025-05-07): \\# Odd",
  );
});
