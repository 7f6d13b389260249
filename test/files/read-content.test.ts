import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CannotRun } from "../../src/files/cannot-run.ts";
import { shownPath } from "../../src/files/paths.ts";
import { readContent } from "../../src/files/read-content.ts";
import { miniSite } from "../cli/mini-site.ts";

const foldersOf = (folder: string) => ({
  contentDir: join(folder, "content"),
  dataDir: join(folder, "_data"),
});

async function contentOf(folder: string) {
  const { sheets, entities, storylines, problems } = await readContent(foldersOf(folder));
  const inside = (path: string) => path.replace(`${shownPath(folder)}/`, "");
  return {
    sheets: sheets.map((file) => inside(file.path)),
    entities: entities?.text ?? null,
    storylines: storylines?.text ?? null,
    problems: problems.map(({ code, message, at }) => `${inside(at.file)}: ${code}: ${message}`),
  };
}

test("all sheets of all folders are read, sorted, and nothing that editors leave lying about", async () => {
  const folder = miniSite({
    "content/facts/b.md": "",
    "content/facts/a.facts.yaml": "",
    "content/facts/2025/c.facts.json": "",
    "content/facts/plain.yaml": "",
    "content/facts/.hidden.md": "",
    "content/facts/b.md~": "",
    "content/facts/.b.md.swp": "",
    "content/facts/#b.md#": "",
    "content/facts/b.md.orig": "",
    "content/facts/photo.png": "",
    "content/facts/.git/x.md": "",
    "_data/entities.yaml": "trump: {}\n",
  });
  expect(await contentOf(folder)).toEqual({
    sheets: [
      "content/facts/2025/c.facts.json",
      "content/facts/a.facts.yaml",
      "content/facts/b.md",
      "content/facts/plain.yaml",
    ],
    entities: "trump: {}\n",
    storylines: null,
    problems: [],
  });
});

test("a thousand sheets come in the order of their names", async () => {
  const names = Array.from(
    { length: 1000 },
    (_, index) => `content/facts/${String(index).padStart(4, "0")}.md`,
  );
  const folder = miniSite(Object.fromEntries(names.toReversed().map((name) => [name, ""])));
  expect((await contentOf(folder)).sheets).toEqual(names);
});

describe("symbolic links", () => {
  test("within the folder are followed", async () => {
    const folder = miniSite({ "content/facts/2025/a.md": "" });
    symlinkSync("2025/a.md", join(folder, "content/facts/today.md"));
    expect(await contentOf(folder)).toMatchObject({
      sheets: ["content/facts/2025/a.md", "content/facts/today.md"],
      problems: [],
    });
  });

  test("out of the folder are refused, to files and to folders, and so is one that leads nowhere", async () => {
    const folder = miniSite({ "content/facts/a.md": "", "private/b.md": "secret" });
    symlinkSync("../../private/b.md", join(folder, "content/facts/b.md"));
    symlinkSync("/etc/hosts", join(folder, "content/facts/c.md"));
    symlinkSync("../../private", join(folder, "content/facts/d"));
    symlinkSync("nowhere.md", join(folder, "content/facts/e.md"));
    expect(await contentOf(folder)).toMatchObject({
      sheets: ["content/facts/a.md"],
      problems: [
        "content/facts/b.md: link-outside-content: This symbolic link leads out of its folder.",
        "content/facts/c.md: link-outside-content: This symbolic link leads out of its folder.",
        "content/facts/d: link-outside-content: This symbolic link leads out of its folder.",
        "content/facts/e.md: link-outside-content: This symbolic link leads nowhere.",
      ],
    });
  });

  test("to the folder above itself do not lead in a circle", async () => {
    const folder = miniSite({ "content/facts/2025/a.md": "" });
    symlinkSync("..", join(folder, "content/facts/2025/up"));
    expect(await contentOf(folder)).toMatchObject({
      sheets: ["content/facts/2025/a.md"],
      problems: [expect.stringContaining("only links to files are followed")],
    });
  });

  test("of a registry out of its folder are refused", async () => {
    const folder = miniSite({ "content/facts/a.md": "", "_data/x": "", "private.yaml": "secret" });
    symlinkSync("../private.yaml", join(folder, "_data/entities.yaml"));
    expect(await contentOf(folder)).toMatchObject({
      entities: null,
      problems: [expect.stringContaining("_data/entities.yaml: link-outside-content")],
    });
  });
});

describe("what can't be read is told in a plain sentence", () => {
  test("no folder of sheets", async () => {
    const folder = miniSite({ "content/pages/about.md": "" });
    await expect(contentOf(folder)).rejects.toThrow(CannotRun);
    await expect(contentOf(folder)).rejects.toThrow(/^There is no folder ".*content\/facts"\.$/);
  });

  test("a file where the folder should be", async () => {
    const folder = miniSite({ "content/facts": "" });
    await expect(contentOf(folder)).rejects.toThrow(
      /content\/facts" can't be read: a file stands where a folder should be\.$/,
    );
  });

  test("a folder where a sheet or a registry should be", async () => {
    const folder = miniSite({ "content/facts/a.md/b.md": "" });
    await expect(contentOf(folder)).rejects.toThrow(
      /a\.md" is a folder, and a file of that name is expected\.$/,
    );
    rmSync(join(folder, "content/facts/a.md"), { recursive: true });
    mkdirSync(join(folder, "_data/entities.yaml"), { recursive: true });
    await expect(contentOf(folder)).rejects.toThrow(
      /entities\.yaml" is a folder, and a file of that name is expected\.$/,
    );
  });
});
