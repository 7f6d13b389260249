import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { copyPages } from "../../src/build/copy-pages.ts";
import { shownPath } from "../../src/files/paths.ts";
import { readContent } from "../../src/files/read-content.ts";
import { readPages } from "../../src/files/read-pages.ts";
import { miniSite } from "../cli/mini-site.ts";

async function pagesOf(folder: string) {
  const { pages, copied, problems } = await readPages(join(folder, "content"));
  const inside = (path: string) => path.replace(`${shownPath(folder)}/`, "");
  return {
    pages: pages.map(({ file, path }) => `${path} of ${inside(file.path)}`),
    copied: copied.map(({ path, text }) => (text === null ? path : `${path}: ${text}`)),
    problems: problems.map(({ code, at, message }) => `${inside(at.file)} ${code}: ${message}`),
  };
}

test("pages and plain files of all folders are found, sorted, and nothing that editors leave lying about", async () => {
  const folder = miniSite({
    "content/pages/about.md": "x",
    "content/pages/press/index.md": "x",
    "content/pages/press/logo.PNG": "x",
    "content/pages/press/map.svg": "<svg/>",
    "content/pages/about.md~": "x",
    "content/pages/.about.md.swp": "x",
    "content/pages/.#about.md": "x",
    "content/pages/#about.md#": "x",
    "content/pages/about.md.orig": "x",
    "content/pages/.DS_Store": "x",
    "content/pages/.gitkeep": "",
    "content/pages/Thumbs.db": "x",
  });
  expect(await pagesOf(folder)).toEqual({
    pages: ["about.md of content/pages/about.md", "press/index.md of content/pages/press/index.md"],
    copied: ["press/logo.PNG", "press/map.svg: <svg/>"],
    problems: [],
  });
});

test.skipIf(process.platform !== "linux")(
  "a page whose name is no UTF-8 is told, and not left out",
  async () => {
    const folder = miniSite({ "content/pages/about.md": "x" });
    const path = Buffer.concat([
      Buffer.from(`${folder}/content/pages/a`),
      Buffer.of(0xff),
      Buffer.from(".md"),
    ]);
    writeFileSync(path, "x");
    expect(await pagesOf(folder)).toEqual({
      pages: ["about.md of content/pages/about.md"],
      copied: [],
      problems: [
        'content/pages/a\uFFFD.md page-address-invalid: "a\uFFFD.md" can\'t be part of an address. ' +
          "An address is made of letters and digits, with hyphens, underlines or single dots between them.",
      ],
    });
  },
);

test("no folder of pages is no pages", async () => {
  expect(await pagesOf(miniSite({ "content/facts/a.md": "x" }))).toEqual({
    pages: [],
    copied: [],
    problems: [],
  });
});

