import { describe, expect, test } from "vitest";
import { WrittenPaths } from "../../src/build/written-paths.ts";
import { pathOfAddress } from "../../src/render/site-pages.ts";

const claimAll = (...paths: readonly string[]) => {
  const written = new WrittenPaths();
  for (const [index, path] of paths.entries()) written.claim({ path, by: `thing ${index + 1}` });
};

describe("no path of a site is written by two things", () => {
  test.each([[["a/index.html", "b/index.html", "a/x.txt"]], [["a/b/c.txt", "a/b/d.txt", "a/e.txt"]]])(
    "%j are different",
    (paths) => {
      expect(() => claimAll(...paths)).not.toThrow();
    },
  );

  test.each([
    [
      ["a/index.html", "a/index.html"],
      'Two things would be written to "a/index.html": thing 1, and thing 2. Give one of them another address.',
    ],
    [
      ["A/x.txt", "a/X.TXT"],
      'Two things would be written to "a/X.TXT": thing 1, and thing 2. Give one of them another address.',
    ],
    [
      ["\u00fc.txt", "u\u0308.txt"],
      'Two things would be written to "u\u0308.txt": thing 1, and thing 2. Give one of them another address.',
    ],
    [
      ["a", "a/b/c.txt"],
      'Two things would be written to "a": thing 1, and thing 2. Give one of them another address.',
    ],
    [
      ["a/b/c.txt", "a/b"],
      'Two things would be written to "a/b": thing 1, and thing 2. Give one of them another address.',
    ],
  ])("%j are one", (paths, message) => {
    expect(() => claimAll(...paths)).toThrow(message);
  });
});

test("a page is a file of its folder, unless its address ends otherwise", () => {
  expect(["/", "/a/b/", "/404.html"].map(pathOfAddress)).toEqual([
    "index.html",
    "a/b/index.html",
    "404.html",
  ]);
});
