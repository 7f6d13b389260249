import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

const cited = "- Ada Berg wants a toll.[^toll-view]";

test.each([
  ["list items with notes", `## Who said what\n\n${cited}`],
  ["Editor's notes", "## Editor's notes\n\n- Read twice."],
  ["notes without a heading", "- Read twice."],
  [
    "what is not known",
    `## Not known from this article\n\n- Whether the council agrees.\n\n## Who said what\n\n${cited}`,
  ],
  ["what the briefing says of itself", "## About this briefing\n\n- Read twice."],
  ["a line that opens a list", `## Who said what\n\n- The mayor:\n  ${cited}`],
  ["a paragraph", `## Who said what\n\nIt was a long day.\n\n${cited}`],
  ["a comment", `## Who said what\n\n<!-- - ask again -->\n\n${cited}`],
  [
    "Editor's notes with a heading hidden in a comment",
    "## Editor's notes\n\n<!--\n## Draft\n-->\n\n- Read twice.",
  ],
])("may stand without a source: %s", (_, body) => {
  expect(codes({ body })).toEqual([]);
});

test.each([
  ["a list item in a section of the briefing", `## Who said what\n\n${cited}\n- Others doubt it.`],
  ["one under a heading of the editor's own", "## Reactions\n\n- Others doubt it."],
  ["one after Editor's notes", "## Editor's notes\n\n- Read twice.\n\n## Reactions\n\n- Others doubt it."],
  ["a numbered one", "## Reactions\n\n1. Others doubt it."],
])("may not: %s", (_, body) => {
  expect(codes({ body })).toEqual(["line-uncited"]);
});