describe("nothing but ordinary files is opened", () => {
  test("a link is refused, wherever it leads", async () => {
    const folder = miniSite({ "content/pages/a.md": "x", "content/pages/b/c.md": "x", "out/d.md": "x" });
    const pages = join(folder, "content/pages");
    symlinkSync("/etc/hosts", join(pages, "x.txt"));
    symlinkSync("/dev/zero", join(pages, "z.md"));
    symlinkSync("../../out", join(pages, "out"));
    symlinkSync("a.md", join(pages, "same.md"));
    symlinkSync("..", join(pages, "b/up"));
    symlinkSync("nowhere.png", join(pages, "n.png"));
    const message = "link-outside-content: This is a symbolic link, and none is followed in content/pages.";
    expect(await pagesOf(folder)).toEqual({
      pages: ["a.md of content/pages/a.md", "b/c.md of content/pages/b/c.md"],
      copied: [],
      problems: ["b/up", "n.png", "out", "same.md", "x.txt", "z.md"].map(
        (path) => `content/pages/${path} ${message}`,
      ),
    });
  });

  test("a folder of pages that is a link is refused, and so is a folder of facts that leads out", async () => {
    const folder = miniSite({ "content/a.txt": "x", "private/b.md": "secret" });
    symlinkSync("../private", join(folder, "content/pages"));
    symlinkSync("../private", join(folder, "content/facts"));
    expect((await pagesOf(folder)).problems).toEqual([
      "content/pages link-outside-content: This is a symbolic link, and none is followed in content/pages.",
    ]);
    const { sheets, problems } = await readContent({
      contentDir: join(folder, "content"),
      dataDir: join(folder, "_data"),
    });
    expect({ sheets, codes: problems.map(({ code }) => code) }).toEqual({
      sheets: [],
      codes: ["link-outside-content"],
    });
  });

  test("a named pipe is told of, among pages and among facts", async () => {
    const folder = miniSite({ "content/pages/a.md": "x", "content/facts/a.md": "x" });
    const pipes = ["pages/p.md", "pages/p.png", "facts/p.md"].map((path) => join(folder, "content", path));
    expect(spawnSync("mkfifo", pipes).status).toBe(0);
    expect((await pagesOf(folder)).problems).toEqual([
      "content/pages/p.md file-not-ordinary: This is a named pipe and no ordinary file.",
      "content/pages/p.png file-not-ordinary: This is a named pipe and no ordinary file.",
    ]);
    symlinkSync("p.md", join(folder, "content/facts/link.md"));
    const { problems } = await readContent({
      contentDir: join(folder, "content"),
      dataDir: join(folder, "_data"),
    });
    expect(problems.map(({ code }) => code)).toEqual(["file-not-ordinary", "file-not-ordinary"]);
  });

  test("a name that can't be seen or printed is told in signs that can", async () => {
    const folder = miniSite({ "content/pages/a\u001b[2Jb.md": "x", "content/pages/\u202Egnp.png": "x" });
    const { pages, copied, problems } = await pagesOf(folder);
    expect({ pages, copied }).toEqual({ pages: [], copied: [] });
    expect(problems.join("\n")).toContain("content/pages/a\\x1b[2Jb.md page-address-invalid: ");
    expect(problems.join("\n")).toContain("content/pages/\\u202egnp.png page-address-invalid: ");
  });
});

describe("plain files are copied", () => {
  const outFolder = () => {
    const out = mkdtempSync(join(tmpdir(), "copied-"));
    onTestFinished(() => rmSync(out, { recursive: true }));
    return out;
  };

  test("byte for byte, and HTML as it was looked through", async () => {
    const folder = miniSite({ "content/pages/x.html": "\uFEFF<p>Grüße</p>\r\n" });
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256));
    mkdirSync(join(folder, "content/pages/a"));
    writeFileSync(join(folder, "content/pages/a/b.png"), bytes);
    const { copied } = await readPages(join(folder, "content"));
    writeFileSync(join(folder, "content/pages/x.html"), "<script>later</script>");
    const out = outFolder();
    await copyPages(join(folder, "content"), copied, out);
    expect(readFileSync(join(out, "a/b.png")).equals(bytes)).toBe(true);
    expect(readFileSync(join(out, "x.html"), "utf8")).toBe("\uFEFF<p>Grüße</p>\r\n");
  });

  test("but not where a link took a file's place since, and never over another file", async () => {
    const folder = miniSite({ "content/pages/a.png": "x", "secret.txt": "secret" });
    const { copied } = await readPages(join(folder, "content"));
    const out = outFolder();
    writeFileSync(join(out, "a.png"), "the site's own");
    await expect(copyPages(join(folder, "content"), copied, out)).rejects.toThrow(
      'a.png" would stand where the site has another file.',
    );
    expect(readFileSync(join(out, "a.png"), "utf8")).toBe("the site's own");
    rmSync(join(folder, "content/pages/a.png"));
    symlinkSync("../../secret.txt", join(folder, "content/pages/a.png"));
    await expect(copyPages(join(folder, "content"), copied, outFolder())).rejects.toThrow("can't be copied");
    rmSync(join(folder, "content/pages/a.png"));
    spawnSync("mkfifo", [join(folder, "content/pages/a.png")]);
    await expect(copyPages(join(folder, "content"), copied, outFolder())).rejects.toThrow(
      "was changed while it was being read",
    );
  });
});
