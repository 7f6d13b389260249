import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSources } from "../../src/files/read-sources.ts";
import { miniSite } from "../cli/mini-site.ts";

const sha256OfHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

test("a text of the sheet's own folder comes before one that several sheets share", async () => {
  const folder = miniSite({
    "sources/bridge/article.txt": "hello",
    "sources/article.txt": "of several",
    "sources/shared.txt": "shared",
  });
  const texts = await readSources(join(folder, "sources"), [
    { sheet: "bridge", text: "article.txt" },
    { sheet: "bridge", text: "shared.txt" },
    { sheet: "ferry", text: "article.txt" },
    { sheet: "ferry", text: "missing.txt" },
  ]);
  expect(texts.bridge?.["article.txt"]).toEqual({ text: "hello", sha256: sha256OfHello });
  expect(texts.bridge?.["shared.txt"]?.text).toBe("shared");
  expect(texts.ferry?.["article.txt"]?.text).toBe("of several");
  expect(Object.keys(texts.ferry ?? {})).toEqual(["article.txt"]);
});

test("names that no file can have, folders and links that go in a circle are not there", async () => {
  const folder = miniSite({ "sources/a.txt": "" });
  symlinkSync("loop", join(folder, "sources/loop"));
  const names = ["x".repeat(300), "a.txt/", "a\0b", ".", "loop", "x/".repeat(3_000)];
  const texts = await readSources(
    join(folder, "sources"),
    names.map((text) => ({ sheet: "bridge", text })),
  );
  expect(texts.bridge).toEqual({});
});

test("nothing outside of the folder is read, by whatever way it is named", async () => {
  const folder = miniSite({ "sources/a.txt": "", "secret.txt": "secret", "sources-too/b.txt": "secret" });
  symlinkSync("../secret.txt", join(folder, "sources/link.txt"));
  symlinkSync("..", join(folder, "sources/up"));
  const names = [
    "../secret.txt",
    "../../secret.txt",
    join(folder, "secret.txt"),
    "link.txt",
    "up/secret.txt",
    "../sources-too/b.txt",
    "a.txt/../../secret.txt",
    "secret.txt\0.txt",
    "..",
    ".",
    "",
  ];
  const texts = await readSources(
    join(folder, "sources"),
    names.map((text) => ({ sheet: "bridge", text })),
  );
  expect(texts.bridge).toEqual({});
  const bySheet = await readSources(join(folder, "sources"), [{ sheet: "..", text: "secret.txt" }]);
  expect(bySheet[".."]).toEqual({});
});

test("ids and names can be words that every object knows", async () => {
  const folder = miniSite({ "sources/constructor/__proto__": "hello" });
  const texts = await readSources(join(folder, "sources"), [{ sheet: "constructor", text: "__proto__" }]);
  expect(Object.values(texts.constructor ?? {})[0]).toEqual({ text: "hello", sha256: sha256OfHello });
});
