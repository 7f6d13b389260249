import { expect, test } from "vitest";
import { buildManifest } from "../../src/outputs/build-manifest.ts";

const files = [
  { path: "index.html", sha256: "b".repeat(64), bytes: 12 },
  { path: "a/é.css", sha256: "a".repeat(64), bytes: 0 },
];

test("files and counts are in order, whatever order they come in", () => {
  const text = buildManifest({ version: "0.1.0", counts: { statements: 2, briefings: 1 }, files });
  expect(text).toBe(`{
"counts": {"briefings":1,"statements":2},
"files": {
 "a/é.css": {"bytes":0,"sha256":"${"a".repeat(64)}"},
 "index.html": {"bytes":12,"sha256":"${"b".repeat(64)}"}
},
"version": "0.1.0"
}
`);
  expect(
    buildManifest({ version: "0.1.0", counts: { briefings: 1, statements: 2 }, files: files.toReversed() }),
  ).toBe(text);
  expect(Object.keys(JSON.parse(text).files)).toEqual(["a/é.css", "index.html"]);
});

test("an empty site has an empty list", () => {
  expect(JSON.parse(buildManifest({ version: "0", counts: {}, files: [] }))).toEqual({
    counts: {},
    files: {},
    version: "0",
  });
});
