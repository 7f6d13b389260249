import { expect, test } from "vitest";
import { briefingMarkdown } from "../../src/outputs/briefing-markdown.ts";
import { bridgeSheet, briefingOf, contextOf } from "./archive.ts";

const markdown = "See [Ana](/people/mayor/), [there](https://example.org/) and [note](#x).\n";

test("links within the site lead to where it lies on its host", () => {
  const at = (pathPrefix: string) => {
    const context = contextOf([bridgeSheet], { pathPrefix });
    return [...briefingMarkdown.files(briefingOf(context, "bridge-talks"), markdown, context)];
  };
  expect(at("/")).toEqual([{ path: "briefings/bridge-talks/index.md", contents: markdown }]);
  expect(at("/x/y/")).toEqual([
    {
      path: "briefings/bridge-talks/index.md",
      contents: "See [Ana](/x/y/people/mayor/), [there](https://example.org/) and [note](#x).\n",
    },
  ]);
});
